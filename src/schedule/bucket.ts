/** What a claim consists of. Principal alone bears interest, unless another bucket is capitalized. */
export const BUCKETS = ['principal', 'interest', 'compoundInterest', 'penalties', 'fees'] as const;

export type Bucket = (typeof BUCKETS)[number];

/** The buckets that are arrears: owed beside the principal and bearing no interest. */
export const ARREARS = ['interest', 'compoundInterest', 'penalties', 'fees'] as const satisfies readonly Bucket[];

export type ArrearsBucket = (typeof ARREARS)[number];

/** One value a bucket. */
export type ByBucket<Value> = Readonly<Record<Bucket, Value>>;

/** @returns The sum over the buckets, in minor units. */
export function totalOf(balances: ByBucket<bigint>): bigint {
  return BUCKETS.reduce((sum, bucket) => sum + balances[bucket], 0n);
}

/** @returns One value a bucket, computed from the bucket's name. */
export function byBucket<Value>(value: (bucket: Bucket) => Value): ByBucket<Value> {
  return {
    principal: value('principal'),
    interest: value('interest'),
    compoundInterest: value('compoundInterest'),
    penalties: value('penalties'),
    fees: value('fees'),
  };
}
