import type { Account } from '../account/index.ts';
import { addDays, type CalendarDate, dueDaysFrom, FREQUENCIES } from '../calendar/index.ts';
import {
  type Amount,
  compareRatios,
  type Fraction,
  formatFraction,
  type Ratio,
  subtractRatios,
} from '../money/index.ts';
import { type finishedPlan, monthsUntil, solveAnnualRates } from '../plans/index.ts';
import { monthsBetween } from '../policy/index.ts';
import { type InterestPause, meanRate, withPauses } from '../rates/index.ts';
import { ARREARS, type Installment } from '../schedule/index.ts';

type FinishedPlan = ReturnType<typeof finishedPlan>;

/** The kinds of modification that are disclosed, in the order in which the standard names them. */
export type ModificationKind = 'principal-forgiveness' | 'interest-rate-reduction' | 'payment-delay' | 'term-extension';

/** What is disclosed of a modification: its kinds and their financial effects. */
export interface ModificationDisclosure {
  readonly kinds: readonly ModificationKind[];
  /** More than one kind: disclosed as that combination. */
  readonly isCombination: boolean;
  readonly principalForgiven: Amount;
  /** Interest, penalties and fees given up: shown beside the kinds, and none of its own. */
  readonly arrearsForgiven: Amount;
  /** The contract's rate, nominal per year. */
  readonly rateBefore: Fraction;
  /** The mean by days of what the plan bears; null where it is not known, or no time passes. */
  readonly rateAfter: Fraction | null;
  /** Before less after: positive for a cut. */
  readonly rateReduction: Fraction | null;
  /** Whole months by which the longest wait for a payment exceeds the contract's own. */
  readonly delayMonths: number;
  /** From the contract's last due date to the plan's, a part counting whole; null where the contract has no end. */
  readonly monthsAdded: number | null;
}

/**
 * The kind of a modification and its financial effect, as ASC 310-10-50 asks for borrowers in financial difficulty.
 *
 * Principal forgiveness: principal waived, on signing or completion. Interest-rate reduction: the mean rate of the plan
 * by days, zero where interest is frozen (of a flat fee, the nominal rate that it comes to), is below the contract's.
 * Payment delay: the longest wait from the start or a payment to the next one exceeds the contract's period by more
 * whole months than are insignificant. Term extension: the plan ends after the contract's remaining schedule would; a
 * contract without a schedule has no end, and is not extended.
 * Which delay is insignificant is the lender's judgement: the standard gives no number.
 *
 * @param insignificantDelayMonths - The longest delay that is none.
 * @see ASU 2022-02, ASC 310-10-50, kinds and effects (verification: secondary)
 */
export function modificationDisclosure(
  { draft, schedule }: FinishedPlan,
  insignificantDelayMonths: number,
): ModificationDisclosure {
  const { account, contractRate, money } = draft.request;
  const { conservation } = schedule;
  const after = rateAfter({ draft, schedule });
  const reduction = after && subtractRatios(contractRate, after);
  const delayMonths = delayOf({ draft, schedule });
  const monthsAdded = addedMonths(account, lastEnd(schedule.rows));
  const isKind = {
    'principal-forgiveness': conservation.principal.waived > 0n,
    'interest-rate-reduction': after !== null && compareRatios(after, contractRate) < 0,
    'payment-delay': delayMonths > insignificantDelayMonths,
    'term-extension': monthsAdded !== null && monthsAdded > 0,
  } as const satisfies Record<ModificationKind, boolean>;
  const kinds = (Object.keys(isKind) as ModificationKind[]).filter((kind) => isKind[kind]);
  return {
    kinds,
    isCombination: kinds.length > 1,
    principalForgiven: money(conservation.principal.waived),
    arrearsForgiven: money(ARREARS.reduce((sum, bucket) => sum + conservation[bucket].waived, 0n)),
    rateBefore: formatFraction(contractRate),
    rateAfter: after && formatFraction(after),
    rateReduction: reduction && formatFraction(reduction),
    delayMonths,
    monthsAdded,
  };
}

type Row = Installment<bigint>;

function lastEnd(rows: readonly Row[]): CalendarDate {
  return (rows[rows.length - 1] as Row).periodEnd;
}

function rateAfter({ draft, schedule }: FinishedPlan): Ratio | null {
  const { request, ratePath } = draft;
  const { startDate } = request.dates;
  const end = lastEnd(schedule.rows);
  if (end <= startDate || !ratePath) return null;
  if (request.terms.pattern.kind === 'flat-fee') {
    const payments = schedule.rows.map(({ payment }) => payment);
    return solveAnnualRates(draft, schedule, payments).nominal;
  }
  return meanRate(withPauses(ratePath, schedule.rows.filter(isFrozen).map(pauseOf)), startDate, end);
}

/** An installment of a holiday in which principal is owed and nothing accrues. */
function isFrozen({ payment, accrued, principalLeft }: Row): boolean {
  return payment === 0n && accrued === 0n && principalLeft > 0n;
}

function pauseOf({ periodStart, periodEnd }: Row): InterestPause {
  return { from: addDays(periodStart, 1), until: periodEnd };
}

function delayOf({ draft, schedule }: FinishedPlan): number {
  const { account, dates } = draft.request;
  let [longest, from] = [0, dates.startDate];
  for (const { payment, periodEnd } of schedule.rows) {
    if (payment === 0n) continue;
    longest = Math.max(longest, monthsBetween(from, periodEnd));
    from = periodEnd;
  }
  const { nominalDays } = FREQUENCIES[account.contract.schedule?.frequency ?? 'monthly'];
  return Math.max(0, longest - Math.ceil(nominalDays / DAYS_PER_MONTH));
}

/** A month of basis `periodic`. */
const DAYS_PER_MONTH = 30;

function addedMonths({ contract: { schedule } }: Account, end: CalendarDate): number | null {
  if (!schedule) return null;
  const { frequency, nextDueDate, remainingInstallments } = schedule;
  const roll = FREQUENCIES[frequency].rollFrom(nextDueDate, dueDaysFrom(frequency, nextDueDate));
  const contractEnd = roll(remainingInstallments - 1);
  return end > contractEnd ? monthsUntil(contractEnd, end) : 0;
}
