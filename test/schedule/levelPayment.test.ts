import { describe, expect, it } from 'vitest';
import {
  addRatios,
  compareRatios,
  formatFraction,
  multiplyRatios,
  ONE,
  type Ratio,
  ratio,
  roundRatio,
  ZERO,
} from '../../src/money/index.ts';
import { type LevelPaymentInput, levelPayment } from '../../src/schedule/index.ts';
import { deepFreeze } from './definition.ts';

const ONE_PERCENT = ratio(1n, 100n);
const TWO_PERCENT = ratio(2n, 100n);

interface Case extends LevelPaymentInput {
  readonly name: string;
  /** Exact payment as printed by the arithmetic beside it. */
  readonly expected: Ratio;
}

const CASES: readonly Case[] = [
  {
    name: 'one period: 1,000 * 1.01 = 1,010',
    principal: 1000n,
    factors: [ONE_PERCENT],
    expected: ratio(1010n),
  },
  {
    name: 'equal factors: 1,000 * 1.01^2 / (1.01 + 1) = 1,020.1 / 2.01',
    principal: 1000n,
    factors: [ONE_PERCENT, ONE_PERCENT],
    expected: ratio(10_201n * 100n, 201n * 10n),
  },
  {
    name: 'equal factors that are separate objects: the same 1,020.1 / 2.01',
    principal: 1000n,
    factors: [ONE_PERCENT, ratio(2n, 200n)],
    expected: ratio(10_201n * 100n, 201n * 10n),
  },
  {
    name: 'no interest: 1,000 / 3',
    principal: 1000n,
    factors: [ZERO, ZERO, ZERO],
    expected: ratio(1000n, 3n),
  },
  {
    name: 'no interest, separate objects: 1,000 / 3',
    principal: 1000n,
    factors: [ZERO, ratio(0n, 7n), ratio(0n)],
    expected: ratio(1000n, 3n),
  },
  {
    name: 'uneven factors: 1,000 * 1.01 * 1.02 / (1.02 + 1) = 1,030.2 / 2.02 = 510',
    principal: 1000n,
    factors: [ONE_PERCENT, TWO_PERCENT],
    expected: ratio(510n),
  },
  {
    name: 'balloon over equal factors: (1,020.1 - 500) / 2.01 = 520.1 / 2.01',
    principal: 1000n,
    factors: [ONE_PERCENT, ONE_PERCENT],
    balloon: 500n,
    expected: ratio(52_010n, 201n),
  },
  {
    name: 'balloon over uneven factors: (1,030.2 - 202) / 2.02 = 410',
    principal: 1000n,
    factors: [ONE_PERCENT, TWO_PERCENT],
    balloon: 202n,
    expected: ratio(410n),
  },
  {
    name: 'balloon without interest: (1,000 - 400) / 4 = 150',
    principal: 1000n,
    factors: [ZERO, ZERO, ZERO, ZERO],
    balloon: 400n,
    expected: ratio(150n),
  },
  {
    name: 'balloon of the whole principal: interest alone, 1,000 * 1 % = 10',
    principal: 1000n,
    factors: [ONE_PERCENT, ONE_PERCENT, ONE_PERCENT],
    balloon: 1000n,
    expected: ratio(10n),
  },
  {
    name: 'weights 1 and 2: 1,020.1 / (1.01 + 2) = 1,020.1 / 3.01',
    principal: 1000n,
    factors: [ONE_PERCENT, ONE_PERCENT],
    weights: [ONE, ratio(2n)],
    expected: ratio(102_010n, 301n),
  },
  {
    name: 'weights of other denominators: 1,000 / (1 + 21/20 + 11/10) = 1,000 / 3.15',
    principal: 1000n,
    factors: [ZERO, ZERO, ZERO],
    weights: [ONE, ratio(21n, 20n), ratio(11n, 10n)],
    expected: ratio(100_000n, 315n),
  },
  {
    name: 'weights of coprime denominators: 1,000 / (1/3 + 1/2 + 1/6) = 1,000',
    principal: 1000n,
    factors: [ZERO, ZERO, ZERO],
    weights: [ratio(1n, 3n), ratio(1n, 2n), ratio(1n, 6n)],
    expected: ratio(1000n),
  },
  {
    name: 'equal weights of one: as without weights',
    principal: 1000n,
    factors: [ONE_PERCENT, ONE_PERCENT],
    weights: [ONE, ONE],
    expected: ratio(10_201n * 100n, 201n * 10n),
  },
  {
    name: 'a weight that is not given counts as one: 1,000 / (3 + 1) = 250',
    principal: 1000n,
    factors: [ZERO, ZERO],
    weights: [ratio(3n)],
    expected: ratio(250n),
  },
  {
    name: 'nothing owed: 0',
    principal: 0n,
    factors: [ONE_PERCENT, ONE_PERCENT],
    expected: ZERO,
  },
];

describe('levelPayment', () => {
  it.each(CASES)('levelPayment() is exact for $name', ({ expected, name: _name, ...input }) => {
    expect(compareRatios(levelPayment(input), expected)).toBe(0);
  });

  it('levelPayment() rounds to 1,276.48 for 50,000.00 over sixty factors of 73/4800', () => {
    // Domain, section 6: 18.25 % nominal, rate / 12 = 0.1825 / 12 = 73 / 4800.
    const factor = ratio(73n, 4800n);
    const payment = levelPayment({ principal: 5_000_000n, factors: Array.from({ length: 60 }, () => factor) });
    expect(roundRatio(payment, 'halfExpand')).toBe(127_648n);
  });

  it('levelPayment() repays the principal exactly when every period is run with it', () => {
    const factors = [ratio(45n, 2000n), ONE_PERCENT, ratio(31n, 3650n), TWO_PERCENT];
    const { numerator, denominator } = levelPayment({ principal: 777_777n, factors });
    // Balance in units of 1 / (denominator of the payment times all factor denominators so far).
    let left = ratio(777_777n * denominator, denominator);
    for (const factor of factors) {
      const grown = ratio(
        left.numerator * (factor.denominator + factor.numerator),
        left.denominator * factor.denominator,
      );
      left = ratio(grown.numerator * denominator - numerator * grown.denominator, grown.denominator * denominator);
    }
    expect(left.numerator).toBe(0n);
  });

  it('levelPayment() prices a long first period into every payment', () => {
    // 1,000 * 1.03 * 1.02 / (1.02 + 1) = 1,050.6 / 2.02, above 1,000 * 1.02^2 / 2.02 = 1,040.4 / 2.02.
    const long = levelPayment({ principal: 1000n, factors: [ratio(3n, 100n), TWO_PERCENT] });
    expect(compareRatios(long, ratio(105_060n, 202n))).toBe(0);
  });

  it('levelPayment() leaves frozen input unchanged', () => {
    const input = deepFreeze({ principal: 1000n, factors: [ONE_PERCENT, TWO_PERCENT], weights: [ONE, ratio(3n, 2n)] });
    expect(() => levelPayment(input)).not.toThrow();
    expect(input.factors).toEqual([ratio(1n, 100n), ratio(2n, 100n)]);
  });
});

it('levelPayment() divides by the sums that Fineract prints for 9.4822 % by actual days of 2024 over 365', () => {
  // Apache Fineract, ProgressiveEMICalculatorTest: f(i) = 1 + f(i-1) (1 + rateFactor(i)), each step cut to twelve digits.
  const printed = [
    '1.00000000000',
    '2.00753380274',
    '3.02370122596',
    '4.04726671069',
    '5.07986086861',
    '6.11945121660',
  ];
  const factors = [31n, 29n, 31n, 30n, 31n, 30n].map((days) => ratio(94_822n * days, 365n * 10n ** 6n));
  printed.forEach((text, index) => {
    const first = factors.slice(0, index + 1);
    const growth = first.map((factor) => addRatios(ONE, factor)).reduce(multiplyRatios);
    // The payment of one is the growth over the sum.
    const { numerator, denominator } = levelPayment({ principal: 1n, factors: first });
    const sum = Number(formatFraction(ratio(growth.numerator * denominator, growth.denominator * numerator), 15));
    expect(Math.abs(sum - Number(text))).toBeLessThan(5e-11);
  });
});
