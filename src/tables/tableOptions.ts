import * as z from 'zod/mini';
import { LOCALES, type Locale } from '../explain/index.ts';
import { strictObject } from '../input/index.ts';

/** How a table is titled. */
export interface TableOptions {
  /** The language of the titles; the names of the fields where left out, which never change within a version. */
  readonly locale?: Locale;
}

/** How a table is written as comma-separated values. */
export interface CsvOptions extends TableOptions {
  /** Begins the text with a byte order mark, by which older spreadsheets know that it is UTF-8; not where left out. */
  readonly byteOrderMark?: boolean;
}

const titled = { locale: z.optional(z.enum(LOCALES)) };

/** What is read of the options of each way to write a table. */
export const TABLE_OPTIONS = {
  csv: strictObject({ ...titled, byteOrderMark: z.optional(z.boolean()) }),
  markdown: strictObject(titled),
} as const;

export type TableFormat = keyof typeof TABLE_OPTIONS;
