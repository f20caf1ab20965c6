import { type InvalidField, invalidInput } from '../errors.ts';
import { fieldAt, parseInput } from '../input/index.ts';
import { type Amount, formatAmount, formatFraction, isCurrency, MINOR_DIGITS, ratio } from '../money/index.ts';
import { BUCKETS, type Schedule, totalOf } from '../schedule/index.ts';
import { costOf, presentCost } from './contractCost.ts';
import { figuresOfRows } from './figuresOfRows.ts';
import { finishStated } from './finishStated.ts';
import { conservedSums } from './measure.ts';
import { PLAN_SCHEMA_VERSION, type Plan } from './plan.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type ReadPlan } from './planSchema.ts';
import { restatePlan } from './restatePlan.ts';
import { statedDates } from './statedDates.ts';
import { wrongFigures } from './wrongFigures.ts';
import type { StatedPaths } from './wrongStated.ts';

const ACTION = 'read a plan';
/** The longest plan beside the most that a policy finds has about a million characters. */
const MAX_PLAN_CHARACTERS = 4_000_000;

const PATHS: StatedPaths = { startDate: 'terms.startDate', claim: 'claim.balances', rows: 'schedule' };

/**
 * Reads a plan back, from JSON text or from the value that it holds, and adds it up again.
 *
 * Laws, each to the minor unit: every payment is the sum of its parts, every opening the closing before it and the last
 * closing zero; claim + added + capitalized in = paid + waived + capitalized out for every bucket; every total, cost,
 * saving and loss is what follows from the rows, the claim, the present value and the contract's total. No interest is
 * priced again. What needs the account, the contract, the budget or the policy is taken as it stands: what the contract
 * added before the start, its installments, the present value, yearly rates, capacity, verdict and trace; `checkPolicy`
 * finds them anew. Rounding: the loss as a share of the claim once, at ten decimals.
 *
 * @param value - A plan as a recipe returned it, or its JSON of at most 4,000,000 characters.
 * @returns The same plan: of text what it holds, of a value the value itself.
 * @throws {RepaymentError} `invalid-input`, naming every field that cannot be read, or every figure that does not follow
 * from the rows; of another schema version nothing but that.
 *
 * @example Is a stored plan still the one that was agreed on?
 * import { buildInstallmentPlan, expectPlan, isRepaymentError, parsePlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const text = JSON.stringify(expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, rate: '0%' } })));
 * parsePlan(text).totals.installment; // '100.00'
 * try {
 *   parsePlan(text.replace('"paid":"1200.00"', '"paid":"1200.01"'));
 * } catch (error) {
 *   isRepaymentError(error, 'invalid-input') && error.details[0].rule; // 'must be 1200.00, which follows from the schedule'
 * }
 */
export function parsePlan(value: unknown): Plan {
  const given = typeof value === 'string' ? parseText(value) : value;
  refuseOtherVersion(given);
  const currency = (given as Partial<Plan> | null | undefined)?.currency;
  const digits = isCurrency(currency) ? MINOR_DIGITS[currency] : 2;
  const plan = parseInput(ACTION, PLAN_SCHEMAS[digits], given, MAX_PLAN_VALUES);
  const wrong = wrongInPlan(plan, (minor) => formatAmount(minor, digits));
  if (wrong.length > 0) throw invalidInput(ACTION, wrong);
  return given as Plan;
}

function parseText(text: string): unknown {
  const rule = 'must be the JSON of a plan';
  if (text.length > MAX_PLAN_CHARACTERS) {
    const found = [
      { path: 'input', rule: `${rule}, at most ${MAX_PLAN_CHARACTERS} characters`, value: `${text.length}` },
    ];
    throw invalidInput(ACTION, found);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput(ACTION, [fieldAt([], text, rule)]);
  }
}

/** Alone: by another version's shape every other field may be right. */
function refuseOtherVersion(given: unknown): void {
  if (typeof given !== 'object' || given === null) return;
  if ((given as Partial<Plan>).schemaVersion === PLAN_SCHEMA_VERSION) return;
  const rule = `must be "${PLAN_SCHEMA_VERSION}", the one version of a plan that can be read`;
  throw invalidInput(ACTION, [fieldAt(['schemaVersion'], given, rule)]);
}

type Money = (minor: bigint) => Amount;

/** Every figure of a plan that does not follow from its rows, or from another figure. */
function wrongInPlan(plan: ReadPlan, money: Money): readonly InvalidField[] {
  const stated = restatePlan(plan, plan.lender.discountRate);
  const { balances } = plan.claim;
  const dates = statedDates(stated, plan.terms.dayCount);
  const schedule = finishStated(ACTION, stated, { money, dates, claim: { balances } }, PATHS);
  const derived = {
    ...figuresOfRows(schedule, conservedSums(schedule), money),
    claim: { date: plan.terms.startDate, total: money(totalOf(balances)) },
    cost: costFigures(plan, schedule, money),
    lender: lenderFigures(plan, totalOf(balances), money),
    affordability: plan.affordability && { fits: plan.affordability.shortMonths.length === 0 },
    comparison: plan.comparison && comparisonFigures(plan, plan.comparison.before, schedule, money),
  };
  return Object.entries(derived).flatMap(([name, part]) =>
    wrongFigures(name, plan[name as keyof typeof derived], part, money),
  );
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

type ReadCost = NonNullable<ReadPlan['cost']['contract']>;

/** Of an extended term, what is before is what the contract costs, and what is after the plan itself. */
function comparisonFigures({ cost: { contract } }: ReadPlan, before: ReadCost, schedule: Schedule, money: Money) {
  const after = costOf(schedule);
  return {
    before: contract && presentCost({ money }, 'remaining-schedule', contract),
    after: presentCost({ money }, 'plan', after),
    change: {
      installment: money(after.installment - before.installment),
      installments: after.installments - before.installments,
      interest: money(after.interest - before.interest),
      total: money(after.total - before.total),
    },
  };
}
