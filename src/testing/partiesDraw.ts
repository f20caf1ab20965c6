import type { AccountInput } from '../account/index.ts';
import type { AffordabilityInput } from '../affordability/index.ts';
import { formatAmount, MINOR_DIGITS, readWrittenAmount } from '../money/index.ts';
import type { PolicyInput } from '../policy/index.ts';
import { accountArbitrary } from './accountArbitrary.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import type { DrawOptions } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { policyArbitrary } from './policyArbitrary.ts';

/** Who owes, what they can pay and under which rules. */
export interface DrawnParties {
  readonly account: AccountInput;
  readonly affordability: AffordabilityInput | null;
  readonly policy: PolicyInput | null;
}

/** How much of a debt a budget carries over how many months. */
export interface Suits {
  readonly percentage: number;
  readonly months: number;
}

/**
 * An account, a budget or null, a policy or null. What the budget leaves is of the size of the debt.
 *
 * @param most - The most months over which the budget carries the debt, give or take.
 */
export function partiesDraw(fc: FastCheck, options: DrawOptions, most = 60): Draw<DrawnParties> {
  const drawn: Draw<DrawnParties & { readonly suits: Suits }> = fc.record({
    account: accountArbitrary(fc, options),
    affordability: fc.option(affordabilityArbitrary(fc, options)),
    policy: fc.option(policyArbitrary(fc, options)),
    suits: suitsDraw(fc, most),
  });
  return drawn.map(({ affordability, suits, ...parties }) => ({
    ...parties,
    affordability: affordability && suitedBudget(affordability, [parties.account], suits),
  }));
}

/** @returns Nothing up to twice the debt, over so many months at most. */
export function suitsDraw(fc: FastCheck, most: number): Draw<Suits> {
  return fc.record({ percentage: fc.integer({ min: 0, max: 200 }), months: fc.integer({ min: 1, max: most }) });
}

/**
 * The budget with a salary that leaves so much of principal when all other lines are paid. A budget that has nothing to do
 * with the debt carries hardly any plan, and every answer would be that nothing fits.
 */
export function suitedBudget(
  budget: AffordabilityInput,
  accounts: readonly AccountInput[],
  { percentage, months }: Suits,
): AffordabilityInput {
  const digits = MINOR_DIGITS[(accounts[0] as AccountInput).currency];
  const sum = (amounts: readonly unknown[]): bigint =>
    amounts.reduce<bigint>((total, amount) => total + (readWrittenAmount(amount as string, digits) as bigint), 0n);
  const { income, expenses, debts = [], buffer } = budget;
  const [salary, ...others] = income;
  const lines = sum([...expenses.map(({ amount }) => amount), ...debts.map(({ payment }) => payment), buffer]);
  const left = (sum(accounts.map(({ balances }) => balances.principal)) * BigInt(percentage)) / BigInt(100 * months);
  const amount = formatAmount(lines + left, digits);
  return { ...budget, income: [{ source: 'salary', ...salary, amount, frequency: 'monthly' }, ...others] };
}
