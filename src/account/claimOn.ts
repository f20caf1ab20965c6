import { addMonths, type CalendarDate, dateFields, daysBetween, yearFraction } from '../calendar/index.ts';
import {
  formatAmount,
  formatFraction,
  MINOR_DIGITS,
  multiplyDivideRound,
  multiplyRatios,
  type Ratio,
  type RoundingMode,
  ratio,
} from '../money/index.ts';
import { nominalYearlyRate } from '../rates/index.ts';
import { type ByBucket, totalOf } from '../schedule/index.ts';
import type { TraceStep } from '../trace.ts';
import { minimumPayment } from './minimumPayment.ts';
import type { Account } from './schema.ts';

/** What is owed on a date. Minor units. */
export interface Claim {
  readonly date: CalendarDate;
  readonly balances: ByBucket<bigint>;
  readonly total: bigint;
  /** What was added since the snapshot, by bucket. */
  readonly added: ByBucket<bigint>;
  readonly trace: readonly TraceStep[];
}

const MONTHS_PER_YEAR = 12n;
/** A month of basis `periodic` has 30 days. */
const DAYS_PER_MONTH = 30n;

/** The contract's rate, nominal per year. */
export function contractRate({ contract }: Account): Ratio {
  return nominalYearlyRate(contract.rate, contract.dayCount, Number(MONTHS_PER_YEAR));
}

/**
 * What is owed on a date, if nothing is paid between the snapshot and it: the contract runs on.
 *
 * Cycles are months counted from the snapshot's date, the days of (snapshot, date]. In each, principal bears
 * interest; with monthly capitalization, unpaid interest and compound interest of earlier cycles bear compound
 * interest. At the end of each whole cycle the late fee falls due once, on the minimum payment that was due
 * on the balances of the cycle's start and not paid; it bears no interest. A part of a cycle bears interest only.
 * Rounding: interest, compound interest and late fee once per cycle, in the mode given.
 *
 * @param account - The snapshot.
 * @param date - Not before the snapshot's date.
 * @param mode - How interest is rounded.
 * @returns The balances on that date; those of the snapshot when the dates are equal.
 */
export function claimOn(account: Account, date: CalendarDate, mode: RoundingMode): Claim {
  const digits = MINOR_DIGITS[account.currency];
  const rate = contractRate(account);
  const trace: TraceStep[] = [];
  let balances: ByBucket<bigint> = account.balances;
  for (const cycle of cyclesUntil(account.asOf, date)) {
    const factor = cycleFactor(account, rate, cycle);
    const interest = multiplyDivideRound(balances.principal, factor, mode);
    const unpaid = account.contract.capitalization === 'monthly' ? balances.interest + balances.compoundInterest : 0n;
    const compoundInterest = multiplyDivideRound(unpaid, factor, mode);
    const penalty = cycle.whole ? lateFee(account, balances, mode) : 0n;
    balances = {
      ...balances,
      interest: balances.interest + interest,
      compoundInterest: balances.compoundInterest + compoundInterest,
      penalties: balances.penalties + penalty,
    };
    trace.push({
      step: 'claim.accrual',
      formula:
        'principal * factor, (unpaid interest + compound interest) * factor if capitalized, late fee once per whole cycle',
      values: {
        from: cycle.start,
        until: cycle.end,
        rate: formatFraction(rate),
        factor: formatFraction(factor),
        interest: formatAmount(interest, digits),
        compoundInterest: formatAmount(compoundInterest, digits),
        penalty: formatAmount(penalty, digits),
      },
      result: formatAmount(totalOf(balances), digits),
    });
  }
  return { date, balances, total: totalOf(balances), added: difference(balances, account.balances), trace };
}

interface Cycle {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** A whole month; false for what is left at the end. */
  readonly whole: boolean;
}

function cyclesUntil(asOf: CalendarDate, date: CalendarDate): readonly Cycle[] {
  const { day } = dateFields(asOf);
  const cycles: Cycle[] = [];
  let start = asOf;
  while (start < date) {
    const next = addMonths(asOf, cycles.length + 1, day);
    cycles.push({ start, end: next <= date ? next : date, whole: next <= date });
    start = next;
  }
  return cycles;
}

function cycleFactor({ contract }: Account, rate: Ratio, { start, end, whole }: Cycle): Ratio {
  if (contract.dayCount !== 'periodic') return multiplyRatios(rate, yearFraction(contract.dayCount, start, end));
  const months = whole ? ratio(1n) : ratio(BigInt(daysBetween(start, end)), DAYS_PER_MONTH);
  return multiplyRatios(rate, multiplyRatios(months, ratio(1n, MONTHS_PER_YEAR)));
}

/** max(floor, share * unpaid minimum), at most the cap: nothing is paid, so the whole minimum is unpaid. */
function lateFee(account: Account, balances: ByBucket<bigint>, mode: RoundingMode): bigint {
  const { lateFee: rule } = account.contract;
  const unpaid = minimumPayment(account, balances, mode);
  if (!rule || unpaid === 0n) return 0n;
  const share = multiplyDivideRound(unpaid, rule.share, mode);
  const fee = share > rule.floor ? share : rule.floor;
  return rule.cap !== null && fee > rule.cap ? rule.cap : fee;
}

function difference(later: ByBucket<bigint>, earlier: ByBucket<bigint>): ByBucket<bigint> {
  return {
    principal: later.principal - earlier.principal,
    interest: later.interest - earlier.interest,
    compoundInterest: later.compoundInterest - earlier.compoundInterest,
    penalties: later.penalties - earlier.penalties,
    fees: later.fees - earlier.fees,
  };
}
