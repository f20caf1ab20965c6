import type { Plan } from 'repayment-plan';
import { scheduleCsv, scheduleMarkdown } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { refusedFields } from '../account/refusal.ts';
import { examplePlan } from './examplePlan.ts';

const ROWS = [
  '1,2026-12-21,900.00,309.00,300.00,9.00,0.00,0.00,0.00,0.00,0.00,600.00',
  '2,2027-01-21,600.00,306.00,300.00,6.00,0.00,0.00,0.00,0.00,0.00,300.00',
  '3,2027-02-21,300.00,303.00,300.00,3.00,0.00,0.00,0.00,0.00,0.00,0.00',
];

describe('scheduleCsv()', () => {
  it('writes a line for each installment, below the names of the fields', () => {
    expect(scheduleCsv(examplePlan).split('\r\n')).toEqual([
      'number,dueDate,opening,payment,principal,interest,fee,arrearsInterest,arrearsCompoundInterest,arrearsPenalties,arrearsFees,closing',
      ...ROWS,
      '',
    ]);
  });

  it.each([
    [
      'en',
      'No.,Due date,Balance before,Payment,Principal,Interest,Fee,Overdue interest,Overdue compound interest,Penalties,Overdue fees,Balance after',
    ],
    ['zh-CN', '期次,还款日,期初余额,本期应还,本金,利息,分期费用,逾期利息,逾期复利,逾期罚息和违约金,逾期费用,期末余额'],
  ] as const)('has titles in %s, after a byte order mark where it is asked for', (locale, titles) => {
    const [first, ...rest] = scheduleCsv(examplePlan, { locale, byteOrderMark: true }).split('\r\n');
    expect(first).toBe(`\ufeff${titles}`);
    expect(rest).toEqual([...ROWS, '']);
  });

  it('refuses what is no plan, and options that it does not know', () => {
    const fields = refusedFields(() =>
      scheduleCsv({ ...examplePlan, outcome: 'infeasible' } as unknown as Plan, { locale: 'fr' as 'en' }),
    );
    expect(fields.map(({ path }) => path)).toEqual(['plan.outcome', 'options.locale']);
    expect(refusedFields(() => scheduleCsv(null as unknown as Plan)).map(({ path }) => path)).toEqual(['plan']);
  });
});

describe('scheduleMarkdown()', () => {
  it('writes a row for each installment', () => {
    const lines = scheduleMarkdown(examplePlan, { locale: 'zh-CN' }).split('\n');
    expect(lines[0]).toBe(
      '| 期次 | 还款日 | 期初余额 | 本期应还 | 本金 | 利息 | 分期费用 | 逾期利息 | 逾期复利 | 逾期罚息和违约金 | 逾期费用 | 期末余额 |',
    );
    expect(lines.slice(2)).toEqual([...ROWS.map((row) => `| ${row.split(',').join(' | ')} |`), '']);
  });

  it('takes no byte order mark', () => {
    const options = { byteOrderMark: true } as unknown as { locale: 'en' };
    expect(refusedFields(() => scheduleMarkdown(examplePlan, options)).map(({ path }) => path)).toEqual([
      'options.byteOrderMark',
    ]);
  });
});
