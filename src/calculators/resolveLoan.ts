import { MAX_INSTALLMENTS } from '../account/index.ts';
import {
  type CalendarDate,
  type DueDateRule,
  dateFields,
  daysInMonth,
  defaultDueDays,
  defaultFirstDueDate,
  FREQUENCIES,
  type Frequency,
  type Period,
} from '../calendar/index.ts';
import { contradictoryTerms, type InvalidField } from '../errors.ts';
import { counted } from '../input/index.ts';
import { multiplyDivideRound, type Ratio, roundToMultiple } from '../money/index.ts';
import { type InterestBasis, nominalYearlyRate, type RatePath } from '../rates/index.ts';
import {
  type Holiday,
  type Loan,
  type LoanChange,
  type LoanDates,
  levelFrom,
  loanPeriods,
  type Pattern,
} from '../schedule/index.ts';
import type { LoanTerms } from './loanSchema.ts';

/** The last year that a date may lie in. */
const LAST_YEAR = 2199;

/**
 * Resolves everything that terms leave open, and solves the first installment.
 *
 * @throws {RepaymentError} `contradictory-terms` when dates exclude each other.
 */
export function resolveLoan(action: string, terms: LoanTerms): Loan {
  const basis = basisOf(terms);
  const dates = datesOf(terms, basis.frequency);
  const wrong = wrongDates(terms, dates);
  if (wrong.length > 0) throw contradictoryTerms(action, wrong);
  const periods = loanPeriods(dates, countOf(terms, dates));
  if (isCounted(terms)) checkInterestOnly(action, terms, periods.length);
  const cut = cutAtCapitalization(terms, dates, periods);
  const holiday = capitalization(terms, cut.periods);
  const { pattern, rounding, multipleRounding, adjustment } = terms;
  const multiple = terms.paymentMultiple ?? 1n;
  const loan: Loan = {
    principal: terms.principal,
    downPayment: downPaymentOf(terms, multiple),
    accrued: { amount: 0n, pay: 'first' },
    ...cut,
    ratePath: ratePathOf(terms),
    pauses: [],
    basis,
    firstBasis: basis,
    pattern: patternOf(terms),
    flat: pattern.kind === 'flat-rate' ? pattern : null,
    closesWithLast: isCounted(terms),
    holiday,
    levelings: [],
    rounding,
    paymentMultiple: multiple,
    multipleRounding,
    adjustment,
  };
  return leveled(loan, (holiday?.installments ?? 0) + 1, terms.payment);
}

/** Solves the installment, or takes the one that is stated until a change solves it anew. */
function leveled(loan: Loan, from: number, payment: bigint | undefined): Loan {
  if (payment === undefined) return levelFrom(loan, from);
  const { levelings } = levelFrom({ ...loan, adjustment: 'none' }, from);
  return { ...loan, levelings: levelings.map((leveling) => ({ ...leveling, payment })) };
}

/** Whether the terms say how many installments there are; else payments run until everything is paid. */
function isCounted({ installments, dueDates, endDate }: LoanTerms): boolean {
  return installments !== undefined || dueDates !== undefined || endDate !== undefined;
}

function basisOf({ dayCount, frequency = 'monthly', every, oddPeriod, dueDates }: LoanTerms): InterestBasis {
  return { dayCount, frequency, every: dueDates ? 1 : every, oddPeriod };
}

/** Changes with their rates nominal and per year. */
export function changesOf(terms: LoanTerms): readonly LoanChange[] {
  return terms.changes.map((change) =>
    change.kind === 'rate' ? { ...change, rate: yearly(change.rate, terms) } : change,
  );
}

function ratePathOf(terms: LoanTerms): RatePath {
  const steps = terms.rateSteps.map(({ from, rate }) => ({ from, rate: yearly(rate, terms) }));
  return { initial: yearly(terms.rate, terms), steps };
}

function yearly(quoted: LoanTerms['rate'], { dayCount, frequency = 'monthly', every }: LoanTerms): Ratio {
  return nominalYearlyRate(quoted, dayCount, FREQUENCIES[frequency].periodsPerYear / every);
}

function datesOf(terms: LoanTerms, frequency: Frequency): LoanDates {
  const { startDate, businessDays, interestUntil } = terms;
  const { convention = 'unadjusted', ...calendar } = businessDays ?? {};
  return {
    from: 1,
    startDate,
    rule: ruleOf(terms, frequency),
    businessDays: convention,
    calendar: { weekend: [], holidays: [], workingDays: [], ...calendar },
    interestUntil,
  };
}

function ruleOf(terms: LoanTerms, frequency: Frequency): DueDateRule {
  const { startDate, every, dueDates, endDate, lastStub, endOfMonth } = terms;
  if (dueDates) return { dates: dueDates };
  const inMonths = FREQUENCIES[frequency].nominalDays >= 30;
  const lastDay = (date: CalendarDate) => (endOfMonth && inMonths && isMonthEnd(date) ? [31] : undefined);
  const firstDueDate =
    terms.firstDueDate ?? defaultFirstDueDate(frequency, startDate, terms.dueDays ?? lastDay(startDate), every);
  const dueDays = terms.dueDays ?? lastDay(firstDueDate) ?? defaultDueDays(frequency, startDate, firstDueDate);
  return { frequency, every, firstDueDate, dueDays, ...(endDate && { end: { date: endDate, stub: lastStub } }) };
}

function isMonthEnd(date: CalendarDate): boolean {
  const { year, month, day } = dateFields(date);
  return day === daysInMonth(year, month);
}

/** As many as are asked for; where an end date or the payment decides, as many as may be. */
function countOf({ installments, dueDates }: LoanTerms, dates: LoanDates): number {
  return installments ?? dueDates?.length ?? mostPeriods(dates);
}

function mostPeriods({ rule, startDate }: LoanDates): number {
  if ('dates' in rule) return rule.dates.length;
  const { periodsPerYear } = FREQUENCIES[rule.frequency];
  const years = LAST_YEAR - dateFields(rule.firstDueDate > startDate ? rule.firstDueDate : startDate).year;
  return Math.min(MAX_INSTALLMENTS, 1 + Math.floor((years * periodsPerYear) / (rule.every ?? 1)));
}

function wrongDates(terms: LoanTerms, dates: LoanDates): readonly InvalidField[] {
  const { rule } = dates;
  if ('dates' in rule) return [];
  const { frequency, firstDueDate, dueDays } = rule;
  const rows: readonly (InvalidField | false)[] = [
    FREQUENCIES[frequency].rollFrom(firstDueDate, dueDays)(0) !== firstDueDate && {
      path: 'firstDueDate',
      rule: `must fall on the due days ${dueDays.join(' and ')}`,
      value: firstDueDate,
    },
    (terms.installments ?? 1) > mostPeriods(dates) && {
      path: 'installments',
      rule: `must end by the year ${LAST_YEAR}`,
      value: String(terms.installments ?? 1),
    },
  ];
  return rows.filter((row) => row !== false);
}

/** Where a date or a list decides how many installments there are, only now is it known whether principal is paid. */
function checkInterestOnly(action: string, { pattern }: LoanTerms, count: number): void {
  if (pattern.kind !== 'interest-first' || pattern.interestOnly < count) return;
  const rule = `must be less than ${counted(count, 'installment')}`;
  throw contradictoryTerms(action, [{ path: 'pattern.interestOnly', rule, value: String(pattern.interestOnly) }]);
}

/** The date until which interest joins principal ends a period, if it is no due date by itself. */
function cutAtCapitalization({ capitalizedUntil }: LoanTerms, dates: LoanDates, periods: readonly Period[]) {
  if (capitalizedUntil === null || !isInside(periods, capitalizedUntil)) return { dates, periods };
  const ends = [...periods.map(({ end }) => end), capitalizedUntil].sort();
  const listed = { ...dates, rule: { dates: ends } };
  return { dates: listed, periods: loanPeriods(listed, ends.length) };
}

function isInside(periods: readonly Period[], date: CalendarDate): boolean {
  return periods.some(({ start, end }) => start < date && date < end);
}

function capitalization({ capitalizedUntil }: LoanTerms, periods: readonly Period[]): Holiday | null {
  const installments = periods.filter(({ end }) => capitalizedUntil !== null && end <= capitalizedUntil).length;
  return installments === 0 ? null : { after: 0, installments, interest: 'capitalize', keeps: 'term' };
}

function downPaymentOf({ principal, downPayment, rounding, multipleRounding }: LoanTerms, multiple: bigint): bigint {
  if (typeof downPayment === 'bigint') return downPayment;
  const share = roundToMultiple(
    multiplyDivideRound(principal, downPayment.share, rounding),
    multiple,
    multipleRounding,
  );
  return share < principal ? share : principal;
}

/** A stated payment is kept to the end, unless the last one closes the loan and a change solves it anew. */
function patternOf(terms: LoanTerms): Pattern {
  const { pattern, payment, changes } = terms;
  if (pattern.kind === 'flat-rate') return { kind: 'level-payment' };
  const isKept = !isCounted(terms) || !changes.some(({ kind }) => kind === 'rate' || kind === 'extra-installments');
  const isStated = pattern.kind === 'level-payment' && payment !== undefined;
  return isStated && isKept ? { kind: 'irregular', payments: [payment] } : pattern;
}
