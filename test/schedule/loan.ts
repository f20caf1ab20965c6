import { type CalendarDate, type Frequency, readDate } from '../../src/calendar/index.ts';
import type { RatePath } from '../../src/rates/index.ts';
import { constantRate, type InterestBasis } from '../../src/rates/index.ts';
import { type Installment, type Loan, type LoanDates, levelFrom, loanPeriods } from '../../src/schedule/index.ts';
import { percent } from './definition.ts';

/** What a test says about a loan; the rest is the sample of Apache Fineract: 100.00 at 7 % over six months. */
export interface LoanInput extends Partial<Omit<Loan, 'periods' | 'dates' | 'basis' | 'firstBasis'>> {
  readonly installments?: number;
  readonly startDate?: string;
  readonly firstDueDate?: string;
  readonly frequency?: Frequency;
  readonly every?: number;
  readonly basis?: Partial<InterestBasis>;
  readonly rate?: string | RatePath;
  readonly dates?: Partial<LoanDates>;
}

export function on(text: string): CalendarDate {
  const result = readDate(text);
  if (typeof result === 'string') throw new Error(`${text} ${result}`);
  return result.date;
}

/** A loan that is not yet leveled. */
export function bareLoanOf(input: LoanInput = {}): Loan {
  const { installments = 6, startDate = '2024-01-01', firstDueDate = '2024-02-01' } = input;
  const { frequency = 'monthly', every = 1, rate = '7' } = input;
  const basis: InterestBasis = { dayCount: 'periodic', oddPeriod: 'proportional', ...input.basis, frequency, every };
  const dueDays = frequency === 'monthly' ? [Number(firstDueDate.slice(8))] : [];
  const dates: LoanDates = {
    from: 1,
    startDate: on(startDate),
    rule: { frequency, every, firstDueDate: on(firstDueDate), dueDays },
    businessDays: 'unadjusted',
    calendar: { weekend: [], holidays: [], workingDays: [] },
    interestUntil: 'due-date',
    ...input.dates,
  };
  return {
    principal: input.principal ?? 100_00n,
    downPayment: input.downPayment ?? 0n,
    accrued: input.accrued ?? { amount: 0n, pay: 'first' },
    dates,
    periods: loanPeriods(dates, installments),
    ratePath: typeof rate === 'string' ? constantRate(percent(rate)) : rate,
    pauses: input.pauses ?? [],
    basis,
    firstBasis: basis,
    pattern: input.pattern ?? { kind: 'level-payment' },
    flat: input.flat ?? null,
    closesWithLast: input.closesWithLast ?? true,
    holiday: input.holiday ?? null,
    levelings: input.levelings ?? [],
    rounding: input.rounding ?? 'halfEven',
    paymentMultiple: input.paymentMultiple ?? 1n,
    multipleRounding: input.multipleRounding ?? 'ceil',
    adjustment: input.adjustment ?? 'none',
  };
}

/** A loan whose installment is solved. */
export function loanOf(input: LoanInput = {}): Loan {
  return levelFrom(bareLoanOf(input), 1);
}

/** Due date, payment, principal and interest of each row, the amounts as printed. */
export function printed(rows: readonly Installment<bigint>[]): readonly string[] {
  return rows.map(({ dueDate, payment, principal, interest, arrears }) =>
    [dueDate, ...[payment, principal, interest + arrears.interest].map(money)].join(' '),
  );
}

function money(minor: bigint): string {
  const text = minor.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
