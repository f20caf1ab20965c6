import { addMonths, formatISO, parseISO } from 'date-fns';
import { Decimal } from 'decimal.js';
import { candidate } from './candidate.ts';
import { LOAN } from './loan.ts';

/** The least that anyone could do: floats, nothing rounded, no dates. It shows what exactness costs. */
export const floatLoop = candidate({
  name: 'float loop, unrounded',
  prepare: (count) => () => floatSchedule(count),
  figures: (rows) => ({
    principal: rows.map(({ principal }) => principal),
    lastPayment: rows[rows.length - 1]?.payment ?? 0,
  }),
});

/** What an engineer writes who needs cents to add up: the reference that the engine's bar is set against. */
export const decimalLoop = candidate({
  name: 'decimal.js loop',
  prepare: (count) => () => decimalSchedule(count),
  figures: decimalFigures,
});

/** The same with due dates: the reference that the whole plan's bar is set against. */
export const datedDecimalLoop = candidate({
  name: 'decimal.js + date-fns loop',
  prepare: (count) => () => datedSchedule(count),
  figures: decimalFigures,
});

interface FloatRow {
  readonly number: number;
  readonly opening: number;
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  readonly closing: number;
}

function floatSchedule(count: number): readonly FloatRow[] {
  const rate = LOAN.rate / 12;
  const payment = (LOAN.principal * rate) / (1 - (1 + rate) ** -count);
  const rows: FloatRow[] = [];
  let opening: number = LOAN.principal;
  for (let number = 1; number <= count; number += 1) {
    const interest = opening * rate;
    const principal = payment - interest;
    const closing = opening - principal;
    rows.push({ number, opening, payment, interest, principal, closing });
    opening = closing;
  }
  return rows;
}

interface DecimalRow {
  readonly number: number;
  readonly opening: Decimal;
  readonly payment: Decimal;
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly closing: Decimal;
}

/** Level payment and each interest rounded half up to cents; the last payment takes what is left. */
function decimalSchedule(count: number): readonly DecimalRow[] {
  const loan = new Decimal(LOAN.principalText);
  const rate = new Decimal(LOAN.rateText).div(12);
  const level = levelPayment(loan, rate, count);
  const rows: DecimalRow[] = [];
  let opening = loan;
  for (let number = 1; number <= count; number += 1) {
    const interest = toCents(opening.times(rate));
    const payment = number === count ? opening.plus(interest) : level;
    const principal = payment.minus(interest);
    const closing = opening.minus(principal);
    rows.push({ number, opening, payment, interest, principal, closing });
    opening = closing;
  }
  return rows;
}

interface DatedRow extends DecimalRow {
  readonly dueDate: string;
}

/** The loop above with a date in every row, counted from the start so that short months do not drift. */
function datedSchedule(count: number): readonly DatedRow[] {
  const loan = new Decimal(LOAN.principalText);
  const rate = new Decimal(LOAN.rateText).div(12);
  const start = parseISO(LOAN.startDate);
  const level = levelPayment(loan, rate, count);
  const rows: DatedRow[] = [];
  let opening = loan;
  for (let number = 1; number <= count; number += 1) {
    const dueDate = formatISO(addMonths(start, number), { representation: 'date' });
    const interest = toCents(opening.times(rate));
    const payment = number === count ? opening.plus(interest) : level;
    const principal = payment.minus(interest);
    const closing = opening.minus(principal);
    rows.push({ number, dueDate, opening, payment, interest, principal, closing });
    opening = closing;
  }
  return rows;
}

function levelPayment(principal: Decimal, rate: Decimal, count: number): Decimal {
  const growth = rate.plus(1).pow(count);
  return toCents(principal.times(rate).times(growth).div(growth.minus(1)));
}

function toCents(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

function decimalFigures(rows: readonly DecimalRow[]) {
  return {
    principal: rows.map(({ principal }) => principal.toNumber()),
    lastPayment: rows[rows.length - 1]?.payment.toNumber() ?? 0,
  };
}
