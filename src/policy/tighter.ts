/**
 * Which direction of one parameter is tighter, so that a plan refused before stays refused.
 *
 * - `'lower'`, `'higher'`: amounts, shares, rates and counts. Left out there is no limit, which is loosest.
 * - `'more'`, `'fewer'`: lists of names, by inclusion; `'all'` holds every name. Left out is loosest.
 * - `true`, `false`: the value of a switch that is tighter.
 * - `'same'`: values without an order. Any change counts as loosened.
 * - an object of directions: a nested object, field by field. Left out is loosest.
 * - {@link qualifying}, {@link shareOr}, {@link each}, {@link steps}, {@link bands}: what these do not say.
 */
export type Direction =
  | 'lower'
  | 'higher'
  | 'more'
  | 'fewer'
  | 'same'
  | boolean
  | Qualifying
  | ShareOr
  | Each
  | StepsDirection
  | BandsDirection
  | Directions;

/** A direction for each field. No parameter is named `form`. */
export interface Directions {
  readonly [param: string]: Direction;
}

/**
 * The direction of every parameter of a kind of rule, required of each row of the table of kinds. Ask of each
 * parameter: could a plan that fails now pass with the other value? If it could either way, it is `'same'`.
 *
 *     tighter: {}                                                   // no parameters
 *     tighter: { months: 'lower' }                                  // at most so many months
 *     tighter: { least: 'higher', most: 'lower' }                   // a range that a value has to lie in
 *     tighter: { allowed: 'fewer', required: 'more' }               // lists of what may be, and of what must be
 *     tighter: { share: 'higher', of: 'same', countsAll: true }     // a choice, and a switch that is tighter when on
 *     tighter: { most: 'lower', withinMonths: qualifying(['most'], 'higher') }
 *
 * What is only stated and never fails may have any direction; `'same'` then keeps what is said. Where nothing fits,
 * `'same'` is always safe: it asks for a reason more often, never less.
 */
export type Tighter<Params> = { readonly [Param in keyof Params]-?: Direction };

interface Qualifying {
  readonly form: 'qualifying';
  readonly params: readonly string[];
  readonly direction: 'lower' | 'higher' | 'more' | 'fewer' | 'same';
}

/**
 * A parameter that limits nothing itself but says how far the named ones reach, such as the months in which plans are
 * counted. It matters only where the base has one of them, and left out it reaches everything, which is tightest.
 */
export function qualifying(params: Qualifying['params'], direction: Qualifying['direction']): Qualifying {
  return { form: 'qualifying', params, direction };
}

interface ShareOr {
  readonly form: 'share-or';
  readonly fields: Directions;
}

/** An object of limits that all hold, for which a bare share stands as `{ share }`. */
export function shareOr(fields: Directions): ShareOr {
  return { form: 'share-or', fields };
}

interface Each {
  readonly form: 'each';
  readonly entry: Direction;
  readonly entries: 'same' | 'more' | 'fewer';
}

/** A list compared entry by entry in its order; `entries` says whether one that is longer or shorter is tighter. */
export function each(entry: Direction, entries: Each['entries']): Each {
  return { form: 'each', entry, entries };
}

export interface StepsDirection {
  readonly form: 'steps';
  readonly by: string;
  readonly limits: Directions;
}

/** A list in which every entry holds from its value of `by` on, up to the next one's; before the first nothing does. */
export function steps(by: string, limits: Directions): StepsDirection {
  return { form: 'steps', by, limits };
}

export interface BandsDirection {
  readonly form: 'bands';
  readonly by: readonly string[];
  readonly limits: Directions;
  readonly outside: 'fails' | 'passes';
}

/**
 * A list in which every entry holds in its ranges `{ least, most }` of the fields named by `by`; a plan in none of
 * them fails or passes.
 */
export function bands(
  by: BandsDirection['by'],
  outside: BandsDirection['outside'],
  limits: Directions,
): BandsDirection {
  return { form: 'bands', by, limits, outside };
}
