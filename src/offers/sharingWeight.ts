import { type Account, minimumPayment } from '../account/index.ts';
import { FREQUENCIES } from '../calendar/index.ts';
import { ratio, roundRatio } from '../money/index.ts';
import type { Policy } from '../policy/index.ts';
import { totalOf } from '../schedule/index.ts';

export const SHARED_BY = ['balance', 'contractual-payment'] as const;

/** What capacity is shared by: everything owed on the snapshot, or what the contract asks for a month. */
export type SharedBy = (typeof SHARED_BY)[number];

/**
 * By how much an account shares in capacity.
 *
 * The contractual payment is the contract's installment, brought to a month (a weekly one counts 52/12 times), or else
 * its minimum payment on the balances of the snapshot.
 * Rounding: an installment that is not monthly once, a minimum payment as in `minimumPayment`, in the policy's mode (half expand
 * without one).
 *
 * @returns Minor units; zero where the contract asks for no payment.
 */
export function weightOf(account: Account, sharedBy: SharedBy, policy: Policy | null): bigint {
  const { balances, contract } = account;
  if (sharedBy === 'balance') return totalOf(balances);
  const mode = policy?.rounding.mode ?? 'halfExpand';
  if (!contract.schedule) return minimumPayment(account, balances, mode);
  const { installment, frequency } = contract.schedule;
  const { numerator, denominator } = FREQUENCIES[frequency].perMonth;
  return roundRatio(ratio(installment * numerator, denominator), mode);
}
