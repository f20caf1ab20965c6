import { MAX_INSTALLMENTS } from '../account/index.ts';
import type { Period } from '../calendar/index.ts';
import type { Ratio } from '../money/index.ts';
import { constantRate, interestFactors, type RatePath, rateOn } from '../rates/index.ts';
import {
  BUCKETS,
  type BucketTreatment,
  type ByBucket,
  buildSchedule,
  type Holiday,
  type Leveling,
  type Schedule,
  type ScheduleDefinition,
  treatClaim,
  type Unpayable,
} from '../schedule/index.ts';
import { periodsOf } from './dates.ts';
import type { Request } from './request.ts';
import { resolvePattern } from './resolveTerms.ts';

/** One plan that may be: the terms of a request with everything solved for filled in. */
export interface Draft {
  readonly request: Request;
  readonly installments: number;
  readonly ratePath: RatePath;
  readonly treatment: ByBucket<BucketTreatment>;
  readonly downPayment: bigint;
  /** Payments are solved anew at each rate step, as if the rate of the day stayed. */
  readonly staged: boolean;
}

/** How many further installments a holiday that keeps the payment may cost before the search gives up. */
const MOST_EXTRA_INSTALLMENTS = 120;
/** The most rows that a plan can have. */
export const MAX_ROWS = MAX_INSTALLMENTS + MOST_EXTRA_INSTALLMENTS;

/**
 * Runs a draft through the engine.
 *
 * @returns The schedule, or why there is none.
 */
export function draftSchedule(draft: Draft): Schedule | Unpayable {
  const { holiday } = draft.request.terms;
  if (holiday && draft.installments <= holiday.after + holiday.installments) return endsInHoliday(draft);
  if (holiday?.keeps !== 'payment') {
    return buildSchedule(definitionOf(draft, draft.installments, !mustSuffice(draft)));
  }
  return shortestAfterHoliday(
    (extra) => buildSchedule(definitionOf(draft, draft.installments + extra, false)),
    holiday,
  );
}

/** A plan whose holiday is to be over before its last installment has no such installment. */
function endsInHoliday({ request, treatment, downPayment, installments }: Draft): Unpayable {
  const treated = treatClaim(request.claim.balances, treatment, request.rounding);
  const payable = BUCKETS.reduce((sum, bucket) => sum + treated[bucket].payable + treated[bucket].capitalized, 0n);
  return {
    outcome: 'unpayable',
    reason: 'balance-left',
    number: installments,
    payment: 0n,
    required: payable - downPayment,
  };
}

/** Whether payments must repay everything by themselves: stated ones, and interest alone to the end, which never does. */
function mustSuffice({ request, installments }: Draft): boolean {
  const { pattern } = request.terms;
  return pattern.kind === 'irregular' || (pattern.kind === 'interest-first' && installments <= pattern.interestOnly);
}

/** Repaid with some more installments, a balance is repaid with each further one: the fewest are halved for. */
function shortestAfterHoliday(
  withExtra: (extra: number) => Schedule | Unpayable,
  { installments }: Pick<Holiday, 'installments'>,
): Schedule | Unpayable {
  const isLeft = (result: Schedule | Unpayable): boolean =>
    result.outcome === 'unpayable' && result.reason === 'balance-left';
  const least = withExtra(installments);
  if (!isLeft(least) || installments >= MOST_EXTRA_INSTALLMENTS) return least;
  let found = withExtra(MOST_EXTRA_INSTALLMENTS);
  let [low, high] = [installments + 1, isLeft(found) ? installments : MOST_EXTRA_INSTALLMENTS - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const result = withExtra(middle);
    if (isLeft(result)) low = middle + 1;
    else [found, high] = [result, middle - 1];
  }
  return found;
}

function definitionOf(draft: Draft, count: number, closesWithLast: boolean): ScheduleDefinition {
  const { request, ratePath, treatment, downPayment } = draft;
  const { terms, claim, dates } = request;
  const periods = periodsOf(dates, count);
  const factors = interestFactors(periods, ratePath, dates);
  const kept = terms.holiday?.keeps === 'term' ? terms.holiday.installments : 0;
  return {
    claim: claim.balances,
    treatment,
    downPayment,
    paymentOrder: request.paymentOrder,
    periods,
    factors,
    levelings: levelingsOf(draft, periods, factors),
    payingInstallments: draft.installments - kept,
    closesWithLast,
    pattern: resolvePattern(terms, periods),
    holiday: terms.holiday,
    rounding: request.rounding,
    paymentMultiple: request.paymentMultiple,
  };
}

/** Where payments are solved: at the start, after a holiday that keeps the term, and at rate steps where staged. */
function levelingsOf(draft: Draft, periods: readonly Period[], factors: readonly Ratio[]): readonly Leveling[] {
  const { holiday } = draft.request.terms;
  const all = factors.length === draft.installments ? factors : factors.slice(0, draft.installments);
  if (draft.staged) return stagedLevelings(draft, periods.slice(0, draft.installments), all);
  const start: Leveling = { from: 1, factors: all };
  if (holiday?.keeps !== 'term') return [start];
  const resumes = holiday.after + holiday.installments + 1;
  const after: Leveling = { from: resumes, factors: all.slice(resumes - 1) };
  return holiday.after === 0 ? [after] : [start, after];
}

function stagedLevelings(
  { request, ratePath }: Draft,
  term: readonly Period[],
  factors: readonly Ratio[],
): readonly Leveling[] {
  const stepsIn = ({ start, end }: Period): boolean => ratePath.steps.some(({ from }) => from > start && from <= end);
  return term
    .filter((period) => period.number === 1 || stepsIn(period))
    .map(({ number, end }) => {
      const later = interestFactors(term.slice(number), constantRate(rateOn(ratePath, end)), request.dates);
      return { from: number, factors: [factors[number - 1] as Ratio, ...later] };
    });
}
