import * as z from 'zod/mini';
import { parseInput, sentenceField } from '../input/index.ts';
import type { Explanation } from './explanation.ts';
import { MAX_TOLD_VALUES } from './told.ts';

const EXPLANATION = z.object({
  title: sentenceField,
  sections: z.array(z.object({ title: sentenceField, sentences: z.array(z.object({ text: sentenceField })) })),
});

/** What has a meaning in Markdown is written as itself. */
const MARKS = /[\\`*_[\]<>#|]/g;

/**
 * Joins an explanation to one Markdown text: a title, a heading for each section, a line for each sentence.
 *
 * @returns The text, lines ending in a line feed.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What can be sent as a letter?
 * import { explanationText } from 'repayment-plan/explain';
 * const sentences = [{ key: 'owed.total', text: 'You owe CNY 900.00.', values: { total: '900.00' } }];
 * const sections = [{ id: 'owed', title: 'What you owe', sentences }];
 * const text = explanationText({ locale: 'en', audience: 'customer', title: 'Your plan', sections });
 * text; // '# Your plan\n\n## What you owe\n\n- You owe CNY 900.00.\n'
 */
export function explanationText(explanation: Explanation): string {
  const { title, sections } = parseInput('join an explanation', EXPLANATION, explanation, MAX_TOLD_VALUES);
  const parts = sections.map((section) => {
    const lines = section.sentences.map(({ text }) => `- ${escaped(text)}\n`);
    return `## ${escaped(section.title)}\n\n${lines.join('')}`;
  });
  return [`# ${escaped(title)}\n`, ...parts].join('\n');
}

function escaped(text: string): string {
  return text.replace(MARKS, '\\$&').replace(/[\r\n]+/g, ' ');
}
