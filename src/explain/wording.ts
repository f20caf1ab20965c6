import type { Sentence } from './explanation.ts';
import type { Figures, Format } from './figures.ts';

/** A text for every key. Values stand in it with their format: "You owe {total:amount}." */
export type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** @returns How a text is said with its values; a value that is not given is a defect, and throws. */
export function wording<Key extends string>(texts: Texts<Key>, figures: Figures) {
  return (key: Key, values: Sentence['values']): Sentence => ({
    key,
    values,
    text: texts[key].replace(/\{(\w+):(\w+)\}/g, (_, name: string, format: Format) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The text ${key} needs a value ${name}`);
      return figures[format](value);
    }),
  });
}
