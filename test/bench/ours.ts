import account from '../../examples/quick-start/account.json' with { type: 'json' };
import affordability from '../../examples/quick-start/affordability.json' with { type: 'json' };
import policy from '../../examples/quick-start/policy.json' with { type: 'json' };
import { buildPeriods, type CalendarDate } from '../../src/calendar/index.ts';
import {
  type AccountInput,
  type AffordabilityInput,
  buildInstallmentPlan,
  expectPlan,
  type PolicyInput,
} from '../../src/index.ts';
import { type Ratio, ZERO } from '../../src/money/index.ts';
import { ARREARS, buildSchedule, byBucket, type Schedule, type ScheduleDefinition } from '../../src/schedule/index.ts';
import { candidate } from './candidate.ts';
import { LOAN } from './loan.ts';

/** 18.25 % over twelve, exactly. */
const MONTHLY_FACTOR: Ratio = { numerator: 73n, denominator: 4800n };

/** Rows and proof in minor units, on periods and factors made before. */
export const engine = candidate({
  name: 'repayment-plan: engine',
  prepare: (count) => {
    const definition = definitionOf(count);
    return () => scheduleOf(definition);
  },
  figures: ({ rows }) => ({
    principal: rows.map(({ principal }) => Number(principal) / 100),
    lastPayment: Number(rows[rows.length - 1]?.payment ?? 0n) / 100,
  }),
});

/** Everything a caller gets: input read, dates, rows, rates, budget, policy, proof, trace, all as text. */
export const fullPlan = candidate({
  name: 'repayment-plan: full plan',
  prepare: (count) => {
    const input = { ...planInput(), terms: { installments: count } };
    return () => expectPlan(buildInstallmentPlan(input));
  },
  figures: ({ schedule }) => ({
    principal: schedule.map(({ principal }) => Number(principal)),
    lastPayment: Number(schedule[schedule.length - 1]?.payment),
  }),
});

function scheduleOf(definition: ScheduleDefinition): Schedule {
  const result = buildSchedule(definition);
  if (result.outcome !== 'schedule') throw new Error(`The loan has no schedule: ${result.reason}`);
  return result;
}

function definitionOf(count: number): ScheduleDefinition {
  const startDate = LOAN.startDate as string as CalendarDate;
  const periods = buildPeriods({
    startDate,
    dueDates: {
      frequency: 'monthly',
      firstDueDate: LOAN.firstDueDate as string as CalendarDate,
      dueDays: [LOAN.dueDay],
    },
    count,
    businessDays: 'unadjusted',
    calendar: { weekend: [], holidays: [], workingDays: [] },
  });
  const factors = periods.map(() => MONTHLY_FACTOR);
  return {
    claim: byBucket((bucket) => (bucket === 'principal' ? LOAN.principalMinor : 0n)),
    treatment: byBucket(() => ({ pay: 'spread', capitalize: ZERO, waiveOnSigning: ZERO, waiveOnCompletion: ZERO })),
    downPayment: 0n,
    paymentOrder: ARREARS,
    periods,
    factors,
    levelings: [{ from: 1, factors }],
    payingInstallments: count,
    closesWithLast: true,
    pattern: { kind: 'level-payment' },
    holiday: null,
    rounding: 'halfExpand',
    paymentMultiple: 1n,
  };
}

/** The example's account with the loan's principal alone, its budget and its policy. */
export function planInput() {
  const balances = byBucket((bucket) => (bucket === 'principal' ? LOAN.principalText : '0.00'));
  return {
    account: { ...account, asOf: LOAN.startDate, balances } as AccountInput,
    affordability: affordability as AffordabilityInput,
    policy: policy as PolicyInput,
  };
}
