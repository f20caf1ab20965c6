import type {
  AllocationInput,
  AnnualRateInput,
  AnnuityInput,
  AnnuityPartsInput,
  DayCountInput,
  DiminishedObligationInput,
  DoingNothingInput,
  FlatRateInput,
  InternalRateInput,
  LateFeeInput,
  LoanInput,
  MinimumPaymentInput,
  NetPresentValueInput,
  PayoffInput,
  RepaymentEstimatesInput,
  RevolvingInterestInput,
  YearlyRatesInput,
} from '../calculators/index.ts';
import { accountArbitrary } from './accountArbitrary.ts';
import { type CalculatorDrawing, calculatorDrawing } from './calculatorDrawing.ts';
import {
  allocationDraw,
  flatRateDraw,
  lateFeeDraw,
  minimumPaymentDraw,
  payoffDraw,
  repaymentEstimatesDraw,
  revolvingInterestDraw,
} from './cardDraws.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { diminishedDraw, flowsDraw } from './flowDraws.ts';
import { loanDraw } from './loanArbitrary.ts';
import { annualRateDraw, annuityDraw, annuityPartsDraw, dayCountDraw, yearlyRatesDraw } from './rateDraws.ts';

/** What each calculator takes, by its name. */
export interface CalculatorInputs {
  readonly allocateAmount: AllocationInput;
  readonly annuityParts: AnnuityPartsInput;
  readonly buildFlatRateLoan: FlatRateInput;
  readonly buildLoanSchedule: LoanInput;
  readonly buildPayoffPath: PayoffInput;
  readonly costOfDoingNothing: DoingNothingInput;
  readonly dayCountFraction: DayCountInput;
  readonly diminishedObligation: DiminishedObligationInput;
  readonly lateFee: LateFeeInput;
  readonly minimumPayment: MinimumPaymentInput;
  readonly netPresentValue: NetPresentValueInput;
  readonly regZRepaymentEstimates: RepaymentEstimatesInput;
  readonly revolvingInterest: RevolvingInterestInput;
  readonly solveAnnualRate: AnnualRateInput;
  readonly solveAnnuity: AnnuityInput;
  readonly solveInternalRate: InternalRateInput;
  readonly yearlyRates: YearlyRatesInput;
}

/** A new calculator is a new row. */
const INPUTS = {
  allocateAmount: allocationDraw,
  annuityParts: annuityPartsDraw,
  buildFlatRateLoan: flatRateDraw,
  buildLoanSchedule: loanDraw,
  buildPayoffPath: payoffDraw,
  costOfDoingNothing: ({ fc, fields, count, rounding }, options) =>
    fields({ account: accountArbitrary(fc, options), months: count(1, 60) }, { rounding }),
  dayCountFraction: dayCountDraw,
  diminishedObligation: diminishedDraw,
  lateFee: lateFeeDraw,
  minimumPayment: minimumPaymentDraw,
  netPresentValue: (drawing) =>
    drawing.joined(flowsDraw(drawing), drawing.fields({ rate: drawing.signedRate }, drawing.printing)),
  regZRepaymentEstimates: ({ fc }) => repaymentEstimatesDraw(calculatorDrawing(fc, { currency: 'USD' })),
  revolvingInterest: revolvingInterestDraw,
  solveAnnualRate: annualRateDraw,
  solveAnnuity: annuityDraw,
  solveInternalRate: (drawing) => drawing.joined(flowsDraw(drawing), drawing.fields({}, drawing.printing)),
  yearlyRates: yearlyRatesDraw,
} as const satisfies Record<
  keyof CalculatorInputs,
  (drawing: CalculatorDrawing, options: DrawOptions) => Draw<unknown>
>;

/**
 * What a calculator takes, by the name of its function: every convention, method, unknown and rounding; dates of a
 * century, month ends and leap days among them; rates and flows of either sign where it takes both, also such that
 * several rates answer, or none.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param name - The name of the calculator.
 * @param options - The currency of those inputs that name one: `CNY` where left out, and US dollars for
 * `regZRepaymentEstimates`.
 * @returns An arbitrary of inputs that the calculator accepts; its answer may be that there is none.
 * @example Whatever is shared, nothing is lost
 * import * as fc from 'fast-check';
 * import { allocateAmount } from 'repayment-plan';
 * import { calculatorInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(calculatorInputArbitrary(fc, 'allocateAmount', { currency: 'JPY' }), 1);
 * const { parts } = allocateAmount(input);
 * parts.reduce((sum, part) => sum + BigInt(part), 0n) === BigInt(input.amount); // true
 */
export function calculatorInputArbitrary<Name extends keyof CalculatorInputs>(
  fc: FastCheck,
  name: Name,
  options: DrawOptions = {},
): Arbitrary<CalculatorInputs[Name]> {
  return INPUTS[name](calculatorDrawing(fc, options), options) as Arbitrary<CalculatorInputs[Name]>;
}
