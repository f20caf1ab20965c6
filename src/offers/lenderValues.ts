import {
  type Amount,
  compareRatios,
  type Fraction,
  formatFraction,
  type Ratio,
  ratio,
  roundRatio,
  ZERO,
} from '../money/index.ts';
import type { finishedPlan } from '../plans/index.ts';
import { constantRate, interestFactors } from '../rates/index.ts';
import { diminishedShare, presentValue } from '../returns/index.ts';
import { totalOf } from '../schedule/index.ts';
import { exactPresentValue, expectedPayments, type Survival } from './expectedValue.ts';

type FinishedPlan = ReturnType<typeof finishedPlan>;
type Request = FinishedPlan['draft']['request'];

/** The gain or loss of a modification without derecognition, on the day that the plan starts. */
export interface ModificationResult {
  /** Gross, before the modification: the claim unless another is given, less what was written off. */
  readonly oldCarryingAmount: Amount;
  readonly writtenOff: Amount;
  /** The plan's payments at the original effective rate. */
  readonly newCarryingAmount: Amount;
  /** New less old: negative for a loss. */
  readonly gainLoss: Amount;
  /** Gain or loss over the old carrying amount. */
  readonly gainLossShare: Fraction;
}

/** What new terms take from an obligation. */
export interface DiminishedObligation {
  /** NPV0: the flows of the original terms at the original effective rate. */
  readonly originalValue: string;
  /** NPV1: the flows of the new terms at the same rate. */
  readonly modifiedValue: string;
  /** NPV0 less NPV1: positive where the lender gives something up. */
  readonly loss: string;
  /** Loss over NPV0. */
  readonly share: Fraction;
  readonly threshold: Fraction;
  /** Whether the share is above the threshold; at it, it is not. */
  readonly exceedsThreshold: boolean;
}

/** A plan valued at what its money costs the lender. */
export interface FundingValue {
  /** Nominal, per year. */
  readonly rate: Fraction;
  readonly presentValue: Amount;
}

/** A plan valued as one that may be broken. */
export interface SurvivalValue {
  /** Everything that is expected to be paid or recovered, not discounted. */
  readonly expectedPaid: Amount;
  /** The same at the original effective rate. */
  readonly presentValue: Amount;
  /** The same at the funding rate; null where none is given. */
  readonly atFundingRate: Amount | null;
}

function factorsAt({ draft, schedule }: FinishedPlan, rate: Ratio): readonly Ratio[] {
  return interestFactors(schedule.periods, constantRate(rate), draft.request.dates);
}

/** What a plan's payments are worth on its start date at a nominal yearly rate. Rounding: once. */
export function valueAt(plan: FinishedPlan, rate: Ratio): bigint {
  const { rows, downPayment } = plan.schedule;
  const payments = rows.map(({ payment }) => payment);
  const flows = { payments, factors: factorsAt(plan, rate), atStart: totalOf(downPayment) };
  return presentValue(flows, plan.draft.request.rounding);
}

interface Modification {
  readonly old: bigint;
  readonly writtenOff: bigint;
  readonly modified: bigint;
}

/** New less old carrying amount. Rounding: the share of rounded amounts, once. */
export function modificationResult(
  { money }: Request,
  { old, writtenOff, modified }: Modification,
): ModificationResult {
  return {
    oldCarryingAmount: money(old),
    writtenOff: money(writtenOff),
    newCarryingAmount: money(modified),
    gainLoss: money(modified - old),
    gainLossShare: formatFraction(ratio(modified - old, old)),
  };
}

interface Obligation {
  readonly original: bigint;
  readonly modified: bigint;
  readonly threshold: Ratio;
}

/** What the plan takes from the obligation. Rounding: the share of rounded values, once. */
export function diminishedObligationOf(
  { money }: Request,
  { original, modified, threshold }: Obligation,
): DiminishedObligation {
  const share = diminishedShare(ratio(original), ratio(modified));
  return {
    originalValue: money(original),
    modifiedValue: money(modified),
    loss: money(original - modified),
    share: formatFraction(share),
    threshold: formatFraction(threshold),
    exceedsThreshold: compareRatios(share, threshold) > 0,
  };
}

interface DiscountRates {
  readonly originalRate: Ratio;
  readonly fundingRate: Ratio | null;
}

/** What a plan that may be broken is worth. Rounding: each value once. */
export function survivalValue(
  plan: FinishedPlan,
  survival: Survival,
  { originalRate, fundingRate }: DiscountRates,
): SurvivalValue {
  const { money, rounding } = plan.draft.request;
  const atStart = totalOf(plan.schedule.downPayment);
  const expected = expectedPayments(plan.schedule, survival);
  const worth = (factors: readonly Ratio[]): Amount =>
    money(atStart + roundRatio(exactPresentValue(expected, factors), rounding));
  return {
    expectedPaid: worth(expected.map(() => ZERO)),
    presentValue: worth(factorsAt(plan, originalRate)),
    atFundingRate: fundingRate && worth(factorsAt(plan, fundingRate)),
  };
}
