/**
 * What happens to a remainder, with quotient q between two whole numbers.
 *
 * @see ECMA-402, Intl.NumberFormat, "roundingMode" https://tc39.es/ecma402/#table-intl-rounding-modes
 */
export type RoundingMode = 'halfExpand' | 'halfEven' | 'ceil' | 'floor' | 'expand' | 'trunc';

/** Whether a division that left a rest moves one away from zero; the rest has the sign of the product. */
type RoundsAway = (rest: bigint, divisor: bigint, quotient: bigint) => boolean;

/** A new mode is a new row. */
const ROUNDS_AWAY_FROM_ZERO = {
  halfExpand: (rest, divisor) => twiceSize(rest) >= divisor,
  halfEven: (rest, divisor, quotient) =>
    twiceSize(rest) > divisor || (twiceSize(rest) === divisor && quotient % 2n !== 0n),
  ceil: (rest) => rest > 0n,
  floor: (rest) => rest < 0n,
  expand: () => true,
  trunc: () => false,
} as const satisfies Record<RoundingMode, RoundsAway>;

export const ROUNDING_MODES = Object.keys(ROUNDS_AWAY_FROM_ZERO) as readonly RoundingMode[];

/**
 * The one function that rounds: amount * numerator / denominator, to a whole number.
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
  const quotient = product / factor.denominator;
  const rest = product - quotient * factor.denominator;
  if (rest === 0n) return quotient;
  const roundsAway: RoundsAway = ROUNDS_AWAY_FROM_ZERO[mode];
  if (!roundsAway(rest, factor.denominator, quotient)) return quotient;
  return rest < 0n ? quotient - 1n : quotient + 1n;
}

function twiceSize(rest: bigint): bigint {
  return rest < 0n ? -rest * 2n : rest * 2n;
}

const QUARTER = { numerator: 1n, denominator: 4n } as const;

/**
 * Rounds an exact ratio of any size to a whole number, by the same function and modes.
 *
 * The ratio is first replaced by a count of quarters that every mode rounds alike: what matters of a fraction is
 * whether it is zero, below, at or above a half. So the hot path of `multiplyDivideRound` never sees numbers of
 * thousands of bits: engines compile it for 64-bit operands, and one larger operand would slow every later call.
 *
 * @returns The rounded ratio.
 */
export function roundRatio(
  value: { readonly numerator: bigint; readonly denominator: bigint },
  mode: RoundingMode,
): bigint {
  const { numerator, denominator } = value;
  let whole = numerator / denominator;
  let rest = numerator - whole * denominator;
  if (rest < 0n) {
    whole -= 1n;
    rest += denominator;
  }
  const twice = rest * 2n;
  const quarters = rest === 0n ? 0n : twice < denominator ? 1n : twice === denominator ? 2n : 3n;
  return multiplyDivideRound(whole * 4n + quarters, QUARTER, mode);
}
