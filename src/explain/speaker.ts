import type { Currency } from '../money/index.ts';
import type { Sentence } from './explanation.ts';
import { figuresIn } from './figures.ts';
import type { Locale } from './locale.ts';
import { withHoles } from './withHoles.ts';
import { type Texts, wording } from './wording.ts';

/** Says a text with those of the values that it tells, and with other texts in its holes. */
export type Speaker<Key extends string> = (
  key: Key,
  values: Sentence['values'],
  holes?: Readonly<Record<string, string>>,
) => Sentence;

/** @returns What says the texts of one language. */
export function speaker<Key extends string>(texts: Texts<Key>, locale: Locale, currency: Currency): Speaker<Key> {
  const figures = figuresIn(locale, currency);
  return (key, values, holes = {}) => {
    const text = withHoles(texts[key], holes);
    const told = Object.entries(values).filter(([name]) => text.includes(`{${name}:`));
    return wording({ [key]: text } as Texts<Key>, figures)(key, Object.fromEntries(told));
  };
}
