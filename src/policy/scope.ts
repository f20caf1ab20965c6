import { HARDSHIPS, PLAN_KINDS, type PlanKind, PRODUCTS } from '../account/index.ts';
import type { Rule } from './schema.ts';

/** What says which plans a rule concerns. */
export type Scope = Pick<Rule, 'appliesTo' | 'exceptPlanKinds' | 'exceptPrograms' | 'effectiveFrom' | 'effectiveTo'>;

/** @returns The kinds of plan that a rule concerns by what it says of itself. */
export function kindsOf({ appliesTo, exceptPlanKinds = [] }: Scope): readonly PlanKind[] {
  return (appliesTo?.planKinds ?? PLAN_KINDS).filter((kind) => !exceptPlanKinds.includes(kind));
}

/** @returns The programs that a rule concerns; undefined where it does not list them. */
export function programsOf({ appliesTo, exceptPrograms = [] }: Scope): readonly string[] | undefined {
  return appliesTo?.programs?.filter((program) => !exceptPrograms.includes(program));
}

/** @returns Whether a rule concerns plans under a program. */
export function concernsProgram({ appliesTo, exceptPrograms = [] }: Scope, program: string): boolean {
  return (appliesTo?.programs?.includes(program) ?? true) && !exceptPrograms.includes(program);
}

/** @returns The first and the last day past due that a rule concerns. */
export function daysOf({ appliesTo }: Scope): readonly [first: number, last: number] {
  const { least = 0, most = Number.POSITIVE_INFINITY } = appliesTo?.daysPastDue ?? {};
  return [least, most];
}

/** @returns Whether some plan on some day may be judged by both of two rules. */
export function meet(one: Scope, other: Scope): boolean {
  return onSameDay(one, other) && onSamePlan(one, other) && onSameCustomer(one, other);
}

function onSameDay(one: Scope, other: Scope): boolean {
  const before = (from: string | null, to: string | null) => from === null || to === null || from <= to;
  return before(one.effectiveFrom, other.effectiveTo) && before(other.effectiveFrom, one.effectiveTo);
}

function onSamePlan(one: Scope, other: Scope): boolean {
  const kinds = kindsOf(other);
  const products = other.appliesTo?.products ?? PRODUCTS;
  return (
    kindsOf(one).some((kind) => kinds.includes(kind)) &&
    (one.appliesTo?.products ?? PRODUCTS).some((product) => products.includes(product)) &&
    underSameProgram(one, other)
  );
}

/** Two rules that list no programs both concern plans under none. */
function underSameProgram(one: Scope, other: Scope): boolean {
  const [programs, others] = [programsOf(one), programsOf(other)];
  if (programs === undefined && others === undefined) return true;
  return [...(programs ?? []), ...(others ?? [])].some(
    (program) => concernsProgram(one, program) && concernsProgram(other, program),
  );
}

/** A customer may carry several flags, so that these never tell two rules apart. */
function onSameCustomer(one: Scope, other: Scope): boolean {
  const [[first, last], [start, end]] = [daysOf(one), daysOf(other)];
  const hardships = other.appliesTo?.hardship ?? HARDSHIPS;
  const [vulnerable, others] = [one.appliesTo?.vulnerable, other.appliesTo?.vulnerable];
  return (
    first <= end &&
    start <= last &&
    (one.appliesTo?.hardship ?? HARDSHIPS).some((hardship) => hardships.includes(hardship)) &&
    (vulnerable === undefined || others === undefined || vulnerable === others)
  );
}
