/**
 * What happens to a remainder, with quotient q between two whole numbers.
 *
 * @see ECMA-402, Intl.NumberFormat, "roundingMode" https://tc39.es/ecma402/#table-intl-rounding-modes
 */
export type RoundingMode = 'halfExpand' | 'halfEven' | 'ceil' | 'floor' | 'expand' | 'trunc';

/** Whether a division of a size, which left a rest of zero or more, goes one away from zero. */
type RoundsAway = (rest: bigint, divisor: bigint, quotient: bigint, negative: boolean) => boolean;

/** A new mode is a new row. */
const ROUNDS_AWAY_FROM_ZERO = {
  halfExpand: (rest, divisor) => rest * 2n >= divisor,
  halfEven: (rest, divisor, quotient) => rest * 2n > divisor || (rest * 2n === divisor && quotient % 2n !== 0n),
  ceil: (rest, _divisor, _quotient, negative) => !negative && rest > 0n,
  floor: (rest, _divisor, _quotient, negative) => negative && rest > 0n,
  expand: (rest) => rest > 0n,
  trunc: () => false,
} as const satisfies Record<RoundingMode, RoundsAway>;

export const ROUNDING_MODES = Object.keys(ROUNDS_AWAY_FROM_ZERO) as readonly RoundingMode[];

/**
 * How money is rounded, everywhere: amount * numerator / denominator, to a whole number.
 *
 * The product is exact; the division rounds once, in the mode given. `halfExpand` sends a tie away from zero
 * (2.5 to 3, -2.5 to -3), `halfEven` to the even neighbour; `ceil` and `floor` move towards plus and minus
 * infinity, `expand` and `trunc` away from and towards zero.
 * Rounding: once, on return. Residue: the caller's; it is the amount the rounded result differs by.
 *
 * @param amount - Minor units, or any whole number.
 * @param factor - The exact ratio to multiply by; its denominator is positive.
 * @param mode - How a remainder is rounded.
 * @returns The rounded product, in the unit of `amount`.
 */
export function multiplyDivideRound(
  amount: bigint,
  factor: { readonly numerator: bigint; readonly denominator: bigint },
  mode: RoundingMode,
): bigint {
  const product = amount * factor.numerator;
  const negative = product < 0n;
  const size = negative ? -product : product;
  const quotient = size / factor.denominator;
  const rest = size - quotient * factor.denominator;
  const roundsAway: RoundsAway = ROUNDS_AWAY_FROM_ZERO[mode];
  const rounded = roundsAway(rest, factor.denominator, quotient, negative) ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/**
 * Rounds an exact ratio of any size to a whole number, by the same modes.
 *
 * What matters of a fraction is whether it is zero, below, at or above a half: modes are asked about a count of
 * quarters. So they never see numbers of thousands of bits, and `multiplyDivideRound` sees money alone: engines
 * compile both for 64-bit operands, and one larger operand would slow every later call.
 *
 * @returns The rounded ratio.
 */
export function roundRatio(
  value: { readonly numerator: bigint; readonly denominator: bigint },
  mode: RoundingMode,
): bigint {
  const { numerator, denominator } = value;
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const whole = size / denominator;
  const twice = (size - whole * denominator) * 2n;
  const quarters = twice === 0n ? 0n : twice < denominator ? 1n : twice === denominator ? 2n : 3n;
  const roundsAway: RoundsAway = ROUNDS_AWAY_FROM_ZERO[mode];
  const rounded = roundsAway(quarters, 4n, whole, negative) ? whole + 1n : whole;
  return negative ? -rounded : rounded;
}
