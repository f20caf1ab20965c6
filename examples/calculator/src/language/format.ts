import type { Locale } from './locale.ts';

/** Decimal text goes to the formatter as text: it writes every digit of it, and no float is made of money. */
type DecimalText = Intl.StringNumericLiteral;

/** @returns An amount as it is read, with as many decimals as the text has: `12,345.60`. */
export function amountText(amount: string, locale: Locale): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  return formatter(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    amount as DecimalText,
  );
}

/** @returns A fraction such as `0.1174618599` as `11.75%`. */
export function rateText(fraction: string, locale: Locale): string {
  return formatter(locale, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    fraction as DecimalText,
  );
}

/** @returns A share as whole percent. */
export function shareText(fraction: string, locale: Locale): string {
  return formatter(locale, { style: 'percent', maximumFractionDigits: 0 }).format(fraction as DecimalText);
}

/** @returns A calendar date as it is read; it has no time, and no zone moves it. */
export function dateText(date: string, locale: Locale): string {
  return dateFormatter(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(utcTime(date));
}

/** @returns `2026-12` as a month is read. */
export function monthText(month: string, locale: Locale): string {
  return dateFormatter(locale, { month: 'short', year: 'numeric' }).format(utcTime(`${month}-01`));
}

/** @returns Milliseconds at which a date begins in UTC. */
export function utcTime(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** A formatter takes longer to make than to use. */
const formatters = new Map<string, Intl.NumberFormat>();

/** English dates are written day first, as the library writes them in its sentences. */
const TAGS = { en: 'en-GB', 'zh-CN': 'zh-CN' } as const satisfies Record<Locale, string>;

function formatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(formatters, locale, options, () => new Intl.NumberFormat(TAGS[locale], options));
}

const dateFormatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(
    dateFormatters,
    locale,
    options,
    () => new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' }),
  );
}

function kept<Made>(made: Map<string, Made>, locale: Locale, options: object, make: () => Made): Made {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
