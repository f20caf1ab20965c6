import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { logarithm, powerOf, type Ratio, ratio } from '../../src/money/index.ts';
import { RUNS } from './runs.ts';

/** Forty digits more than powers are computed to, so that the reference is not what is tested. */
const Reference = Decimal.clone({ defaults: true, precision: 100, toExpNeg: -1_000, toExpPos: 1_000 });
const HALF_DIGIT = new Reference('5e-41');
const SIXTY_DIGITS = new Reference('1e-60');

const ratioOf = (most: bigint) =>
  fc
    .tuple(fc.bigInt({ min: 1n, max: most }), fc.bigInt({ min: 1n, max: most }))
    .map(([numerator, denominator]) => ratio(numerator, denominator));

/** One and a little more or less: what a rate of up to 100 % makes of it, with up to 30 decimals. */
const nearOne = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }))
  .map(([decimals, size]) => ratio(10n ** BigInt(decimals + 6) + size, 10n ** BigInt(decimals + 6)));

/** Growth as a search for a rate leaves it: above a power of two. */
const found = fc.bigInt({ min: 1n, max: 1n << 194n }).map((size) => ratio(size, 1n << 192n));

const tinyOrHuge = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.integer({ min: -60, max: 60 }))
  .map(([size, power]) => (power < 0 ? ratio(size, 10n ** BigInt(-power)) : ratio(size * 10n ** BigInt(power))));

const positive = fc.oneof(ratioOf(1_000n), ratioOf(10n ** 30n), nearOne, found, tinyOrHuge);

/** Parts of a year, a month and a fortnight, whole powers, and others, of either sign. */
const exponent = fc.oneof(
  fc
    .tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom(1, 2, 12, 14, 30, 52, 360, 365))
    .map(([count, parts]) => ratio(BigInt(count), BigInt(parts))),
  fc.constantFrom(ratio(0n), ratio(1n), ratio(-1n), ratio(1n, 365n), ratio(365n, 12n)),
  ratioOf(10n ** 12n).filter(({ numerator, denominator }) => numerator < 400n * denominator),
);

function reference({ numerator, denominator }: Ratio): Decimal {
  return new Reference(numerator.toString()).div(denominator.toString());
}

/** The digits of the reference, half even at the 40th; and beside them how far ours is from it. */
function comparison(ours: Ratio, expected: Decimal) {
  const difference = reference(ours).minus(expected).abs();
  return {
    isWithinDigits: difference.lte(expected.abs().times(SIXTY_DIGITS).plus(HALF_DIGIT)),
    digits: BigInt(expected.toFixed(40, Decimal.ROUND_HALF_EVEN).replace('.', '')),
    /** Sixty digits reach to the fortieth behind the point. */
    isShort: expected.abs().lt('1e18'),
  };
}

it('powerOf() is what decimal.js gives at 100 digits: the same forty, or the same sixty of a long number', () => {
  fc.assert(
    fc.property(positive, exponent, (base, power) => {
      const ours = powerOf(base, power);
      const { isWithinDigits, digits, isShort } = comparison(ours, reference(base).pow(reference(power)));
      expect(ours.denominator).toBe(10n ** 40n);
      expect(isWithinDigits).toBe(true);
      if (isShort) expect(ours.numerator).toBe(digits);
    }),
    RUNS,
  );
});

it('logarithm() is what decimal.js gives at 100 digits: the same forty, or the same sixty of a long number', () => {
  const isOne = ({ numerator, denominator }: Ratio): boolean => numerator === denominator;
  fc.assert(
    fc.property(
      positive,
      positive.filter((base) => !isOne(base)),
      (value, base) => {
        const ours = logarithm(value, base);
        const { isWithinDigits, digits, isShort } = comparison(ours, reference(value).ln().div(reference(base).ln()));
        expect(ours.denominator).toBe(10n ** 40n);
        expect(isWithinDigits).toBe(true);
        if (isShort) expect(ours.numerator).toBe(digits);
      },
    ),
    RUNS,
  );
});
