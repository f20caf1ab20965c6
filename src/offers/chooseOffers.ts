import { compareRatios } from '../money/index.ts';
import type { Passed } from './considerCandidates.ts';

/**
 * Picks offers that differ: the best of every kind, then the best of every family that is not among them, then whatever
 * is best. A plan with the same payments as one picked before is passed over.
 *
 * Best is the larger total score; between equals the larger of the customer, then fewer and smaller payments, so that the
 * order in which candidates are tried decides nothing.
 *
 * @returns At most so many, in the order in which they were picked.
 */
export function chooseOffers(passed: readonly Passed[], most: number): readonly Passed[] {
  const ranked = [...passed].sort(compareOffers);
  const chosen: Passed[] = [];
  const taken = new Set<string>();
  const pick = (isNew: (offer: Passed) => boolean): void => {
    for (const offer of ranked) {
      if (chosen.length >= most) return;
      if (!isNew(offer)) continue;
      const key = paymentsOf(offer);
      if (taken.has(key)) continue;
      taken.add(key);
      chosen.push(offer);
    }
  };
  pick(({ family }) => chosen.every((other) => other.family.kind !== family.kind));
  pick(({ family }) => chosen.every((other) => other.family.name !== family.name));
  pick(() => true);
  return chosen;
}

/** Negative where the first is better; zero only where both pay the same on the same days, in the same family. */
function compareOffers(one: Passed, other: Passed): number {
  return (
    compareRatios(other.scores.total, one.scores.total) ||
    compareRatios(other.scores.customer.total, one.scores.customer.total) ||
    one.installments - other.installments ||
    compareText(one.family.name, other.family.name) ||
    compareText(paymentsOf(one), paymentsOf(other))
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What the customer pays and when. */
function paymentsOf({ trial }: Passed): string {
  const { draft, schedule } = trial().solved;
  const rows = schedule.rows.map(({ dueDate, payment }) => `${dueDate} ${payment}`);
  return [`${draft.request.dates.startDate} ${draft.downPayment}`, ...rows].join();
}
