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

type Given = string | number;

/** How figures are written, from how they stand in a plan. */
export interface Figures {
  readonly amount: (value: Given) => string;
  readonly rate: (value: Given) => string;
  readonly share: (value: Given) => string;
  readonly date: (value: Given) => string;
  readonly month: (value: Given) => string;
  readonly count: (value: Given) => string;
  readonly text: (value: Given) => string;
}

/** @returns How figures are written in a language: amounts as "CNY 53,980.55", rates and shares in percent. */
export function figuresIn(locale: Locale, currency: Currency): Figures {
  const { month, date } = DATES[locale];
  return {
    amount: (value) =>
      String(value).replace(/^(-?)(.*)$/, (_, sign, digits) => `${sign}${currency} ${grouped(digits)}`),
    rate: percent,
    share: percent,
    date: (value) => date(...(partsOf(value) as [string, string, string])),
    month: (value) => month(...(partsOf(value) as [string, string])),
    count: grouped,
    text: String,
  };
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
