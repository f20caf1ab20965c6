import type { Sentence } from './explanation.ts';
import type { Figures } from './figures.ts';

/** A text for every key; placeholders name a value and its format, "{total:amount}". */
export type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** @returns What says a text with its values; a value that is not given is a defect, and thrown. */
export function wording<Key extends string>(texts: Texts<Key>, figures: Figures) {
  return (key: Key, values: Sentence['values']): Sentence => ({
    key,
    text: texts[key].replace(/\{(\w+):(\w+)\}/g, (placeholder, name: string, format: keyof Figures) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Cannot say ${key}: no value for ${placeholder}`);
      return figures[format](value);
    }),
    values,
  });
}
