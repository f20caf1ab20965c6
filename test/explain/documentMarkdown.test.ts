import type { Plan } from 'repayment-plan';
import { agreementTerms, documentMarkdown, type PlanDocument, repaymentBox } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { documentPlans } from './documentPlans.ts';

const document: PlanDocument = {
  locale: 'en',
  title: 'A title',
  sources: [{ instrument: 'An act', article: '7', verification: 'memory', url: null, covers: 'All of it' }],
  items: [
    {
      id: 'first',
      title: 'First',
      status: 'filled',
      sentences: [{ key: 'words', text: '1. one | two\n# three <b>*four*</b>', values: {} }],
      table: { columns: ['A', 'B'], rows: [['a | b', 'line\nbreak \\ `code`']] },
      missing: [],
    },
    {
      id: 'second',
      title: 'Second',
      status: 'missing',
      sentences: [{ key: 'words', text: '- not a list', values: {} }],
      table: null,
      missing: [{ field: 'supplied.words', supply: 'The words.' }],
    },
  ],
  complete: false,
};

describe('documentMarkdown()', () => {
  it('writes title, sources, numbered items with their tables, and what is missing', () => {
    expect(documentMarkdown(document)).toBe(
      [
        '# A title',
        '',
        '- Source (All of it): An act, 7; recalled, not confirmed',
        '',
        '## 1. First',
        '',
        '1\\. one \\| two \\# three \\<b\\>\\*four\\*\\</b\\>',
        '',
        '| A | B |',
        '| --- | --- |',
        '| a \\| b | line break \\\\ \\`code\\` |',
        '',
        '## 2. Second',
        '',
        '\\- not a list',
        '',
        '- **Missing**: The words. (supplied.words)',
        '',
      ].join('\n'),
    );
  });

  it('writes Chinese with Chinese punctuation', () => {
    const lines = documentMarkdown({ ...document, locale: 'zh-CN' }).split('\n');
    expect(lines[2]).toBe('- 依据（All of it）：An act, 7；凭记忆，未经核实');
    expect(lines.at(-2)).toBe('- **待补充**：The words.（supplied.words）');
  });

  it('keeps a table of one row a line, whatever was supplied', () => {
    const plan = documentPlans({})[0]?.[1] as Plan;
    const otherTerms = '| a | b |\n| --- | --- |\n<script>';
    const markdown = documentMarkdown(agreementTerms(plan, { locale: 'en', supplied: { otherTerms } }));
    expect(markdown).toContain('\\| a \\| b \\| \\| --- \\| --- \\| \\<script\\>');
    // Header, ruler and rows: five buckets, twelve installments.
    expect(markdown.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(2 + 5 + 2 + 12);
  });

  it('writes a box without tables', () => {
    const box = repaymentBox(
      { balances: [{ balance: '15.00', apr: '17%' }], minimumPayment: { share: '2%', floor: '20.00' } },
      { locale: 'en' },
    );
    expect(documentMarkdown(box).split('\n').slice(-4)).toEqual([
      '## 1. Not shown',
      '',
      'The minimum payment pays the whole balance.',
      '',
    ]);
  });
});
