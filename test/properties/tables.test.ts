import * as fc from 'fast-check';
import { buildInstallmentPlan, type Comparison, comparePlans, type Plan } from 'repayment-plan';
import { comparisonCsv, comparisonMarkdown, scheduleCsv } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { account, count, installmentTerms, minor } from './planArbitraries.ts';

const plans = fc
  .record({ account, terms: installmentTerms, installments: count })
  .map(({ account: debtor, terms, installments }) =>
    buildInstallmentPlan({ account: debtor, terms: { ...terms, installments } as never }),
  )
  .filter((result): result is Plan => result.outcome === 'plan');

/** Cells of RFC 4180 text: quoted ones end at a lone quote, all others at a comma or a line's end. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    if (whole === '') continue;
    (lines[lines.length - 1] as string[]).push(quoted === undefined ? (plain as string) : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

const hostile = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '"', ',', ''), fc.string())
  .map(([first, rest]) => `${first}${rest}`)
  .filter((text) => text !== '');

describe('tables of any plan', () => {
  it('scheduleCsv(): read back, every row says what the plan does, and columns add up to its totals', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [titles, ...rows] = cellsOf(scheduleCsv(plan));
        const column = (name: string): readonly string[] =>
          rows.map((cells) => cells[(titles as string[]).indexOf(name)] as string);
        for (const name of ['dueDate', 'opening', 'payment', 'principal', 'interest', 'fee', 'closing'] as const) {
          expect(column(name)).toEqual(plan.schedule.map((row) => row[name]));
        }
        const sumOf = (name: string): bigint => column(name).reduce((sum, text) => sum + minor(text), 0n);
        expect(sumOf('payment') + minor(plan.totals.downPayment)).toBe(minor(plan.totals.paid));
        // A payment goes to principal, interest, fee and arrears, and to nothing else.
        const parts = ['principal', 'interest', 'fee'].map(sumOf);
        const arrears = titles?.filter((title) => title.startsWith('arrears')).map(sumOf) ?? [];
        expect([...parts, ...arrears].reduce((sum, part) => sum + part, 0n)).toBe(sumOf('payment'));
        expect(minor(column('closing')[rows.length - 1] as string)).toBe(0n);
      }),
      { numRuns: 50 },
    );
  });

  it('comparisonCsv(): read back, every row says what the comparison does', () => {
    fc.assert(
      fc.property(fc.array(plans, { minLength: 1, maxLength: 3 }), (compared) => {
        const sameCurrency = compared.filter(({ currency }) => currency === compared[0]?.currency);
        const comparison = comparePlans({ plans: sameCurrency });
        const [titles, ...rows] = cellsOf(comparisonCsv(comparison));
        const said = comparison.rows.map((row) => titles?.map((title) => String(row[title as keyof typeof row] ?? '')));
        expect(rows).toEqual(said);
      }),
      { numRuns: 30 },
    );
  });

  it('no text of a comparison becomes a formula, another cell or another row, in CSV and in Markdown', () => {
    const [plan] = fc.sample(plans, { numRuns: 1, seed: 1 }) as [Plan];
    const comparison = comparePlans({ plans: [plan] });
    fc.assert(
      fc.property(hostile, hostile, (name, authority) => {
        const rows = comparison.rows.map((row) => ({ ...row, name, authority })) as Comparison['rows'];
        const [titles, ...cells] = cellsOf(comparisonCsv({ ...comparison, rows }));
        expect(cells.map(({ length }) => length)).toEqual([titles?.length]);
        for (const [text, column] of [
          [name, 'name'],
          [authority, 'authority'],
        ] as const) {
          const cell = cells[0]?.[titles?.indexOf(column) ?? -1] as string;
          expect([text, `'${text}`]).toContain(cell);
          expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)).toBe(false);
        }
        const lines = comparisonMarkdown({ ...comparison, rows }).split('\n');
        expect(lines).toHaveLength(4);
        expect(lines[2]?.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength((titles?.length ?? 0) + 1);
      }),
    );
  });
});
