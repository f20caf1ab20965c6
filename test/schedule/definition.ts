import {
  buildPeriods,
  type CalendarDate,
  type DayCount,
  defaultDueDays,
  defaultFirstDueDate,
  type Frequency,
  type Period,
  readDate,
} from '../../src/calendar/index.ts';
import { ONE, type Ratio, type RoundingMode, ratio, ZERO } from '../../src/money/index.ts';
import { constantRate, interestFactor, type OddPeriod, type RatePath } from '../../src/rates/index.ts';
import {
  ARREARS,
  type ArrearsBucket,
  type Bucket,
  type BucketTreatment,
  type ByBucket,
  buildSchedule,
  byBucket,
  type Holiday,
  type Installment,
  type Leveling,
  type Pattern,
  type Schedule,
  type ScheduleDefinition,
  type Unpayable,
} from '../../src/schedule/index.ts';

/** What a test says about a schedule; the rest has the plainest value there is. Amounts in minor units. */
export interface DefinitionInput {
  /** Owed by bucket; a bucket that is left out is zero. */
  readonly claim?: Partial<ByBucket<bigint>>;
  readonly installments: number;
  /** Nominal, per year. Default: no interest. */
  readonly rate?: Ratio | RatePath;
  readonly treatment?: Partial<ByBucket<Partial<BucketTreatment>>>;
  readonly pattern?: Pattern;
  readonly holiday?: Holiday | null;
  readonly downPayment?: bigint;
  readonly paymentMultiple?: bigint;
  readonly rounding?: RoundingMode;
  readonly startDate?: string;
  readonly firstDueDate?: string;
  readonly frequency?: Frequency;
  readonly dayCount?: DayCount;
  readonly oddPeriod?: OddPeriod;
  /** Solve the payment anew with the periods of these numbers, at the rate they have. */
  readonly solveAgainAt?: readonly number[];
  readonly paymentOrder?: readonly Bucket[];
}

/** Spread, and nothing waived or capitalized: the default of every bucket. */
export const SPREAD: BucketTreatment = {
  pay: 'spread',
  capitalize: ZERO,
  waiveOnSigning: ZERO,
  waiveOnCompletion: ZERO,
};

export const PAID_FIRST = { pay: 'first' } as const;
export const PAID_LAST = { pay: 'last' } as const;
export const CAPITALIZED = { capitalize: ONE } as const;
export const WAIVED_ON_SIGNING = { waiveOnSigning: ONE } as const;
export const WAIVED_ON_COMPLETION = { waiveOnCompletion: ONE } as const;

/** Further periods given to a holiday that keeps the payment; the schedule ends where everything is paid. */
const PERIODS_TO_SPARE = 36;

/** Makes what the engine takes from the few things a test is about. */
export function definitionOf(input: DefinitionInput): ScheduleDefinition {
  const { installments, pattern = { kind: 'level-payment' }, holiday = null } = input;
  const keepsPayment = holiday?.keeps === 'payment';
  const periods = periodsOf(input, installments + (keepsPayment ? PERIODS_TO_SPARE : 0));
  const factors = factorsOf(input, periods);
  return {
    claim: amounts(input.claim ?? {}),
    treatment: byBucket((bucket) => ({ ...SPREAD, ...input.treatment?.[bucket] })),
    downPayment: input.downPayment ?? 0n,
    paymentOrder: input.paymentOrder ?? ARREARS,
    periods,
    factors,
    levelings: levelingsOf(input, factors.slice(0, installments)),
    payingInstallments: installments - (holiday?.keeps === 'term' ? holiday.installments : 0),
    closesWithLast: !keepsPayment && pattern.kind !== 'irregular',
    pattern,
    holiday,
    rounding: input.rounding ?? 'halfExpand',
    paymentMultiple: input.paymentMultiple ?? 1n,
  };
}

/** Builds a schedule that must exist. */
export function scheduleOf(input: DefinitionInput): Schedule {
  const result = buildSchedule(definitionOf(input));
  if (result.outcome === 'unpayable') throw new Error(`unpayable: ${result.reason} at installment ${result.number}`);
  return result;
}

/** Builds a schedule that must not exist. */
export function unpayableOf(input: DefinitionInput): Unpayable {
  const result = buildSchedule(definitionOf(input));
  if (result.outcome === 'schedule') throw new Error(`payable in ${result.rows.length} installments`);
  return result;
}

/** Minor units by bucket; a bucket that is left out is zero. */
export function amounts(given: Partial<ByBucket<bigint>>): ByBucket<bigint> {
  return byBucket((bucket) => given[bucket] ?? 0n);
}

/** The same for the arrears alone. */
export function arrears(given: Partial<Record<ArrearsBucket, bigint>>): Record<ArrearsBucket, bigint> {
  const { interest = 0n, compoundInterest = 0n, penalties = 0n, fees = 0n } = given;
  return { interest, compoundInterest, penalties, fees };
}

/** Reads an amount with two decimals, written as people do: `1,276.48`. */
export function cents(text: string): bigint {
  if (!/^\d{1,3}(,?\d{3})*\.\d\d$/.test(text)) throw new Error(`not an amount with two decimals: ${text}`);
  return BigInt(text.replace(/[.,]/g, ''));
}

/** A percentage as an exact fraction: `percent('18.25')` is 1825 / 10000. */
export function percent(text: string): Ratio {
  const [whole, decimals = ''] = text.split('.') as [string, string?];
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length + 2));
}

export function date(text: string): CalendarDate {
  const result = readDate(text);
  if (typeof result === 'string') throw new Error(`${text} ${result}`);
  return result.date;
}

/** The sum of one amount of every row. */
export function sumOf(rows: readonly Installment<bigint>[], amount: AmountOfRow): bigint {
  return rows.reduce((sum, row) => sum + row[amount], 0n);
}

/** One amount of every row, in order. */
export function columnOf(rows: readonly Installment<bigint>[], amount: AmountOfRow): readonly bigint[] {
  return rows.map((row) => row[amount]);
}

export type AmountOfRow = Exclude<
  keyof Installment<bigint>,
  'number' | 'periodStart' | 'periodEnd' | 'dueDate' | 'arrears'
>;

/** The payments of a schedule in runs of equal ones: `[[1_276_48n, 59], [1_276_55n, 1]]`. */
export function runsOf(rows: readonly Installment<bigint>[]): readonly (readonly [payment: bigint, times: number])[] {
  const runs: [bigint, number][] = [];
  for (const { payment } of rows) {
    const run = runs[runs.length - 1];
    if (run && run[0] === payment) run[1] += 1;
    else runs.push([payment, 1]);
  }
  return runs;
}

/** Freezes an object and everything in it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

function periodsOf(input: DefinitionInput, count: number): readonly Period[] {
  const { frequency = 'monthly' } = input;
  const startDate = date(input.startDate ?? '2026-11-21');
  const firstDueDate = input.firstDueDate
    ? date(input.firstDueDate)
    : defaultFirstDueDate(frequency, startDate, undefined);
  const dueDays = defaultDueDays(frequency, startDate, firstDueDate);
  return buildPeriods({
    startDate,
    dueDates: { frequency, firstDueDate, dueDays },
    count,
    businessDays: 'unadjusted',
    calendar: { weekend: [], holidays: [], workingDays: [] },
  });
}

function factorsOf(input: DefinitionInput, periods: readonly Period[]): readonly Ratio[] {
  const { frequency = 'monthly', dayCount = 'periodic', oddPeriod = 'simple' } = input;
  const path = ratePathOf(input.rate ?? ZERO);
  // Equal factors are one object, as the engine's callers make them: closed forms look for that.
  const shared = new Map<string, Ratio>();
  return periods.map((period) => {
    const own = interestFactor(period, path, { dayCount, frequency, oddPeriod });
    const name = `${own.numerator}/${own.denominator}`;
    const factor = shared.get(name) ?? own;
    shared.set(name, factor);
    return factor;
  });
}

function ratePathOf(rate: Ratio | RatePath): RatePath {
  return 'initial' in rate ? rate : constantRate(rate);
}

function levelingsOf({ holiday, solveAgainAt = [] }: DefinitionInput, factors: readonly Ratio[]): readonly Leveling[] {
  if (solveAgainAt.length > 0) {
    return [1, ...solveAgainAt].map((from) => {
      const current = factors[from - 1] as Ratio;
      return { from, factors: factors.slice(from - 1).map(() => current) };
    });
  }
  const start: Leveling = { from: 1, factors };
  if (holiday?.keeps !== 'term') return [start];
  const from = holiday.after + holiday.installments + 1;
  const after: Leveling = { from, factors: factors.slice(from - 1) };
  return holiday.after === 0 ? [after] : [start, after];
}
