import { addDays } from '../calendar/index.ts';
import type { InvalidField } from '../errors.ts';
import {
  type Amount,
  compareRatios,
  type Fraction,
  formatAmount,
  formatFraction,
  MINOR_DIGITS,
  type Ratio,
  ratio,
  subtractRatios,
} from '../money/index.ts';
import { type Verdict, verdictAnew } from '../policy/index.ts';
import { BUCKETS, byBucket, type Schedule, totalOf } from '../schedule/index.ts';
import { presentRates, solveAnnualRates } from './annualRates.ts';
import { costOf, presentCost } from './contractCost.ts';
import type { PlanDates } from './dates.ts';
import { figuresOfRows } from './figuresOfRows.ts';
import { finishStated } from './finishStated.ts';
import { fitAnew } from './fitAnew.ts';
import { conservedSums } from './measure.ts';
import type { ReadPlan } from './planSchema.ts';
import { pricedAnew } from './pricedAnew.ts';
import { restatePlan } from './restatePlan.ts';
import { statedDates } from './statedDates.ts';
import { tracedAnew } from './tracedAnew.ts';
import { wrongFigures } from './wrongFigures.ts';
import { wrongMoves } from './wrongMoves.ts';
import type { StatedPaths } from './wrongStated.ts';
import { wrongTrace } from './wrongTrace.ts';

const PATHS: StatedPaths = { startDate: 'terms.startDate', claim: 'claim.balances', rows: 'schedule' };

type Money = (minor: bigint) => Amount;

/**
 * Every figure of a plan that does not follow from its rows, its terms or another figure.
 *
 * @throws {RepaymentError} `invalid-input`, naming every row and bucket that does not add up.
 */
export function wrongInPlan(action: string, plan: ReadPlan): readonly InvalidField[] {
  const digits = MINOR_DIGITS[plan.currency];
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  const stated = restatePlan(plan, plan.lender.discountRate);
  const { balances } = plan.claim;
  const dates = statedDates(stated, plan.terms.dayCount);
  const added = finishStated(action, stated, { money, dates, claim: { balances } }, PATHS);
  const treated = byBucket((bucket) => ({ ...added.treated[bucket], pay: plan.treatment[bucket].pay }));
  const schedule = { ...added, treated };
  const derived = derivedFigures(plan, schedule, dates, money);
  const { steps, ...told } = derived.told;
  return [
    ...wrongFigures('', plan, derived.figures, money),
    ...wrongFigures('', plan, told, money),
    ...wrongMoves(plan),
    ...wrongTrace(plan.trace, steps),
  ];
}

/** What a plan says of itself, found anew. */
function derivedFigures(plan: ReadPlan, schedule: Schedule, dates: PlanDates, money: Money) {
  const { claim, terms, lender } = plan;
  const [first] = terms.rate;
  const firstDay = addDays(terms.startDate, 1);
  const rates = solveAnnualRates(
    { ratePath: first ? { initial: first.rate } : null, request: { claim, dates, contractRate: lender.discountRate } },
    schedule,
    schedule.rows.map(({ payment }) => payment),
  );
  const priced = pricedAnew(plan, schedule, dates);
  const figures = figuresOfRows(schedule, conservedSums(schedule), money);
  const { steps, added, solvedFor } = tracedAnew(plan, schedule, rates, money);
  return {
    figures: {
      ...figures,
      cost: costFigures(plan, schedule, money),
      lender: lenderFigures(plan, totalOf(claim.balances), money),
      affordability: plan.affordability && fitAnew(plan.affordability, plan, schedule, money),
      comparison: comparisonFigures(plan, schedule, money),
      verdict: verdictAnew(plan.verdict as Verdict, terms.startDate, MINOR_DIGITS[plan.currency]),
    },
    told: {
      steps,
      terms: {
        frequency: dates.frequency,
        dueDays: dates.dueDays,
        solvedFor,
        rate: [{ from: firstDay }, ...terms.rate.filter(({ from }) => from > firstDay).map(({ from }) => ({ from }))],
      },
      claim: {
        date: terms.startDate,
        total: money(totalOf(claim.balances)),
        added: byBucket((bucket) => money(added[bucket])),
      },
      treatment: { principal: { pay: 'spread' } },
      schedule: priced.rows.map((row) => written(row, money)),
      lender: { presentValue: money(priced.presentValue) },
      cost: {
        annualRates: presentRates(rates).map((found, index) => ({
          ...found,
          rate: rateAnew(plan.cost.annualRates[index]?.rate ?? null, index === 0 ? rates.nominal : rates.effective),
        })),
        ...(priced.contract && { contract: written(priced.contract, money) }),
      },
    },
  };
}

function written(figures: Readonly<Record<string, unknown>>, money: Money): Readonly<Record<string, unknown>> {
  const text = (value: unknown): unknown => (typeof value === 'bigint' ? money(value) : value);
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, text(value)]));
}

/** A rate is solved to more decimals than it is written with, but where the search began it is not the same to the last. */
const WRITTEN = ratio(50_001n, 10n ** 15n);

function rateAnew(stated: Ratio | null, solved: Ratio | null): Fraction | null {
  if (!stated || !solved) return solved && formatFraction(solved);
  const { numerator, denominator } = subtractRatios(stated, solved);
  const apart = { numerator: numerator < 0n ? -numerator : numerator, denominator };
  return formatFraction(compareRatios(apart, WRITTEN) <= 0 ? stated : solved);
}

/** A contract waives nothing and charges no fee: what it costs over the claim is its interest. */
function costFigures({ claim, cost: { contract } }: ReadPlan, { conservation }: Schedule, money: Money) {
  const paid = BUCKETS.reduce((sum, bucket) => sum + conservation[bucket].paid, 0n);
  return {
    total: money(paid),
    interestAndFees: money(conservation.interest.added + conservation.fees.added),
    contract: contract && { interest: money(contract.total - claim.total) },
    savingAgainstContract: contract && money(contract.total - paid),
  };
}

function lenderFigures({ lender: { presentValue } }: ReadPlan, claim: bigint, money: Money) {
  const loss = claim - presentValue;
  return { loss: money(loss), lossShare: claim === 0n ? '0' : formatFraction(ratio(loss, claim)) };
}

/** Of an extended term, what is before is what the contract's own schedule costs, and what is after the plan itself. */
function comparisonFigures({ kind, cost: { contract } }: ReadPlan, schedule: Schedule, money: Money) {
  if (kind !== 'extended-term' || contract?.basis !== 'remaining-schedule') return null;
  const after = costOf(schedule);
  return {
    before: presentCost({ money }, 'remaining-schedule', contract),
    after: presentCost({ money }, 'plan', after),
    change: {
      installment: money(after.installment - contract.installment),
      installments: after.installments - contract.installments,
      interest: money(after.interest - contract.interest),
      total: money(after.total - contract.total),
    },
  };
}
