import type { CalendarDate } from '../calendar/index.ts';
import { currencyDigits, forDigits, parseInput, strictObject } from '../input/index.ts';
import { type Amount, type Fraction, formatAmount, formatFraction } from '../money/index.ts';
import { datedRate, MAX_PLAN_VALUES, PLAN_SCHEMAS, type Plan, type ReadPlan } from '../plans/index.ts';
import { BUCKETS } from '../schedule/index.ts';
import { documentOf, type PlanDocument } from './document.ts';
import { localeField } from './documentFields.ts';
import { INSTRUMENTS } from './documentSources.ts';
import { documentWording } from './documentWording.ts';
import { EXAMPLE_ITEMS, type ExampleItemId } from './exampleItems.ts';
import { isSome } from './isSome.ts';
import type { Locale } from './locale.ts';
import { REPRESENTATIVE_EXAMPLE_EN } from './texts/representativeExample.en.ts';
import { REPRESENTATIVE_EXAMPLE_ZH_CN } from './texts/representativeExample.zhCN.ts';

const ACTION = 'write a representative example';
const TEXTS = { en: REPRESENTATIVE_EXAMPLE_EN, 'zh-CN': REPRESENTATIVE_EXAMPLE_ZH_CN } as const;
/** One decimal of a percentage. */
const RATE_DECIMALS = 3;

const SCHEMAS = forDigits((digits) => strictObject({ plan: PLAN_SCHEMAS[digits], locale: localeField }));

/** What {@link representativeExample} takes beside the plan. */
export interface RepresentativeExampleOptions {
  readonly locale: Locale;
}

/** Payments of one amount in a row. */
export interface EqualPayments {
  readonly count: number;
  readonly payment: Amount;
  readonly firstDueDate: CalendarDate;
}

/** The representative figures of a plan. */
export interface RepresentativeExample extends PlanDocument<ExampleItemId> {
  /** What is owed at the start, less what is waived on signing and paid down. */
  readonly totalCredit: Amount;
  /** Of the total amount of credit; what is waived with the last payment. */
  readonly waivedOnCompletion: Amount;
  /** Interest and fees of the plan. */
  readonly totalCost: Amount;
  /** Every installment: total amount of credit, less what is waived on completion, and total cost. */
  readonly totalPayable: Amount;
  /** By the European method, to a tenth of a percent; null where the payments come to no rate. */
  readonly annualRate: Fraction | null;
  /** Installments with a payment. */
  readonly numberOfInstallments: number;
  readonly installments: readonly EqualPayments[];
}

/**
 * The representative figures of a credit in the European Union, of a plan as the credit that it is.
 *
 * Total amount of credit = claim - waived on signing - down payment; total amount payable = every installment = total
 * amount of credit - waived on completion + interest and fees. The annual percentage rate solves
 * credit = sum_k(p_k * (1 + X)^-t_k), t_k in years by whole months (weeks, where payments come by the week) and days of
 * 365 or 366 a year.
 * Rounding: the rate once, half expand, to a tenth of a percent.
 *
 * @param plan - A finished plan, of any kind.
 * @param options.locale - 'zh-CN' or 'en'.
 * @returns The document with its figures: plain JSON; `documentMarkdown` writes it as Markdown.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 * @see Directive (EU) 2023/2225, article 8, standard information (verification: memory)
 * @see Directive 2008/48/EC, Annex I, annual percentage rate (verification: primary); that the later directive keeps the
 * formula (verification: memory)
 *
 * @example What is the annual percentage rate of 1,000.00 repaid with 1,000.00 and no interest?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { representativeExample } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'EUR', asOf: '2026-11-21', product: 'personal-loan',
 *   balances: { principal: '1000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 1 }, openedOn: '2021-03-01',
 * };
 * const terms = { startDate: '2026-11-21', installments: 4, rate: '0%' };
 * const example = representativeExample(expectPlan(buildInstallmentPlan({ account, terms })), { locale: 'en' });
 * example.annualRate; // '0'
 * example.totalPayable; // '1000.00'
 * example.installments; // [{ count: 4, payment: '250.00', firstDueDate: '2026-12-21' }]
 */
export function representativeExample(plan: Plan, options: RepresentativeExampleOptions): RepresentativeExample {
  const digits = currencyDigits({ account: plan });
  const read = parseInput(ACTION, SCHEMAS[digits], { ...options, plan }, MAX_PLAN_VALUES);
  const say = documentWording(TEXTS[read.locale], read.locale, plan.currency);
  const credit = creditOf(read.plan);
  const installments = equalPayments(plan);
  const figures = {
    totalCredit: formatAmount(credit, digits),
    waivedOnCompletion: formatAmount(waived(read.plan, 'waivedOnCompletion'), digits),
    totalCost: plan.cost.interestAndFees,
    totalPayable: formatAmount(read.plan.totals.paid - read.plan.totals.downPayment, digits),
    annualRate: annualRateOf(read.plan, credit),
    numberOfInstallments: installments.reduce((sum, { count }) => sum + count, 0),
    installments,
  };
  const context = { plan, pattern: read.plan.terms.pattern.kind, figures, say };
  const sources = [
    { ...INSTRUMENTS.standardInformation, covers: say('covers-figures').text },
    { ...INSTRUMENTS.annualPercentageRate, covers: say('covers-rate').text },
  ];
  const items = EXAMPLE_ITEMS.map((item) => item(context));
  return { ...documentOf<ExampleItemId>(read.locale, say, sources, items), ...figures };
}

function creditOf(plan: ReadPlan): bigint {
  return plan.claim.total - waived(plan, 'waivedOnSigning') - plan.totals.downPayment;
}

function waived({ treatment }: ReadPlan, when: 'waivedOnSigning' | 'waivedOnCompletion'): bigint {
  return BUCKETS.reduce((sum, bucket) => sum + treatment[bucket][when], 0n);
}

function annualRateOf({ terms, schedule }: ReadPlan, advance: bigint): Fraction | null {
  const payments = schedule.map(({ periodEnd, payment }) => ({ date: periodEnd, amount: payment }));
  const { startDate, frequency } = terms;
  const rate = datedRate({ startDate, advance, payments, frequency }, 'eu-apr');
  return rate && formatFraction(rate, RATE_DECIMALS, 'halfExpand');
}

/** Payments of one amount in a row, counted; installments of a holiday are none. */
function equalPayments({ schedule }: Plan): readonly EqualPayments[] {
  const groups: EqualPayments[] = [];
  for (const { payment, dueDate } of schedule.filter((row) => isSome(row.payment))) {
    const last = groups[groups.length - 1];
    if (last?.payment === payment) groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ count: 1, payment, firstDueDate: dueDate });
  }
  return groups;
}
