import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';

describe('figuresIn()', () => {
  it.each([
    ['amount', '53980.55', 'CNY 53,980.55', 'CNY 53,980.55'],
    ['amount', '-1234567.00', 'CNY -1,234,567.00', 'CNY -1,234,567.00'],
    ['amount', '100', 'CNY 100', 'CNY 100'],
    ['rate', '0.1825', '18.25%', '18.25%'],
    ['rate', '0.12', '12%', '12%'],
    ['rate', '0.006', '0.6%', '0.6%'],
    ['rate', '0', '0%', '0%'],
    ['rate', '-0.0512345', '-5.12345%', '-5.12345%'],
    ['rate', '1.5', '150%', '150%'],
    ['date', '2026-12-21', '21 December 2026', '2026年12月21日'],
    ['date', '2027-01-05', '5 January 2027', '2027年1月5日'],
    ['count', 1200, '1,200', '1,200'],
    ['text', 'words', 'words', 'words'],
  ] as const)('writes %s %s as "%s" and "%s"', (format, value, english, chinese) => {
    expect(figuresIn('en', 'CNY')[format](value)).toBe(english);
    expect(figuresIn('zh-CN', 'CNY')[format](value)).toBe(chinese);
  });
});
