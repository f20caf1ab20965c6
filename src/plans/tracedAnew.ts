import { ACCRUAL } from '../account/index.ts';
import {
  type Amount,
  formatFraction,
  MINOR_DIGITS,
  multiplyDivideRound,
  readWrittenAmount,
  readWrittenFraction,
} from '../money/index.ts';
import { ARREARS, byBucket, type Schedule } from '../schedule/index.ts';
import type { TraceStep } from '../trace.ts';
import type { SolvedRates } from './annualRates.ts';
import { conservedSums } from './measure.ts';
import type { SolvedTerm } from './plan.ts';
import type { ReadPlan } from './planSchema.ts';
import { between, ends } from './pricedAnew.ts';
import { tracePlan } from './tracePlan.ts';

/** What a recipe searches for has a step of its name; what decided hangs on the budget, the policy and what was asked. */
const SEARCHED: ReadonlySet<string> = new Set<SolvedTerm>([
  'installments',
  'rate',
  'principal-share',
  'lump-sum',
  'down-payment',
]);

type Money = (minor: bigint) => Amount;
type Values = TraceStep['values'];

/**
 * The trace of a plan, told anew from its rows: its accrual and its searches by what the plan says of them elsewhere,
 * every other step whole.
 *
 * @param schedule - The plan's rows, added up.
 * @param rates - What the plan's payments come to, solved.
 * @returns Its steps, what the contract added before the start, and what was solved for.
 */
export function tracedAnew(plan: ReadPlan, schedule: Schedule, rates: SolvedRates, money: Money) {
  const { terms, claim, lender, treatment, trace } = plan;
  const treated = byBucket((bucket) => ({ ...schedule.treated[bucket], pay: treatment[bucket].pay }));
  const accrual = accrualAnew(plan, money);
  const installments = countAnew(plan, schedule.rows.length);
  const searches = trace.filter(
    ({ step }, index) => SEARCHED.has(step) && trace.findIndex((each) => each.step === step) === index,
  );
  const steps = tracePlan(
    {
      draft: {
        installments,
        request: {
          money,
          rounding: terms.rounding,
          paymentMultiple: terms.paymentMultiple,
          contractRate: lender.discountRate,
          claim: { total: claim.total, trace: accrual.steps },
          terms,
        },
      },
      schedule: { ...schedule, treated },
      trace: searches.map((search) => searchAnew(plan, search, installments, money)),
    },
    { ...conservedSums(schedule), rates: () => rates, presentValue: lender.presentValue, loss: lender.loss },
    plan.cost.annualRates.map(({ rate, ...found }) => ({ ...found, rate: rate && formatFraction(rate) })),
  );
  return {
    steps: steps.map((step) => withSearchOfRate(step, trace)),
    added: accrual.added,
    solvedFor: solvedForAnew(terms.solvedFor, searches),
  };
}

/** The count asked for: rounding may end a plan sooner, and a holiday that keeps the payment later. */
function countAnew({ terms, trace }: ReadPlan, rows: number): number {
  const stated = Number(trace.find(({ step }) => step === 'installment')?.values['n']);
  return terms.holiday?.keeps === 'payment' ? stated : Math.max(stated, rows);
}

/** How long the search for a rate took hangs on where it began, to more decimals than a plan is written with. */
function withSearchOfRate(step: TraceStep, stated: readonly TraceStep[]): TraceStep {
  if (step.step !== 'irr') return step;
  const { iterations = 0, residualMinorUnits = '0' } = stated.find((each) => each.step === 'irr')?.values ?? {};
  return { ...step, values: { ...step.values, iterations, residualMinorUnits } as Values };
}

/** A lump sum that waives principal tells its search once, by the share. */
function solvedForAnew(stated: readonly SolvedTerm[], searches: readonly TraceStep[]): readonly SolvedTerm[] {
  const names = searches.map(({ step }) => step as SolvedTerm);
  const solved: ReadonlySet<SolvedTerm> = new Set([
    ...(names.includes('principal-share') ? (['lump-sum'] as const) : []),
    ...names,
    'payment',
  ]);
  const isSame = stated.length === solved.size && stated.every((name) => solved.has(name));
  return isSame && new Set(stated).size === solved.size ? stated : [...solved];
}

function searchAnew(plan: ReadPlan, search: TraceStep, installments: number, money: Money): TraceStep {
  const { terms, totals, claim, lender, affordability } = plan;
  const { month, due, capacity } = affordability?.tightestMonth ?? {};
  const told: Readonly<Record<string, string | number | undefined | false>> = {
    installments,
    installment: money(totals.installment),
    contractRate: formatFraction(lender.discountRate),
    startDate: terms.startDate,
    dueDate: terms.firstDueDate,
    principal: money(claim.balances.principal),
    tightestMonth: month,
    due: due !== undefined && money(due),
    capacity: capacity !== undefined && money(capacity),
  };
  const results: Readonly<Record<string, string | number | undefined>> = {
    installments,
    rate: terms.rate[0] && formatFraction(terms.rate[0].rate),
    'lump-sum': money(totals.installment),
    'down-payment': money(totals.downPayment),
  };
  const values = Object.entries(search.values).map(([name, own]) => [name, told[name] || own]);
  return { ...search, values: Object.fromEntries(values), result: results[search.step] ?? search.result };
}

/** The cycles before the start add up to the claim, and each begins where the one before ended. */
function accrualAnew({ claim, terms, trace, lender, currency }: ReadPlan, money: Money) {
  const digits = MINOR_DIGITS[currency];
  const stated = terms.accrualUntilStart === 'frozen' ? [] : trace.filter(({ step }) => step === ACCRUAL.step);
  const cycles = stated.map(({ values }) => ({
    values,
    interest: asBigint(readWrittenAmount(values['interest'], digits)),
    compoundInterest: asBigint(readWrittenAmount(values['compoundInterest'], digits)),
    penalty: asBigint(readWrittenAmount(values['penalty'], digits)),
  }));
  const sum = (part: 'interest' | 'compoundInterest' | 'penalty') =>
    cycles.reduce((total, cycle) => total + cycle[part], 0n);
  const added = { interest: sum('interest'), compoundInterest: sum('compoundInterest'), penalties: sum('penalty') };
  let owed = claim.total - ARREARS.reduce((total, bucket) => total + { ...added, fees: 0n }[bucket], 0n);
  const steps = cycles.map(({ values, interest, compoundInterest, penalty }, index) => {
    owed += interest + compoundInterest + penalty;
    const factor = readWrittenFraction(values['factor']);
    const bounds = ends((meant) =>
      typeof factor === 'string' ? -1n : multiplyDivideRound(claim.balances.principal, meant(factor), terms.rounding),
    );
    return {
      ...ACCRUAL,
      values: {
        from: (index === 0 ? values['from'] : cycles[index - 1]?.values['until']) ?? '',
        until: index === cycles.length - 1 ? terms.startDate : values['until'],
        rate: formatFraction(lender.discountRate),
        factor: values['factor'],
        interest: money(between(interest, bounds)),
        compoundInterest: money(compoundInterest),
        penalty: money(penalty),
      } as Values,
      result: money(owed),
    };
  });
  return { steps, added: { principal: 0n, ...added, fees: 0n } };
}

function asBigint(amount: bigint | string): bigint {
  return typeof amount === 'bigint' ? amount : 0n;
}
