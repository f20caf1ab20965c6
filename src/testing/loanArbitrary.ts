import type { LoanInput } from '../calculators/index.ts';
import { DAY_COUNTS } from '../calendar/index.ts';
import { ROUNDING_MODES } from '../money/index.ts';
import { type CalculatorDrawing, calculatorDrawing } from './calculatorDrawing.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { type DrawnLoan, fittedLoan } from './fittedLoan.ts';
import { changesDraw } from './loanChanges.ts';
import { loanDatesDraw } from './loanDates.ts';
import { patternDraw } from './loanPatterns.ts';

/**
 * Bare loans: every pattern, frequency, day count, rounding and adjustment; due dates that roll, end or are listed,
 * with stubs, month ends and business days; stated payments; rates of at most 36 % a year, however quoted, in steps;
 * and up to three changes on the way. Of what is drawn only what fits is kept, so that no loan contradicts itself.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency, or its minor digits in its place: `CNY` where left out.
 * @returns An arbitrary of loans that `buildLoanSchedule` accepts; a stated payment may be too small.
 * @example Whatever the terms, principal is repaid to the last minor unit
 * import * as fc from 'fast-check';
 * import { buildLoanSchedule } from 'repayment-plan';
 * import { loanArbitrary } from 'repayment-plan/testing';
 *
 * const schedules = fc.sample(loanArbitrary(fc), 5).map(buildLoanSchedule);
 * schedules.every((schedule) => schedule.outcome === 'unpayable' || Number(schedule.rows.at(-1).closing) === 0); // true
 */
export function loanArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<LoanInput> {
  return loanDraw(calculatorDrawing(fc, options)) as Arbitrary<LoanInput>;
}

/** @returns Loans, where arbitraries are composed. */
export function loanDraw(drawing: CalculatorDrawing): Draw<LoanInput> {
  const { fc, fields, count, amount, share, rounding, currency, digits, quotedRate } = drawing;
  const rare = (draw: Draw<unknown>) => fc.oneof(fc.constant(null), fc.constant(null), draw);
  const points = count(100, 10_000);
  const drawn: Draw<DrawnLoan> = fields({
    principal: count(1, 1_000_000_000),
    scale: fc.oneof(fields({ currency }), fields({ minorDigits: fc.constant(digits) })),
    dates: loanDatesDraw(drawing),
    pattern: patternDraw(drawing),
    payment: rare(points),
    isOpen: fc.boolean(),
    downPayment: rare(fc.oneof(points, fields({ share }))),
    rate: quotedRate(3_600),
    rateSteps: fc.array(fields({ gap: count(1, 400), rate: quotedRate(3_600) }), { maxLength: 2 }),
    capitalizedDays: rare(count(0, 200)),
    paymentMultiple: rare(amount(2, 100)),
    changes: changesDraw(drawing),
    rest: fields({}, { ...countingDraws(drawing), rounding, ...roundingDraws(drawing) }),
  });
  return drawn.map((loan) => fittedLoan(loan, digits));
}

function countingDraws({ fc, fields, date, count }: CalculatorDrawing) {
  const conventions = ['unadjusted', 'following', 'preceding', 'modified-following', 'modified-preceding'] as const;
  const days = fc.array(date, { maxLength: 3 });
  return {
    dayCount: fc.constantFrom(...DAY_COUNTS),
    oddPeriod: fc.constantFrom('simple', 'compound', 'proportional'),
    businessDays: fields(
      { convention: fc.constantFrom(...conventions) },
      { weekend: fc.array(count(1, 7), { maxLength: 2 }), holidays: days, workingDays: days },
    ),
    interestUntil: fc.constantFrom('due-date', 'adjusted-date'),
  };
}

function roundingDraws({ fc }: CalculatorDrawing) {
  return {
    multipleRounding: fc.constantFrom(...ROUNDING_MODES),
    adjustment: fc.constantFrom('none', 'no-balloon', 'spread'),
  };
}
