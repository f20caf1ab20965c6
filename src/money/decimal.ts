/** What a Decimal of any copy of decimal.js looks like: a caller's class is none of ours, so shape decides. */
interface DecimalLike {
  /** Words of seven digits, most significant first; the first and the last without the zeros outside. */
  readonly d: readonly number[] | null;
  /** The power of ten of the first digit. */
  readonly e: number;
  readonly s: number;
}

/** The mark that decimal.js itself tells its values of other copies by. */
const MARK = '[object Decimal]';
const WORD_DIGITS = 7;
/** The largest exponent and the most words that an amount or a rate can need. */
const MOST_EXPONENT = 30;
const MOST_WORDS = 10;

/** @returns True for a Decimal of any copy of decimal.js, NaN and the infinities included; false for what only looks like one. */
export function isDecimal(value: unknown): value is DecimalLike {
  if (typeof value !== 'object' || value === null) return false;
  const { d, e, s, toStringTag } = value as Partial<DecimalLike> & { readonly toStringTag?: unknown };
  if (toStringTag !== MARK) return false;
  return d === null || (isWords(d) && Number.isInteger(e) && (s === 1 || s === -1));
}

function isWords(digits: unknown): boolean {
  return Array.isArray(digits) && digits.length > 0 && digits.every(isWord);
}

function isWord(word: unknown): boolean {
  return Number.isInteger(word) && (word as number) >= 0 && (word as number) < 10 ** WORD_DIGITS;
}

/**
 * Writes a caller's Decimal as plain decimal text from its digits: its own methods heed its own settings.
 *
 * @returns Text without exponent, or undefined for NaN, the infinities and exponents beyond plus or minus 30.
 */
export function decimalText({ d, e, s }: DecimalLike): string | undefined {
  if (d === null || Math.abs(e) > MOST_EXPONENT || d.length > MOST_WORDS) return undefined;
  const words = d.map((word, index) => (index === 0 ? String(word) : String(word).padStart(WORD_DIGITS, '0')));
  const digits = '0'.repeat(Math.max(-e, 0)) + words.join('');
  const point = Math.max(e, 0) + 1;
  const whole = digits.slice(0, point).padEnd(point, '0');
  const fraction = digits.slice(point).replace(/0+$/, '');
  const sign = s < 0 && /[1-9]/.test(digits) ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
