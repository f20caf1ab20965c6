import { describe, expect, it } from 'vitest';
import { tableMarkdown } from '../../src/tables/tableMarkdown.ts';

describe('tableMarkdown()', () => {
  it('writes titles, a ruler and a row each', () => {
    expect(tableMarkdown({ titles: ['a', 'b'], rows: [[1, null]] })).toBe('| a | b |\n| --- | --- |\n| 1 |  |\n');
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['two\nlines', 'two lines'],
    ['<b>&', '&lt;b&gt;&amp;'],
    ['*a* _b_ `c` [d](e)', '\\*a\\* \\_b\\_ \\`c\\` \\[d](e)'],
  ])('keeps %j in its cell: %j', (cell, text) => {
    expect(tableMarkdown({ titles: ['t'], rows: [[cell]] })).toBe(`| t |\n| --- |\n| ${text} |\n`);
  });
});
