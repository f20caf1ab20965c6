/**
 * The value nearest to a start for which something holds, moving one way, one unit at a time.
 *
 * First the smallest step for which `eases` holds, which must go on holding for every larger step: it is halved for.
 * If `holds` is then true, that step is the answer; else steps double from there until it is, and the last doubling is
 * halved. The step before the answer never holds.
 *
 * @param most - The largest step.
 * @param eases - What gets only better with each step, such as fitting capacity.
 * @param holds - All that is asked for; it implies `eases`.
 * @returns The number of units, at least 1; null where no step that was looked at holds.
 */
export function nearestStep(
  most: bigint,
  eases: (step: bigint) => boolean,
  holds: (step: bigint) => boolean,
): bigint | null {
  if (most < 1n || !eases(most)) return null;
  const first = smallest({ from: 1n, to: most }, eases);
  if (holds(first)) return first;
  let [before, stride] = [first, 1n];
  while (before < most) {
    const next = before + stride < most ? before + stride : most;
    if (holds(next)) return smallest({ from: before + 1n, to: next }, holds);
    [before, stride] = [next, stride * 2n];
  }
  return null;
}

/** The smallest whole number of a range, both ends included, that holds; the last one does. */
function smallest(
  { from, to }: { readonly from: bigint; readonly to: bigint },
  holds: (value: bigint) => boolean,
): bigint {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + (high - low) / 2n;
    if (holds(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}

/** @returns The smallest step from 1 on that holds, each one tried; null for none. */
export function firstStep(most: bigint, holds: (step: bigint) => boolean): bigint | null {
  for (let step = 1n; step <= most; step += 1n) if (holds(step)) return step;
  return null;
}
