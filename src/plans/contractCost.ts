import { buildPeriods, type CalendarDate, dueDaysFrom, FREQUENCIES, type Period } from '../calendar/index.ts';
import { compareRatios, type Ratio } from '../money/index.ts';
import { constantRate, type InterestBasis, interestFactors } from '../rates/index.ts';
import {
  ARREARS,
  BUCKETS,
  type BucketTreatment,
  buildSchedule,
  byBucket,
  type Pattern,
  type PaymentTiming,
  type Schedule,
  type ScheduleDefinition,
  type Unpayable,
} from '../schedule/index.ts';
import type { PlanDates } from './dates.ts';
import type { Draft } from './draft.ts';
import type { JudgedRequest } from './judgedDraft.ts';
import type { ContractCost } from './plan.ts';
import { PAID } from './resolveTerms.ts';

/**
 * What the same claim costs under the contract, as {@link contractCostOver} says. A plan on the contract's own terms is
 * its answer, so that nothing is built twice.
 *
 * @param planned - The plan's schedule.
 * @param contractFactors - The interest of its periods at the contract's rate.
 * @returns Null where the contract's own installment does not cover its interest.
 */
export function contractCost(draft: Draft, planned: Schedule, contractFactors: readonly Ratio[]): ScheduleCost | null {
  const { request } = draft;
  if (!request.account.contract.schedule && isOnContractTerms(draft)) return costOf(planned);
  return contractCostOver(request, planned.periods, contractFactors);
}

/**
 * What a claim costs under the contract: nothing waived, nothing frozen, the contract's rate.
 *
 * Where the contract has a remaining schedule: its installments on its dates, arrears paid at once, the last
 * installment taking what is left. Elsewhere: level payments on the plan's own dates, arrears spread; days are counted as
 * the plan counts them.
 *
 * @param periods - Those of the plan.
 * @param contractFactors - The interest of these periods at the contract's rate.
 * @returns Null where the contract's own installment does not cover its interest.
 */
export function contractCostOver(
  request: JudgedRequest,
  periods: readonly Period[],
  contractFactors: readonly Ratio[],
): ScheduleCost | null {
  if (request.account.contract.schedule) return remainingSchedule(request);
  return costOrNull(levelContract(request, periods, contractFactors).result);
}

/** What a claim would be repaid by in level payments at the contract's rate, arrears spread. */
export function levelContract(
  request: ClaimToRepay,
  periods: readonly Period[],
  factors: readonly Ratio[],
): ContractSchedule {
  const level: ContractRun = { timing: 'spread', pattern: { kind: 'level-payment' }, downPayment: 0n };
  return runContract(request, periods, factors, level);
}

/** @returns On which dates {@link contractCost} counts. */
export function contractBasis({ account }: Pick<JudgedRequest, 'account'>): 'remaining-schedule' | 'same-dates' {
  return account.contract.schedule ? 'remaining-schedule' : 'same-dates';
}

/** A plan that agrees on nothing but its count is itself what the contract costs on its dates. */
function isOnContractTerms({ request, ratePath, treatment, downPayment }: Draft): boolean {
  const { terms, contractRate, paymentMultiple } = request;
  return (
    ratePath.steps.length === 0 &&
    compareRatios(ratePath.initial, contractRate) === 0 &&
    BUCKETS.every((bucket) => treatment[bucket] === PAID) &&
    downPayment === 0n &&
    paymentMultiple === 1n &&
    terms.pattern.kind === 'level-payment' &&
    terms.holiday === null
  );
}

/** The remaining schedule of an existing loan from the plan's start on; null where there is none or it does not pay. */
export function remainingSchedule(request: JudgedRequest): ScheduleCost | null {
  return costOrNull(remainingContract(request)?.result);
}

/** What of a request the schedule of its contract is found from. */
export interface ContractRequest extends Pick<JudgedRequest, 'account' | 'claim' | 'contractRate' | 'rounding'> {
  readonly dates: Pick<PlanDates, 'startDate' | 'businessDays' | 'calendar'>;
}

/** What of it a schedule of given periods needs. */
interface ClaimToRepay extends Pick<ContractRequest, 'rounding'> {
  readonly claim: Pick<ContractRequest['claim'], 'balances'>;
}

/** A contract's way to repay a claim. */
export interface ContractSchedule {
  /** The interest of each period at the contract's rate, for one unit of balance. */
  readonly factors: readonly Ratio[];
  readonly result: Schedule | Unpayable;
}

/** The remaining schedule with its rows, or why it does not pay; null where the contract has none. */
export function remainingContract(request: ContractRequest): ContractSchedule | null {
  const { account, claim, dates, contractRate } = request;
  const { schedule, dayCount } = account.contract;
  if (!schedule) return null;
  const dueDays = dueDaysFrom(schedule.frequency, schedule.nextDueDate);
  const roll = FREQUENCIES[schedule.frequency].rollFrom(schedule.nextDueDate, dueDays);
  let missed = 0;
  while (roll(missed) <= dates.startDate) missed += 1;
  const periods = buildPeriods({
    ...dates,
    dueDates: { frequency: schedule.frequency, firstDueDate: roll(missed), dueDays },
    count: schedule.remainingInstallments,
  });
  const basis: InterestBasis = { dayCount, frequency: schedule.frequency, oddPeriod: 'simple' };
  return runContract(request, periods, interestFactors(periods, constantRate(contractRate), basis), {
    timing: 'first',
    pattern: { kind: 'irregular', payments: [schedule.installment] },
    downPayment: claim.total - claim.balances.principal,
  });
}

/** @returns What is compared of a schedule; null where it does not pay. */
export function costOrNull(result: Schedule | Unpayable | undefined): ScheduleCost | null {
  return result?.outcome === 'schedule' ? costOf(result) : null;
}

/** The figures of a schedule that are compared. Amounts in minor units. */
export interface ScheduleCost {
  readonly installments: number;
  readonly installment: bigint;
  readonly lastInstallment: bigint;
  readonly finalDueDate: CalendarDate;
  readonly interest: bigint;
  readonly total: bigint;
}

/** @returns What is compared of a schedule. */
export function costOf({ rows, installment, conservation }: Schedule): ScheduleCost {
  const last = rows[rows.length - 1] as Schedule['rows'][number];
  return {
    installments: rows.length,
    installment,
    lastInstallment: last.payment,
    finalDueDate: last.dueDate,
    interest: conservation.interest.added,
    total: BUCKETS.reduce((sum, bucket) => sum + conservation[bucket].paid, 0n),
  };
}

/** @returns The same as decimal text. */
export function presentCost(
  { money }: Pick<JudgedRequest, 'money'>,
  basis: ContractCost['basis'],
  cost: ScheduleCost,
): ContractCost {
  return {
    basis,
    installments: cost.installments,
    installment: money(cost.installment),
    lastInstallment: money(cost.lastInstallment),
    finalDueDate: cost.finalDueDate,
    interest: money(cost.interest),
    total: money(cost.total),
  };
}

interface ContractRun {
  readonly timing: PaymentTiming;
  readonly pattern: Pattern;
  readonly downPayment: bigint;
}

function runContract(
  { claim, rounding }: ClaimToRepay,
  periods: readonly Period[],
  factors: readonly Ratio[],
  { timing, pattern, downPayment }: ContractRun,
): ContractSchedule {
  const treatment: BucketTreatment = { ...PAID, pay: timing };
  const definition: ScheduleDefinition = {
    claim: claim.balances,
    treatment: byBucket(() => treatment),
    downPayment,
    paymentOrder: ARREARS,
    periods,
    factors,
    levelings: [{ from: 1, factors }],
    payingInstallments: periods.length,
    closesWithLast: true,
    pattern,
    holiday: null,
    rounding,
    paymentMultiple: 1n,
  };
  return { factors, result: buildSchedule(definition) };
}
