import { compareRatios, multiplyDivideRound, type Ratio, type RoundingMode } from '../money/index.ts';

/** A balance that bears interest at its own rate, in minor units. */
export interface RevolvingBalance {
  readonly amount: bigint;
  /** Interest of month k, from 1, for one unit of balance. */
  readonly factorIn: (month: number) => Ratio;
}

/** One month of paying a balance off. */
export interface PayoffMonth<Money> {
  /** 1 for the first. */
  readonly month: number;
  readonly opening: Money;
  readonly interest: Money;
  readonly payment: Money;
  readonly principal: Money;
  readonly closing: Money;
}

/** What paying month by month comes to. */
export interface PayoffPath {
  /** `paid-off`; or why it never is: a payment that does not exceed its interest, or more months than are looked at. */
  readonly end: 'paid-off' | 'payment-at-or-below-interest' | 'longest-term';
  readonly months: readonly PayoffMonth<bigint>[];
}

/** What {@link payoffPath} needs. Amounts in minor units. */
export interface PayoffDefinition {
  readonly balances: readonly RevolvingBalance[];
  /** What is paid in a month that opens with a balance and bears interest; never more than both is taken. */
  readonly paymentOn: (opening: bigint, interest: bigint) => bigint;
  readonly longestMonths: number;
  readonly rounding: RoundingMode;
}

/**
 * Pays balances off month by month: interest on the opening balance first, then the payment; no further purchases.
 *
 * Where there are several balances, a payment goes to the one at the lowest rate of that month first, as Reg Z,
 * Appendix M1 (b)(4)(ix), assumes of minimum payments (verification: secondary). The month in which a payment does not
 * exceed its interest is the last: under any rule that asks for a share or a floor, a balance that does not fall once
 * never does.
 * Rounding: interest once per balance and month, in the mode given.
 *
 * @returns The months, and whether the last of them pays everything.
 */
export function payoffPath({ balances, paymentOn, longestMonths, rounding }: PayoffDefinition): PayoffPath {
  const months: PayoffMonth<bigint>[] = [];
  let open = balances.map(({ amount }) => amount);
  for (let month = 1; month <= longestMonths; month += 1) {
    const opening = sum(open);
    const factors = balances.map(({ factorIn }) => factorIn(month));
    const owed = open.map((amount, index) => amount + multiplyDivideRound(amount, factors[index] as Ratio, rounding));
    const interest = sum(owed) - opening;
    const asked = paymentOn(opening, interest);
    const payment = asked < opening + interest ? asked : opening + interest;
    const closing = opening + interest - payment;
    months.push({ month, opening, interest, payment, principal: payment - interest, closing });
    if (closing === 0n) return { end: 'paid-off', months };
    if (payment <= interest) return { end: 'payment-at-or-below-interest', months };
    open = payLowestRateFirst(owed, factors, payment);
  }
  return { end: 'longest-term', months };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function payLowestRateFirst(owed: readonly bigint[], factors: readonly Ratio[], payment: bigint): bigint[] {
  const order = owed
    .map((_, index) => index)
    .sort((one, other) => compareRatios(factors[one] as Ratio, factors[other] as Ratio));
  const open = [...owed];
  let left = payment;
  for (const index of order) {
    const amount = owed[index] as bigint;
    const part = amount < left ? amount : left;
    open[index] = amount - part;
    left -= part;
  }
  return open;
}
