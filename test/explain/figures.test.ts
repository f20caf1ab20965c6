import { afterEach, describe, expect, it, vi } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';

afterEach(() => vi.unstubAllGlobals());

describe('figuresIn()', () => {
  const CASES = [
    ['amount', '53980.55', 'CNY 53,980.55', 'CNY 53,980.55'],
    ['amount', '-1234567.00', '-CNY 1,234,567.00', '-CNY 1,234,567.00'],
    ['amount', '100', 'CNY 100', 'CNY 100'],
    // Beyond 15 digits a double is another number.
    ['amount', '9007199254740993.07', 'CNY 9,007,199,254,740,993.07', 'CNY 9,007,199,254,740,993.07'],
    ['rate', '0.1825', '18.25%', '18.25%'],
    ['rate', '0.12', '12%', '12%'],
    ['rate', '0.006', '0.6%', '0.6%'],
    ['rate', '0', '0%', '0%'],
    ['rate', '-0.0512345', '-5.12345%', '-5.12345%'],
    ['about', '1.5', '150%', '150%'],
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
    ['JPY', '54000', 'JPY 54,000'],
    ['KWD', '1234.567', 'KWD 1,234.567'],
  ] as const)('writes %s with its own digits', (currency, value, text) => {
    expect(figuresIn('en', currency).amount(value)).toBe(text);
    expect(figuresIn('zh-CN', currency).amount(value)).toBe(text);
  });
});
