import type { Cell, Table } from './table.ts';

/** What a spreadsheet takes for a formula, by how it begins, full-width signs too; a number may begin with a sign. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as comma-separated values, as RFC 4180 has them: lines end with CR LF, cells with a comma, quote or line break
 * stand in quotes, and quotes within are doubled.
 *
 * A cell that a spreadsheet would run as a formula is led by an apostrophe and stays text; numbers stay numbers.
 *
 * @see RFC 4180, section 2.
 */
export function tableCsv({ titles, rows }: Table, byteOrderMark: boolean): string {
  const lines = [titles, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`);
  return `${byteOrderMark ? BYTE_ORDER_MARK : ''}${lines.join('')}`;
}

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const inert = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
