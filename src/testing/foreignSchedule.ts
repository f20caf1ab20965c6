import { formatAmount, MINOR_DIGITS, readWrittenAmount } from '../money/index.ts';
import type { Plan, ScheduleInput } from '../plans/index.ts';
import { type Bucket, type ByBucket, byBucket } from '../schedule/index.ts';

/** What another system need not say of its schedule; due dates roll by days of the month only where they roll. */
export const LEFT_OUT = {
  dates: ['frequency', 'dueDays'],
  rate: ['rate'],
  dayCount: ['dayCount'],
  rounding: ['rounding'],
  program: ['program'],
  agreement: ['agreement'],
} as const satisfies Record<string, readonly (keyof ScheduleInput)[]>;

/**
 * A plan told as a schedule of another system: every fact that such a schedule may say, and no other.
 *
 * @param leftOut - What the other system does not say.
 */
export function foreignSchedule(plan: Plan, leftOut: readonly (keyof typeof LEFT_OUT)[] = []): ScheduleInput {
  const { kind, terms, claim, treatment, schedule } = plan;
  const { principal: _principal, ...capitalized } = byBucket((bucket) => treatment[bucket].capitalized);
  const silent = new Set<string>(leftOut.flatMap((fact) => LEFT_OUT[fact]));
  const whole = {
    kind,
    startDate: terms.startDate,
    ...(!terms.dueDatesListed && {
      frequency: terms.frequency,
      dueDays: terms.dueDays.length > 0 ? terms.dueDays : null,
    }),
    rate:
      terms.pattern.kind === 'flat-fee' ? 'flat-fee' : terms.rate.map(({ from, rate }) => ({ fromDate: from, rate })),
    dayCount: terms.dayCount,
    oddPeriod: terms.oddPeriod,
    rounding: terms.rounding,
    claim: claim.balances,
    downPayment: downPayments(plan),
    waived: {
      onSigning: byBucket((bucket) => treatment[bucket].waivedOnSigning),
      onCompletion: byBucket((bucket) => treatment[bucket].waivedOnCompletion),
    },
    capitalized,
    program: terms.program,
    agreement: terms.agreement && said(terms.agreement),
    rows: schedule.map(rowOf),
  };
  return said(whole, silent) as ScheduleInput;
}

/** What is not null: a schedule leaves out what a plan says to be null. */
function said(facts: object, silent: ReadonlySet<string> = new Set()): object {
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => value !== null && !silent.has(name)));
}

function rowOf({ dueDate, periodEnd, payment, interest, fee, arrears, principal, accrued, capitalized }: Row) {
  return { dueDate, periodEnd, payment, interest, fee, arrears, principal, accrued, capitalized };
}

type Row = Plan['schedule'][number];

/** What of every bucket is paid at the start: all that is paid of it, less what is paid with the rows. */
function downPayments({ currency, conservation, schedule }: Plan): ByBucket<string> {
  const digits = MINOR_DIGITS[currency];
  const minor = (amount: string): bigint => readWrittenAmount(amount, digits) as bigint;
  return byBucket((bucket) => {
    const withRows = schedule.flatMap((row) => paidWith(row, bucket)).reduce((sum, paid) => sum + minor(paid), 0n);
    return formatAmount(minor(conservation.buckets[bucket].paid) - withRows, digits);
  });
}

/** What a row pays of a bucket: arrears, and what the plan itself adds to it. */
function paidWith({ principal, arrears, interest, fee }: Row, bucket: Bucket): readonly string[] {
  if (bucket === 'principal') return [principal];
  const added = { interest: [interest], fees: [fee], compoundInterest: [], penalties: [] };
  return [arrears[bucket], ...added[bucket]];
}
