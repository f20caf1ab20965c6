/** How a value stands to those that pass: one of them, before them, or beyond them. */
export type Standing = 'passes' | 'not-yet' | 'too-far';

/** The first step that passes; where none does, the last that is not there yet and the first that goes too far. */
export type Nearest =
  | { readonly outcome: 'found'; readonly step: bigint }
  | { readonly outcome: 'none'; readonly ends: readonly bigint[] };

/** Steps of one unit, both ends included. */
export interface Steps {
  readonly least: bigint;
  readonly most: bigint;
}

/**
 * The first of some steps that passes, where those that pass follow each other: halved for.
 *
 * The step before the one found does not pass: it was asked, unless it lies before the first.
 */
export function nearestStep({ least, most }: Steps, standing: (step: bigint) => Standing): Nearest {
  if (most < least) return { outcome: 'none', ends: [] };
  const first = standing(least);
  if (first === 'passes') return { outcome: 'found', step: least };
  if (first === 'too-far') return { outcome: 'none', ends: [least - 1n, least] };
  if (standing(most) === 'not-yet') return { outcome: 'none', ends: [most] };
  let [low, high] = [least + 1n, most];
  let found: bigint | null = null;
  while (low <= high) {
    const middle = low + (high - low) / 2n;
    const at = standing(middle);
    if (at === 'passes') [found, high] = [middle, middle - 1n];
    else if (at === 'too-far' && found === null) high = middle - 1n;
    else low = middle + 1n;
  }
  return found === null ? { outcome: 'none', ends: [high, low] } : { outcome: 'found', step: found };
}

/** Every so many steps, from one on. */
export interface Stride {
  readonly first: bigint;
  readonly stride: bigint;
}

/**
 * The same where the residue of equal shares lets steps pass and not pass in turns: only from one step without a
 * residue to the next do those that pass follow each other. Such steps are halved for first, and then what lies
 * between two of them.
 *
 * @param aligned - The steps without a residue.
 */
export function nearestAligned(steps: Steps, aligned: Stride, standing: (step: bigint) => Standing): Nearest {
  const { least, most } = steps;
  const { first, stride } = aligned;
  const count = most < first ? -1n : (most - first) / stride;
  const coarse = nearestStep({ least: 0n, most: count }, (at) => standing(first + at * stride));
  const [low, high] = coarse.outcome === 'found' ? [coarse.step - 1n, coarse.step] : coarse.ends;
  const from = low === undefined || low < 0n ? least : first + low * stride + 1n;
  const to = high === undefined ? most : first + high * stride;
  return nearestStep({ least: from, most: to }, standing);
}

/** The first of some steps that passes, each one tried. */
export function firstStep({ least, most }: Steps, passes: (step: bigint) => boolean): Nearest {
  for (let step = least; step <= most; step += 1n) if (passes(step)) return { outcome: 'found', step };
  return { outcome: 'none', ends: most < least ? [] : [most] };
}
