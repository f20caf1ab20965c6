import type { Currency } from '../money/index.ts';
import type { Locale } from './locale.ts';

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

/** Months and dates of a language, from their parts without leading zeros. */
const DATES = {
  en: {
    month: (year: string, month: string) => `${MONTHS[Number(month) - 1]} ${year}`,
    date: (year: string, month: string, day: string) => `${day} ${MONTHS[Number(month) - 1]} ${year}`,
  },
  'zh-CN': {
    month: (year: string, month: string) => `${year}年${month}月`,
    date: (year: string, month: string, day: string) => `${year}年${month}月${day}日`,
  },
} as const satisfies Record<Locale, unknown>;

/** A double holds every decimal of so many digits; a longer amount would be another after `Number`. */
const MAX_DOUBLE_DIGITS = 15;

type Given = string | number;

/** How a value is written in words. */
export type Format = 'amount' | 'rate' | 'share' | 'date' | 'month' | 'count' | 'text';
export type Figures = Readonly<Record<Format, (value: Given) => string>>;

/**
 * Figures of a plan as a language writes them: "CNY 53,980.55", "18.25%", "21 December 2026".
 *
 * Amounts go through `Intl.NumberFormat` of the language named, where there is one and the amount has at most 15
 * digits, and are written plainly elsewhere: the same text, since a currency is named by its code, which no engine
 * writes otherwise and nobody takes for another's. Dates are written by a table: a date has no time zone.
 *
 * Rounding: none; every digit of the plan is written.
 */
export function figuresIn(locale: Locale, currency: Currency): Figures {
  const { month, date } = DATES[locale];
  return {
    amount: (value) => amountIn(locale, currency, String(value)),
    rate: percent,
    share: percent,
    date: (value) => date(...(partsOf(value) as [string, string, string])),
    month: (value) => month(...(partsOf(value) as [string, string])),
    count: grouped,
    text: String,
  };
}

function amountIn(locale: Locale, currency: Currency, amount: string): string {
  const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(amount) ?? [];
  if (typeof Intl === 'undefined' || digits.replace('.', '').length > MAX_DOUBLE_DIGITS) {
    return `${sign}${currency} ${grouped(digits)}`;
  }
  const decimals = digits.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(Number(amount))
    .replace('\u00a0', ' ');
}

function partsOf(date: Given): readonly string[] {
  return String(date)
    .split('-')
    .map((part) => part.replace(/^0+/, ''));
}

/** "1234567.89" as "1,234,567.89". */
function grouped(value: Given): string {
  const [whole = '', ...rest] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** A fraction in percent: the point moves by two digits, and nothing is rounded. */
function percent(fraction: Given): string {
  const [, sign = '', whole = '', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(fraction)) ?? [];
  const moved = digits.padEnd(2, '0');
  const points = `${whole}${moved.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = moved.slice(2).replace(/0+$/, '');
  return `${sign}${points}${rest && `.${rest}`}%`;
}
