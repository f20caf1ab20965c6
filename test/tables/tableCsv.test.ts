import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../src/tables/tableCsv.ts';

/** The cell of a table that has no other. */
function written(cell: string | number | null): string {
  return tableCsv({ titles: [], rows: [[cell]] }, false).replace(/^\r\n|\r\n$/g, '');
}

describe('tableCsv()', () => {
  it('ends every line with CR LF, titles first', () => {
    const table = Object.freeze({ titles: ['a', 'b'], rows: [[1, '2.00'] as const, [null, 'x'] as const] });
    expect(tableCsv(table, false)).toBe('a,b\r\n1,2.00\r\n,x\r\n');
  });

  it('begins with a byte order mark where it is asked to', () => {
    expect(tableCsv({ titles: ['a'], rows: [] }, true)).toBe('\ufeffa\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['期数', '期数'],
    [' left', ' left'],
  ])('writes %j as %j, as RFC 4180 asks', (cell, text) => {
    expect(written(cell)).toBe(text);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['+1', "'+1"],
    ['-1+2', "'-1+2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    // Full-width signs, as Chinese input methods write them.
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
  ])('makes the formula %j inert: %j', (cell, text) => {
    expect(written(cell)).toBe(text);
  });

  it.each(['-12.30', '-5', '0.00'])('leaves the number %s a number', (cell) => {
    expect(written(cell)).toBe(cell);
  });
});
