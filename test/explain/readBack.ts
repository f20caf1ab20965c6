import { expect } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';
import type { Explanation, Sentence } from '../../src/explain/index.ts';
import type { Currency } from '../../src/money/index.ts';

const NUMBER = /\d[\d,.]*\d|\d/g;

const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? [];

/** Every value of a result, as text; amounts without their sign, too, as words say it. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  const text = String(value);
  return [text, text.replace(/^-/, '')];
}

/** All sentences of an explanation. */
export function sentencesOf({ sections }: Explanation): readonly Sentence[] {
  return sections.flatMap(({ sentences }) => sentences);
}

/** The texts of an explanation by section. */
export function textsOf({ sections }: Explanation): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(sections.map(({ id, sentences }) => [id, sentences.map(({ text }) => text)]));
}

/**
 * Reads an explanation back: every value stands in what is explained, and every number in a text is such a value, or one
 * that is rounded and says so. No two sections share an id.
 */
export function readBack(explanation: Explanation, explained: object, currency: Currency): void {
  const leaves = new Set(leavesOf(explained));
  const { about, ...exact } = figuresIn(explanation.locale, currency);
  const figures = Object.values(exact) as unknown as ((value: unknown) => string)[];
  const written = (value: unknown): readonly string[] =>
    figures.flatMap((figure) => {
      try {
        return numbersIn(figure(value));
      } catch {
        return [];
      }
    });
  const ids = explanation.sections.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { text, values } of sentencesOf(explanation)) {
    for (const value of Object.values(values)) expect(leaves, text).toContain(String(value));
    const known = Object.values(values).flatMap(written);
    const rounded = Object.values(values).flatMap((value) => numbersIn(about(String(value))));
    for (const number of numbersIn(text)) {
      if (known.includes(number)) continue;
      expect(rounded, text).toContain(number);
      expect(text).toMatch(new RegExp(`(about |约)-?${number.replace('.', '\\.')}%`));
    }
  }
  for (const { title } of explanation.sections) {
    for (const number of numbersIn(title)) expect(numbersIn([...leaves].join(' ')), title).toContain(number);
  }
}

/** No English in a Chinese text but for its own values, and the reverse. */
export function isOfOneLanguage(explanation: Explanation): void {
  const foreign = explanation.locale === 'en' ? /[\u4e00-\u9fff]/ : /[A-Za-z]{4,}/;
  for (const { text, values } of sentencesOf(explanation)) {
    const words = Object.values(values).flatMap((value) => [String(value), ...String(value).split(/[\s,]+/)]);
    const quoted = words.filter((word) => word.length > 3);
    const own = quoted.reduce((rest, value) => rest.replace(value, ''), text);
    expect(own).not.toMatch(foreign);
  }
}
