import type { CalendarDate } from '../calendar/index.ts';
import { invalidInput } from '../errors.ts';
import { currencyDigits, parseInput } from '../input/index.ts';
import { type Amount, type Currency, type Fraction, formatFraction, type Ratio } from '../money/index.ts';
import { finishedPlan, MAX_PLAN_VALUES } from '../plans/index.ts';
import { nominalYearlyRate } from '../rates/index.ts';
import { LENDER_SCHEMAS, type LenderMeasuresInput } from './lenderSchema.ts';
import {
  type DiminishedObligation,
  diminishedObligationOf,
  type FundingValue,
  type ModificationResult,
  modificationResult,
  type SurvivalValue,
  survivalValue,
  valueAt,
} from './lenderValues.ts';
import { type ModificationDisclosure, modificationDisclosure } from './modificationDisclosure.ts';

/** A plan as its lender accounts for it. */
export interface LenderMeasures {
  readonly accountId: string;
  readonly currency: Currency;
  /** The day that the plan starts, and that every value is of. */
  readonly date: CalendarDate;
  /** The original effective rate as a nominal one per year. */
  readonly originalRate: Fraction;
  readonly modification: ModificationResult;
  readonly diminishedObligation: DiminishedObligation;
  readonly disclosure: ModificationDisclosure;
  readonly atFundingRate: FundingValue | null;
  readonly underSurvival: SurvivalValue | null;
}

const ACTION = 'measure a plan for its lender';
const MONTHS_PER_YEAR = 12;

/**
 * What a plan means for its lender's books: modification gain or loss, diminished obligation, kind of modification, and
 * its worth at a funding rate and under a survival curve.
 *
 * With the payments p_k of the plan, the down payment p_0 and the interest f_j of its periods at a rate, a present value
 * is p_0 + sum_k(p_k / prod_(j<=k)(1 + f_j)) on the plan's start date.
 *
 * - Modification: gain or loss = new - old gross carrying amount; negative is a loss. Old: the claim with every bucket,
 *   or `carryingAmount`, less `writtenOff`; new: the present value at the original effective rate. A part that is given
 *   up without expectation of recovery is written off before the modification, and then is no part of its loss.
 * - Diminished obligation: (NPV0 - NPV1) / NPV0, NPV0 the old carrying amount before any write-off, NPV1 the new one.
 * - Disclosure: see `modificationDisclosure`.
 * - Survival: sum_k(S_k p_k + (S_(k-1) - S_k) R owed_k), discounted; see `expectedPayments`.
 *
 * The original effective rate is the contract's; where fees or costs make it another one, both it and the carrying
 * amount, which is what the contract's flows are worth at it, are given.
 * Rounding: each value once, in the plan's mode; shares of rounded values, so that they can be added up.
 *
 * @param input - The question, field by field:
 * - `account`: The snapshot that the plan was made for.
 * - `plan`: A plan as a recipe returned it; or `input.schedule`, one that was made elsewhere.
 * - `carryingAmount`: Gross, on the start date, unpaid interest and fees included; the claim when left out.
 * - `originalRate`: Original effective rate, where it is not the contract's.
 * - `writtenOff`: What of the carrying amount was written off before; zero when left out.
 * - `fundingRate`: What the money costs the lender.
 * - `survival`: For each installment the probability that the plan is still kept; the share recovered if not.
 * - `threshold`: Of the diminished obligation; 1 % when left out.
 * - `insignificantDelayMonths`: The longest delay that is not disclosed; zero when left out.
 * @returns The measures; amounts as decimal text.
 * @throws {RepaymentError} `invalid-input`, naming every bad field, or every row that does not add up.
 * @see IFRS 9, 5.4.3, modification gain or loss (verification: secondary), and 5.4.4, write-off (verification: memory)
 * @see EBA/GL/2016/07, paragraph 51, diminished obligation (verification: secondary)
 * @see ASU 2022-02, ASC 310-10-50, disclosure (verification: secondary)
 *
 * @example What does freezing 50,000.00 at zero over 60 months cost the lender?
 * import { buildInstallmentPlan, expectPlan, lenderMeasures } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18.25%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 60, rate: '0%' } }));
 * const { modification, diminishedObligation, disclosure } = lenderMeasures({ account, plan });
 * modification.gainLoss; // '-17358.23'
 * diminishedObligation.exceedsThreshold; // true
 * disclosure.kinds; // ['interest-rate-reduction']
 */
export function lenderMeasures(input: LenderMeasuresInput): LenderMeasures {
  const read = parseInput(ACTION, LENDER_SCHEMAS[currencyDigits(input)], input, MAX_PLAN_VALUES);
  const plan = finishedPlan(ACTION, { ...read, affordability: null, policy: null });
  const { request } = plan.draft;
  const { account } = request;
  const nominal = (rate: NonNullable<typeof read.fundingRate>): Ratio =>
    nominalYearlyRate(rate, account.contract.dayCount, MONTHS_PER_YEAR);
  const originalRate = read.originalRate ? nominal(read.originalRate) : request.contractRate;
  const fundingRate = read.fundingRate && nominal(read.fundingRate);
  const original = read.carryingAmount ?? request.claim.total;
  if (read.writtenOff >= original) throw writtenOffWhole(read.writtenOff, original, request.money);
  const modified = valueAt(plan, originalRate);
  return {
    accountId: account.accountId,
    currency: account.currency,
    date: request.dates.startDate,
    originalRate: formatFraction(originalRate),
    modification: modificationResult(request, {
      old: original - read.writtenOff,
      modified,
      writtenOff: read.writtenOff,
    }),
    diminishedObligation: diminishedObligationOf(request, { original, modified, threshold: read.threshold }),
    disclosure: modificationDisclosure(plan, read.insignificantDelayMonths),
    atFundingRate: fundingRate && {
      rate: formatFraction(fundingRate),
      presentValue: request.money(valueAt(plan, fundingRate)),
    },
    underSurvival: read.survival && survivalValue(plan, read.survival, { originalRate, fundingRate }),
  };
}

function writtenOffWhole(writtenOff: bigint, original: bigint, money: (minor: bigint) => Amount) {
  const rule = `must be below the carrying amount of ${money(original)}`;
  return invalidInput(ACTION, [{ path: 'writtenOff', rule, value: money(writtenOff) }]);
}
