import * as z from 'zod/mini';
import { amountField, counted, crossCheck, listOf, shareField, strictObject } from '../../input/index.ts';
import { formatAmount, type MinorDigits, type Ratio, ratio } from '../../money/index.ts';
import { BUCKETS, type Bucket, totalOf } from '../../schedule/index.ts';
import { type Limit, noMoreThan } from '../bound.ts';
import { daysPastDueField } from '../daysPastDue.ts';
import { amount, atMost, type Comparison, type Missing, missing, share } from '../judgement.ts';
import { rangeCheck, rangeFields } from '../range.ts';
import { ruleKind } from '../ruleKind.ts';
import type { AccountSubject, PolicySubject } from '../subject.ts';
import { bands, shareOr, type Tighter } from '../tighter.ts';

/** A share of the bucket, an amount, or both, of which the smaller then decides. */
const limitField = (digits: MinorDigits) =>
  z.optional(
    z.union([
      shareField,
      strictObject({ share: z.optional(shareField), amount: z.optional(amountField(digits)) }).check(
        crossCheck((limit) => [
          limit.share === undefined &&
            limit.amount === undefined && { path: ['share'], rule: 'must be given where amount is not' },
        ]),
      ),
    ]),
  );

const limitFields = (digits: MinorDigits) => ({
  principal: limitField(digits),
  interest: limitField(digits),
  compoundInterest: limitField(digits),
  penalties: limitField(digits),
  fees: limitField(digits),
  /** Of the claim, all buckets together. */
  total: limitField(digits),
});

const params = (digits: MinorDigits) =>
  strictObject({
    ...limitFields(digits),
    /** Further limits for accounts so many days past due, or that owe so much. */
    bands: z.optional(
      listOf(
        strictObject({
          daysPastDue: z.optional(daysPastDueField),
          claim: z.optional(strictObject(rangeFields(amountField(digits))).check(rangeCheck)),
          ...limitFields(digits),
        }),
        50,
      ).check(z.minLength(1)),
    ),
  });

const LIMIT = shareOr({ share: 'lower', amount: 'lower' });
const WAIVED = {
  principal: LIMIT,
  interest: LIMIT,
  compoundInterest: LIMIT,
  penalties: LIMIT,
  fees: LIMIT,
  total: LIMIT,
} as const satisfies Tighter<WaiverLimits>;

type WaiverParams = z.output<ReturnType<typeof params>>;
type Band = NonNullable<WaiverParams['bands']>[number];
/** A bucket, or all of them together. */
type Waivable = Bucket | 'total';
/** What of each bucket, and in all, may be waived at most; what is not named is not limited. */
type WaiverLimits = Pick<WaiverParams, Waivable>;

/** What of one bucket, or in all, may be waived at most. */
interface WaiverLimit {
  readonly share?: Ratio | undefined;
  readonly amount?: bigint | undefined;
}

/** @returns The limit of a bucket or in all, a share alone taken for what it says; undefined where there is none. */
function limitOf(limits: WaiverLimits, of: Waivable): WaiverLimit | undefined {
  const limit = limits[of];
  return limit !== undefined && 'numerator' in limit ? { share: limit } : limit;
}

/**
 * At most a share or an amount of each named bucket is waived, on signing or on completion, and at most a share or an
 * amount of the claim in all. A bucket not named is judged with the total alone.
 *
 * Beside the limits for every account, those of each band hold that the account is in: by days past due and by the
 * whole claim, both ends of each included. Where there are bands and the account is in none, the rule fails. The
 * limit itself is allowed. Fix: the waiver, to the limit.
 */
export const largestWaiver = ruleKind({
  summary:
    'At most a share or an amount of each named bucket, and of all together, is waived, by band if there are any.',
  params,
  tighter: { ...WAIVED, bands: bands(['daysPastDue', 'claim'], 'fails', WAIVED) },
  judge: (rule, subject) => {
    const limits = waiverLimits(rule, subject);
    if (!limits) return [noBand(subject)];
    return WAIVABLE.flatMap((of) => limits.flatMap((all) => judgeWaiver(of, limitOf(all, of), subject)));
  },
  judgeAccount: (rule, subject) => (waiverLimits(rule, subject) ? [] : [noBand(subject)]),
  bounds: {
    waiver: (rule, subject) => {
      const limits = waiverLimits(rule, subject);
      if (!limits) return [noBand(subject)];
      return WAIVABLE.flatMap((of) => limits.flatMap((all) => boundWaiver(of, limitOf(all, of), subject)));
    },
  },
});

function noBand({ account, claim, digits }: AccountSubject): Missing {
  const { daysPastDue } = account.delinquency;
  return missing(
    `a band for ${counted(daysPastDue, 'day')} past due and a claim of ${formatAmount(totalOf(claim), digits)}`,
  );
}

const WAIVABLE: readonly Waivable[] = [...BUCKETS, 'total'];

function judgeWaiver(
  of: Waivable,
  limit: WaiverLimit | undefined,
  { claim, waived }: PolicySubject,
): readonly Comparison[] {
  if (limit === undefined) return [];
  const [owed, given] = of === 'total' ? [totalOf(claim), totalOf(waived)] : [claim[of], waived[of]];
  if (owed === 0n) return [];
  const waiver = { where: of, change: 'waiver' } as const;
  const byShare = limit.share && atMost(share(ratio(given, owed)), share(limit.share), waiver);
  const byAmount = limit.amount !== undefined && atMost(amount(given), amount(limit.amount), waiver);
  return [byShare, byAmount].filter((judgement) => typeof judgement === 'object');
}

function boundWaiver(where: Waivable, limit: WaiverLimit | undefined, { claim }: AccountSubject): readonly Limit[] {
  const part = { where, of: where === 'total' ? totalOf(claim) : claim[where] };
  const byShare = limit?.share && noMoreThan(share(limit.share), part);
  const byAmount = limit?.amount !== undefined && noMoreThan(amount(limit.amount), part);
  return [byShare, byAmount].filter((bound) => typeof bound === 'object');
}

/** @returns All limits that hold for an account, or null where there are bands and it is in none of them. */
function waiverLimits(
  { bands, ...always }: WaiverParams,
  { account, claim: owed }: AccountSubject,
): readonly WaiverLimits[] | null {
  if (!bands) return [always];
  const found = bands.filter(
    ({ daysPastDue, claim }: Band) => isIn(daysPastDue, account.delinquency.daysPastDue) && isIn(claim, totalOf(owed)),
  );
  return found.length === 0 ? null : [always, ...found];
}

function isIn<Value extends bigint | number>(
  range: { readonly least?: Value | undefined; readonly most?: Value | undefined } | undefined,
  value: Value,
): boolean {
  const { least = value, most = value } = range ?? {};
  return least <= value && value <= most;
}
