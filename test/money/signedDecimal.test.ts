import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import { readSignedDecimal, readSignedFraction } from '../../src/money/signedDecimal.ts';

it.each([
  { value: '-1250.00', expected: ratio(-1_250_00n, 100n) },
  { value: '1426.4559062157832', expected: ratio(14_264_559_062_157_832n, 10n ** 13n) },
  { value: '0', expected: ratio(0n) },
  { value: '-0.5', expected: ratio(-5n, 10n) },
  { value: -12.5, expected: ratio(-125n, 10n) },
  { value: new Decimal('0.29'), expected: ratio(29n, 100n) },
  { value: '123456789012345', expected: ratio(123_456_789_012_345n) },
  { value: `0.${'0'.repeat(29)}1`, expected: ratio(1n, 10n ** 30n) },
])('readSignedDecimal() reads $value exactly', ({ value, expected }) => {
  expect(readSignedDecimal(value)).toEqual(expected);
});

it.each([
  '',
  '-',
  '+1',
  '1.',
  '.5',
  '1e3',
  ' 1',
  '1,000',
  '0x10',
  '1234567890123456',
  `0.${'0'.repeat(31)}`,
  '9'.repeat(1_000),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e21,
  1e-7,
  null,
  undefined,
  {},
  10n,
])('readSignedDecimal() refuses %s', (value) => {
  expect(readSignedDecimal(value)).toBe(
    'must be a plain decimal of at most 15 whole digits and 30 decimals, such as "-1250.00"',
  );
});

it.each([
  { value: '18.25%', expected: ratio(1_825n, 10_000n) },
  { value: '-2.5%', expected: ratio(-25n, 1_000n) },
  { value: '0.1825', expected: ratio(1_825n, 10_000n) },
  { value: -0.25, expected: ratio(-25n, 100n) },
  { value: 1, expected: ratio(1n) },
  { value: '1000000%', expected: ratio(1_000_000n, 100n) },
  { value: '-99.99%', expected: ratio(-9_999n, 10_000n) },
])('readSignedFraction() reads $value', ({ value, expected }) => {
  expect(readSignedFraction(value)).toEqual(expected);
});

it.each([
  { value: 12, rule: 'must be at most 1 or carry a percent sign, since a bare number above 1 is ambiguous' },
  { value: '-100%', rule: 'must be above -100%' },
  { value: -1, rule: 'must be above -100%' },
  { value: '1000000.01%', rule: 'must be at most 1000000%' },
  { value: '%', rule: 'must be a rate such as "0.1825", "18.25%" or "-2.5%"' },
  { value: true, rule: 'must be a rate such as "0.1825", "18.25%" or "-2.5%"' },
])('readSignedFraction() refuses $value: it $rule', ({ value, rule }) => {
  expect(readSignedFraction(value)).toBe(rule);
});
