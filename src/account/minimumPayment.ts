import type { RoundingMode } from '../money/index.ts';
import { type ByBucket, totalOf } from '../schedule/index.ts';
import { minimumOfParts, type OwedParts } from './minimumOfParts.ts';
import type { Account } from './schema.ts';

/**
 * The contract's minimum payment on given balances: its shares of principal, plus everything else owed unless the
 * contract says otherwise. Where the snapshot does not say what its principal consists of, all of it is purchases.
 * Rounding: as in {@link minimumOfParts}.
 *
 * @returns Minor units; zero where the contract asks for none.
 */
export function minimumPayment(
  { contract, principalParts }: Pick<Account, 'contract' | 'principalParts'>,
  balances: ByBucket<bigint>,
  mode: RoundingMode,
): bigint {
  const rule = contract.minimumPayment;
  if (!rule) return 0n;
  const { cash = 0n, installments = 0n, overLimit = 0n, unpaidMinimum = 0n } = principalParts ?? {};
  const interest = balances.interest + balances.compoundInterest;
  const owed: OwedParts = {
    purchases: balances.principal - cash - installments - overLimit - unpaidMinimum,
    cash,
    installments,
    overLimit,
    unpaidMinimum,
    interest,
    fees: totalOf(balances) - balances.principal - interest,
  };
  return minimumOfParts(
    {
      share: rule.principalShare,
      cashShare: rule.cashShare,
      floor: rule.floor,
      wholeBalanceUpTo: rule.wholeBalanceUpTo ?? 0n,
      base: rule.base ?? 'before-interest',
      interest: rule.interest ?? 'on-top',
    },
    owed,
    mode,
  );
}
