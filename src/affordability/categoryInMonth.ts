import { type CalendarMonth, daysInMonth } from '../calendar/index.ts';
import { lineInMonth } from './capacityPath.ts';
import type { Affordability } from './schema.ts';

/** What a household spends on one category in a month. */
export interface CategoryInMonth {
  /** Minor units. */
  readonly amount: bigint;
  /** Whether every line that counts in the month has a note; true where none does. */
  readonly isNoted: boolean;
}

/**
 * What a budget spends on one category in a calendar month, essential or not: in full where the dates of a line touch
 * the whole month, and by days in its first and last; weekly amounts count 52/12 times, fortnightly ones 26/12.
 *
 * Rounding: the sum once, up to the minor unit, so that nothing above a limit reads as at it.
 */
export function categoryInMonth({ expenses }: Affordability, category: string, month: CalendarMonth): CategoryInMonth {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const scale = 12n * BigInt(days);
  let [sum, isNoted] = [0n, true];
  for (const line of expenses) {
    if (line.category !== category) continue;
    const amount = lineInMonth(line, line.amount, month, days);
    sum += amount;
    if (amount > 0n && line.note === undefined) isNoted = false;
  }
  return { amount: (sum + scale - 1n) / scale, isNoted };
}
