import type { Sentence } from './explanation.ts';
import type { Figures, Format } from './figures.ts';

/** A text for every key. Values stand in it with their format, "You owe {total:amount}."; names without, "{bucket}". */
export type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** Says a text with the values it holds, and with other texts in place of names. */
export type Say<Key extends string> = (
  key: Key,
  values?: Sentence['values'],
  names?: Readonly<Record<string, Key>>,
) => Sentence;

/**
 * @returns What says the texts of one language; a sentence carries the values that its text tells, and no others.
 * @throws {Error} For a value or name that is not given: a defect of ours.
 */
export function wording<Key extends string>(texts: Texts<Key>, figures: Figures): Say<Key> {
  return (key, values = {}, names = {}) => {
    const told: Record<string, string | number> = {};
    const text = texts[key].replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, format?: Format) => {
      const named = names[name];
      if (format === undefined && named !== undefined) return texts[named];
      const value = values[name];
      if (format === undefined || value === undefined) throw new Error(`The text ${key} needs ${name}`);
      told[name] = value;
      return figures[format](value);
    });
    return { key, text, values: told };
  };
}
