import type { PlanKind } from '../account/index.ts';
import type { MonthRoom, Parties } from '../plans/index.ts';
import type { CandidateTerms } from './candidate.ts';
import { FAMILIES, type FamilyName } from './families.ts';
import type { Family } from './family.ts';
import type { Ground } from './ground.ts';
import { type Approvals, accepts } from './question.ts';
import { type Scale, type Scores, scoreTrial } from './scores.ts';
import { type Judged, judgeTrial, shortMonths, type Trial, tryTerms } from './trial.ts';

/** A candidate that passes on both sides. */
export interface Passed {
  readonly family: Family<FamilyName>;
  readonly trial: Trial;
  readonly judged: Judged;
  readonly scores: Scores;
}

/** A candidate that capacity does not carry, and the first month in which. */
interface Short {
  readonly trial: Trial;
  readonly month: MonthRoom;
}

/** What became of the candidates of one family. */
export interface Considered {
  readonly family: Family<FamilyName>;
  /** Why none was tried; null where some were. */
  readonly whyNot: string | null;
  readonly candidates: number;
  /** Terms that come to no plan at all. */
  readonly infeasible: number;
  readonly overCapacity: number;
  readonly refused: number;
  readonly passed: readonly Passed[];
  /** Of those over capacity, the one with the least missing in its first short month. */
  readonly nearestShort: Short | null;
  /** Of those refused, the one that costs the lender least. */
  readonly bestRefused: { readonly trial: Trial; readonly judged: Judged } | null;
}

/** Which candidates are looked for. */
export interface Search {
  readonly parties: Parties;
  readonly ground: Ground;
  readonly kinds: readonly PlanKind[];
  readonly families: readonly FamilyName[];
  readonly approvals: Approvals;
  readonly scale: Scale;
}

/**
 * Tries every candidate of every family: first whether capacity carries it in each month, then what the policy says of
 * it, and of those that pass what they are worth to both sides. Nothing is written out.
 */
export function considerCandidates(search: Search): readonly Considered[] {
  const { kinds, families } = search;
  return FAMILIES.filter(({ kind, name }) => kinds.includes(kind) && families.includes(name)).map((family) =>
    considerFamily(family, search),
  );
}

function considerFamily(family: Family<FamilyName>, search: Search): Considered {
  const { ground } = search;
  const whyNot = family.whyNot(ground);
  const candidates = whyNot === null ? family.candidates(ground) : [];
  const run: Run = { infeasible: 0, overCapacity: 0, refused: 0, passed: [], nearestShort: null, bestRefused: null };
  for (const terms of candidates) consider(run, family, terms, search);
  return { family, whyNot, candidates: candidates.length, ...run };
}

type Run = {
  -readonly [Field in keyof Omit<Considered, 'family' | 'whyNot' | 'candidates' | 'passed'>]: Considered[Field];
} & { readonly passed: Passed[] };

function consider(
  run: Run,
  family: Family<FamilyName>,
  terms: CandidateTerms,
  { parties, approvals, scale }: Search,
): void {
  const trial = tryTerms(parties, family.kind, terms);
  if (trial.outcome !== 'trial') {
    run.infeasible += 1;
    return;
  }
  const [month] = shortMonths(trial);
  if (month) {
    run.overCapacity += 1;
    run.nearestShort = nearer(run.nearestShort, { trial, month });
    return;
  }
  const judged = judgeTrial(trial);
  if (accepts({ approvals }, judged.outcome)) {
    run.passed.push({ family, trial, judged, scores: scoreTrial(trial, judged, scale) });
    return;
  }
  run.refused += 1;
  if (!run.bestRefused || judged.measures.loss < run.bestRefused.judged.measures.loss)
    run.bestRefused = { trial, judged };
}

/** @returns The one that misses capacity by less, the first of equals. */
export function nearer(one: Short | null, other: Short): Short {
  return one === null || missing(other) < missing(one) ? other : one;
}

function missing({ month: { due, capacity } }: Short): bigint {
  return due - capacity;
}
