import type { FixAxis, Measure, Missing } from './judgement.ts';

/** What of a plan a rule may bound before there is one, by the name under which a finding would have it changed. */
export const AXES = [
  'term-months',
  'installments',
  'payment',
  'rate',
  'waiver',
  'capitalization',
  'down-payment',
  'settlement-share',
  'total-paid',
  'loss-share',
] as const satisfies readonly FixAxis[];
export type Axis = (typeof AXES)[number];

/** One end of a range in which a plan has to lie, the end itself included. */
export interface Limit {
  readonly bound: 'at-most' | 'at-least';
  readonly limit: Measure;
  /** Bucket, basis of a rate, or what a share counts of; null for the plan as a whole. */
  readonly where: string | null;
  /** The amount that the limit, a share or an amount, is a part of, in minor units; null where it is part of none. */
  readonly of: bigint | null;
}

/** What a rule says of an axis: a limit, or what is missing to tell it. */
export type Bound = Limit | Missing;

/** What a plan's agreement has to say, whatever its figures are. */
export interface Requirement {
  /** Which part of the agreement, such as "items" or "undertakings". */
  readonly where: string;
  /** Everything that is listed, nothing but what is listed, all in this order, or one end of a range. */
  readonly bound: 'all-of' | 'one-of' | 'in-order' | 'at-least' | 'at-most';
  readonly values: readonly string[];
}

/** What a limit concerns; the plan as a whole where left out. */
type Bounded = Partial<Pick<Limit, 'where' | 'of'>>;

/** @returns The limit that an axis of a plan may not exceed. */
export function noMoreThan(limit: Measure, { where = null, of = null }: Bounded = {}): Limit {
  return { bound: 'at-most', limit, where, of };
}

/** @returns The limit that an axis of a plan may not fall below. */
export function noLessThan(limit: Measure, { where = null, of = null }: Bounded = {}): Limit {
  return { bound: 'at-least', limit, where, of };
}
