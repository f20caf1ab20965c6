import type { SetResult } from './compareSet.ts';

/** @returns A table of counts a set, then every case that was not attempted or did not match, with its figures. */
export function linesOf(results: readonly SetResult[]): readonly string[] {
  const width = Math.max(3, ...results.map(({ set }) => set.length));
  const line = (set: string, ...counts: readonly (string | number)[]): string =>
    `${set.padEnd(width)}${counts.map((count) => String(count).padStart(11)).join('')}`;
  return [
    line('set', 'cases', 'attempted', 'passed', 'allowed', 'failed'),
    ...results.map(({ set, cases, attempted, passed, allowed, failures }) =>
      line(set, cases, attempted, passed, allowed.length, failures.length),
    ),
    ...results.flatMap(detailsOf),
  ];
}

function detailsOf({ set, skipped, allowed, failures }: SetResult): readonly string[] {
  return [
    ...Object.entries(skipped).map(([reason, count]) => `${set}: ${count} not attempted: ${reason}`),
    ...allowed.map(
      ({ id, expected, actual, reason }) => `${set}: ${id}: printed ${expected}, ours ${actual}, allowed: ${reason}`,
    ),
    ...failures.map(({ id, expected, actual }) => `${set}: ${id}: expected ${expected}, actual ${actual}`),
  ];
}
