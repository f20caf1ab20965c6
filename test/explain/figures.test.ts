import { afterEach, describe, expect, it, vi } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';

afterEach(() => vi.unstubAllGlobals());

describe('figuresIn()', () => {
  const CASES = [
    ['amount', '53980.55', 'CNY 53,980.55', '53,980.55元'],
    ['amount', '-1234567.00', '-CNY 1,234,567.00', '-1,234,567.00元'],
    ['amount', '100', 'CNY 100', '100元'],
    // Beyond 15 digits a double is another number.
    ['amount', '9007199254740993.07', 'CNY 9,007,199,254,740,993.07', '9,007,199,254,740,993.07元'],
    ['rate', '0.1825', '18.25%', '18.25%'],
    ['rate', '0.12', '12%', '12%'],
    ['rate', '0.006', '0.6%', '0.6%'],
    ['rate', '0', '0%', '0%'],
    ['rate', '-0.0512345', '-5.12345%', '-5.12345%'],
    ['about', '1.5', '150%', '150%'],
    ['about', '0.1825', '18.25%', '18.25%'],
    // 11.74618599 % has 11.75 % next to it, and 0.125 % lies half-way between 0.12 % and 0.13 %.
    ['about', '0.1174618599', 'about 11.75%', '约11.75%'],
    ['about', '0.00125', 'about 0.13%', '约0.13%'],
    ['about', '-0.0079041667', 'about -0.79%', '约-0.79%'],
    ['about', '-0.000000375', 'about 0%', '约0%'],
    ['about', '0.0720002660', 'about 7.2%', '约7.2%'],
    // More digits than a plan's rates have: told as they stand.
    ['about', '0.009297952967', '0.9297952967%', '0.9297952967%'],
    ['date', '2026-12-21', '21 December 2026', '2026年12月21日'],
    ['date', '2027-01-05', '5 January 2027', '2027年1月5日'],
    ['month', '2027-03', 'March 2027', '2027年3月'],
    ['count', 1200, '1,200', '1,200'],
    ['text', 'words', 'words', 'words'],
  ] as const;

  it.each(CASES)('writes %s %s as "%s" and "%s"', (format, value, english, chinese) => {
    expect(figuresIn('en', 'CNY')[format](value)).toBe(english);
    expect(figuresIn('zh-CN', 'CNY')[format](value)).toBe(chinese);
  });

  it.each(CASES)('writes %s %s the same where there is no Intl', (format, value, english, chinese) => {
    vi.stubGlobal('Intl', undefined);
    expect(figuresIn('en', 'CNY')[format](value)).toBe(english);
    expect(figuresIn('zh-CN', 'CNY')[format](value)).toBe(chinese);
  });

  it.each([
    ['JPY', '54000', 'JPY 54,000', '54,000日元'],
    ['USD', '1234.50', 'USD 1,234.50', '1,234.50美元'],
    ['HKD', '0.10', 'HKD 0.10', '0.10港元'],
    ['EUR', '1.00', 'EUR 1.00', '1.00欧元'],
    ['GBP', '-1.00', '-GBP 1.00', '-1.00英镑'],
    // A currency without a short name in Chinese keeps its code.
    ['KWD', '1234.567', 'KWD 1,234.567', 'KWD 1,234.567'],
  ] as const)('writes %s with its own digits and name', (currency, value, english, chinese) => {
    expect(figuresIn('en', currency).amount(value)).toBe(english);
    expect(figuresIn('zh-CN', currency).amount(value)).toBe(chinese);
  });
});
