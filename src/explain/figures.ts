import { type Currency, formatFraction, readWrittenFraction } from '../money/index.ts';
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

/** How a language names a currency behind an amount; others stand before it, by their code. */
const UNITS: Readonly<Record<Locale, Readonly<Partial<Record<Currency, string>>>>> = {
  en: {},
  'zh-CN': { CNY: '元', EUR: '欧元', GBP: '英镑', HKD: '港元', JPY: '日元', USD: '美元' },
};

/** Names of currencies that are not their unit. */
const CURRENCIES: typeof UNITS = { en: {}, 'zh-CN': { ...UNITS['zh-CN'], CNY: '人民币' } };

/** What stands before a figure that was rounded. */
const ABOUT = { en: 'about ', 'zh-CN': '约' } as const satisfies Record<Locale, string>;

/** Decimals of a fraction that two decimals of its percentage are. */
const ABOUT_DECIMALS = 4;

/** A double holds every decimal of so many digits; a longer amount would be another after `Number`. */
const MAX_DOUBLE_DIGITS = 15;

type Given = string | number;

/** How a value is written in words. */
export type Format = 'amount' | 'rate' | 'about' | 'date' | 'month' | 'count' | 'currency' | 'text';
export type Figures = Readonly<Record<Format, (value: Given) => string>>;

/**
 * Figures of a plan as a language writes them: "CNY 53,980.55" and "53,980.55元", "18.25%", "21 December 2026".
 *
 * Amounts go through `Intl.NumberFormat` of the language named, where there is one and the amount has at most 15
 * digits, and are written plainly elsewhere: the same text. Dates are written by a table: a date has no time zone.
 *
 * Rounding: `about` writes a fraction with at most two decimals of its percentage, half away from zero, and says so
 * where that is another number; all else has every digit of the plan.
 */
export function figuresIn(locale: Locale, currency: Currency): Figures {
  const { month, date } = DATES[locale];
  const unit = UNITS[locale][currency];
  return {
    amount: (value) => {
      const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(String(value)) ?? [];
      const written = numberIn(locale, digits);
      return unit === undefined ? `${sign}${currency} ${written}` : `${sign}${written}${unit}`;
    },
    rate: percent,
    about: (value) => {
      const given = String(value);
      const fraction = readWrittenFraction(given);
      const rounded = typeof fraction === 'string' ? given : formatFraction(fraction, ABOUT_DECIMALS);
      return `${percent(rounded) === percent(given) ? '' : ABOUT[locale]}${percent(rounded)}`;
    },
    date: (value) => date(...(partsOf(value) as [string, string, string])),
    month: (value) => month(...(partsOf(value) as [string, string])),
    count: grouped,
    currency: (code) => {
      const name = CURRENCIES[locale][code as Currency];
      return name === undefined ? String(code) : `${name}（${code}）`;
    },
    text: String,
  };
}

function numberIn(locale: Locale, digits: string): string {
  if (typeof Intl === 'undefined' || digits.replace('.', '').length > MAX_DOUBLE_DIGITS) return grouped(digits);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, format).format(Number(digits));
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
