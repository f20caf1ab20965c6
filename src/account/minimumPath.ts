import { addMonths, type CalendarDate, dateFields } from '../calendar/index.ts';
import type { Ratio, RoundingMode } from '../money/index.ts';
import { ARREARS, type Bucket, type ByBucket, totalOf } from '../schedule/index.ts';
import { contractRate, cycleInterest } from './claimOn.ts';
import { minimumPayment } from './minimumPayment.ts';
import type { PayoffPath } from './payoffPath.ts';
import type { Account } from './schema.ts';

/** A month at whose end the minimum payment is made. Amounts in minor units. */
export interface MinimumMonth {
  /** 1 for the first. */
  readonly month: number;
  /** Interest counts the days of (start, end]. */
  readonly start: CalendarDate;
  /** The payment falls due on this day. */
  readonly end: CalendarDate;
  /** Interest of one unit of balance. */
  readonly factor: Ratio;
  readonly interest: bigint;
  readonly compoundInterest: bigint;
  readonly payment: bigint;
  /** What is owed after the payment. */
  readonly balances: ByBucket<bigint>;
}

/** What paying the minimum alone comes to. */
export interface MinimumPath {
  readonly end: PayoffPath['end'];
  readonly months: readonly MinimumMonth[];
}

/** A century: a path that is longer is none. */
const LONGEST_MONTHS = 1_200;
const PAYING_ORDER: readonly Bucket[] = [...ARREARS, 'principal'];

/**
 * An account on which nothing but the contract's minimum is paid, month by month from the snapshot; no further purchases.
 *
 * Interest accrues as in `accrueCycles`, without late fees, for every minimum is paid when it is due. A payment goes to
 * interest, compound interest, penalties, fees and principal, in this order; of principal first to the parts that a
 * minimum asks for whole, then to cash, then to purchases. The month in which a payment does not exceed its interest is
 * the last, as in `payoffPath`: under any rule that asks for a share or a floor, a balance that does not fall once
 * never does.
 * Rounding: interest, compound interest and each share once a month, in the mode given.
 *
 * @param account - Its contract asks for a minimum payment.
 * @returns The months, and whether the last of them pays everything.
 */
export function minimumPath(account: Account, mode: RoundingMode): MinimumPath {
  const { asOf, contract } = account;
  const { day } = dateFields(asOf);
  const rate = contractRate(account);
  const months: MinimumMonth[] = [];
  let { balances, principalParts } = account;
  for (let month = 1; month <= LONGEST_MONTHS; month += 1) {
    const [start, end] = [addMonths(asOf, month - 1, day), addMonths(asOf, month, day)];
    const accrued = cycleInterest({ account, rate, cycle: { start, end, whole: true }, balances }, mode);
    const added = accrued.interest + accrued.compoundInterest;
    const owed = {
      ...balances,
      interest: balances.interest + accrued.interest,
      compoundInterest: balances.compoundInterest + accrued.compoundInterest,
    };
    const payment = minimumPayment({ contract, principalParts }, owed, mode);
    balances = afterPayment(owed, payment);
    principalParts = partsAfter(principalParts, owed.principal - balances.principal);
    months.push({ month, start, end, ...accrued, payment, balances });
    if (totalOf(balances) === 0n) return { end: 'paid-off', months };
    if (payment <= added) return { end: 'payment-at-or-below-interest', months };
  }
  return { end: 'longest-term', months };
}

function afterPayment(owed: ByBucket<bigint>, payment: bigint): ByBucket<bigint> {
  const left = { ...owed };
  let unspent = payment;
  for (const bucket of PAYING_ORDER) {
    const part = smaller(unspent, owed[bucket]);
    left[bucket] -= part;
    unspent -= part;
  }
  return left;
}

type PrincipalParts = Account['principalParts'];

/** What of principal is not purchases, in the order in which it is paid. */
const PARTS_IN_ORDER = [
  'unpaidMinimum',
  'overLimit',
  'installments',
  'cash',
] as const satisfies readonly (keyof NonNullable<PrincipalParts>)[];

function partsAfter(parts: PrincipalParts, paid: bigint): PrincipalParts {
  if (!parts) return parts;
  const left = { ...parts };
  let unspent = paid;
  for (const name of PARTS_IN_ORDER) {
    const part = smaller(unspent, parts[name] ?? 0n);
    left[name] = (parts[name] ?? 0n) - part;
    unspent -= part;
  }
  return left;
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
