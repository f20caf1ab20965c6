import { addRatios, multiplyDivideRound, type Ratio, ratio, subtractRatios, ZERO } from '../money/index.ts';
import { constantRate, interestFactors } from '../rates/index.ts';
import { presentValue } from '../returns/index.ts';
import { interestBearing, isHoliday, type Schedule, totalOf } from '../schedule/index.ts';
import { costOrNull, levelContract } from './contractCost.ts';
import type { PlanDates } from './dates.ts';
import type { ReadPlan } from './planSchema.ts';

/** Rates are written with 10 decimals: the rate that was meant lies this near. */
const HALF_A_DECIMAL = ratio(1n, 2n * 10n ** 10n);

/**
 * What a plan prices, found anew from its own rates: interest and fee of every row, the present value, and what the same
 * dates cost under the contract.
 *
 * A rate of a plan may have had more decimals than it is written with. So each figure is found at both ends of what the
 * text may mean, and one between the two is right; where both agree, as almost always, it is that one.
 *
 * @param schedule - The plan's rows, added up.
 * @returns The figures as they may stand: those of the plan where they are right.
 */
export function pricedAnew(plan: ReadPlan, schedule: Schedule, dates: PlanDates) {
  const { periods } = schedule;
  const agreed = ends((meant) => {
    const [first, ...steps] = plan.terms.rate.map(({ from, rate }) => ({ from, rate: meant(rate) }));
    return interestFactors(periods, { initial: first?.rate ?? ZERO, steps }, dates);
  });
  const discountAt = (rate: Ratio) => interestFactors(periods, constantRate(rate), dates);
  const discount = ends((meant) => discountAt(meant(plan.lender.discountRate)));
  const discounts = { written: discountAt(plan.lender.discountRate), ends: discount };
  return {
    rows: rowsAnew(plan, schedule, agreed),
    presentValue: presentValueAnew(plan, schedule, discount),
    contract: plan.cost.contract && contractAnew(plan, plan.cost.contract, schedule, discounts),
  };
}

/** The lower and the upper end of what a rate may mean. */
export type Ends<Value> = readonly [Value, Value];

/** What may have been meant by a fraction that is written with 10 decimals; zero is zero. */
type Meant = (written: Ratio) => Ratio;

/** @returns What comes of both ends of what written fractions may mean. */
export function ends<Value>(at: (meant: Meant) => Value): Ends<Value> {
  const meant = (move: typeof addRatios) =>
    at((written) => (written.numerator === 0n ? ZERO : move(written, HALF_A_DECIMAL)));
  return [meant(subtractRatios), meant(addRatios)];
}

/** @returns A figure where it lies between two others; the nearer of them elsewhere. */
export function between(stated: bigint, [one, other]: Ends<bigint>): bigint {
  const [low, high] = one < other ? [one, other] : [other, one];
  return stated < low ? low : stated > high ? high : stated;
}

function rowsAnew(
  { terms: { holiday, pattern, rounding } }: ReadPlan,
  { rows, treated, downPayment }: Schedule,
  [low, high]: Ends<readonly Ratio[]>,
) {
  const atStart = interestBearing(treated) - downPayment.principal;
  const fees = ends((meant) =>
    pattern.kind === 'flat-fee' ? multiplyDivideRound(atStart, meant(pattern.feePerInstallment), rounding) : 0n,
  );
  return rows.map((row, index) => {
    const bearing = rows[index - 1]?.principalLeft ?? atStart;
    const interest = (factors: readonly Ratio[]) => multiplyDivideRound(bearing, factors[index] as Ratio, rounding);
    const pauses = holiday !== null && isHoliday(holiday, row.number);
    const accrued =
      pauses && holiday.interest === 'freeze' ? 0n : between(row.accrued, [interest(low), interest(high)]);
    return {
      accrued,
      fee: pauses ? 0n : between(row.fee, fees),
      payment: pauses ? 0n : row.payment,
      capitalized: pauses && holiday.interest === 'capitalize' ? accrued : 0n,
    };
  });
}

function presentValueAnew({ terms, lender }: ReadPlan, schedule: Schedule, factors: Ends<readonly Ratio[]>): bigint {
  const payments = schedule.rows.map(({ payment }) => payment);
  const atStart = totalOf(schedule.downPayment);
  const value = (each: readonly Ratio[]) => presentValue({ payments, factors: each, atStart }, terms.rounding);
  return between(lender.presentValue, [value(factors[0]), value(factors[1])]);
}

type Cost = NonNullable<ReadPlan['cost']['contract']>;

interface Factors {
  /** At the rate as it is written. */
  readonly written: readonly Ratio[];
  readonly ends: Ends<readonly Ratio[]>;
}

/**
 * On the same dates the level payments are found anew; of a remaining schedule every payment but the last is one size.
 *
 * What a total comes to does not rise evenly with the rate, since payments are rounded: of billions it may lie outside of
 * what the two ends come to, though it is what the written rate comes to.
 */
function contractAnew(plan: ReadPlan, stated: Cost, schedule: Schedule, factors: Factors) {
  const { claim, terms } = plan;
  if (stated.basis !== 'same-dates') {
    const most = stated.total - (claim.total - claim.balances.principal);
    const last = most - stated.installment * BigInt(stated.installments - 1);
    const only = stated.installments === 1;
    return { basis: 'remaining-schedule', lastInstallment: only ? most : last, ...(only && { installment: most }) };
  }
  const request = { claim, rounding: terms.rounding };
  const costAt = (each: readonly Ratio[]) => costOrNull(levelContract(request, schedule.periods, each).result);
  const written = costAt(factors.written);
  const [low, high] = written?.total === stated.total ? [written, written] : factors.ends.map(costAt);
  if (!low || !high || low.installments !== high.installments) return {};
  const figure = (name: 'installment' | 'interest' | 'total') => between(stated[name], [low[name], high[name]]);
  return {
    installments: low.installments,
    installment: figure('installment'),
    interest: figure('interest'),
    total: figure('total'),
    finalDueDate: schedule.rows[low.installments - 1]?.dueDate,
    // Of equal installments what the others come to is the same, and the last one pays the rest.
    ...(low.installment === high.installment && { lastInstallment: stated.total - low.total + low.lastInstallment }),
  };
}
