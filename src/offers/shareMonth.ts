import { allocate } from '../money/index.ts';

/** What one of several has a claim to: a part by weight, and no less than its floor. */
export interface Claimant {
  /** Above zero. */
  readonly weight: bigint;
  /** Minor units. */
  readonly floor: bigint;
}

/** The shares of one month, in minor units; they add up to what was shared. */
export interface MonthShares {
  readonly shares: readonly bigint[];
  /** Whether everybody has at least the floor. */
  readonly floorsMet: boolean;
}

/**
 * Shares an amount pro rata by weight, nobody below the floor.
 *
 * Whoever would have less by weight alone has exactly the floor, and the others share what is left by their weights, until
 * nobody is below. Where the amount is less than all floors together, it is shared in proportion to the floors.
 * Rounding: largest remainder, as in `allocate`; of equal remainders the earlier claimant's comes first.
 *
 * @param amount - Minor units, zero or positive.
 * @param claimants - At least one.
 */
export function shareMonth(amount: bigint, claimants: readonly Claimant[]): MonthShares {
  const floors = claimants.map(({ floor }) => floor);
  if (sumOf(floors) > amount) return { shares: allocate(amount, floors), floorsMet: false };
  const atFloor = new Set<number>();
  for (;;) {
    const left = amount - sumOf(floors.filter((_, index) => atFloor.has(index)));
    const parts = allocate(
      left,
      claimants.map(({ weight }, index) => (atFloor.has(index) ? 0n : weight)),
    );
    const shares = parts.map((part, index) => (atFloor.has(index) ? (floors[index] as bigint) : part));
    const below = shares.flatMap((share, index) => (share < (floors[index] as bigint) ? [index] : []));
    if (below.length === 0) return { shares, floorsMet: true };
    for (const index of below) atFloor.add(index);
  }
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
