import { invalidInput } from '../errors.ts';
import { parseInput, peek } from '../input/index.ts';
import { type Currency, isCurrency, MINOR_DIGITS } from '../money/index.ts';
import type { Plan } from '../plans/index.ts';
import { COMPARE_SCHEMAS, MAX_COMPARED_VALUES, type ReadComparison } from './compareSchema.ts';
import { type ComparedRow, type ComparisonRow, differencesOf, presentRow } from './comparisonRow.ts';
import { baselineRow, planRow } from './comparisonSources.ts';
import type { Offer } from './offer.ts';

const ACTION = 'compare plans';

/** A way on without a plan, as plain JSON: of one that does not exist nothing else is read. */
export type ComparableBaseline =
  | {
      readonly outcome: 'baseline';
      readonly kind: string;
      readonly claim: string;
      readonly payments: readonly { readonly dueDate: string; readonly payment: string }[];
      readonly cost: {
        readonly paid: string;
        readonly interest: string;
        readonly fees: string;
        readonly penalties: string;
        readonly waived: string;
        readonly balanceLeft: string;
        readonly monthsToFreedom: number | null;
        readonly presentValue: string;
      };
    }
  | { readonly outcome: 'no-baseline'; readonly kind: string };

/** What {@link comparePlans} takes: at least one plan, offer or baseline, all of one currency. */
export interface ComparisonInput {
  readonly offers?: readonly Offer[];
  readonly plans?: readonly Plan[];
  readonly baselines?: readonly ComparableBaseline[];
  /** The name of the row that the others are compared with; the first row where left out. */
  readonly against?: string;
}

/** Rows side by side, ready for a table. */
export interface Comparison {
  readonly currency: Currency;
  readonly against: string;
  readonly rows: readonly ComparisonRow[];
}

/**
 * Puts plans, offers and baselines side by side: one row each, with the same columns, and what is different from one of
 * them.
 *
 * Rows are named "offer 1" by rank, "plan 1" by place, and baselines by their kind; they come in this order. Differences
 * are the row's own figure less that of the row compared with; the saving is the other way round, and counts what a
 * baseline leaves owed. A figure that a row does not have is null, and so is every difference of it. No figure of a plan
 * is found anew. Rounding: payment to capacity once, at ten decimals.
 *
 * @returns The rows as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field; also where there is nothing to compare, where
 * currencies differ, and where no row has the name asked for.
 *
 * @example What do 24 months cost beside 12?
 * import { buildInstallmentPlan, comparePlans, expectPlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const plans = [12, 24].map((installments) => expectPlan(buildInstallmentPlan({ account, terms: { installments } })));
 * const { rows } = comparePlans({ plans });
 * rows[1].installment; // '56.49'
 * rows[1].differences.installment; // '-50.13'
 * rows[1].differences.months; // 12
 */
export function comparePlans(input: ComparisonInput): Comparison {
  const currency = currencyOf(input);
  const digits = MINOR_DIGITS[currency];
  const read = parseInput(ACTION, COMPARE_SCHEMAS[digits], input, MAX_COMPARED_VALUES);
  refuseOtherCurrencies(read, currency);
  const rows = rowsOf(read);
  const [first] = rows;
  if (!first) {
    throw invalidInput(ACTION, [
      { path: 'plans', rule: 'must have a plan where there are no offers and no baselines', value: 'none' },
    ]);
  }
  const name = read.against ?? first.name;
  const chosen = rows.find((row) => row.name === name);
  if (!chosen) {
    const rule = `must be one of ${rows.map((row) => row.name).join(', ')}`;
    throw invalidInput(ACTION, [{ path: 'against', rule, value: name }]);
  }
  return {
    currency,
    against: name,
    rows: rows.map((row) => ({ ...presentRow(row, digits), ...differencesOf(row, chosen, digits) })),
  };
}

function rowsOf({ offers, plans, baselines }: ReadComparison): readonly ComparedRow[] {
  return [
    ...offers.map(({ rank, family, plan }) => planRow(plan, { name: `offer ${rank}`, source: 'offer', family })),
    ...plans.map((plan, index) => planRow(plan, { name: `plan ${index + 1}`, source: 'plan', family: null })),
    ...baselines.flatMap((baseline) => (baseline.outcome === 'baseline' ? [baselineRow(baseline)] : [])),
  ];
}

/** The currency of the first plan; amounts are read in it. Baselines alone name none: two digits are taken for theirs. */
function currencyOf(input: unknown): Currency {
  const first = (list: string): unknown => peek(peek(input, list), '0');
  const named = peek(peek(first('offers'), 'plan') ?? first('plans'), 'currency');
  return isCurrency(named) ? named : 'CNY';
}

function refuseOtherCurrencies({ offers, plans }: ReadComparison, currency: Currency): void {
  const given = [
    ...offers.map(({ plan }, index) => ({ path: `offers[${index}].plan.currency`, value: plan.currency })),
    ...plans.map((plan, index) => ({ path: `plans[${index}].currency`, value: plan.currency })),
  ];
  const wrong = given.filter(({ value }) => value !== currency);
  if (wrong.length === 0) return;
  throw invalidInput(
    ACTION,
    wrong.map((field) => ({ ...field, rule: `must be ${currency}, the currency of the first plan` })),
  );
}
