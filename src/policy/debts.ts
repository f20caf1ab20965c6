import * as z from 'zod/mini';
import { type CalendarDate, type CalendarMonth, monthOf } from '../calendar/index.ts';
import { amountField, strictObject, unsignedDecimalField } from '../input/index.ts';
import { type MinorDigits, type Ratio, ratio } from '../money/index.ts';
import { totalOf } from '../schedule/index.ts';
import { amount, atMost, type Judgement, missing, share } from './judgement.ts';
import { judgeRange, type Range, rangeCheck, rangeFields } from './range.ts';
import type { AccountSubject, PolicyBudget } from './subject.ts';

/** The two limits on all that a customer owes. */
export function debtLimitFields(digits: MinorDigits) {
  return {
    /** In monthly incomes, such as 12. */
    debtToMonthlyIncome: z.optional(strictObject(rangeFields(unsignedDecimalField)).check(rangeCheck)),
    largestDebt: z.optional(amountField(digits)),
  };
}

interface DebtLimits {
  readonly debtToMonthlyIncome?: Range<Ratio> | undefined;
  readonly largestDebt?: bigint | undefined;
}

/**
 * Judges all that a customer owes: the claim on the plan's date and the balances of other debts, but for those that
 * ended before that date. Divided by the income of the calendar month of that date, dated lines by days. Rounding:
 * the income once, down, as capacity takes it; the quotient is exact.
 *
 * Without a budget, a balance or an income there is nothing to judge by, and that is what is returned.
 */
export function judgeDebts(
  { debtToMonthlyIncome, largestDebt }: DebtLimits,
  { budget, claim, date }: AccountSubject,
): readonly Judgement[] {
  if (debtToMonthlyIncome === undefined && largestDebt === undefined) return [];
  if (!budget) return [missing('affordability')];
  let debt = totalOf(claim);
  const unknown: string[] = [];
  budget.affordability.debts.forEach(({ balance, until }, index) => {
    if (until !== null && until < date) return;
    if (balance === undefined) unknown.push(`affordability.debts[${index}].balance`);
    else debt += balance;
  });
  if (unknown.length > 0) return [missing(unknown.join(', '))];
  const inIncomes = debtToMonthlyIncome ? judgeIncomes(debtToMonthlyIncome, debt, incomeOn(budget, date)) : [];
  if (largestDebt === undefined) return inIncomes;
  return [...inIncomes, atMost(amount(debt), amount(largestDebt), { where: 'debt', change: 'customer-or-account' })];
}

interface MonthIncome {
  readonly month: CalendarMonth;
  readonly income: bigint;
}

function incomeOn({ capacity }: PolicyBudget, date: CalendarDate): MonthIncome {
  const month = monthOf(date);
  return { month, income: capacity.inMonth(month).income };
}

function judgeIncomes(range: Range<Ratio>, debt: bigint, { month, income }: MonthIncome): readonly Judgement[] {
  if (income === 0n) return [missing(`an income in ${month}`)];
  const incomes = ratio(debt, income);
  return judgeRange(
    range,
    { smallest: incomes, largest: incomes, measure: share },
    { where: 'debtToMonthlyIncome', change: 'customer-or-account' },
  );
}
