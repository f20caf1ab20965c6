import { type Account, owedOn } from '../account/index.ts';
import type { CalendarDate } from '../calendar/index.ts';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyDivideRound,
  ONE,
  type Ratio,
  type RoundingMode,
  ratio,
  ZERO,
} from '../money/index.ts';
import { monthsUntil } from '../plans/index.ts';
import type { Policy } from '../policy/index.ts';
import { constantRate, interestFactors } from '../rates/index.ts';
import { presentValue } from '../returns/index.ts';
import { type Schedule, totalOf } from '../schedule/index.ts';
import { expectedRecovery, type Survival } from './survival.ts';
import type { Judged, Trial } from './trial.ts';
import type { CustomerAxis, LenderAxis, Weights } from './weights.ts';

/** A plan that takes so many months to pay scores zero on `freedom`. */
const FREEDOM_MONTHS = 120;
/** Scores are written with ten decimals. */
const WRITTEN_UNIT = 10n ** 10n;

/** What scores are found with beside a plan itself. */
export interface Scale {
  readonly weights: Weights;
  /** Nominal, per year; null where the lender names none. */
  readonly fundingRate: Ratio | null;
  readonly survival: Survival | null;
  /** The tiers of every rule that names some, from the lowest. */
  readonly tiers: readonly (readonly string[])[];
  /** What is owed on a date if nothing is paid until then, in minor units. */
  readonly unpaidUntil: (date: CalendarDate, mode: RoundingMode) => bigint;
}

/** @returns What an account comes to where nothing is paid, found once for each date: many plans end on the same. */
export function unpaidClaims(account: Account): Scale['unpaidUntil'] {
  const found = new Map<string, bigint>();
  return (date, mode) => {
    const key = `${date} ${mode}`;
    const owed = found.get(key) ?? owedOn(account, date, mode);
    found.set(key, owed);
    return owed;
  };
}

/** @returns The tiers of a policy, by rule. */
export function tiersOf(policy: Policy | null): Scale['tiers'] {
  const named = policy?.rules.flatMap((rule) => (rule.kind === 'authority-tiers' ? [rule.params.tiers] : [])) ?? [];
  return named.map((tiers) => tiers.map(({ tier }) => tier));
}

/** One side of an offer: exact, from 0 to 1, 1 the best; null on an axis that is not known. */
export interface SideScores<Axis extends string> {
  readonly total: Ratio;
  readonly axes: Readonly<Record<Axis, Ratio | null>>;
}

/** What an offer is worth to both sides. */
export interface Scores {
  readonly total: Ratio;
  readonly customer: SideScores<CustomerAxis>;
  readonly lender: SideScores<LenderAxis>;
}

/** A trial with what both sides make of it, and the scale. */
interface Scored extends Omit<Trial, 'outcome'>, Judged, Scale {}

const CUSTOMER: Readonly<Record<CustomerAxis, (scored: Scored) => Ratio | null>> = {
  payment: ({ solved, due }) => {
    const { budget } = solved.draft.request;
    if (!budget) return null;
    let [falling, carried] = [0n, 0n];
    for (const { month, due: amount } of due.months) {
      if (amount === 0n) continue;
      falling += amount;
      carried += budget.capacity.inMonth(month).capacity;
    }
    return leftOf(falling, carried);
  },
  peak: ({ solved, due }) => {
    const { budget } = solved.draft.request;
    if (!budget) return null;
    let least = ONE;
    for (const { month, due: amount } of due.fullest) {
      const left = leftOf(amount, budget.capacity.inMonth(month).capacity);
      if (compareRatios(left, least) < 0) least = left;
    }
    return least;
  },
  freedom: ({ solved: { draft, schedule } }) => {
    const months = monthsUntil(draft.request.dates.startDate, lastRow(schedule).periodEnd);
    return leftOf(BigInt(months), BigInt(FREEDOM_MONTHS));
  },
  total: ({ solved, measures }) => leftOf(measures.paid, 2n * solved.draft.request.claim.total),
  relief: ({ solved: { draft, schedule }, measures, unpaidUntil }) =>
    leftOf(measures.paid, unpaidUntil(lastRow(schedule).dueDate, draft.request.rounding)),
};

const LENDER: Readonly<Record<LenderAxis, (scored: Scored) => Ratio | null>> = {
  value: ({ solved, measures }) => share(measures.presentValue, solved.draft.request.claim.total),
  funding: ({ solved, fundingRate }) => {
    if (!fundingRate) return null;
    const { draft, schedule } = solved;
    const { dates, rounding, claim } = draft.request;
    const value = presentValue(
      {
        payments: schedule.rows.map(({ payment }) => payment),
        factors: interestFactors(schedule.periods, constantRate(fundingRate), dates),
        atStart: totalOf(schedule.downPayment),
      },
      rounding,
    );
    return share(value, 2n * claim.total);
  },
  recovery: ({ solved, measures, survival }) =>
    survival && share(expectedRecovery(solved, survival, measures.contractFactors), solved.draft.request.claim.total),
  authority: ({ tiers, outcome }) => authorityScore(tiers, outcome),
};

function lastRow({ rows }: Schedule): Schedule['rows'][number] {
  return rows[rows.length - 1] as Schedule['rows'][number];
}

/** 1 - part / whole, cut to 0 and 1; 1 where there is no part, whatever the whole. */
function leftOf(part: bigint, whole: bigint): Ratio {
  return part <= 0n ? ONE : share(whole - part, whole);
}

/** part / whole, cut to 0 and 1; 0 where there is no whole. */
function share(part: bigint, whole: bigint): Ratio {
  if (part <= 0n || whole <= 0n) return ZERO;
  return part >= whole ? ONE : ratio(part, whole);
}

/** One less, for each step above: granted by nobody in particular or the first tier alone, and each tier after it. */
function authorityScore(tiers: Scale['tiers'], { outcome, authority }: Judged['outcome']): Ratio {
  const named = authority === null ? [] : [authority, ...authority.split(' and ')];
  const heights = tiers.map((all) => all.findLastIndex((tier) => named.includes(tier)));
  const steps = Math.max(0, ...heights) + (outcome === 'needs-approval' ? 1 : 0);
  const most = Math.max(1, ...tiers.map((all) => all.length));
  return leftOf(BigInt(steps), BigInt(most + 1));
}

/** Scores a trial for both sides: the means of their axes by weight, and of the sides. Rounding: none. */
export function scoreTrial(trial: Trial, judged: Judged, scale: Scale): Scores {
  const scored: Scored = { ...trial, ...judged, ...scale };
  const customer = sideOf(CUSTOMER, scored, scale.weights.customer);
  const lender = sideOf(LENDER, scored, scale.weights.lender);
  const { sides } = scale.weights;
  const total = mean([
    { score: customer.total, weight: sides.customer },
    { score: lender.total, weight: sides.lender },
  ]);
  return { total, customer, lender };
}

function sideOf<Axis extends string>(
  measuresOf: Readonly<Record<Axis, (scored: Scored) => Ratio | null>>,
  scored: Scored,
  weights: Readonly<Record<Axis, number>>,
): SideScores<Axis> {
  const names = Object.keys(measuresOf) as Axis[];
  const axes = Object.fromEntries(names.map((name) => [name, measuresOf[name](scored)])) as Record<Axis, Ratio | null>;
  const known = names.flatMap((name) => {
    const score = axes[name];
    return score === null ? [] : [{ score, weight: weights[name] }];
  });
  return { total: mean(known), axes };
}

/** The mean by weight; zero where nothing weighs. */
function mean(parts: readonly { readonly score: Ratio; readonly weight: number }[]): Ratio {
  let [sum, weights] = [ZERO, 0n];
  for (const { score, weight } of parts) {
    if (weight === 0) continue;
    sum = addRatios(sum, { numerator: score.numerator * BigInt(weight), denominator: score.denominator });
    weights += BigInt(weight);
  }
  return weights === 0n ? ZERO : divideRatios(sum, ratio(weights));
}

/** @returns The axes of two sides as one list, for what an offer is best on. */
export function axesOf({ customer, lender }: Scores): readonly (readonly [CustomerAxis | LenderAxis, Ratio | null])[] {
  return [...entries(customer.axes), ...entries(lender.axes)];
}

function entries<Axis extends string>(
  axes: Readonly<Record<Axis, Ratio | null>>,
): readonly (readonly [Axis, Ratio | null])[] {
  return Object.entries(axes) as [Axis, Ratio | null][];
}

/**
 * Compares two scores as they are written: who reads them finds the same.
 *
 * @returns Positive where the first is more, zero where both are written alike.
 */
export function compareWritten(one: Ratio, other: Ratio): number {
  const [first, second] = [one, other].map((score) => multiplyDivideRound(WRITTEN_UNIT, score, 'halfExpand'));
  return Number((first as bigint) - (second as bigint));
}

/** @returns Whether one offer is at least as good for both sides as another, and better for one, by what is written. */
export function dominates(one: Scores, other: Scores): boolean {
  const customer = compareWritten(one.customer.total, other.customer.total);
  const lender = compareWritten(one.lender.total, other.lender.total);
  return customer >= 0 && lender >= 0 && customer + lender > 0;
}
