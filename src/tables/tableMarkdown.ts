import type { Cell, Table } from './table.ts';

/** Written as they are, these would end a cell or a row, or begin markup. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '|': '\\|',
  '*': '\\*',
  _: '\\_',
  '`': '\\`',
  '[': '\\[',
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
};

/** A table as Markdown, as GitHub and CommonMark's table extension read it; line breaks in a cell become spaces. */
export function tableMarkdown({ titles, rows }: Table): string {
  const ruler = titles.map(() => '---');
  return [titles.map(cellText), ruler, ...rows.map((cells) => cells.map(cellText))]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\|*_`[<>&]/g, (character) => ESCAPES[character] ?? character);
}
