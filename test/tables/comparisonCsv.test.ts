import { buildInstallmentPlan, type Comparison, comparePlans } from 'repayment-plan';
import { comparisonCsv, comparisonMarkdown } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedFields } from '../account/refusal.ts';
import { debt, planOf } from '../plans/inputs.ts';

/** 1,200.00 at no interest over two and over three months. */
const comparison: Comparison = deepFreeze(
  comparePlans({
    plans: [2, 3].map((installments) =>
      planOf(buildInstallmentPlan({ account: debt('1200.00', '0%'), terms: { installments, rate: '0%' } })),
    ),
  }),
);

const ROWS = [
  'plan 1,installment,600.00,2,2,2026-12-21,2027-01-21,0.00,1200.00,0.00,0.00,0.00,0.00,0,,1200.00,0.00,0,unchecked,',
  'plan 2,installment,400.00,3,3,2026-12-21,2027-02-21,0.00,1200.00,0.00,0.00,0.00,0.00,0,,1200.00,0.00,0,unchecked,',
];

describe('comparisonCsv()', () => {
  it('writes a line for each row, figures that a row does not have empty', () => {
    expect(comparisonCsv(comparison).split('\r\n')).toEqual([
      'name,kind,installment,installments,months,firstDate,finalDate,downPayment,totalPaid,balanceLeft,interestAndFees,waived,saving,effectiveRate,paymentToCapacity,presentValue,loss,lossShare,verdict,authority',
      ...ROWS,
      '',
    ]);
  });

  it.each([
    ['en', 'Name,Kind,Installment,Installments,Months,First payment'],
    ['zh-CN', '方案,类型,每期应还,期数,月数,首次还款日'],
  ] as const)('has titles in %s', (locale, titles) => {
    expect(comparisonCsv(comparison, { locale }).startsWith(titles)).toBe(true);
  });

  it('makes a formula in the name of an authority inert', () => {
    const [row] = comparison.rows;
    const rows = [{ ...row, authority: '=HYPERLINK("x")' }] as unknown as Comparison['rows'];
    expect(comparisonCsv({ ...comparison, rows })).toContain(`unchecked,"'=HYPERLINK(""x"")"\r\n`);
  });

  it.each([
    ['name', 1],
    ['kind', null],
    ['installment', '600'],
    ['installments', 2.5],
    ['months', '2'],
    ['firstDate', '2026-02-30'],
    ['finalDate', 20_270_121],
    ['downPayment', null],
    ['totalPaid', '1e3'],
    ['balanceLeft', '=1+1'],
    ['interestAndFees', 'NaN'],
    ['waived', '0.005'],
    ['saving', undefined],
    ['effectiveRate', '12%'],
    ['paymentToCapacity', 0.5],
    ['presentValue', '1,200.00'],
    ['loss', ''],
    ['lossShare', 'Infinity'],
    ['verdict', {}],
    ['authority', ['x']],
  ] as const)('refuses a comparison whose %s is %o', (column, value) => {
    const rows = comparison.rows.map((row, index) => (index === 1 ? { ...row, [column]: value } : row));
    const refused = refusedFields(() => comparisonCsv({ ...comparison, rows } as Comparison));
    expect(refused.map(({ path }) => path)).toEqual([`comparison.rows[1].${column}`]);
  });

  it('refuses what is no comparison', () => {
    const given = { ...comparison, rows: [{ name: 'a' }] } as unknown as Comparison;
    expect(refusedFields(() => comparisonCsv(given)).length).toBeGreaterThan(0);
  });
});

describe('comparisonMarkdown()', () => {
  it('writes a row each', () => {
    const lines = comparisonMarkdown(comparison, { locale: 'en' }).split('\n');
    expect(lines[0]?.startsWith('| Name | Kind | Installment |')).toBe(true);
    expect(lines[2]).toBe(`| ${(ROWS[0] as string).split(',').join(' | ')} |`);
  });
});
