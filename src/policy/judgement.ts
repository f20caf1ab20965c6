import {
  type Amount,
  compareRatios,
  formatAmount,
  formatFraction,
  type MinorDigits,
  type Ratio,
  type RoundingMode,
  subtractRatios,
} from '../money/index.ts';

/** A measured value with its unit. */
export type Measure =
  | { readonly unit: 'amount'; readonly value: bigint }
  | { readonly unit: 'share' | 'rate'; readonly value: Ratio }
  | { readonly unit: 'months' | 'days' | 'count'; readonly value: number };

/** What can be changed to make a failed judgement hold, and to what. */
export interface Fix {
  readonly change: FixAxis;
  readonly to: Measure;
}

/** What can be changed. */
export type FixAxis =
  | 'term-months'
  | 'installments'
  | 'payment'
  | 'rate'
  | 'waiver'
  | 'capitalization'
  | 'down-payment'
  | 'total-paid'
  | 'settlement-share'
  | 'loss-share'
  | 'claim'
  | 'agreement'
  | 'budget'
  | 'customer-or-account';

/** One comparison of a rule: what was found, what is allowed. */
export interface Comparison {
  readonly bound: 'at-most' | 'at-least';
  readonly actual: Measure;
  readonly limit: Measure;
  /** Bucket, month, predicate or installment that it concerns; null for the plan as a whole. */
  readonly where: string | null;
  /** Null where nothing about the plan would help. */
  readonly fix: Fix | null;
}

/** A rule on values that have no order, such as a product: the account would have to be another. */
export interface Membership {
  readonly bound: 'one-of';
  readonly actual: string;
  readonly allowed: readonly string[];
  readonly where: string | null;
  /** What would have to be another; the customer or account where left out. */
  readonly change?: FixAxis;
}

/** A rule on what must be said or promised: all that it asks for has to be given. */
export interface Inclusion {
  readonly bound: 'all-of';
  readonly given: readonly string[];
  readonly required: readonly string[];
  readonly where: string | null;
}

/** What a rule says of the account or the plan without limiting anything: it holds always. */
export interface Statement {
  readonly bound: 'stated';
  readonly actual: string;
  readonly where: string | null;
}

/** What a rule needs and was not given; it then counts as failed. */
export interface Missing {
  readonly bound: 'missing';
  readonly what: string;
  /** What to supply, where the parties can. */
  readonly fix?: { readonly change: FixAxis; readonly to: string };
}

/** What evaluating a rule gives: one judgement or several; the rule passes if all do. */
export type Judgement = Comparison | Membership | Inclusion | Statement | Missing;

/** @returns Whether a judgement holds. What cannot be judged does not. */
export function holds(judgement: Judgement): boolean {
  switch (judgement.bound) {
    case 'missing':
      return false;
    case 'one-of':
      return judgement.allowed.includes(judgement.actual);
    case 'all-of':
      return missingOf(judgement).length === 0;
    case 'stated':
      return true;
    case 'at-most':
      return compare(judgement.actual, judgement.limit) <= 0;
    case 'at-least':
      return compare(judgement.actual, judgement.limit) >= 0;
  }
}

/** @returns What is required and not given. */
export function missingOf({ given, required }: Inclusion): readonly string[] {
  return required.filter((name) => !given.includes(name));
}

/** @returns How much room is left, as a signed measure: negative where the limit is broken. */
export function headroom({ bound, actual, limit }: Comparison): Measure {
  return bound === 'at-most' ? subtract(limit, actual) : subtract(actual, limit);
}

/**
 * Writes a measure as text: amounts with the currency's decimals, shares and rates as fractions, counts as digits.
 *
 * Rounding: a share or rate once, at 10 decimals, in the mode given; headroom is rounded away from zero, so that a
 * limit broken by less than that never reads as met.
 */
export function measureText(measure: Measure, digits: MinorDigits, mode: RoundingMode = 'halfExpand'): Amount {
  switch (measure.unit) {
    case 'amount':
      return formatAmount(measure.value, digits);
    case 'share':
    case 'rate':
      return formatFraction(measure.value, 10, mode);
    default:
      return String(measure.value);
  }
}

/** @returns Negative, zero or positive as left is below, equal to or above right; both have the same unit. */
export function compare(left: Measure, right: Measure): number {
  if (typeof left.value === 'object' && typeof right.value === 'object') return compareRatios(left.value, right.value);
  return left.value < right.value ? -1 : left.value > right.value ? 1 : 0;
}

function subtract(left: Measure, right: Measure): Measure {
  if (left.unit === 'amount' && right.unit === 'amount') return { unit: 'amount', value: left.value - right.value };
  if (typeof left.value === 'object' && typeof right.value === 'object') {
    return { unit: 'share', value: subtractRatios(left.value, right.value) };
  }
  return { unit: 'count', value: Number(left.value) - Number(right.value) };
}

/** @returns Minor units as a measure. */
export function amount(value: bigint): Measure {
  return { unit: 'amount', value };
}

/** @returns A share as a measure. */
export function share(value: Ratio): Measure {
  return { unit: 'share', value };
}

/** @returns A yearly rate as a measure. */
export function rate(value: Ratio): Measure {
  return { unit: 'rate', value };
}

/** @returns Months as a measure. */
export function months(value: number): Measure {
  return { unit: 'months', value };
}

/** @returns Days as a measure. */
export function days(value: number): Measure {
  return { unit: 'days', value };
}

/** @returns A count as a measure. */
export function count(value: number): Measure {
  return { unit: 'count', value };
}

/** What a judgement concerns, and what would mend it: a change of the axis to the limit, or to another measure. */
export interface Concerning {
  readonly where?: string;
  readonly change?: FixAxis;
  readonly to?: Measure;
}

/** @returns A judgement that the actual value may not exceed the limit. */
export function atMost(
  actual: Measure,
  limit: Measure,
  { where = '', change, to = limit }: Concerning = {},
): Comparison {
  return { bound: 'at-most', actual, limit, where: where || null, fix: change ? { change, to } : null };
}

/** @returns A judgement that the actual value may not fall below the limit. */
export function atLeast(
  actual: Measure,
  limit: Measure,
  { where = '', change, to = limit }: Concerning = {},
): Comparison {
  return { bound: 'at-least', actual, limit, where: where || null, fix: change ? { change, to } : null };
}

/** @returns The judgement of something that was not given. */
export function missing(what: string): Missing {
  return { bound: 'missing', what };
}

/** @returns The judgement of a clause that the agreement does not have, and what it would have to say. */
export function missingClause(clause: string, to: string): Missing {
  return { bound: 'missing', what: `the agreement's ${clause}`, fix: { change: 'agreement', to } };
}
