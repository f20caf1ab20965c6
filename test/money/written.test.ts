import { describe, expect, it } from 'vitest';
import { formatAmount, formatFraction, ratio, readWrittenAmount, readWrittenFraction } from '../../src/money/index.ts';

describe('readWrittenAmount()', () => {
  it.each([
    ['850.00', 2, 850_00n],
    ['-0.05', 2, -5n],
    ['850', 0, 850n],
    ['850.000', 3, 850_000n],
    ['123456789012345678901234567890.12', 2, 123456789012345678901234567890_12n],
  ] as const)('reads %s with %i digits', (text, digits, minor) => {
    expect(readWrittenAmount(text, digits)).toBe(minor);
    expect(formatAmount(minor, digits)).toBe(text);
  });

  it.each([
    850,
    '850',
    '850.0',
    '850.000',
    '+1.00',
    '1e3',
    ' 1.00',
    '1.00\n',
    '.50',
    '',
    null,
    `${'9'.repeat(58)}.00`,
  ])('refuses %j with 2 digits', (value) => {
    expect(readWrittenAmount(value, 2)).toBe('must be decimal text with exactly 2 decimals');
  });
});

describe('readWrittenFraction()', () => {
  it.each([
    ['0.1825', ratio(1825n, 10_000n)],
    ['0', ratio(0n)],
    ['-0.05', ratio(-5n, 100n)],
    ['12.5', ratio(125n, 10n)],
  ])('reads %s', (text, value) => {
    expect(readWrittenFraction(text)).toEqual(value);
    expect(formatFraction(value)).toBe(text);
  });

  it.each([0.1, '18.25%', '1e-3', '0.12345678901', '1.', '', 'NaN', '1'.repeat(61)])('refuses %j', (value) => {
    expect(readWrittenFraction(value)).toMatch(/^must be decimal text/);
  });
});
