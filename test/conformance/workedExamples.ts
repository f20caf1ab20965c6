import type { Adapter } from './adapter.ts';
import { debtManagement, fixedPayment, minimumOnly } from './workedExamples/cards.ts';
import { type Category, type Example, verdict } from './workedExamples/example.ts';
import { flatRate, installmentFee, rateConversion, rounding, ruleOf78 } from './workedExamples/flatRates.ts';
import { paymentHoliday } from './workedExamples/holidays.ts';
import { annualRate, regulationZ } from './workedExamples/rates.ts';
import { revolving } from './workedExamples/revolving.ts';
import { annuity, methodComparison, planSolver, principalOnly } from './workedExamples/schedules.ts';
import { cappedFees, oneFee, proRata, stepUp } from './workedExamples/shares.ts';

/** How each category is put to the library. A new category is a new row. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  'revolving-interest': revolving,
  'instalment-fee': installmentFee,
  rounding,
  'rate-conversion': rateConversion,
  'method-comparison': methodComparison,
  annuity,
  'principal-only-plan': principalOnly,
  'plan-fees': oneFee,
  'broken-plan': () => ({ skipped: 'a sum that a bank claimed after a broken plan, with nothing to compute it from' }),
  'pro-rata': proRata,
  'step-up': stepUp,
  dmp: debtManagement,
  settlement: oneFee,
  'rule-of-78': ruleOf78,
  'flat-rate': flatRate,
  'minimum-payment': minimumOnly,
  'savings-vs-minimum': fixedPayment,
  payoff: fixedPayment,
  'payment-holiday': paymentHoliday,
  'regz-apr': regulationZ,
  apr: annualRate,
  'plan-solver': planSolver,
  'fee-cap': cappedFees,
};

/** Figures on public pages: those that are right are met, those that are wrong are not. */
export const workedExamples: Adapter = {
  set: 'worked-examples',
  answer: (example: Example) => {
    const category = CATEGORIES[example.category];
    if (!category) return { skipped: `the library has no ${example.category}` };
    const checks = category(example);
    return 'skipped' in checks ? checks : verdict(example, checks);
  },
  allowed: {
    'cn-fee-20000-avgbalance':
      'the page divides by 10,838.33 where the average balance is 10,833.33: 13.28 % for 13.29 %',
    'in-flat-vs-reducing': 'the page rounds loosely: 4,802 and 15,250 for 4,801.29 and 15,230.92',
  },
};
