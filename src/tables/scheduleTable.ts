import { forDigits, parseInput, strictObject } from '../input/index.ts';
import { isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type Plan } from '../plans/index.ts';
import type { Cell, Table } from './table.ts';
import { TABLE_OPTIONS, type TableFormat, type TableOptions } from './tableOptions.ts';
import { type Titles, titlesOf } from './titles.ts';

type Row = Plan['schedule'][number];

/** What stands in each column, in this order. */
const CELLS = {
  number: (row) => row.number,
  dueDate: (row) => row.dueDate,
  opening: (row) => row.opening,
  payment: (row) => row.payment,
  principal: (row) => row.principal,
  interest: (row) => row.interest,
  fee: (row) => row.fee,
  arrearsInterest: (row) => row.arrears.interest,
  arrearsCompoundInterest: (row) => row.arrears.compoundInterest,
  arrearsPenalties: (row) => row.arrears.penalties,
  arrearsFees: (row) => row.arrears.fees,
  closing: (row) => row.closing,
} as const satisfies Record<string, (row: Row) => Cell>;

type Column = keyof typeof CELLS;
const COLUMNS = Object.keys(CELLS) as Column[];

const TITLES = {
  en: {
    number: 'No.',
    dueDate: 'Due date',
    opening: 'Balance before',
    payment: 'Payment',
    principal: 'Principal',
    interest: 'Interest',
    fee: 'Fee',
    arrearsInterest: 'Overdue interest',
    arrearsCompoundInterest: 'Overdue compound interest',
    arrearsPenalties: 'Penalties',
    arrearsFees: 'Overdue fees',
    closing: 'Balance after',
  },
  'zh-CN': {
    number: '期次',
    dueDate: '还款日',
    opening: '期初余额',
    payment: '本期应还',
    principal: '本金',
    interest: '利息',
    fee: '分期费用',
    arrearsInterest: '逾期利息',
    arrearsCompoundInterest: '逾期复利',
    arrearsPenalties: '逾期罚息和违约金',
    arrearsFees: '逾期费用',
    closing: '期末余额',
  },
} as const satisfies Titles<Column>;

const schemasOf = (format: TableFormat) =>
  forDigits((digits) => strictObject({ plan: PLAN_SCHEMAS[digits], options: TABLE_OPTIONS[format] }));
const SCHEMAS = { csv: schemasOf('csv'), markdown: schemasOf('markdown') };

/**
 * The installments of a plan, a row each; what is paid down at the start is no installment.
 *
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 */
export function scheduleTable(plan: Plan, options: TableOptions, format: TableFormat): Table {
  const currency: unknown = (plan as Plan | null | undefined)?.currency;
  const schema = SCHEMAS[format][isCurrency(currency) ? MINOR_DIGITS[currency] : 2];
  parseInput('write a schedule', schema, { plan, options }, MAX_PLAN_VALUES);
  return {
    titles: titlesOf(COLUMNS, TITLES, options.locale),
    rows: plan.schedule.map((row) => COLUMNS.map((column) => CELLS[column](row))),
  };
}
