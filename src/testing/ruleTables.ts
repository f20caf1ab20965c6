import { BREACH_CONSEQUENCES } from '../policy/index.ts';
import { BUCKETS } from '../schedule/index.ts';
import { percentageDraw } from './draws.ts';
import type { Draw } from './fastCheck.ts';
import type { RuleDrawing } from './ruleDrawing.ts';

/** One rate of at most so many hundredths of a percent, or bands of principal that rise. */
export function rateLimitDraw({ fc, fields, amount }: RuleDrawing, mostPoints: number): Draw<unknown> {
  const rate = percentageDraw(fc, mostPoints);
  const basis = fc.constantFrom('agreed', 'nominal-irr', 'effective-irr');
  const lower = fields({ from: amount(0, 1_000_000), rate });
  const higher = fields({ from: amount(1_000_001, 50_000_000), rate });
  const bands = fields({ lower, higher }).map((drawn) => [drawn.lower, drawn.higher]);
  const measured = { basis, countsFees: fc.boolean() };
  return fc.oneof(fields({ rate }, measured), fields({ bands }, measured));
}

/** Limits by bucket and in all, each a share, an amount or both; further ones by band. */
export function waiverDraw({ fc, fields, someOf, list, share, amount, countRange, amountRange }: RuleDrawing) {
  const limit = fc.oneof(share, someOf({ share, amount: amount(0, 1_000_000) }));
  const limits = Object.fromEntries([...BUCKETS, 'total'].map((name) => [name, limit]));
  const band = fields({}, { daysPastDue: countRange(400), claim: amountRange(100_000_000), ...limits });
  return fields({}, { ...limits, bands: list(band) });
}

/** Two tiers, the higher one may set every rule aside. */
export function tiersDraw({ fc, fields, count, share, amount }: RuleDrawing): Draw<unknown> {
  const limits = {
    longestTermMonths: count(6, 240),
    largestClaim: amount(0, 100_000_000),
    largestWaiverShare: share,
    largestLossShare: share,
  };
  const lower = fields({ tier: fc.constant('specialist') }, limits);
  const higher = fields({ tier: fc.constant('lead') }, { ...limits, grants: fc.constant('all') });
  const tiers = fields({ lower, higher }).map((drawn) => [drawn.lower, drawn.higher]);
  return fields({ tiers }, { aboveSanctioning: fc.boolean() });
}

const CLASSES = ['special-mention', 'substandard', 'doubtful'] as const;

/** Three classes, each so many days past due after the one before. */
export function classesDraw({ fc, fields, count }: RuleDrawing): Draw<unknown> {
  const gaps = fields({ first: count(0, 60), second: count(1, 90), third: count(1, 180) });
  const classes = gaps.map(({ first, second, third }) =>
    [first, first + second, first + second + third].map((fromDaysPastDue, index) => ({
      class: CLASSES[index],
      fromDaysPastDue,
    })),
  );
  return fields({ classes }, { worst: fc.constantFrom(...CLASSES) });
}

/** Up to some days past due one order of groups, above them another. */
export function bracketsDraw({ fields, count }: RuleDrawing): Draw<unknown> {
  const order = fields(Object.fromEntries(BUCKETS.map((bucket) => [bucket, count(0, 2)]))).map(groupsOf);
  const drawn = fields({ last: count(0, 200), early: order, late: order });
  return drawn.map(({ last, early, late }) => ({
    brackets: [
      { daysPastDue: { most: last }, order: early },
      { daysPastDue: { least: last + 1 }, order: late },
    ],
  }));
}

/** The buckets by the number of their group; a number that none has is no group. */
function groupsOf(groupOf: Readonly<Record<string, number>>) {
  return [0, 1, 2]
    .map((group) => BUCKETS.filter((bucket) => groupOf[bucket] === group))
    .filter((group) => group.length > 0);
}

/** Whatever is required is allowed too. */
export function breachDraw({ fc, fields, someOf, several, count }: RuleDrawing): Draw<unknown> {
  const missedPayments = someOf({ least: count(1, 3), most: count(3, 12) });
  const consequences = several(BREACH_CONSEQUENCES);
  const both = fields({ allowed: consequences }).map(({ allowed }) => ({ allowed, required: allowed.slice(0, 1) }));
  return fc.oneof(
    someOf({ missedPayments, allowed: consequences }),
    someOf({ missedPayments, required: consequences }),
    both,
  );
}
