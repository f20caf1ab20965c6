import * as z from 'zod/mini';
import { parseInput, strictObject } from '../input/index.ts';
import type { Comparison, ComparisonRow } from '../offers/index.ts';
import type { Cell, Table } from './table.ts';
import { TABLE_OPTIONS, type TableFormat, type TableOptions } from './tableOptions.ts';
import { type Titles, titlesOf } from './titles.ts';

const COLUMNS = [
  'name',
  'kind',
  'installment',
  'installments',
  'months',
  'firstDate',
  'finalDate',
  'downPayment',
  'totalPaid',
  'balanceLeft',
  'interestAndFees',
  'waived',
  'saving',
  'effectiveRate',
  'paymentToCapacity',
  'presentValue',
  'loss',
  'lossShare',
  'verdict',
  'authority',
] as const satisfies readonly (keyof ComparisonRow)[];

const TITLES = {
  en: {
    name: 'Name',
    kind: 'Kind',
    installment: 'Installment',
    installments: 'Installments',
    months: 'Months',
    firstDate: 'First payment',
    finalDate: 'Last payment',
    downPayment: 'Down payment',
    totalPaid: 'Paid in all',
    balanceLeft: 'Left owing',
    interestAndFees: 'Interest and fees',
    waived: 'Waived',
    saving: 'Saving',
    effectiveRate: 'Effective yearly rate',
    paymentToCapacity: 'Payment to capacity',
    presentValue: 'Present value',
    loss: 'Loss',
    lossShare: 'Loss to claim',
    verdict: 'Verdict',
    authority: 'Authority',
  },
  'zh-CN': {
    name: '方案',
    kind: '类型',
    installment: '每期应还',
    installments: '期数',
    months: '月数',
    firstDate: '首次还款日',
    finalDate: '最后还款日',
    downPayment: '首付',
    totalPaid: '还款总额',
    balanceLeft: '剩余欠款',
    interestAndFees: '利息及费用',
    waived: '减免',
    saving: '节省',
    effectiveRate: '实际年利率',
    paymentToCapacity: '还款占还款能力',
    presentValue: '现值',
    loss: '损失',
    lossShare: '损失率',
    verdict: '审查结论',
    authority: '审批权限',
  },
} as const satisfies Titles<(typeof COLUMNS)[number]>;

/** Twenty figures and eight differences a row, of at most some hundreds of rows. */
const MAX_COMPARED_VALUES = 60_000;
const cell = z.nullable(z.union([z.string(), z.number()]));
const comparisonField = z.object({
  rows: z.array(z.object(Object.fromEntries(COLUMNS.map((column) => [column, cell])))),
});
const SCHEMAS = {
  csv: strictObject({ comparison: comparisonField, options: TABLE_OPTIONS.csv }),
  markdown: strictObject({ comparison: comparisonField, options: TABLE_OPTIONS.markdown }),
};

/**
 * The rows of a comparison; differences are left out, as the saving says the most of them.
 *
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 */
export function comparisonTable(comparison: Comparison, options: TableOptions, format: TableFormat): Table {
  parseInput('write a comparison', SCHEMAS[format], { comparison, options }, MAX_COMPARED_VALUES);
  return {
    titles: titlesOf(COLUMNS, TITLES, options.locale),
    rows: comparison.rows.map((row) => COLUMNS.map((column): Cell => row[column])),
  };
}
