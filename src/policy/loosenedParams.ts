import { compareRatios, type Ratio } from '../money/index.ts';
import type { Direction, Directions } from './tighter.ts';

type Path = readonly (string | number)[];

/** One thing in which a rule is looser than the rule that it replaces. */
export interface Loosening {
  /** Where in the rule that replaces. */
  readonly path: Path;
  /** What it must do to be no looser, such as `be at most`; the value of the base completes it. */
  readonly must: string;
  /** Where in the rule of the base that value is; null where the words say everything. */
  readonly basePath: Path | null;
}

/** Where two values are that are compared, in the rule that replaces and in the base. */
interface Place {
  readonly path: Path;
  readonly basePath: Path;
}

type Simple = Extract<Direction, string | boolean>;
type Form<Name> = Extract<Exclude<Direction, Simple>, { readonly form: Name }>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * Compares parameters of one kind by the kind's own directions: in what a plan that fails under the base might pass.
 *
 * @param directions - What the kind declares as `tighter`.
 * @param base - Parameters as read.
 * @param next - Parameters of the same kind as read.
 * @returns Nothing where no plan can pass that failed. What cannot be compared is there too: it fails closed.
 */
export function loosenedParams(directions: Directions, base: object, next: object): readonly Loosening[] {
  return inFields(directions, base as Fields, next as Fields, { path: [], basePath: [] });
}

function inFields(directions: Directions, base: Fields, next: Fields, place: Place): readonly Loosening[] {
  return Object.entries(directions).flatMap(([param, direction]) => {
    if (typeof direction === 'object' && 'form' in direction && direction.form === 'qualifying')
      return inQualifying(direction as Form<'qualifying'>, [base, next], param, place);
    return inValue(direction, base[param], next[param], at(place, param));
  });
}

function at({ path, basePath }: Place, key: string | number, baseKey = key): Place {
  return { path: [...path, key], basePath: [...basePath, baseKey] };
}

function inValue(direction: Direction, base: unknown, next: unknown, place: Place): readonly Loosening[] {
  if (typeof direction !== 'object') return inSimple(direction, base, next, place);
  if (base === undefined) return [];
  if (!('form' in direction)) return inFields(direction, base as Fields, (next ?? {}) as Fields, place);
  return FORMS[direction.form as keyof typeof FORMS](direction as never, base as never, next as never, place);
}

/** What must hold between the base's value and the other for that to be no looser, and how it is said. */
interface Relation<Value> {
  readonly must: string;
  readonly keeps: (base: Value, next: Value) => boolean;
}

const RELATIONS: Readonly<Record<Exclude<Simple, boolean>, Relation<unknown>>> = {
  lower: { must: 'be at most', keeps: (base, next) => order(next, base) <= 0 },
  higher: { must: 'be at least', keeps: (base, next) => order(next, base) >= 0 },
  more: { must: 'hold all of', keeps: (base, next) => next !== undefined && includes(next, base) },
  fewer: { must: 'hold nothing but', keeps: (base, next) => next !== undefined && includes(base, next) },
  same: { must: 'be', keeps: sameValue },
};

function inSimple(direction: Simple, base: unknown, next: unknown, place: Place): readonly Loosening[] {
  if (typeof direction === 'boolean') {
    return base === direction && next !== direction ? [{ ...place, must: 'be' }] : [];
  }
  if (base === undefined && direction !== 'same') return [];
  const { must, keeps } = RELATIONS[direction];
  return keeps(base, next) ? [] : [{ ...place, must }];
}

/** @returns Negative, zero or positive; not a number, of which no relation holds, where the two have no order. */
export function order(left: unknown, right: unknown): number {
  if (isRatio(left) && isRatio(right)) return compareRatios(left, right);
  if (typeof left !== typeof right || (typeof left !== 'number' && typeof left !== 'bigint')) return Number.NaN;
  return left < (right as typeof left) ? -1 : left > (right as typeof left) ? 1 : 0;
}

function isRatio(value: unknown): value is Ratio {
  return typeof value === 'object' && value !== null && 'numerator' in value;
}

function includes(whole: unknown, part: unknown): boolean {
  if (whole === 'all') return true;
  return Array.isArray(whole) && Array.isArray(part) && part.every((name) => whole.includes(name));
}

/** Whether two values as read are alike, shares however they were written. */
function sameValue(left: unknown, right: unknown): boolean {
  if (isRatio(left) && isRatio(right)) return compareRatios(left, right) === 0;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameValue((left as Fields)[key], (right as Fields)[key]));
}

function inQualifying(
  { params, direction }: Form<'qualifying'>,
  [base, next]: readonly [base: Fields, next: Fields],
  param: string,
  place: Place,
): readonly Loosening[] {
  if (next[param] === undefined || params.every((name) => base[name] === undefined)) return [];
  if (base[param] === undefined) return [{ path: [...place.path, param], must: 'be left out', basePath: null }];
  return inSimple(direction, base[param], next[param], at(place, param));
}

const FORMS = {
  'share-or': ({ fields }: Form<'share-or'>, base: unknown, next: unknown, place) =>
    inFields(fields, shareFields(base), shareFields(next), place),
  each: inEach,
  steps: inSteps,
  bands: inBands,
} as const satisfies Record<string, (...parts: [never, never, never, Place]) => readonly Loosening[]>;

function shareFields(value: unknown): Fields {
  return isRatio(value) ? { share: value } : ((value ?? {}) as Fields);
}

const LENGTHS: Readonly<Record<Form<'each'>['entries'], Relation<number>>> = {
  same: { must: 'have as many entries as', keeps: (base, next) => base === next },
  more: { must: 'have no fewer entries than', keeps: (base, next) => next >= base },
  fewer: { must: 'have no more entries than', keeps: (base, next) => next <= base },
};

function inEach(
  { entry, entries }: Form<'each'>,
  base: readonly unknown[],
  next: readonly unknown[] = [],
  place: Place,
): readonly Loosening[] {
  const length = LENGTHS[entries];
  const wrongLength = length.keeps(base.length, next.length) ? [] : [{ ...place, must: length.must }];
  const both = Array.from({ length: Math.min(base.length, next.length) }, (_, index) => index);
  return [...wrongLength, ...both.flatMap((index) => inValue(entry, base[index], next[index], at(place, index)))];
}

/** At every value at which either list steps, the step in force of one against that of the other. */
function inSteps(
  { by, limits }: Form<'steps'>,
  base: readonly Fields[],
  next: readonly Fields[] = [],
  place: Place,
): readonly Loosening[] {
  const starts = [...base, ...next].map((step) => step[by]);
  const inForce = (list: readonly Fields[], start: unknown) =>
    list.findLastIndex((step) => order(step[by], start) <= 0);
  const pairs = new Set(starts.map((start) => `${inForce(base, start)} ${inForce(next, start)}`));
  return [...pairs].flatMap((pair) => {
    const [from = -1, to = -1] = pair.split(' ').map(Number);
    if (from < 0) return [];
    if (to < 0) return [{ path: place.path, must: `hold from the same ${by} on as`, basePath: place.basePath }];
    return inFields(limits, base[from] as Fields, next[to] as Fields, at(place, to, from));
  });
}

/**
 * A plan in a band of the base has to meet limits that are no looser in every band of the other list that it may be
 * in; and it must not pass for being in none.
 */
function inBands(
  { by, limits, outside }: Form<'bands'>,
  base: readonly Fields[],
  next: readonly Fields[] | undefined,
  place: Place,
): readonly Loosening[] {
  if (next === undefined) return [{ ...place, must: 'be given as it is in the base' }];
  const shared = base.flatMap((band, from) =>
    next.flatMap((other, to) => (overlaps(by, band, other) ? inFields(limits, band, other, at(place, to, from)) : [])),
  );
  return [...uncovered(by, outside, [base, next], place), ...shared];
}

function uncovered(
  by: Form<'bands'>['by'],
  outside: Form<'bands'>['outside'],
  [base, next]: readonly [base: readonly Fields[], next: readonly Fields[]],
  place: Place,
): readonly Loosening[] {
  if (outside === 'passes') {
    const open = base.findIndex((band) => !next.some((other) => contains(by, other, band)));
    return open < 0 ? [] : [{ path: place.path, must: 'cover with one entry', basePath: [...place.basePath, open] }];
  }
  const wider = next.findIndex((other) => !base.some((band) => contains(by, band, other)));
  return wider < 0 ? [] : [{ ...at(place, wider), must: 'lie within one entry of', basePath: place.basePath }];
}

interface Ends {
  readonly least?: unknown;
  readonly most?: unknown;
}

function rangeOf(band: Fields, name: string): Ends {
  return (band[name] ?? {}) as Ends;
}

function isAtMost(left: unknown, right: unknown): boolean {
  return left === undefined || right === undefined || order(left, right) <= 0;
}

/** @returns Whether some plan can be in both of two bands. */
export function overlaps(by: readonly string[], one: Fields, other: Fields): boolean {
  return by.every((name) => {
    const [left, right] = [rangeOf(one, name), rangeOf(other, name)];
    return isAtMost(left.least, right.most) && isAtMost(right.least, left.most);
  });
}

function contains(by: readonly string[], outer: Fields, inner: Fields): boolean {
  return by.every((name) => {
    const [wide, narrow] = [rangeOf(outer, name), rangeOf(inner, name)];
    const low = wide.least === undefined || order(narrow.least, wide.least) >= 0;
    return low && (wide.most === undefined || order(narrow.most, wide.most) <= 0);
  });
}
