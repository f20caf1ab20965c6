import * as z from 'zod/mini';
import { amountField, type CrossRule, crossCheck, fractionField, listOf, strictObject } from '../../input/index.ts';
import { formatAmount, type MinorDigits, type Ratio } from '../../money/index.ts';
import { type Limit, noLessThan, noMoreThan } from '../bound.ts';
import { atLeast, atMost, type Concerning, type Judgement, type Measure, rate } from '../judgement.ts';
import { highestRate, lowestRate, NO_AGREED_RATE, NO_RATE } from '../rates.ts';
import { ruleKind } from '../ruleKind.ts';
import type { AccountSubject, InternalRates, PolicySubject } from '../subject.ts';
import { steps } from '../tighter.ts';

/** One rate, or a rate for each band of principal; and which rate of the plan is judged. */
const params = (digits: MinorDigits) =>
  strictObject({
    rate: z.optional(fractionField),
    /** Each band holds from its amount on, up to but not including the next one's. */
    bands: z.optional(
      listOf(strictObject({ from: amountField(digits), rate: fractionField }), 50).check(z.minLength(1)),
    ),
    basis: z._default(z.enum(['agreed', 'nominal-irr', 'effective-irr']), 'agreed'),
    /** Whether the fees of the plan count; where left out, in what it comes to they do, in agreed rates they do not. */
    countsFees: z.optional(z.boolean()),
  }).check(crossCheck(({ rate, bands }) => (bands ? brokenBands(rate, bands) : rate ? [] : [NO_LIMIT])));

const NO_LIMIT: CrossRule = { path: ['rate'], rule: 'must be given where bands are not' };

function brokenBands(
  rate: Ratio | undefined,
  bands: readonly { readonly from: bigint }[],
): readonly (CrossRule | false)[] {
  return [
    rate !== undefined && { path: ['bands'], rule: 'must not be given beside rate' },
    ...bands.map(
      ({ from }, index): CrossRule | false =>
        index > 0 &&
        from <= (bands[index - 1]?.from ?? 0n) && {
          path: ['bands', index, 'from'],
          rule: 'must be above that of the band before',
        },
    ),
  ];
}

type RateParams = z.output<ReturnType<typeof params>>;

/** What is solved of a plan by each basis: agreed rates as the nominal rate that they come to with fees. */
const SOLVED = {
  agreed: ({ nominal }) => nominal,
  'nominal-irr': ({ nominal }) => nominal,
  'effective-irr': ({ effective }) => effective,
} as const satisfies Record<RateParams['basis'], (rates: InternalRates) => Ratio | null>;

/** @returns The rates that are judged; null where one of them does not solve. */
function ratesOf({ basis, countsFees }: RateParams, subject: PolicySubject): readonly Ratio[] | null {
  const { agreedRates, rows, internalRates, internalRatesWithoutFees } = subject;
  if (basis === 'agreed' && !(countsFees && rows.some(({ fee }) => fee > 0n))) return agreedRates;
  const found = SOLVED[basis](countsFees === false ? internalRatesWithoutFees() : internalRates());
  return found && (basis === 'agreed' ? [...agreedRates, found] : [found]);
}

/**
 * No rate of the agreed path, or the rate the plan comes to, lies below the floor. Nominal per year if agreed.
 *
 * By band, the principal of the claim on the start date decides, nothing waived; below the first band nothing is
 * judged. Where fees count with agreed rates and the plan charges some, the nominal rate that it comes to with them is
 * judged beside the agreed ones. The floor itself is allowed. Fix: the rate, to the floor.
 */
export const rateFloor = ruleKind({
  summary: 'No rate of the plan is below a floor, which may depend on the principal.',
  params,
  tighter: { rate: 'higher', bands: steps('from', { rate: 'higher' }), basis: 'same', countsFees: 'same' },
  judge: (rule, subject) => judgeRate(rule, subject, { decisive: lowestRate, compare: atLeast }),
  bounds: { rate: (rule, subject) => boundsOf(rule, subject, noLessThan) },
});

/**
 * No rate of the agreed path, or the rate the plan comes to, lies above the ceiling. A flat fee counts by its rate.
 *
 * Bands, fees, the end included and the fix are those of `rate-floor`.
 */
export const rateCeiling = ruleKind({
  summary: 'No rate of the plan is above a ceiling, which may depend on the principal.',
  params,
  tighter: { rate: 'lower', bands: steps('from', { rate: 'lower' }), basis: 'same', countsFees: 'same' },
  judge: (rule, subject) => judgeRate(rule, subject, { decisive: highestRate, compare: atMost }),
  bounds: { rate: (rule, subject) => boundsOf(rule, subject, noMoreThan) },
});

interface Bound {
  readonly decisive: (rates: readonly Ratio[]) => Ratio | undefined;
  readonly compare: (actual: Measure, limit: Measure, concerning: Concerning) => Judgement;
}

function judgeRate(rule: RateParams, subject: PolicySubject, { decisive, compare }: Bound): readonly Judgement[] {
  const limit = limitOf(rule, subject);
  if (!limit) return [];
  const rates = ratesOf(rule, subject);
  if (!rates) return [NO_RATE];
  const found = decisive(rates);
  if (!found) return [NO_AGREED_RATE];
  return [compare(rate(found), rate(limit.rate), { where: limit.where, change: 'rate' })];
}

function boundsOf(rule: RateParams, subject: AccountSubject, end: typeof noMoreThan): readonly Limit[] {
  const limit = limitOf(rule, subject);
  return limit ? [end(rate(limit.rate), { where: rateName(rule) })] : [];
}

/** @returns Which rate a rule judges, in words: its basis, and what is out of the ordinary about fees. */
export function rateName({ basis, countsFees }: Pick<RateParams, 'basis' | 'countsFees'>): string {
  if (countsFees === undefined || countsFees === (basis !== 'agreed')) return basis;
  return `${basis} ${countsFees ? 'with' : 'without'} fees`;
}

/** The limit for a plan of this principal; null below the first band. */
function limitOf({ rate, bands }: RateParams, { claim, digits }: AccountSubject) {
  if (rate) return { rate, where: '' };
  const band = bands?.findLast(({ from }) => from <= claim.principal);
  return band ? { rate: band.rate, where: `principal from ${formatAmount(band.from, digits)}` } : null;
}
