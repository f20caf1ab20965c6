import * as z from 'zod/mini';
import { forDigits, parseInput, strictObject } from '../input/index.ts';
import { isCurrency, MINOR_DIGITS } from '../money/index.ts';
import type { DoingNothingBaseline } from '../offers/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type Plan } from '../plans/index.ts';
import { baselineField } from './baselineField.ts';
import { explainVerdict } from './explainVerdict.ts';
import type { Explanation } from './explanation.ts';
import { changeSentences, owedSentences, waiverSentences } from './planChanges.ts';
import { benefitSentences, budgetSentences, costSentences, missedSentences, paymentSentences } from './planPayments.ts';
import { staffSections } from './planStaff.ts';
import { planWords, section } from './planWords.ts';
import { type ExplainOptions, toldFields } from './told.ts';

/** For whom a plan is told, in which language, and beside what. */
export interface ExplainPlanOptions extends ExplainOptions {
  /** What happens without any payment, of `buildBaselines`; nothing is said of it where left out. */
  readonly baseline?: DoingNothingBaseline;
}

const SCHEMAS = forDigits((digits) =>
  strictObject({
    plan: PLAN_SCHEMAS[digits],
    options: strictObject({ ...toldFields, baseline: z.optional(baselineField(digits)) }),
  }),
);

/**
 * Tells a plan in sentences: what is owed, what changes, what need not be paid and on what condition, what is paid and
 * when, what it costs, how it compares with the contract and with paying nothing, whether it fits the budget, what
 * follows a missed payment, and whether it can be granted.
 *
 * Staff read the same, with the verdict rule by rule and its sources, and after it the lender's side, the proof that
 * everything adds up, and for each number of the trace its formula in words, with values and result. Nothing is
 * computed here, and every figure stands in the plan or the baseline. Rounding: yearly rates and shares that were
 * measured are told with two decimals of a percent, half away from zero, as "about"; the values of the sentence are
 * exact.
 *
 * @param options.baseline - What `buildBaselines` found for paying nothing, in the plan's currency.
 * @returns Sections of sentences, each with the values it tells, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field, for what is no finished plan and for options that
 * are not known.
 *
 * @example What does the customer read?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { explainPlan } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, rate: '0%' } }));
 * const { sections } = explainPlan(plan, { locale: 'en', audience: 'customer' });
 * sections[0].sentences[0].text; // 'On 21 November 2026 you owe CNY 1,200.00.'
 * sections[3].sentences[0].text; // 'The first installment is due on 21 December 2026: CNY 100.00.'
 */
export function explainPlan(plan: Plan, options: ExplainPlanOptions): Explanation {
  const currency: unknown = (plan as Plan | null | undefined)?.currency;
  const schema = SCHEMAS[isCurrency(currency) ? MINOR_DIGITS[currency] : 2];
  parseInput('explain a plan', schema, { plan, options }, MAX_PLAN_VALUES);
  const { locale, audience, baseline = null } = options;
  const words = planWords(plan, locale, baseline);
  const sections = [
    ...section(words, 'owed', owedSentences(words)),
    ...section(words, 'changes', changeSentences(words)),
    ...section(words, 'waivers', waiverSentences(words)),
    ...section(words, 'payments', paymentSentences(words)),
    ...section(words, 'cost', costSentences(words)),
    ...section(words, 'benefit', benefitSentences(words)),
    ...section(words, 'budget', budgetSentences(words)),
    ...section(words, 'missed', missedSentences(words)),
    ...explainVerdict(plan.verdict, { locale, audience, currency: plan.currency }).sections,
    ...(audience === 'staff' ? staffSections(words) : []),
  ];
  return { locale, audience, title: words.say(`title.${plan.kind}`, {}).text, sections };
}
