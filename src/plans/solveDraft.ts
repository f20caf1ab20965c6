import { contradictoryTerms } from '../errors.ts';
import { counted } from '../input/index.ts';
import type { PatternKind, Schedule, Unpayable } from '../schedule/index.ts';
import type { TraceStep } from '../trace.ts';
import { monthsUntil, periodsOf } from './dates.ts';
import { type Draft, draftSchedule } from './draft.ts';
import { dueByMonth, shortfalls } from './fit.ts';
import { type Goal, goalOf } from './goal.ts';
import { infeasible } from './infeasible.ts';
import { largestPlanned } from './largestPlanned.ts';
import type { Infeasible, SolvedTerm } from './plan.ts';
import type { Request } from './request.ts';

/** A draft with nothing left to solve, and its schedule. */
export interface Solved {
  readonly outcome: 'solved';
  readonly draft: Draft;
  readonly schedule: Schedule;
  readonly solvedFor: readonly SolvedTerm[];
  readonly trace: readonly TraceStep[];
}

/** A draft whose count is still open. */
export type OpenDraft = Omit<Draft, 'installments'>;

/** @returns The draft with its count. */
function draftOf({ request, ratePath, treatment, downPayment, staged }: OpenDraft, installments: number): Draft {
  return { request, installments, ratePath, treatment, downPayment, staged };
}

/**
 * Settles how many installments a plan has: the count as given, or the smallest whose installment is at most the
 * payment given, or the smallest that fits capacity in every month.
 *
 * @param open - Everything but the count.
 * @param least - The fewest installments that the kind of plan may have.
 * @throws {RepaymentError} `contradictory-terms` when count and payment are both given and disagree, or nothing is
 * given to solve from.
 */
export function solveDraft(open: OpenDraft, least = 1): Solved | Infeasible {
  const { request } = open;
  const { terms } = request;
  const count = terms.installments ?? (terms.payment === undefined ? terms.dueDates?.length : undefined);
  if (count !== undefined) return withCount(open, count);
  const goal = goalOf(request);
  return smallestCount(open, goal, least);
}

function withCount(open: OpenDraft, installments: number): Solved | Infeasible {
  const { request } = open;
  const draft = draftOf(open, installments);
  const schedule = draftSchedule(draft);
  if (schedule.outcome === 'unpayable') return unpayable(request, schedule);
  checkAgreement(draft, schedule);
  return { outcome: 'solved', draft, schedule, solvedFor: ['payment'], trace: [] };
}

/** Count and payment agree when the count is the smallest whose installment is at most the payment. */
function checkAgreement(draft: Draft, schedule: Schedule): void {
  const { request, installments } = draft;
  const { payment } = request.terms;
  if (payment === undefined) return;
  const installment = largestPlanned(draft, schedule);
  const oneFewer = draftOf(draft, installments - 1);
  const fewer = installments > 1 ? draftSchedule(oneFewer) : undefined;
  const fewerSuffice = fewer?.outcome === 'schedule' && largestPlanned(oneFewer, fewer) <= payment;
  if (installment <= payment && !fewerSuffice) return;
  const need = `with ${counted(installments, 'installment')} a payment of ${request.money(installment)} is needed`;
  const rule = fewerSuffice
    ? `must agree with the count: ${need}, and fewer would do`
    : `must agree with the count: ${need}`;
  throw contradictoryTerms(request.action, [
    { path: 'terms.payment', rule, value: request.money(payment) },
    { path: 'terms.installments', rule: 'must agree with the payment', value: String(installments) },
  ]);
}

/** Patterns whose installment never rises with the count: the search may halve. */
const FALLS_WITH_COUNT: ReadonlySet<PatternKind> = new Set(['level-payment', 'level-principal', 'flat-fee', 'balloon']);

function smallestCount(open: OpenDraft, goal: Goal, least: number): Solved | Infeasible {
  const { request } = open;
  const most = mostWithin(request);
  const attempt = (installments: number): Solved | Unpayable => {
    const draft = draftOf(open, installments);
    const schedule = draftSchedule(draft);
    return schedule.outcome === 'unpayable'
      ? schedule
      : { outcome: 'solved', draft, schedule, solvedFor: ['installments', 'payment'], trace: [] };
  };
  const meets = (found: Solved | Unpayable): boolean =>
    found.outcome === 'solved' && withinTerm(request, found.schedule) && goal.fits(found.draft, found.schedule);
  const first =
    request.terms.payment !== undefined && halves(request)
      ? bisect(least, most, (count) => meets(attempt(count)))
      : least;
  let closest: Solved | undefined;
  for (let count = first; count <= most; count += 1) {
    const found = attempt(count);
    if (found.outcome === 'unpayable') continue;
    if (meets(found)) return { ...found, trace: [traceCount(request, goal, found, attempt(Math.max(1, count - 1)))] };
    if (withinTerm(request, found.schedule)) closest = smaller(closest, found);
  }
  return noCount(open, goal, most, closest?.draft.installments ?? most);
}

function smaller(one: Solved | undefined, other: Solved): Solved {
  return one && largestPlanned(one.draft, one.schedule) <= largestPlanned(other.draft, other.schedule) ? one : other;
}

function halves({ terms }: Request): boolean {
  return FALLS_WITH_COUNT.has(terms.pattern.kind) && terms.holiday === null;
}

/** The smallest whole number of a range that holds, where all above one that holds do; one past the range if none. */
function bisect(least: number, most: number, holds: (count: number) => boolean): number {
  let [low, high] = [least, most + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The most installments that dates, the stated bound and the policy's longest term allow. */
export function mostWithin({ dates, longestMonths }: Request): number {
  if (longestMonths === null) return dates.mostInstallments;
  const periods = periodsOf(dates, dates.mostInstallments);
  const beyond = periods.findIndex(({ end }) => monthsUntil(dates.startDate, end) > longestMonths);
  return beyond === -1 ? periods.length : beyond;
}

function withinTerm({ dates, longestMonths }: Request, { rows }: Schedule): boolean {
  const last = rows[rows.length - 1];
  return longestMonths === null || !last || monthsUntil(dates.startDate, last.periodEnd) <= longestMonths;
}

function traceCount(request: Request, goal: Goal, { draft, schedule }: Solved, fewer: Solved | Unpayable): TraceStep {
  const { installments } = draft;
  const neighbour: Record<string, string> =
    installments > 1 && fewer.outcome === 'solved'
      ? { installmentOfOneFewer: request.money(fewer.schedule.installment) }
      : {};
  return {
    step: 'installments',
    formula: `smallest count with ${goal.formula}`,
    values: {
      ...goal.values,
      installment: request.money(schedule.installment),
      ...neighbour,
      ...goal.decidedBy?.(draft, schedule),
    },
    result: installments,
  };
}

/**
 * Says why no count will do, and what payment or count would.
 *
 * @param closest - The count with the smallest installment.
 */
function noCount(open: OpenDraft, goal: Goal, most: number, closest: number): Infeasible {
  const { request } = open;
  const { payment } = request.terms;
  if (most < 1) {
    return infeasible(request, {
      constraint: 'longest-term',
      message: 'the longest term ends before the first due date',
      values: { longestMonths: request.longestMonths ?? 0 },
    });
  }
  const longestDraft = draftOf(open, closest);
  const longest = draftSchedule(longestDraft);
  if (longest.outcome === 'unpayable') return unpayable(request, longest);
  const charges = (longest.rows[0]?.accrued ?? 0n) + (longest.rows[0]?.fee ?? 0n);
  const installment = largestPlanned(longestDraft, longest);
  const common = { payment: installment, installments: countBeyond(open, goal, most) };
  const values = {
    mostInstallments: most,
    installment: request.money(installment),
    firstCharges: request.money(charges),
  };
  if (payment !== undefined && payment <= charges) {
    return infeasible(request, {
      ...common,
      constraint: 'payment-at-or-below-interest',
      message: `the payment of ${request.money(payment)} does not exceed the first interest and fee of ${request.money(charges)}`,
      values: { ...values, payment: request.money(payment) },
    });
  }
  return payment === undefined
    ? noCapacity(longestDraft, longest, common, values)
    : infeasible(request, {
        ...common,
        constraint: 'longest-term',
        message: `at ${counted(closest, 'installment')} the installment of ${request.money(installment)} still exceeds the payment of ${request.money(payment)}`,
        values: { ...values, payment: request.money(payment) },
      });
}

function noCapacity(
  draft: Draft,
  longest: Schedule,
  common: { readonly payment: bigint; readonly installments: number | null },
  values: Readonly<Record<string, string | number>>,
): Infeasible {
  const { request, installments } = draft;
  const short = request.budget ? shortfalls(dueByMonth(draft, longest), request.budget) : [];
  const [first] = short;
  if (!first)
    return infeasible(request, {
      ...common,
      constraint: 'longest-term',
      message: 'no count within the longest term fits',
      values,
    });
  const never = short.every(({ capacity }) => capacity === 0n);
  return infeasible(request, {
    ...common,
    constraint: never ? 'capacity-zero' : 'capacity',
    message: `at ${counted(installments, 'installment')} ${request.money(first.due)} exceeds capacity ${request.money(first.capacity)} from ${first.month}`,
    values: { ...values, month: first.month, due: request.money(first.due), capacity: request.money(first.capacity) },
  });
}

/** The smallest count beyond the policy's longest term that would do, up to the stated bound; null for none. */
function countBeyond(open: OpenDraft, goal: Goal, most: number): number | null {
  const { request } = open;
  if (!halves(request) || most >= request.dates.mostInstallments) return null;
  const holds = (installments: number): boolean => {
    const draft = draftOf(open, installments);
    const schedule = draftSchedule(draft);
    return schedule.outcome === 'schedule' && goal.fits(draft, schedule);
  };
  const found = bisect(most + 1, request.dates.mostInstallments, holds);
  return found <= request.dates.mostInstallments && holds(found) ? found : null;
}

/** A schedule that the engine refused, as an outcome. */
export function unpayable(request: Request, { reason, number, payment, required }: Unpayable): Infeasible {
  const values = { installment: number, payment: request.money(payment), required: request.money(required) };
  return reason === 'balance-left'
    ? infeasible(request, {
        constraint: 'payments-end-early',
        message: `after installment ${number} there is still ${request.money(required)} to pay`,
        values,
      })
    : infeasible(request, {
        constraint: 'payment-below-interest',
        message: `installment ${number} of ${request.money(payment)} is below the ${request.money(required)} due with it`,
        values,
        payment: required,
      });
}
