import { PLAN_KINDS, type PlanKind } from '../account/index.ts';
import { counted } from '../input/index.ts';
import { type Considered, nearer } from './considerCandidates.ts';
import type { FamilyName } from './families.ts';
import { blockingFindings } from './presentObstacles.ts';
import { planOf } from './trial.ts';

/** A kind of plan that is not offered, and why. */
export interface LeftOut {
  readonly kind: PlanKind;
  /** In one English sentence. */
  readonly reason: string;
}

/** What became of the candidates of one family. */
export interface FamilyReport {
  readonly family: FamilyName;
  readonly kind: PlanKind;
  readonly candidates: number;
  /** Terms that come to no plan at all. */
  readonly infeasible: number;
  /** Dropped because some month does not carry what falls due. */
  readonly overCapacity: number;
  /** Dropped because of the policy. */
  readonly refused: number;
  readonly passed: number;
  readonly offered: number;
  /** Why no plan of the family is offered; null where one is. */
  readonly reason: string | null;
}

/** @returns What became of every family; its reason says why nothing of it is offered. */
export function familyReports(
  considered: readonly Considered[],
  offered: readonly FamilyName[],
): readonly FamilyReport[] {
  return considered.map((each) => {
    const { name, kind } = each.family;
    const count = offered.filter((family) => family === name).length;
    const { candidates, infeasible, overCapacity, refused, passed } = each;
    return {
      family: name,
      kind,
      candidates,
      infeasible,
      overCapacity,
      refused,
      passed: passed.length,
      offered: count,
      reason: count > 0 ? null : (each.whyNot ?? whyNone([each])),
    };
  });
}

/** @returns Every kind of which nothing is offered, with the reason. */
export function leftOut(considered: readonly Considered[], offered: readonly PlanKind[]): readonly LeftOut[] {
  return PLAN_KINDS.filter((kind) => !offered.includes(kind)).map((kind) => {
    const own = considered.filter(({ family }) => family.kind === kind);
    return { kind, reason: `no ${kind} plan: ${own.length === 0 ? 'not asked for' : kindReason(own)}` };
  });
}

function kindReason(own: readonly Considered[]): string {
  const tried = own.filter(({ candidates }) => candidates > 0);
  return tried.length > 0 ? whyNone(tried) : [...new Set(own.flatMap(({ whyNot }) => whyNot ?? []))].join('; ');
}

/** The policy is named before capacity: what it refuses, capacity carries. */
function whyNone(considered: readonly Considered[]): string {
  if (considered.some(({ passed }) => passed.length > 0)) return 'others come first';
  return refusedReason(considered) ?? shortReason(considered) ?? 'no terms of the grid come to a plan';
}

function refusedReason(considered: readonly Considered[]): string | null {
  const refused = considered.flatMap(({ bestRefused }) => bestRefused ?? []);
  const [first, ...others] = refused;
  if (!first) return null;
  const best = others.reduce((one, other) => (other.loss < one.loss ? other : one), first);
  const plan = planOf(best.trial());
  const rules = blockingFindings(plan.verdict).map(({ rule }) => rule);
  const count = considered.reduce((sum, each) => sum + each.refused, 0);
  return `the policy grants none of the ${count} that capacity carries; at ${counted(plan.totals.installments, 'installment')} ${rules.join(', ')} stands against it`;
}

function shortReason(considered: readonly Considered[]): string | null {
  const shorts = considered.flatMap(({ nearestShort }) => nearestShort ?? []);
  const [first, ...others] = shorts;
  if (!first) return null;
  const { trial, month } = others.reduce(nearer, first);
  const { draft, schedule } = trial().solved;
  const { money, dates } = draft.request;
  const count = schedule.rows.length;
  const noun = dates.frequency === 'monthly' ? 'month' : 'installment';
  return `at ${counted(count, noun)} ${money(month.due)} exceeds capacity ${money(month.capacity)} from ${month.month}`;
}

/** What became of the candidates of several families, in all. */
export type Counts = Pick<FamilyReport, 'candidates' | 'infeasible' | 'overCapacity' | 'refused' | 'passed'>;

/** @returns The counts of these families, summed. */
export function countsInAll(reports: readonly FamilyReport[]): Counts {
  const sum = (figure: keyof Counts): number => reports.reduce((total, each) => total + each[figure], 0);
  return {
    candidates: sum('candidates'),
    infeasible: sum('infeasible'),
    overCapacity: sum('overCapacity'),
    refused: sum('refused'),
    passed: sum('passed'),
  };
}
