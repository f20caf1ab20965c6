import { formatAmount, MINOR_DIGITS, readWrittenAmount } from '../money/index.ts';
import type { LenderMeasuresInput } from '../offers/index.ts';
import { type DrawOptions, fallingDraw, fieldsDraw, percentageDraw } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { type FinishedPlan, finishedPlanDraw } from './finishedPlanDraw.ts';

/** What {@link lenderMeasuresInputArbitrary} draws; shares in whole percent. */
interface DrawnMeasures {
  readonly finished: FinishedPlan;
  readonly asked: Pick<LenderMeasuresInput, 'fundingRate' | 'threshold' | 'insignificantDelayMonths'>;
  readonly books: {
    /** Of what is owed. */
    readonly carried?: number;
    /** Of what is carried, else of what is owed. */
    readonly writtenOff?: number;
    readonly originalRate?: string;
    /** One after the other; the last one holds on. */
    readonly kept?: readonly string[];
    readonly recoveryShare: string;
  };
}

/**
 * What `lenderMeasures` takes: an account with a plan of every kind, or the schedule of another system, and what its lender
 * has in the books: carrying amount, original rate, write-off, funding rate, a chance for every installment.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `lenderMeasures` accepts.
 * @example Every installment has its chance
 * import * as fc from 'fast-check';
 * import { lenderMeasures } from 'repayment-plan';
 * import { lenderMeasuresInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(lenderMeasuresInputArbitrary(fc).filter(({ plan, survival }) => plan && survival), 1);
 * input.survival.kept.length === input.plan.schedule.length; // true
 * lenderMeasures(input).date === input.plan.terms.startDate; // true
 */
export function lenderMeasuresInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<LenderMeasuresInput> {
  const drawn: Draw<DrawnMeasures> = fc.record({
    finished: finishedPlanDraw(fc, options),
    asked: fieldsDraw(
      fc,
      {},
      {
        fundingRate: percentageDraw(fc, 2_400),
        threshold: percentageDraw(fc, 10_000),
        insignificantDelayMonths: fc.integer({ min: 0, max: 24 }),
      },
    ),
    books: fieldsDraw(
      fc,
      { recoveryShare: percentageDraw(fc, 10_000) },
      {
        carried: fc.integer({ min: 50, max: 150 }),
        writtenOff: fc.integer({ min: 0, max: 99 }),
        originalRate: percentageDraw(fc, 3_600),
        kept: fallingDraw(fc, 24),
      },
    ),
  });
  return drawn.map(measuresOf) as Arbitrary<LenderMeasuresInput>;
}

function measuresOf({ finished, asked, books }: DrawnMeasures): LenderMeasuresInput {
  const { affordability: _affordability, policy: _policy, ...given } = finished;
  const { carried, writtenOff, originalRate, kept, recoveryShare } = books;
  const digits = MINOR_DIGITS[given.account.currency];
  const claim = Object.values(given.plan?.claim.balances ?? given.schedule?.claim ?? {});
  const owed = claim.reduce((sum, amount) => sum + (readWrittenAmount(amount as string, digits) as bigint), 0n);
  const percent = (of: bigint, share: number): bigint => (of * BigInt(share)) / 100n;
  const carrying = carried === undefined ? null : percent(owed, carried);
  const rows = given.plan?.schedule ?? given.schedule?.rows ?? [];
  return {
    ...given,
    ...asked,
    ...(carrying !== null && {
      carryingAmount: formatAmount(carrying, digits),
      ...(originalRate !== undefined && { originalRate }),
    }),
    ...(writtenOff !== undefined && { writtenOff: formatAmount(percent(carrying ?? owed, writtenOff), digits) }),
    ...(kept && {
      survival: { kept: rows.map((_, index) => kept[Math.min(index, kept.length - 1)] as string), recoveryShare },
    }),
  } as LenderMeasuresInput;
}
