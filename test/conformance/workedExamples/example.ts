import type { Answer, Skipped } from '../adapter.ts';

/** A case of the set: what a page was given, what it prints, and what an independent recomputation gives. */
export interface Example {
  readonly id: string;
  readonly category: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly recomputed: Readonly<Record<string, unknown>>;
  /** False where the page is wrong. */
  readonly ok: boolean;
}

/** One figure of ours beside the page's, and how to tell whether a printed one agrees with it. */
export interface Check {
  readonly figure: string;
  readonly ours: string;
  readonly printed: unknown;
  /** Left out where nobody recomputed this figure. */
  readonly recomputed?: unknown;
  readonly agrees: (figure: unknown) => boolean;
}

/** How a category of examples is put to the library. */
export type Category = (example: Example) => readonly Check[] | Skipped;

/**
 * A page that is right must agree in every figure. A page that is wrong must differ from ours in some figure, and every
 * figure that was recomputed must be ours.
 */
export function verdict({ ok }: Example, checks: readonly Check[]): Answer | Skipped {
  const printed = checks.filter((check) => check.printed !== undefined);
  if (printed.length === 0) return { skipped: 'none of its figures is one that the library gives' };
  const recomputed = printed.filter((check) => check.recomputed !== undefined);
  const passed = ok
    ? printed.every((check) => check.agrees(check.printed))
    : recomputed.every((check) => check.agrees(check.recomputed)) &&
      printed.some((check) => !check.agrees(check.printed));
  return {
    expected:
      printed.map((check) => `${check.figure} ${JSON.stringify(check.printed)}`).join(', ') + (ok ? '' : ' (wrong)'),
    actual: printed.map((check) => `${check.figure} ${check.ours}`).join(', '),
    passed,
  };
}

/** Checks of the figures that a page prints, by their names on the page. */
export function checksOf(
  { expected, recomputed }: Example,
  figures: Readonly<Record<string, Figure>>,
): readonly Check[] {
  return Object.entries(figures).map(([figure, { ours, agrees }]) => ({
    figure,
    ours,
    printed: expected[figure],
    recomputed: recomputed[figure],
    agrees,
  }));
}

/** A figure of ours. */
export interface Figure {
  readonly ours: string;
  readonly agrees: (figure: unknown) => boolean;
}

/** Half a cent: what is printed to the cent is the same or is not. */
const HALF_A_CENT = 0.005;

/**
 * An amount. A page that prints whole units has rounded or cut; one that adds up unrounded parts may be off by what
 * rounding moved, which is stated as `slack`.
 */
export function amount(ours: string, slack = 0): Figure {
  const agrees = (figure: unknown): boolean => {
    if (typeof figure !== 'number') return false;
    const value = Number(ours);
    const whole = Number.isInteger(figure) && (Math.round(value) === figure || Math.trunc(value) === figure);
    return whole || Math.abs(value - figure) < HALF_A_CENT + slack;
  };
  return { ours, agrees };
}

/** A figure that agrees with any of several readings that the page leaves open. */
export function anyOf(...readings: readonly Figure[]): Figure {
  return {
    ours: readings.map(({ ours }) => ours).join(' or '),
    agrees: (figure) => readings.some(({ agrees }) => agrees(figure)),
  };
}

/** Several figures, one each of a list. */
export function listOf(figures: readonly Figure[]): Figure {
  return {
    ours: figures.map(({ ours }) => ours).join(' '),
    agrees: (list) =>
      Array.isArray(list) &&
      list.length === figures.length &&
      list.every((figure, index) => figures[index]?.agrees(figure)),
  };
}

/** A rate as a percentage, compared to as many decimals as the page prints: 13.034, `"13.03%"` or `"about 13%"`. */
export function percentage(fraction: string | null): Figure {
  const ours = fraction === null ? 'none' : String(Number((Number(fraction) * 100).toFixed(8)));
  const agrees = (figure: unknown): boolean => {
    const [, text] = /(-?\d+(?:\.\d+)?)%?$/.exec(String(figure)) ?? [];
    if (text === undefined || fraction === null) return false;
    return Number(ours).toFixed(text.split('.')[1]?.length ?? 0) === text;
  };
  return { ours, agrees };
}

/** The same rate where the page prints a fraction: 0.1766. */
export function fraction(value: string | null): Figure {
  const agrees = (figure: unknown): boolean =>
    value !== null &&
    typeof figure === 'number' &&
    Number(value).toFixed(String(figure).split('.')[1]?.length ?? 0) === String(figure);
  return { ours: value ?? 'none', agrees };
}

/** A count. */
export function count(ours: number): Figure {
  return { ours: String(ours), agrees: (figure) => figure === ours };
}

/** @returns The input of the first name that is there as a number. */
export function numberIn({ inputs }: Example, ...names: readonly string[]): number | undefined {
  return names.map((name) => numberOf(inputs[name])).find((value) => value !== undefined);
}

/** @returns The input of the first name that is there as a list of numbers, else an empty list. */
export function numbersIn({ inputs }: Example, ...names: readonly string[]): readonly number[] {
  for (const name of names) {
    const list = inputs[name];
    if (!Array.isArray(list)) continue;
    const numbers = list.map(numberOf).filter((value) => value !== undefined);
    if (numbers.length === list.length) return numbers;
  }
  return [];
}

/** A number, or one as text such as `"1,234.50"` or `"0.05%"`. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const [, digits, percent] = /^(-?[\d,]*\.?\d+)(%?)$/.exec(String(value ?? '')) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replaceAll(',', ''));
  return percent ? number / 100 : number;
}

/** What pages and test suites call a debt at its start, and the number of its installments. */
export const PRINCIPAL = ['principal', 'balance', 'debt', 'amount', 'loan', 'frozenBalance'] as const;
export const COUNT = ['periods', 'n', 'months', 'installments', 'term'] as const;

export const UNKNOWN_INPUTS: Skipped = { skipped: 'its inputs do not say what would have to be computed' };
