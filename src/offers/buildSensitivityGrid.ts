import * as z from 'zod/mini';
import { MAX_INSTALLMENTS, type PlanKind } from '../account/index.ts';
import {
  countField,
  crossCheck,
  currencyDigits,
  type FractionInput,
  forDigits,
  fractionField,
  listOf,
  orNull,
  parseInput,
  shareField,
} from '../input/index.ts';
import type { Currency } from '../money/index.ts';
import { BUCKETS } from '../schedule/index.ts';
import { type OfferInput, type QuestionFields, questionOf, questionSchemas } from './readQuestion.ts';
import { type SensitivityCell, sensitivityCell, type Varied, type WaiverOf } from './sensitivityCell.ts';

/** The most cells of one grid. */
const MAX_CELLS = 2_000;

/** Everything that a waiver may be a share of. */
export const WAIVERS_OF = [...BUCKETS, 'arrears'] as const;

const QUESTIONS = questionSchemas(() => ({
  installments: listOf(countField(1, MAX_INSTALLMENTS), MAX_CELLS).check(z.minLength(1)),
  rates: orNull(listOf(fractionField, MAX_CELLS).check(z.minLength(1))),
  waivers: orNull(listOf(shareField, MAX_CELLS).check(z.minLength(1))),
  waiverOf: z._default(z.enum(WAIVERS_OF), 'arrears'),
}));

const SCHEMAS = forDigits((digits) =>
  QUESTIONS[digits].check(
    crossCheck(({ kind, installments, rates, waivers }) => [
      kind === 'extended-term' &&
        rates !== null && { path: ['rates'], rule: "must be left out: an extended term bears the contract's rate" },
      installments.length * (rates?.length ?? 1) * (waivers?.length ?? 1) > MAX_CELLS && {
        path: ['installments'],
        rule: `must make at most ${MAX_CELLS} cells with rates and waivers`,
      },
    ]),
  ),
);

/** What {@link buildSensitivityGrid} takes. */
export interface SensitivityInput<Kind extends PlanKind = PlanKind> extends OfferInput<Kind> {
  readonly installments: readonly number[];
  /** Nominal yearly rates; the terms' own where left out. */
  readonly rates?: readonly FractionInput[] | null;
  /** Shares that are waived on signing; as the terms have it where left out. */
  readonly waivers?: readonly FractionInput[] | null;
  /** What is waived a share of: a bucket, or `arrears`, everything but principal (the default). */
  readonly waiverOf?: WaiverOf;
}

/** Terms varied on three axes, and what each of them comes to. */
export interface SensitivityGrid {
  readonly accountId: string;
  readonly currency: Currency;
  readonly kind: PlanKind;
  readonly waiverOf: WaiverOf;
  /** By installments, then rates, then waivers, each in the order given: the last changes fastest. */
  readonly cells: readonly SensitivityCell[];
}

/**
 * What becomes of a plan when term, rate and waiver change: one cell for every combination, at most 2,000.
 *
 * Each cell has the figures of the plan that the recipe would build of its terms, whatever capacity and policy say of
 * it, and says whether it fits, what the verdict is and who may grant it. Cells come by installments, then rates, then
 * waivers, each in the order given: the last changes fastest. Counts, rates and waivers replace those of the terms; of a
 * bucket that is waived, the terms still say when its rest is paid. Terms that come to no plan say why.
 * Rounding: as in the recipes; shares are written with ten decimals.
 *
 * @param input.terms - As the recipe of the kind takes them. A payment is the most that an installment may be.
 * @param input.rates - Nominal per year; the terms' own where left out; an extended term bears the
 * contract's, and has none to vary.
 * @param input.waivers - Shares of `waiverOf` that are waived on signing; as the terms have it where left out.
 * @param input.approvals - `accepted`: a plan that some authority may grant passes; `refused`: it does not.
 * @returns The cells as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What do a longer term and a waiver of interest do to the installment?
 * import { buildSensitivityGrid } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '120.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const { cells } = buildSensitivityGrid({
 *   account, kind: 'interest-reduction', terms: { rate: '0%' },
 *   installments: [12, 24], waivers: ['0%', '50%'], waiverOf: 'interest',
 * });
 * cells.map(({ installment }) => installment); // ['110.00', '105.00', '55.00', '52.50']
 */
export function buildSensitivityGrid<Kind extends PlanKind>(input: SensitivityInput<Kind>): SensitivityGrid {
  const digits = currencyDigits(input);
  const read = parseInput('build a sensitivity grid', SCHEMAS[digits], input);
  const { installments, rates, waivers, waiverOf, ...fields } = read;
  const { question, terms } = questionOf(fields as QuestionFields, digits);
  const { accountId, currency } = question.parties.account;
  const varied = installments.flatMap((count) =>
    (rates ?? [null]).flatMap((rate) =>
      (waivers ?? [null]).map((waiver): Varied => ({ installments: count, rate, waiver })),
    ),
  );
  return {
    accountId,
    currency,
    kind: question.kind,
    waiverOf,
    cells: varied.map((each) => sensitivityCell(question, terms, each, waiverOf)),
  };
}
