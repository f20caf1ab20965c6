import { multiplyDivideRound, type Ratio, type RoundingMode } from '../money/index.ts';
import { BUCKETS, type Bucket, type ByBucket, byBucket } from './bucket.ts';

/** When the part of an arrears bucket that is paid falls due: with the first payment, evenly, or with the last. */
export type PaymentTiming = 'first' | 'spread' | 'last';

/** How one bucket is treated. The shares add up to at most one; what they leave is paid. */
export interface BucketTreatment {
  readonly pay: PaymentTiming;
  readonly capitalize: Ratio;
  readonly waiveOnSigning: Ratio;
  readonly waiveOnCompletion: Ratio;
}

/** What becomes of one bucket of the claim: claim = the four parts after it, to the minor unit. */
export interface TreatedBucket<Money> {
  readonly claim: Money;
  readonly waivedOnSigning: Money;
  readonly waivedOnCompletion: Money;
  /** Moved to principal, where it bears interest. */
  readonly capitalized: Money;
  readonly payable: Money;
  readonly pay: PaymentTiming;
}

/**
 * Splits each bucket of a claim by its treatment.
 *
 * Rounding: once per share, in the mode given; a share never takes more than the shares before it left, and the
 * payable part is what remains, so the parts always add up to the claim.
 *
 * @param claim - Minor units by bucket.
 * @param treatment - One treatment a bucket.
 * @param mode - How a share of a bucket is rounded.
 * @returns The parts of each bucket, in minor units.
 */
export function treatClaim(
  claim: ByBucket<bigint>,
  treatment: ByBucket<BucketTreatment>,
  mode: RoundingMode,
): ByBucket<TreatedBucket<bigint>> {
  return byBucket((bucket) => {
    const { pay, capitalize, waiveOnSigning, waiveOnCompletion } = treatment[bucket];
    let payable = claim[bucket];
    const take = (share: Ratio): bigint => {
      if (share.numerator === 0n) return 0n;
      const part = multiplyDivideRound(claim[bucket], share, mode);
      const taken = part < payable ? part : payable;
      payable -= taken;
      return taken;
    };
    const waivedOnSigning = take(waiveOnSigning);
    const waivedOnCompletion = take(waiveOnCompletion);
    const capitalized = take(capitalize);
    return { claim: claim[bucket], waivedOnSigning, waivedOnCompletion, capitalized, payable, pay };
  });
}

/** What a down payment paid, by bucket; it is settled before the first period begins. */
export type DownPaymentParts = ByBucket<bigint>;

const NOTHING_PAID: DownPaymentParts = byBucket(() => 0n);

/**
 * Applies a down payment on the start date: to buckets due first and to principal, in the order given.
 *
 * Arrears that are spread or paid last are not due yet and get nothing. Principal comes last where it is not named.
 *
 * Rounding: none.
 *
 * @param treated - The treated claim.
 * @param amount - The down payment in minor units, at most what is due first plus what bears interest.
 * @param order - Every arrears bucket, and principal unless it comes last.
 * @returns What each bucket received; principal includes what was capitalized into it.
 */
export function applyDownPayment(
  treated: ByBucket<TreatedBucket<bigint>>,
  amount: bigint,
  order: readonly Bucket[],
): DownPaymentParts {
  if (amount === 0n) return NOTHING_PAID;
  let left = amount;
  const paid = new Map<Bucket, bigint>();
  const pay = (bucket: Bucket, due: bigint): void => {
    const part = left < due ? left : due;
    left -= part;
    paid.set(bucket, part);
  };
  const bearing = interestBearing(treated);
  for (const bucket of order) {
    if (bucket === 'principal') pay(bucket, bearing);
    else if (treated[bucket].pay === 'first') pay(bucket, treated[bucket].payable);
  }
  if (!order.includes('principal')) pay('principal', bearing);
  return byBucket((bucket) => paid.get(bucket) ?? 0n);
}

/** @returns What bears interest after treatment: payable principal and everything capitalized. */
export function interestBearing(treated: ByBucket<TreatedBucket<bigint>>): bigint {
  return BUCKETS.reduce((sum, bucket) => sum + treated[bucket].capitalized, treated.principal.payable);
}
