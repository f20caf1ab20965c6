import type { PlanKind } from '../account/index.ts';
import type { MonthRoom, Parties } from '../plans/index.ts';
import { FAMILIES, type FamilyName } from './families.ts';
import type { Family } from './family.ts';
import type { Ground } from './ground.ts';
import { isHopeless } from './hopeless.ts';
import { type Approvals, accepts } from './question.ts';
import { type Scale, type Scores, scoreTrial } from './scores.ts';
import { shortMonths, type Trial } from './trial.ts';
import { type Trials, trialsOf } from './trialsOf.ts';

/** A candidate that passes on both sides; its schedule is built again where it is chosen. */
export interface Passed {
  readonly family: Family<FamilyName>;
  readonly scores: Scores;
  readonly authority: string | null;
  readonly installments: number;
  /** The same trial, each time it is asked for. */
  readonly trial: () => Trial;
}

/** A candidate that capacity does not carry, and the first month in which. */
interface Short {
  readonly month: MonthRoom;
  readonly trial: () => Trial;
}

/** A candidate that the policy does not grant, and what it costs the lender. */
interface Refused {
  readonly loss: bigint;
  readonly trial: () => Trial;
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
  readonly bestRefused: Refused | null;
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
 * it, and of those that pass what they are worth to both sides. Nothing is written out, and no schedule is kept.
 */
export function considerCandidates(search: Search): readonly Considered[] {
  const { parties, kinds, families } = search;
  const trials = trialsOf(parties);
  return FAMILIES.filter(({ kind, name }) => kinds.includes(kind) && families.includes(name)).map((family) =>
    considerFamily(family, search, trials),
  );
}

function considerFamily(family: Family<FamilyName>, search: Search, trials: Trials): Considered {
  const { ground } = search;
  const whyNot = family.whyNot(ground);
  const candidates = whyNot === null ? family.candidates(ground) : [];
  const run: Run = { infeasible: 0, overCapacity: 0, refused: 0, passed: [], nearestShort: null, bestRefused: null };
  const hopeful = candidates.filter((terms) => !isHopeless(ground, family.kind, terms));
  // Where all are hopeless the last one, the longest, still says by how much.
  const tried = hopeful.length > 0 ? hopeful : candidates.slice(-1);
  run.overCapacity = candidates.length - tried.length;
  for (const terms of tried) {
    const found = trials.attempt(family.kind, terms);
    if (found.outcome !== 'trial') run.infeasible += 1;
    else consider(run, { family, found, trial: () => trials.attempt(family.kind, terms) as Trial }, search, trials);
  }
  return { family, whyNot, candidates: candidates.length, ...run };
}

type Run = {
  -readonly [Field in keyof Omit<Considered, 'family' | 'whyNot' | 'candidates' | 'passed'>]: Considered[Field];
} & { readonly passed: Passed[] };

/** A candidate whose schedule is known, and a way to have it again. */
interface Tried extends Pick<Passed, 'family' | 'trial'> {
  readonly found: Trial;
}

function consider(run: Run, { family, found, trial }: Tried, { approvals, scale }: Search, trials: Trials): void {
  const [month] = shortMonths(found);
  if (month) {
    run.overCapacity += 1;
    run.nearestShort = nearer(run.nearestShort, { month, trial });
    return;
  }
  const judged = trials.judge(found);
  const { loss } = judged.measures;
  if (accepts({ approvals }, judged.outcome)) {
    const installments = found.solved.schedule.rows.length;
    const { authority } = judged.outcome;
    run.passed.push({ family, scores: scoreTrial(found, judged, scale), authority, installments, trial });
    return;
  }
  run.refused += 1;
  if (!run.bestRefused || loss < run.bestRefused.loss) run.bestRefused = { loss, trial };
}

/** @returns The one that misses capacity by less, the first of equals. */
export function nearer(one: Short | null, other: Short): Short {
  return one === null || missing(other) < missing(one) ? other : one;
}

function missing({ month: { due, capacity } }: Short): bigint {
  return due - capacity;
}
