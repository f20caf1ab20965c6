/** What the sets of Fineract share: how its loan parameters say what ours say, and how rows are compared. */
import { buildLoanSchedule, type LoanInput } from 'repayment-plan';
import type { Answer, Skipped } from './adapter.ts';
import { minus, withDecimals } from './amounts.ts';

/** The parameters of a loan as both sets name them. */
export interface FineractLoan {
  readonly product?: string;
  readonly principal: string;
  readonly annualRatePercent: string;
  readonly interestType: 'DECLINING_BALANCE' | 'FLAT';
  readonly interestCalculationPeriod: 'DAILY' | 'SAME_AS_REPAYMENT_PERIOD';
  readonly numberOfRepayments: number | string;
  readonly repaymentEvery: number | string;
  readonly repaymentFrequency: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS';
  readonly graceOnPrincipal?: number | string;
  readonly graceOnInterest?: number | string;
  readonly interestFreePeriod?: number | string;
  readonly daysInYear: string | number | null;
  readonly daysInMonth: string | number | null;
  readonly daysInYearCustomStrategy: string | null;
  readonly scheduleType: 'PROGRESSIVE' | 'CUMULATIVE';
  readonly instalmentMultipleOf: string | number | null;
  readonly downPaymentPercent: string | number | null;
  readonly currencyDecimals: number | string;
  readonly rounding: string;
}

const ROUNDINGS: Readonly<Record<string, LoanInput['rounding']>> = {
  HALF_EVEN: 'halfEven',
  HALF_UP: 'halfExpand',
  UP: 'expand',
  DOWN: 'trunc',
  CEILING: 'ceil',
  FLOOR: 'floor',
};

const FREQUENCIES = {
  DAYS: { frequency: 'daily', times: 1 },
  WEEKS: { frequency: 'weekly', times: 1 },
  MONTHS: { frequency: 'monthly', times: 1 },
  YEARS: { frequency: 'monthly', times: 12 },
} as const;

/** A frequency and its multiple as ours name them. */
export function cycleOf(unit: keyof typeof FREQUENCIES, every: number | string) {
  const { frequency, times } = FREQUENCIES[unit];
  return { frequency, every: Number(every) * times } as const;
}

/** Products of the source whose parameters leave out that installments are whole units; every row of theirs is one. */
const WHOLE_UNITS: ReadonlySet<string> = new Set(['LP1_ADV_PMT_ALLOC_PROGRESSIVE_LOAN_SCHEDULE_HORIZONTAL']);

/**
 * How days count, by days in a year and days in a month; months of 30 days in a year of 360 are periods, and so are
 * weeks in a year of 364. Weeks and days of a 30-day month are counted as they are.
 */
export function dayCountOf(
  loan: Pick<
    FineractLoan,
    | 'daysInYear'
    | 'daysInMonth'
    | 'daysInYearCustomStrategy'
    | 'repaymentFrequency'
    | 'interestCalculationPeriod'
    | 'scheduleType'
  >,
): LoanInput['dayCount'] {
  if (loan.interestCalculationPeriod === 'SAME_AS_REPAYMENT_PERIOD') return 'periodic';
  const inMonths = loan.repaymentFrequency === 'MONTHS' || loan.repaymentFrequency === 'YEARS';
  const [year, month] = [String(loan.daysInYear), String(loan.daysInMonth)];
  const thirty = month === '30' && inMonths;
  if (year === '360') return thirty ? 'periodic' : 'ACT/360';
  if (year === '365' && !thirty) return 'ACT/365F';
  if (year === '364' && loan.repaymentFrequency === 'WEEKS') return 'periodic';
  if (year !== 'ACTUAL' || thirty) return undefined;
  // Its older schedules know no leap year.
  if (loan.scheduleType === 'CUMULATIVE') return 'ACT/365F';
  return loan.daysInYearCustomStrategy === 'FEB_29_PERIOD_ONLY' ? 'ACT/365A' : 'ACT/ACT year-end';
}

/** A loan in our terms, or why it is out of scope. */
export function loanOf(loan: FineractLoan, startDate: string): LoanInput | Skipped {
  const isFree = Number(loan.annualRatePercent) === 0;
  const skipped = outOfScope(loan, isFree);
  if (skipped !== undefined) return { skipped };
  const dayCount = isFree ? 'periodic' : dayCountOf(loan);
  if (dayCount === undefined) {
    return { skipped: `${loan.daysInMonth} days in a month and ${loan.daysInYear} in a year: no day count of ours` };
  }
  const isProgressive = loan.scheduleType === 'PROGRESSIVE';
  const isFlat = loan.interestType === 'FLAT' && !isFree;
  const multiple = loan.instalmentMultipleOf ?? (WHOLE_UNITS.has(loan.product ?? '') ? '1' : null);
  return {
    principal: withDecimals(loan.principal, Number(loan.currencyDecimals)),
    minorDigits: Number(loan.currencyDecimals),
    startDate,
    ...cycleOf(loan.repaymentFrequency, loan.repaymentEvery),
    installments: Number(loan.numberOfRepayments),
    rate: `${loan.annualRatePercent}%`,
    dayCount,
    oddPeriod: 'proportional',
    rounding: ROUNDINGS[loan.rounding] ?? 'halfEven',
    adjustment: isProgressive && !isFlat ? 'spread' : 'none',
    multipleRounding: 'halfExpand',
    ...(multiple !== null && { paymentMultiple: String(multiple) }),
    ...(loan.downPaymentPercent !== null && { downPayment: { share: `${loan.downPaymentPercent}%` } }),
    ...(isFlat && {
      pattern: isProgressive
        ? { kind: 'flat-rate', shares: 'by-period' }
        : { kind: 'flat-rate', shares: 'equal', base: 'principal' },
    }),
  };
}

function outOfScope(loan: FineractLoan, isFree: boolean): string | undefined {
  const graces = [loan.graceOnPrincipal, loan.graceOnInterest, loan.interestFreePeriod];
  if (graces.some((grace) => Number(grace ?? 0) !== 0)) return 'grace on principal or interest';
  if (!isFree && loan.daysInYear === null) return 'the parameters do not say how days are counted';
  return loan.product?.includes('WHOLE_TERM') ? 'the parameters do not say for which term the rate is' : undefined;
}

/** A row as the sets print it; `nr` is null for a disbursement. */
export interface FineractRow {
  readonly nr: number | null;
  readonly date: string;
  readonly balance: string;
  readonly principal?: string;
  readonly interest?: string;
  readonly due: string;
}

/** Rows that are compared: those on which something falls due. */
export function answerRows(input: LoanInput, printed: readonly FineractRow[]): Answer {
  const decimals = input.minorDigits ?? 2;
  const expected = printed
    .filter(({ nr }) => nr !== null)
    .map(({ date, balance, principal = '0', interest = '0', due }) =>
      [date, ...[principal, interest, due, balance].map((text) => withDecimals(text, decimals))].join(' '),
    );
  const schedule = buildLoanSchedule(input);
  if (schedule.outcome === 'unpayable') {
    return { expected: expected.join(', '), actual: `unpayable: ${schedule.reason}`, passed: false };
  }
  const zero = withDecimals('0', decimals);
  const left = minus(String(input.principal), schedule.downPayment, decimals);
  const start = { dueDate: input.startDate, interest: zero, principalLeft: left };
  const down = { ...start, principal: schedule.downPayment, payment: schedule.downPayment };
  const rows = input.downPayment === undefined ? schedule.rows : [down, ...schedule.rows];
  return answerLines(expected, (rows as readonly PrintedRow[]).map(lineOf));
}

type PrintedRow = Readonly<Record<'dueDate' | 'principal' | 'interest' | 'payment' | 'principalLeft', string>>;

function lineOf({ dueDate, principal, interest, payment, principalLeft }: PrintedRow): string {
  return [dueDate, principal, interest, payment, principalLeft].join(' ');
}

/** Compares lines and shows the first that differ. */
export function answerLines(expected: readonly string[], actual: readonly string[]): Answer {
  const longest = Math.max(expected.length, actual.length);
  const differs = Array.from({ length: longest }, (_, index) => index).filter(
    (index) => expected[index] !== actual[index],
  );
  const shown = differs.slice(0, 3);
  return {
    expected: shown.map((index) => expected[index] ?? 'no row').join(' | ') || `${expected.length} rows`,
    actual: shown.map((index) => actual[index] ?? 'no row').join(' | ') || `${actual.length} rows`,
    passed: differs.length === 0,
  };
}
