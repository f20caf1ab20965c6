import type { PlanKind } from '../../account/index.ts';
import { buildPeriods, type CalendarDate, monthOf } from '../../calendar/index.ts';
import { ratio } from '../../money/index.ts';
import type { CandidateTerms } from '../candidate.ts';
import type { CapacityStretch, Ground } from '../ground.ts';

/** Weights of payments are written with so many parts of one. */
const PARTS = 10_000n;
const MOST_STEPS = 24;
const MOST_INSTALLMENTS = 120;

/**
 * Payments in proportion to capacity, stretch by stretch, the first month's being one; rounded down to four decimals.
 *
 * @returns Null where nothing can be paid in some month, or capacity changes too often.
 */
export function inProportionToCapacity(stretches: readonly CapacityStretch[]): CandidateTerms['pattern'] | null {
  const [first] = stretches;
  if (!first || stretches.length > MOST_STEPS || stretches.some(({ capacity }) => capacity === 0n)) return null;
  const steps = stretches.map(({ from, capacity }) => ({
    from: `${from}-01` as CalendarDate,
    multiple: ratio((capacity * PARTS) / first.capacity, PARTS),
  }));
  return steps.every(({ multiple }) => multiple.numerator > 0n) ? { kind: 'step-up', steps } : null;
}

/** @returns Terms that pay in every month what it can carry, until everything is paid; none where that cannot be said. */
export function capacityPayments({ monthly, kinds }: Ground, kind: PlanKind): readonly CandidateTerms[] {
  const { stretches, most, dates } = kinds[kind];
  const installments = Math.min(most, MOST_INSTALLMENTS);
  if (installments < 1 || stretches.length > MOST_STEPS) return [];
  const payments: { fromInstallment: number; payment: bigint }[] = [];
  for (const { number, dueDate } of buildPeriods({ ...dates, count: installments })) {
    const month = monthOf(dueDate);
    const payment = stretches.findLast(({ from }) => from <= month)?.capacity ?? 0n;
    if (payments[payments.length - 1]?.payment !== payment) payments.push({ fromInstallment: number, payment });
  }
  return [{ ...monthly, installments, pattern: { kind: 'irregular', payments } }];
}
