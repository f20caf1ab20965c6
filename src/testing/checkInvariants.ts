import { formatAmount, MINOR_DIGITS } from '../money/index.ts';
import type { ReadPlan } from '../plans/index.ts';
import type { Law } from './law.ts';
import { fitFollowsMonths, verdictFollowsFindings } from './outcomeLaws.ts';
import { type ReadingLaw, readPlan } from './readPlan.ts';
import { closesAtZero, closingsChain, datesRise, paymentsAreTheirParts, rowsAddUp } from './rowLaws.ts';
import { conserves, costsFollowTotals, proofFollowsRows, totalsFollowRows, treatmentAddsUp } from './sumLaws.ts';

/** Laws of the figures of a plan that has the shape of one. */
const LAWS = {
  'conserves by bucket': conserves,
  'proof follows rows': proofFollowsRows,
  'rows add up': rowsAddUp,
  'payments are their parts': paymentsAreTheirParts,
  'closings chain': closingsChain,
  'last closing is zero': closesAtZero,
  'dates rise': datesRise,
  'treatment adds up': treatmentAddsUp,
  'totals follow rows': totalsFollowRows,
  'costs follow totals': costsFollowTotals,
  'verdict follows findings': verdictFollowsFindings,
  'fit follows months': fitFollowsMonths,
} as const satisfies Record<string, Law>;

/** A law of every plan, by name. */
export type LawName = ReadingLaw | keyof typeof LAWS;

/** A law that a plan breaks, and where. */
export interface BrokenLaw {
  readonly law: LawName;
  /** What stands there, and what it would have to be. */
  readonly message: string;
  /** A path such as `schedule[3].closing`; `plan` for the whole. */
  readonly where: string;
}

/**
 * Every law that a finished plan breaks: plain JSON that survives a round trip, the shape of a plan, amounts with the
 * currency's digits and none negative; conservation by bucket, rows that add up and follow each other to zero, dates
 * that rise, totals and costs that follow from rows, and a verdict that follows from its findings.
 *
 * Takes whatever it is given and never throws: what is no plan breaks a law too. Figures are looked at once the shape
 * holds. It does not know the account, nor whether interest is right; `checkPolicy` does.
 *
 * @param plan - A plan of ours, one that was stored and read back, or anything at all; it is not changed.
 * @returns The broken laws in the order of the laws; none for a sound plan.
 * @example A sound plan, and one in which a payment was changed
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { checkInvariants, STORIES } from 'repayment-plan/testing';
 *
 * const { account } = STORIES.temporaryGap;
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12 } }));
 * checkInvariants(plan); // []
 *
 * const changed = { ...plan, totals: { ...plan.totals, waived: '1.00' } };
 * checkInvariants(changed)[0].law; // 'totals follow rows'
 * checkInvariants(changed)[0].where; // 'totals.waived'
 * checkInvariants(changed)[0].message; // 'is 1.00 and not 0.00, which follows from rows'
 */
export function checkInvariants(plan: unknown): readonly BrokenLaw[] {
  const read = readPlan(plan);
  return read.broken ?? brokenFigures(read.plan);
}

function brokenFigures(plan: ReadPlan): readonly BrokenLaw[] {
  const digits = MINOR_DIGITS[plan.currency];
  const subject = { plan, money: (minor: bigint) => formatAmount(minor, digits) };
  return (Object.keys(LAWS) as (keyof typeof LAWS)[]).flatMap((law) =>
    LAWS[law](subject)
      .filter(({ holds }) => !holds)
      .map(({ where, message }) => ({ law, where, message })),
  );
}
