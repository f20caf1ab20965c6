import type { Outcome } from './candidate.ts';
import type { Bar, Result } from './results.ts';

const HEADINGS = [
  'candidate',
  'us, 60 rows',
  'us, 360 rows',
  'x decimal.js',
  'x with dates',
  '360 / 60',
  'rows',
  'principal exact',
  'last payment',
];

/** The results as a table for people: names to the left, everything else to the right. */
export function tableOf(results: readonly Result[]): string {
  const lines = [HEADINGS, ...results.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function cellsOf({ name, microseconds, toDecimal, toDatedDecimal, growth, outcomes }: Result): readonly string[] {
  const both = (text: (outcome: Outcome) => string): string => `${text(outcomes[60])} / ${text(outcomes[360])}`;
  return [
    name,
    microseconds[60].toFixed(2),
    microseconds[360].toFixed(2),
    toDecimal.toFixed(3),
    toDatedDecimal.toFixed(3),
    growth.toFixed(2),
    both(({ rows }) => String(rows)),
    both(({ residue }) => (residue === 0 ? 'yes' : `no (${(residue / 100).toFixed(2)})`)),
    both(({ lastPayment }) => lastPayment),
  ];
}

/** One line a bar: what was reached, what was to be reached, and whether it was. */
export function barLines(bars: readonly Bar[]): string {
  return bars.map(barLine).join('\n');
}

function barLine({ name, limit, values, passed }: Bar): string {
  const reached = Object.entries(values).map(([subject, value]) => `${subject} ${value.toFixed(3)}`);
  return `${passed ? 'PASS' : 'FAIL'}  ${name}: ${reached.join(', ')} (at most ${limit})`;
}
