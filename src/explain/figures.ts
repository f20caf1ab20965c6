import type { Currency } from '../money/index.ts';
import type { Locale } from './locale.ts';

/** How a value is written in words. */
export type Format = 'amount' | 'rate' | 'date' | 'count' | 'text';
export type Figures = Readonly<Record<Format, (value: string | number) => string>>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DATES = {
  en: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  'zh-CN': (year, month, day) => `${year}年${month}月${day}日`,
} as const satisfies Record<Locale, (year: number, month: number, day: number) => string>;

/**
 * Figures of a plan in the words of a language: "CNY 53,980.55", "18.25%", "21 December 2026".
 *
 * Rounding: none; every digit of the plan is written.
 */
export function figuresIn(locale: Locale, currency: Currency): Figures {
  return {
    amount: (value) => `${currency} ${grouped(String(value))}`,
    rate: (value) => percentage(String(value)),
    date: (value) => {
      const [year = 0, month = 0, day = 0] = String(value).split('-').map(Number);
      return DATES[locale](year, month, day);
    },
    count: (value) => grouped(String(value)),
    text: String,
  };
}

/** Thousands of the whole part apart. */
function grouped(value: string): string {
  return value.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** The point two places on: "0.1825" is "18.25%". */
function percentage(fraction: string): string {
  const [whole = '', decimals = ''] = fraction.split('.');
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
  return decimals.length > 2 ? `${moved}.${decimals.slice(2)}%` : `${moved}%`;
}
