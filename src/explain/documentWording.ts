import type { Currency } from '../money/index.ts';
import type { Sentence } from './explanation.ts';
import { figuresIn } from './figures.ts';
import type { Locale } from './locale.ts';
import { type Texts, wording } from './wording.ts';

/** Says a text by its key; a text without a value needs none. */
export type Say<Key extends string> = (key: Key, values?: Sentence['values']) => Sentence;

/** @returns How the texts of a document are said in a language and currency. */
export function documentWording<Key extends string>(texts: Texts<Key>, locale: Locale, currency: Currency): Say<Key> {
  const say = wording(texts, figuresIn(locale, currency));
  return (key, values = {}) => say(key, values);
}
