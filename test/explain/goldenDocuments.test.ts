import { readdirSync, readFileSync } from 'node:fs';
import type { Plan } from 'repayment-plan';
import { agreementTerms, documentMarkdown, type PlanDocument } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { COMPLETE, type DocumentLocale, GOLDEN_DOCUMENTS } from './goldenDocuments.ts';

const FOLDER = new URL('golden/documents/', import.meta.url);
const LOCALES = ['en', 'zh-CN'] as const;

/** The Markdown of a document in one language, as it was written by hand. */
function writtenIn(name: string, locale: DocumentLocale): string {
  const text = readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');
  const [, block] = text.split(`\n## ${locale}\n\n\`\`\`markdown\n`);
  if (block === undefined) throw new Error(`no block "${locale}" in ${name}.md`);
  return block.slice(0, block.indexOf('```'));
}

const cells = (row: string): readonly string[] => row.slice(2, -2).split(' | ');

/** The words of one section: sentences, table and what is missing. */
function wordsOf(section: string) {
  const [title = '', ...blocks] = section.trim().split('\n\n');
  const tables = blocks.filter((block) => block.startsWith('|'));
  const lists = blocks.filter((block) => block.startsWith('- **'));
  const [columns, , ...rows] = tables[0]?.split('\n') ?? [];
  return {
    title: title.replace(/^\d+\. /, ''),
    sentences: blocks.filter((block) => !tables.includes(block) && !lists.includes(block)),
    table: columns === undefined ? null : { columns: cells(columns), rows: rows.map(cells) },
    missing: lists.flatMap((list) => list.split('\n').map((line) => line.replace(/^- \*\*.*?\*\*(: |：)/, ''))),
  };
}

/** The same words as the data has them. */
function wordsIn({ items, locale }: PlanDocument) {
  return items.map(({ title, sentences, table, missing }) => ({
    title,
    sentences: sentences.map(({ text }) => text),
    table,
    missing: missing.map(({ supply, field }) => (locale === 'en' ? `${supply} (${field})` : `${supply}（${field}）`)),
  }));
}

describe.each(Object.entries(GOLDEN_DOCUMENTS))('the golden document %s', (name, write) => {
  it.each(LOCALES)('is the Markdown that was written by hand, in %s', (locale) => {
    expect(documentMarkdown(write(locale))).toBe(writtenIn(name, locale));
  });

  it.each(LOCALES)('has these words in its data, in %s', (locale) => {
    const [head = '', ...sections] = writtenIn(name, locale).split(/^## /m);
    const document = write(locale);
    expect(`# ${document.title}`).toBe(head.split('\n')[0]);
    expect(wordsIn(document)).toEqual(sections.map(wordsOf));
    expect(document.complete).toBe(sections.every((section) => wordsOf(section).missing.length === 0));
  });
});

it('every file is of a document, and every document has one', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(
    Object.keys(GOLDEN_DOCUMENTS)
      .map((name) => `${name}.md`)
      .sort(),
  );
});

/** What is left out of a complete agreement, which item then says so, and where the words for it are written. */
const LEFT_OUT = [
  ['annualFee', 'accrual', 2],
  ['rightsAndDuties', 'rights-duties-liability', 4],
  ['otherTerms', 'other', 5],
] as const;

describe.each(Object.entries(COMPLETE))('agreementTerms() of the plan %s with one thing missing', (_, [
  plan,
  given,
]) => {
  const said = ({ terms }: Plan): readonly string[] => terms.agreement?.undertakings ?? [];

  it.each(LEFT_OUT)('asks for %s in the item %s, and changes no other', (field, id, place) => {
    for (const locale of LOCALES) {
      const supplied = given(locale);
      const whole = agreementTerms(plan, { locale, supplied });
      const less = agreementTerms(plan, { locale, supplied: { ...supplied, [field]: undefined } });
      const stillSaid = field === 'otherTerms' && said(plan).some((name) => /restored|forgiven/.test(name));
      expect(less.items.filter(({ status }) => status === 'missing').map((item) => item.id)).toEqual(
        stillSaid ? [] : [id],
      );
      expect(less.items.filter((item) => item.id !== id)).toEqual(whole.items.filter((item) => item.id !== id));
      const supply = wordsIn(less)[place]?.missing ?? [];
      if (!stillSaid) expect(writtenIn('agreement-incomplete', locale)).toContain(supply[0]);
    }
  });

  it('asks for the undertaking and for the default where the agreement says neither', () => {
    for (const locale of LOCALES) {
      const { agreement: __, ...terms } = plan.terms;
      const { defaultLiability: ___, ...supplied } = given(locale);
      const bare = agreementTerms({ ...plan, terms: { ...terms, agreement: null } }, { locale, supplied });
      const asked = wordsIn(bare).flatMap(({ missing }) => missing);
      expect(asked.filter((line) => /undertakings|defaultLiability/.test(line))).toHaveLength(2);
      for (const line of asked) expect(writtenIn('agreement-incomplete', locale)).toContain(line);
    }
  });
});
