import * as z from 'zod/mini';
import {
  countField,
  currencyField,
  dateField,
  forDigits,
  parseInput,
  sentenceField,
  signedWrittenAmountField,
  strictObject,
  writtenFractionField,
} from '../input/index.ts';
import { isCurrency, MINOR_DIGITS, type MinorDigits } from '../money/index.ts';
import type { Comparison, ComparisonRow } from '../offers/index.ts';
import type { Cell, Table } from './table.ts';
import { TABLE_OPTIONS, type TableFormat, type TableOptions } from './tableOptions.ts';
import { type Titles, titlesOf } from './titles.ts';

/** What stands in a column; `orNone` where a row may have nothing of it. */
const FORMS = {
  name: 'text',
  kind: 'text',
  installment: 'amountOrNone',
  installments: 'count',
  months: 'countOrNone',
  firstDate: 'dateOrNone',
  finalDate: 'dateOrNone',
  downPayment: 'amount',
  totalPaid: 'amount',
  balanceLeft: 'amount',
  interestAndFees: 'amount',
  waived: 'amount',
  saving: 'amount',
  effectiveRate: 'fractionOrNone',
  paymentToCapacity: 'fractionOrNone',
  presentValue: 'amount',
  loss: 'amountOrNone',
  lossShare: 'fractionOrNone',
  verdict: 'textOrNone',
  authority: 'textOrNone',
} as const satisfies Partial<Record<keyof ComparisonRow, keyof ReturnType<typeof formFields>>>;

const COLUMNS = Object.keys(FORMS) as (keyof typeof FORMS)[];

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
    downPayment: '首付款',
    totalPaid: '还款总额',
    balanceLeft: '剩余欠款',
    interestAndFees: '利息和费用',
    waived: '减免',
    saving: '节省',
    effectiveRate: '实际年利率',
    paymentToCapacity: '还款占还款能力',
    presentValue: '现值',
    loss: '损失',
    lossShare: '损失比例',
    verdict: '审查结论',
    authority: '审批权限',
  },
} as const satisfies Titles<(typeof COLUMNS)[number]>;

/** Twenty figures and eight differences a row, of at most some hundreds of rows. */
const MAX_COMPARED_VALUES = 60_000;

function formFields(digits: MinorDigits) {
  const [count, amount] = [countField(0, 1_000_000), signedWrittenAmountField(digits)];
  return {
    text: sentenceField,
    textOrNone: z.nullable(sentenceField),
    count,
    countOrNone: z.nullable(count),
    amount,
    amountOrNone: z.nullable(amount),
    dateOrNone: z.nullable(dateField),
    fractionOrNone: z.nullable(writtenFractionField),
  };
}

const comparisonFields = forDigits((digits) => {
  const fields = formFields(digits);
  const row = z.object(Object.fromEntries(COLUMNS.map((column) => [column, fields[FORMS[column]]])));
  return z.object({ currency: currencyField, rows: z.array(row) });
});
const schemasOf = (format: TableFormat) =>
  forDigits((digits) => strictObject({ comparison: comparisonFields[digits], options: TABLE_OPTIONS[format] }));
const SCHEMAS = { csv: schemasOf('csv'), markdown: schemasOf('markdown') };

/**
 * The rows of a comparison; differences are left out, as the saving says the most of them.
 *
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 */
export function comparisonTable(comparison: Comparison, options: TableOptions, format: TableFormat): Table {
  const currency: unknown = (comparison as Comparison | null | undefined)?.currency;
  const schema = SCHEMAS[format][isCurrency(currency) ? MINOR_DIGITS[currency] : 2];
  parseInput('write a comparison', schema, { comparison, options }, MAX_COMPARED_VALUES);
  return {
    titles: titlesOf(COLUMNS, TITLES, options.locale),
    rows: comparison.rows.map((row) => COLUMNS.map((column): Cell => row[column])),
  };
}
