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

/** The first of some steps that passes, each one tried. */
export function firstStep({ least, most }: Steps, passes: (step: bigint) => boolean): Nearest {
  for (let step = least; step <= most; step += 1n) if (passes(step)) return { outcome: 'found', step };
  return { outcome: 'none', ends: most < least ? [] : [most] };
}
