import { multiplyDivideRound, type RoundingMode } from '../money/index.ts';
import { type ByBucket, totalOf } from '../schedule/index.ts';
import type { Account } from './schema.ts';

/**
 * The contract's minimum payment on given balances: share of principal plus everything else owed, at least the
 * floor, at most the whole claim. Rounding: once, the share of principal, in the mode given.
 *
 * @returns Minor units; zero where the contract asks for none.
 */
export function minimumPayment({ contract }: Account, balances: ByBucket<bigint>, mode: RoundingMode): bigint {
  if (!contract.minimumPayment) return 0n;
  const { principalShare, floor } = contract.minimumPayment;
  const total = totalOf(balances);
  const share = multiplyDivideRound(balances.principal, principalShare, mode) + total - balances.principal;
  const least = share > floor ? share : floor;
  return least < total ? least : total;
}
