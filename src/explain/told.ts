import * as z from 'zod/mini';
import { parseInput, strictObject } from '../input/index.ts';
import { type Audience, LOCALES, type Locale } from './locale.ts';

/** For whom, and in which language, something is told. */
export interface ExplainOptions {
  readonly locale: Locale;
  readonly audience: Audience;
}

const AUDIENCES = ['customer', 'staff'] as const satisfies readonly Audience[];

export const toldFields = { locale: z.enum(LOCALES), audience: z.enum(AUDIENCES) };

const OPTIONS = strictObject(toldFields);
/** Several finished plans are large. */
export const MAX_TOLD_VALUES = 1_000_000;

/** Reads what a result of the library is told by; of the result itself only the fields given. */
export function checkTold(
  action: string,
  fields: z.core.$ZodLooseShape,
  given: Readonly<Record<string, unknown>>,
): void {
  parseInput(action, z.object({ ...fields, options: OPTIONS }), given, MAX_TOLD_VALUES);
}
