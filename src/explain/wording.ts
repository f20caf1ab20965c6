import type { Sentence } from './explanation.ts';
import type { Figures } from './figures.ts';

/**
 * A text for every key; placeholders name a value and its format, "{total:amount}". A noun in the plural that is one of
 * one ends in "[s]": "{days:count} day[s]".
 */
export type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** A placeholder, and the words up to the plural that it counts. */
const PLACEHOLDER = /\{(\w+):(\w+)\}(?:([^{}[\]]*)\[s\])?/g;

/** @returns What says a text with its values; a value that is not given is a defect, and thrown. */
export function wording<Key extends string>(texts: Texts<Key>, figures: Figures) {
  return (key: Key, values: Sentence['values']): Sentence => ({
    key,
    text: texts[key].replace(PLACEHOLDER, (_, name: string, format: keyof Figures, counted?: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Cannot say ${key}: no value for {${name}:${format}}`);
      const plural = /^-?1$/.test(String(value)) ? '' : 's';
      return `${figures[format](value)}${counted === undefined ? '' : `${counted}${plural}`}`;
    }),
    values,
  });
}
