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
import { lateFeeOn } from './lateFeeOn.ts';
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

/** How a cycle before the start of a plan is told. */
export const ACCRUAL = {
  step: 'claim.accrual',
  formula:
    'principal * factor, (unpaid interest + compound interest) * factor if capitalized, late fee once per whole cycle',
} as const;

/**
 * What is owed on a date, if nothing is paid between the snapshot and it: the contract runs on, as `accrueCycles` says.
 *
 * @param account - The snapshot.
 * @param date - Not before the snapshot's date.
 * @param mode - How interest is rounded.
 * @returns The balances on that date; those of the snapshot when the dates are equal.
 */
export function claimOn(account: Account, date: CalendarDate, mode: RoundingMode): Claim {
  const digits = MINOR_DIGITS[account.currency];
  const cycles = accrueCycles(account, date, mode);
  const balances = cycles[cycles.length - 1]?.balances ?? account.balances;
  return {
    date,
    balances,
    total: totalOf(balances),
    added: difference(balances, account.balances),
    trace: cycles.map((cycle) => ({
      ...ACCRUAL,
      values: {
        from: cycle.start,
        until: cycle.end,
        rate: formatFraction(contractRate(account)),
        factor: formatFraction(cycle.factor),
        interest: formatAmount(cycle.interest, digits),
        compoundInterest: formatAmount(cycle.compoundInterest, digits),
        penalty: formatAmount(cycle.penalty, digits),
      },
      result: formatAmount(totalOf(cycle.balances), digits),
    })),
  };
}

/** @returns Everything owed on a date, as {@link claimOn} says, without the working. Minor units. */
export function owedOn(account: Account, date: CalendarDate, mode: RoundingMode): bigint {
  const cycles = accrueCycles(account, date, mode);
  return totalOf(cycles[cycles.length - 1]?.balances ?? account.balances);
}

/** A cycle in which nothing was paid. Amounts in minor units. */
export interface AccruedCycle<Money> {
  /** Interest counts the days of (start, end]. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly interest: Money;
  /** Interest on unpaid interest of earlier cycles. */
  readonly compoundInterest: Money;
  /** The late fee; none in a part of a cycle. */
  readonly penalty: Money;
  /** What is owed at its end. */
  readonly balances: ByBucket<Money>;
}

/** The same with the interest of one unit of balance. */
interface PricedCycle extends AccruedCycle<bigint> {
  readonly factor: Ratio;
}

/** What a cycle adds whether or not something is paid at its end. Interest in minor units. */
type CycleInterest = Pick<PricedCycle, 'factor' | 'interest' | 'compoundInterest'>;

const MONTHS_PER_YEAR = 12n;
/** A month of basis `periodic` has 30 days. */
const DAYS_PER_MONTH = 30n;

/** The contract's rate, nominal per year. */
export function contractRate({ contract }: Account): Ratio {
  return nominalYearlyRate(contract.rate, contract.dayCount, Number(MONTHS_PER_YEAR));
}

/**
 * What the contract adds, cycle by cycle, where nothing is paid between the snapshot and a date.
 *
 * Cycles are months counted from the snapshot's date, the days of (snapshot, date]. In each, principal bears
 * interest; with monthly capitalization, unpaid interest and compound interest of earlier cycles bear compound
 * interest. At the end of each whole cycle the late fee falls due once, on the minimum payment that was due
 * on the balances of the cycle's start and not paid; it bears no interest. A part of a cycle bears interest only.
 * Rounding: interest, compound interest and late fee once per cycle, in the mode given.
 *
 * @param date - Not before the snapshot's date.
 * @returns The cycles in order; none when the dates are equal.
 */
export function accrueCycles(account: Account, date: CalendarDate, mode: RoundingMode): readonly PricedCycle[] {
  const { lateFee: rule } = account.contract;
  const rate = contractRate(account);
  let balances: ByBucket<bigint> = account.balances;
  return cyclesUntil(account.asOf, date).map((cycle) => {
    const { factor, interest, compoundInterest } = cycleInterest({ account, rate, cycle, balances }, mode);
    const penalty = cycle.whole && rule ? lateFeeOn(rule, minimumPayment(account, balances, mode), mode) : 0n;
    balances = {
      ...balances,
      interest: balances.interest + interest,
      compoundInterest: balances.compoundInterest + compoundInterest,
      penalties: balances.penalties + penalty,
    };
    return { start: cycle.start, end: cycle.end, factor, interest, compoundInterest, penalty, balances };
  });
}

/** What {@link cycleInterest} needs. */
interface BearingCycle {
  readonly account: Account;
  /** The contract's, nominal per year. */
  readonly rate: Ratio;
  readonly cycle: Cycle;
  /** Those of its start, in minor units. */
  readonly balances: ByBucket<bigint>;
}

/** The interest of a cycle, simple and compound, as {@link accrueCycles} says. Rounding: once each. */
export function cycleInterest({ account, rate, cycle, balances }: BearingCycle, mode: RoundingMode): CycleInterest {
  const factor = cycleFactor(account, rate, cycle);
  const bears = account.contract.capitalization === 'monthly';
  const unpaid = bears ? balances.interest + balances.compoundInterest : 0n;
  return {
    factor,
    interest: multiplyDivideRound(balances.principal, factor, mode),
    compoundInterest: multiplyDivideRound(unpaid, factor, mode),
  };
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

function difference(later: ByBucket<bigint>, earlier: ByBucket<bigint>): ByBucket<bigint> {
  return {
    principal: later.principal - earlier.principal,
    interest: later.interest - earlier.interest,
    compoundInterest: later.compoundInterest - earlier.compoundInterest,
    penalties: later.penalties - earlier.penalties,
    fees: later.fees - earlier.fees,
  };
}
