import * as z from 'zod/mini';
import { monthOf } from '../calendar/index.ts';
import { amountField, strictObject, unsignedDecimalField } from '../input/index.ts';
import { type MinorDigits, type Ratio, ratio } from '../money/index.ts';
import { totalOf } from '../schedule/index.ts';
import { amount, atMost, type Judgement, missing, share } from './judgement.ts';
import { judgeRange, type Range, rangeCheck, rangeFields } from './range.ts';
import type { AccountSubject } from './subject.ts';

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
 * ended before that date. Divided by the income of the calendar month of that date, dated lines by days; exactly.
 *
 * Without a budget, a balance or an income there is nothing to judge by, and that is what is returned.
 */
export function judgeDebts(
  { debtToMonthlyIncome, largestDebt }: DebtLimits,
  subject: AccountSubject,
): readonly Judgement[] {
  if (debtToMonthlyIncome === undefined && largestDebt === undefined) return [];
  const { budget, claim, date } = subject;
  if (!budget) return [missing('affordability')];
  let debt = totalOf(claim);
  const unknown: string[] = [];
  budget.affordability.debts.forEach(({ balance, until }, index) => {
    if (until !== null && until < date) return;
    if (balance === undefined) unknown.push(`affordability.debts[${index}].balance`);
    else debt += balance;
  });
  if (unknown.length > 0) return [missing(unknown.join(', '))];
  const inIncomes = debtToMonthlyIncome ? judgeIncomes(debtToMonthlyIncome, debt, subject) : [];
  if (largestDebt === undefined) return inIncomes;
  return [...inIncomes, atMost(amount(debt), amount(largestDebt), { where: 'debt', change: 'customer-or-account' })];
}

function judgeIncomes(range: Range<Ratio>, debt: bigint, { budget, date }: AccountSubject): readonly Judgement[] {
  const income = budget?.capacity.inMonth(monthOf(date)).income ?? 0n;
  if (income === 0n) return [missing(`an income in ${monthOf(date)}`)];
  const incomes = ratio(debt, income);
  return judgeRange(
    range,
    { smallest: incomes, largest: incomes, measure: share },
    { where: 'debtToMonthlyIncome', change: 'customer-or-account' },
  );
}
