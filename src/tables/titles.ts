import type { Locale } from '../explain/index.ts';

/** A title for every column, in every language. */
export type Titles<Column extends string> = Readonly<Record<Locale, Readonly<Record<Column, string>>>>;

/** @returns The titles of columns in a language, or their own names. */
export function titlesOf<Column extends string>(
  columns: readonly Column[],
  titles: Titles<Column>,
  locale: Locale | undefined,
): readonly string[] {
  return locale === undefined ? columns : columns.map((column) => titles[locale][column]);
}
