import { multiplyDivideRound, type RoundingMode } from '../money/index.ts';
import { ARREARS, type ArrearsBucket, type Bucket, type ByBucket } from './bucket.ts';
import type { PaymentTiming, TreatedBucket } from './treatClaim.ts';

/** Minor units by arrears bucket. */
export type ArrearsByBucket = Readonly<Record<ArrearsBucket, bigint>>;

/** The same with their sum, which every row needs. */
export interface ArrearsAmounts {
  readonly byBucket: ArrearsByBucket;
  readonly total: bigint;
}

/** Nothing in any bucket: always this one object, so that identity tells it. */
export const NO_ARREARS: ArrearsAmounts = {
  byBucket: { interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n },
  total: 0n,
};

/** Arrears of the claim by when they fall due: a lump, an equal share a payment, a lump. Minor units. */
export interface ArrearsPlan {
  readonly first: ArrearsAmounts;
  /** Due with every payment, floored; the residue is due with the last. */
  readonly each: ArrearsAmounts;
  readonly total: ArrearsAmounts;
}

const NOTHING_DUE: ArrearsPlan = { first: NO_ARREARS, each: NO_ARREARS, total: NO_ARREARS };

/**
 * Lays out when arrears fall due.
 *
 * Rounding: the equal share of a bucket once, in the mode given; the residue with the last payment. Rounded down, a
 * share never over-allocates.
 *
 * @param treated - The treated claim.
 * @param downPayment - What a down payment already paid, by bucket.
 * @param payments - Over how many payments spread arrears are spread.
 * @param mode - How the equal share is rounded.
 */
export function planArrears(
  treated: ByBucket<TreatedBucket<bigint>>,
  downPayment: ByBucket<bigint>,
  payments: number,
  mode: RoundingMode = 'floor',
): ArrearsPlan {
  if (ARREARS.every((bucket) => treated[bucket].payable === 0n)) return NOTHING_DUE;
  const due = (timing: PaymentTiming): ArrearsAmounts =>
    mapArrears((bucket) => (treated[bucket].pay === timing ? treated[bucket].payable - downPayment[bucket] : 0n));
  const [first, spread, last] = [due('first'), due('spread'), due('last')];
  const share = { numerator: 1n, denominator: BigInt(payments) };
  return {
    first,
    each: mapArrears((bucket) => multiplyDivideRound(spread.byBucket[bucket], share, mode)),
    total: addArrears(addArrears(first, spread), last),
  };
}

/**
 * Pays arrears ahead of their due date, in the order given, as far as an amount reaches. Principal in it is passed over:
 * nothing of it is left where arrears are paid ahead.
 *
 * @returns What is paid now by bucket, and what is left of the amount.
 */
export function payAhead(
  left: ArrearsAmounts,
  due: ArrearsAmounts,
  amount: bigint,
  order: readonly Bucket[],
): { readonly paid: ArrearsAmounts; readonly rest: bigint } {
  let rest = amount;
  const paid: Record<ArrearsBucket, bigint> = { ...due.byBucket };
  for (const bucket of order) {
    if (bucket === 'principal') continue;
    const open = left.byBucket[bucket] - paid[bucket];
    const part = open < rest ? open : rest;
    paid[bucket] += part;
    rest -= part;
  }
  return { paid: { byBucket: paid, total: due.total + amount - rest }, rest };
}

/** @returns The smaller of two amounts, bucket by bucket: what is due cannot exceed what is left. */
export function atMost(due: ArrearsAmounts, left: ArrearsAmounts): ArrearsAmounts {
  if (ARREARS.every((bucket) => due.byBucket[bucket] <= left.byBucket[bucket])) return due;
  return mapArrears((bucket) => (due.byBucket[bucket] < left.byBucket[bucket] ? due : left).byBucket[bucket]);
}

/** @returns The sum, bucket by bucket. */
export function addArrears(one: ArrearsAmounts, other: ArrearsAmounts): ArrearsAmounts {
  return mapArrears((bucket) => one.byBucket[bucket] + other.byBucket[bucket]);
}

/** @returns The difference, bucket by bucket. */
export function subtractArrears(from: ArrearsAmounts, part: ArrearsByBucket): ArrearsAmounts {
  return mapArrears((bucket) => from.byBucket[bucket] - part[bucket]);
}

function mapArrears(value: (bucket: ArrearsBucket) => bigint): ArrearsAmounts {
  const byBucket = {
    interest: value('interest'),
    compoundInterest: value('compoundInterest'),
    penalties: value('penalties'),
    fees: value('fees'),
  };
  const total = ARREARS.reduce((sum, bucket) => sum + byBucket[bucket], 0n);
  return total === 0n ? NO_ARREARS : { byBucket, total };
}
