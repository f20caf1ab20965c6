import type { AccountInput } from '../account/index.ts';
import type { AffordabilityInput } from '../affordability/index.ts';
import { formatAmount, MINOR_DIGITS, readWrittenAmount } from '../money/index.ts';
import type { PolicyInput } from '../policy/index.ts';
import { accountArbitrary } from './accountArbitrary.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import type { DrawOptions } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { MOST_OTHERS, policyDraw } from './policyArbitrary.ts';

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
 * @param rules - How many rules a policy has at most, beside the one on waivers.
 */
export function partiesDraw(fc: FastCheck, options: DrawOptions, rules = MOST_OTHERS): Draw<DrawnParties> {
  const drawn: Draw<DrawnParties & { readonly suits: Suits }> = fc.record({
    account: accountArbitrary(fc, options),
    affordability: fc.option(affordabilityArbitrary(fc, options)),
    policy: fc.option(policyDraw(fc, options, rules)),
    suits: suitsDraw(fc, 60),
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
 * The budget with a salary that leaves so much of the debt when all other lines are paid. A budget that has nothing to do
 * with the debt carries hardly any plan, and every answer would be that nothing fits.
 */
export function suitedBudget(
  budget: AffordabilityInput,
  accounts: readonly AccountInput[],
  suits: Suits,
): AffordabilityInput {
  const { income, expenses, debts = [], buffer } = budget;
  const [salary, ...others] = income;
  const { sum, money } = moneyOf(accounts);
  const lines = [...expenses.map(({ amount }) => amount), ...debts.map(({ payment }) => payment), buffer];
  const amount = money(sum([...lines, partOf(accounts, suits)]));
  return { ...budget, income: [{ source: 'salary', ...salary, amount, frequency: 'monthly' }, ...others] };
}

/** @returns So much of all that is owed, in each of so many months. */
export function partOf(accounts: readonly AccountInput[], { percentage, months }: Suits): string {
  const { sum, money } = moneyOf(accounts);
  const owed = sum(accounts.flatMap(({ balances }) => Object.values(balances)));
  return money((owed * BigInt(percentage)) / BigInt(100 * months));
}

/** Amounts in the currency of the accounts. */
function moneyOf([account]: readonly AccountInput[]) {
  const digits = MINOR_DIGITS[(account as AccountInput).currency];
  return {
    sum: (amounts: readonly unknown[]): bigint =>
      amounts.reduce<bigint>((total, amount) => total + (readWrittenAmount(amount as string, digits) as bigint), 0n),
    money: (minor: bigint): string => formatAmount(minor, digits),
  };
}
