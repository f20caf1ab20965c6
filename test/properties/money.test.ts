import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDecimal } from '../../src/money/amount.ts';
import { decimalText, isDecimal } from '../../src/money/decimal.ts';
import {
  addRatios,
  allocate,
  compareRatios,
  formatAmount,
  formatFraction,
  type MinorDigits,
  multiplyDivideRound,
  multiplyRatios,
  powerOf,
  powerRatio,
  type Ratio,
  ROUNDING_MODES,
  ratio,
  readAmount,
  readFraction,
  reduceRatio,
  roundRatio,
  subtractRatios,
} from '../../src/money/index.ts';
import { RUNS } from './runs.ts';

const mode = fc.constantFrom(...ROUNDING_MODES);
const minorDigits = fc.constantFrom<MinorDigits>(0, 2, 3);
const anyRatio = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function areEqual(left: Ratio, right: Ratio): boolean {
  return left.numerator * right.denominator === right.numerator * left.denominator;
}

it('multiplyDivideRound() rounds decimals as Intl.NumberFormat does in the mode of the same name', () => {
  const decimals = fc.record({
    digits: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    scale: fc.integer({ min: 0, max: 12 }),
    mode,
  });
  fc.assert(
    fc.property(decimals, ({ digits, scale, mode: roundingMode }) => {
      const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, useGrouping: false, roundingMode });
      const printed = format.format(`${digits}e-${scale}` as Intl.StringNumericLiteral);
      const rounded = multiplyDivideRound(digits, { numerator: 1n, denominator: 10n ** BigInt(scale) }, roundingMode);
      expect(rounded).toBe(BigInt(printed));
    }),
    RUNS,
  );
});

it('roundRatio() agrees with multiplyDivideRound() on small numbers', () => {
  const numerator = fc.bigInt({ min: -200n, max: 200n });
  const denominator = fc.bigInt({ min: 1n, max: 24n });
  fc.assert(
    fc.property(numerator, denominator, mode, (top, bottom, roundingMode) => {
      expect(roundRatio(ratio(top, bottom), roundingMode)).toBe(
        multiplyDivideRound(top, { numerator: 1n, denominator: bottom }, roundingMode),
      );
    }),
    RUNS,
  );
});

it('roundRatio() agrees with multiplyDivideRound() on ratios of a thousand bits', () => {
  const large = fc.bigInt({ min: 1n, max: 1n << 1_100n });
  fc.assert(
    fc.property(fc.bigInt({ min: -(1n << 1_200n), max: 1n << 1_200n }), large, mode, (top, bottom, roundingMode) => {
      expect(roundRatio(ratio(top, bottom), roundingMode)).toBe(
        multiplyDivideRound(1n, ratio(top, bottom), roundingMode),
      );
    }),
    RUNS,
  );
});

it('roundRatio() never moves a value by a whole unit, and by at most half of one to the nearest', () => {
  fc.assert(
    fc.property(anyRatio, (value) => {
      for (const roundingMode of ROUNDING_MODES) {
        const error = size(roundRatio(value, roundingMode) * value.denominator - value.numerator);
        expect(error).toBeLessThan(value.denominator);
        if (roundingMode.startsWith('half')) expect(2n * error).toBeLessThanOrEqual(value.denominator);
      }
    }),
    RUNS,
  );
});

it('roundRatio() mirrors at zero: floor is ceil of the negative, the other modes are odd', () => {
  fc.assert(
    fc.property(anyRatio, (value) => {
      const negative = ratio(-value.numerator, value.denominator);
      expect(roundRatio(negative, 'floor')).toBe(-roundRatio(value, 'ceil'));
      for (const roundingMode of ['halfExpand', 'halfEven', 'expand', 'trunc'] as const) {
        expect(roundRatio(negative, roundingMode)).toBe(-roundRatio(value, roundingMode));
      }
    }),
    RUNS,
  );
});

it('addRatios(), subtractRatios() and multiplyRatios() obey the laws of numbers', () => {
  fc.assert(
    fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
      expect(areEqual(addRatios(a, b), addRatios(b, a))).toBe(true);
      expect(areEqual(addRatios(addRatios(a, b), c), addRatios(a, addRatios(b, c)))).toBe(true);
      expect(areEqual(subtractRatios(addRatios(a, b), b), a)).toBe(true);
      expect(areEqual(multiplyRatios(a, addRatios(b, c)), addRatios(multiplyRatios(a, b), multiplyRatios(a, c)))).toBe(
        true,
      );
      expect(Math.sign(compareRatios(a, b))).toBe(0 - Math.sign(compareRatios(b, a)));
      expect(compareRatios(a, b) < 0).toBe(subtractRatios(a, b).numerator < 0n);
    }),
    RUNS,
  );
});

it('reduceRatio() keeps the number and cannot be reduced further', () => {
  fc.assert(
    fc.property(anyRatio, fc.bigInt({ min: 1n, max: 10n ** 6n }), (value, factor) => {
      const wide = ratio(value.numerator * factor, value.denominator * factor);
      const reduced = reduceRatio(wide);
      expect(areEqual(reduced, value)).toBe(true);
      expect(reduceRatio(value)).toEqual(reduced);
      expect(reduceRatio(reduced)).toEqual(reduced);
    }),
    RUNS,
  );
});

it('powerOf() of a whole power is powerRatio() to 35 digits, and a root raised again is the base', () => {
  const base = fc.bigInt({ min: 1n, max: 4_000n }).map((numerator) => ratio(numerator, 1_000n));
  const scale = 10n ** 35n;
  fc.assert(
    fc.property(base, fc.integer({ min: 1, max: 24 }), (value, exponent) => {
      const exact = powerRatio(value, exponent);
      const difference = subtractRatios(powerOf(value, ratio(BigInt(exponent))), exact);
      expect(size(difference.numerator) * scale).toBeLessThanOrEqual(difference.denominator);
      const root = powerOf(value, ratio(1n, BigInt(exponent)));
      const back = subtractRatios(powerRatio(root, exponent), value);
      expect(size(back.numerator) * 10n ** 30n).toBeLessThan(back.denominator);
    }),
    RUNS,
  );
});

it('decimalText() writes a Decimal as its own toFixed() does', () => {
  const Long = Decimal.clone({ defaults: true, precision: 70, toExpNeg: -100, toExpPos: 100 });
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -30, max: 30 }))
    .map(([digits, power]) => new Long(`${digits}e${power}`));
  fc.assert(
    fc.property(decimal, (value) => {
      expect(isDecimal(value)).toBe(true);
      expect(decimalText(value)).toBe(Math.abs(value.e) > 30 ? undefined : value.toFixed());
    }),
    RUNS,
  );
});

it('readAmount() reads back what formatAmount() writes', () => {
  fc.assert(
    fc.property(minorDigits, fc.bigInt({ min: 0n, max: 10n ** 13n - 1n }), (digits, minor) => {
      const text = formatAmount(minor, digits);
      expect(text).toMatch(digits === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${digits}}$`));
      expect(readAmount(text, digits)).toBe(minor);
      expect(formatAmount(-minor, digits)).toBe(minor === 0n ? text : `-${text}`);
    }),
    RUNS,
  );
});

it('formatAmount() writes what readAmount() has read with exactly the minor digits', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 13n - 1n });
  fc.assert(
    fc.property(minorDigits, whole, fc.nat(999), fc.nat(3), (digits, units, decimals, shown) => {
      const fraction = String(decimals).padStart(3, '0').slice(0, Math.min(shown, digits));
      const minor = readAmount(fraction === '' ? `${units}` : `${units}.${fraction}`, digits);
      if (typeof minor === 'string') throw new Error(minor);
      expect(formatAmount(minor, digits)).toBe(digits === 0 ? `${units}` : `${units}.${fraction.padEnd(digits, '0')}`);
    }),
    RUNS,
  );
});

it('readAmount() reads a number of two decimals as the text of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (cents) => {
      expect(readAmount(cents / 100, 2)).toBe(BigInt(cents));
    }),
    RUNS,
  );
});

it('readFraction() reads back what formatFraction() writes, and a percentage as a hundredth', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), (billionths) => {
      const value = ratio(billionths, 10n ** 10n);
      const text = formatFraction(value);
      const read = readFraction(text);
      if (typeof read === 'string') throw new Error(read);
      expect(areEqual(read, value)).toBe(true);
      const percent = readFraction(`${text}%`);
      if (typeof percent === 'string') throw new Error(percent);
      expect(areEqual(multiplyRatios(percent, ratio(100n)), value)).toBe(true);
    }),
    RUNS,
  );
});

it('formatFraction() rounds its last digit to the side of the mode given, by less than a unit of it', () => {
  fc.assert(
    fc.property(anyRatio, fc.integer({ min: 0, max: 12 }), mode, (value, digits, roundingMode) => {
      const text = formatFraction(value, digits, roundingMode);
      expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      const [whole = '', decimals = ''] = text.split('.');
      const unit = ratio(1n, 10n ** BigInt(decimals.length));
      const difference = subtractRatios(ratio(BigInt(whole + decimals), unit.denominator), value);
      expect(size(difference.numerator) * 10n ** BigInt(digits)).toBeLessThan(difference.denominator);
      const outward = (value.numerator < 0n ? -1n : 1n) * difference.numerator;
      if (roundingMode === 'expand') expect(outward).toBeGreaterThanOrEqual(0n);
      if (roundingMode === 'trunc') expect(outward).toBeLessThanOrEqual(0n);
      if (roundingMode === 'ceil') expect(difference.numerator).toBeGreaterThanOrEqual(0n);
      if (roundingMode === 'floor') expect(difference.numerator).toBeLessThanOrEqual(0n);
    }),
    RUNS,
  );
});

it('readDecimal(), readAmount() and readFraction() never throw, whatever they are given', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9eE.,_ %xn]{0,12}$/));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), text, fc.double()), (value) => {
      const decimal = readDecimal(value);
      expect(['bigint', 'string']).toContain(typeof readAmount(value, 2));
      expect(['object', 'string']).toContain(typeof readFraction(value));
      if (decimal) expect(`${decimal.whole}.${decimal.fraction}`).toMatch(/^\d{1,13}\.\d{0,12}$/);
    }),
    RUNS,
  );
});

const weights = fc
  .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 10n ** 12n })), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0n));

it('allocate() adds up to the amount, and no part differs from its exact share by a whole unit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), weights, (amount, list) => {
      const parts = allocate(amount, list);
      const total = list.reduce((sum, weight) => sum + weight, 0n);
      expect(parts).toHaveLength(list.length);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
      parts.forEach((part, index) => {
        expect(size(part * total - amount * (list[index] as bigint))).toBeLessThan(total);
        if (list[index] === 0n) expect(part).toBe(0n);
      });
    }),
    RUNS,
  );
});

it('allocate() never gives a larger weight a smaller part, and does not heed a common factor', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 9n }),
      weights,
      fc.bigInt({ min: 2n, max: 99n }),
      (amount, list, k) => {
        const parts = allocate(amount, list);
        expect(
          allocate(
            amount,
            list.map((weight) => weight * k),
          ),
        ).toEqual(parts);
        const byWeight = parts
          .map((part, index) => ({ part, weight: list[index] as bigint }))
          .sort((a, b) => (a.weight === b.weight ? Number(a.part - b.part) : a.weight < b.weight ? -1 : 1));
        const ordered = byWeight.map(({ part }) => part);
        expect(ordered.every((part, index) => index === 0 || part >= (ordered[index - 1] as bigint))).toBe(true);
      },
    ),
    RUNS,
  );
});
