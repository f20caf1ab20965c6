import * as z from 'zod/mini';
import { sentenceField } from '../input/index.ts';
import { LOCALES } from './locale.ts';

/** The language of a document. */
export const localeField = z.enum(LOCALES);

/** What the parties say in words of their own. */
export const wordsField = sentenceField.check(z.refine((words) => words.trim() !== '', { error: 'must not be empty' }));
