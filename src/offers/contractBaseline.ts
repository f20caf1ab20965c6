import { claimOn, contractRate } from '../account/index.ts';
import { addMonths, buildPeriods, dateFields } from '../calendar/index.ts';
import { levelContract, NO_CALENDAR, remainingContract } from '../plans/index.ts';
import { constantRate, interestFactors } from '../rates/index.ts';
import { presentValue } from '../returns/index.ts';
import { totalOf, type Unpayable } from '../schedule/index.ts';
import type { BaselineRequest, ContractBaseline, NoBaseline } from './baseline.ts';
import { unplannedCourse } from './course.ts';

/**
 * The contract as it stands, from the snapshot on, at the contract's rate and day count.
 *
 * With a remaining schedule: its installments on its dates, arrears paid at once, the last installment taking what is
 * left. Without one: level monthly payments over the months given, arrears spread, the first a month after the snapshot.
 *
 * @param months - For a contract without a schedule; null where none are given.
 */
export function contractBaseline(
  request: BaselineRequest,
  months: number | null,
): ContractBaseline | NoBaseline<'contract'> {
  const { account, rounding, money } = request;
  const { asOf: startDate } = account;
  const contract = {
    account,
    rounding,
    claim: claimOn(account, startDate, rounding),
    contractRate: contractRate(account),
    dates: { startDate, businessDays: 'unadjusted', calendar: NO_CALENDAR },
  } as const;
  const remaining = remainingContract(contract);
  if (!remaining && months === null) return NO_SCHEDULE;
  const { factors, result } = remaining ?? levelOver(contract, months as number);
  if (result.outcome === 'unpayable') return unpayable(request, result);
  const atStart = totalOf(result.downPayment);
  const rows = result.rows.map(({ payment }) => payment);
  const course = unplannedCourse(
    {
      kind: 'contract',
      startDate,
      claim: contract.claim.total,
      payments: [{ dueDate: startDate, payment: atStart }, ...result.rows].filter(({ payment }) => payment > 0n),
      interest: result.conservation.interest.added,
      penalties: 0n,
      balanceLeft: 0n,
      presentValue: presentValue({ payments: rows, factors, atStart }, rounding),
    },
    money,
  );
  return { outcome: 'baseline', ...course, basis: remaining ? 'remaining-schedule' : 'level-payments' };
}

const NO_SCHEDULE: NoBaseline<'contract'> = {
  outcome: 'no-baseline',
  kind: 'contract',
  reason: 'no-schedule',
  message: 'the contract has no remaining schedule, and no months were given to repay it in',
  values: {},
};

type ContractRequest = Parameters<typeof remainingContract>[0];

function levelOver(request: ContractRequest, count: number): ReturnType<typeof levelContract> {
  const { startDate } = request.dates;
  const { day } = dateFields(startDate);
  const dueDates = { frequency: 'monthly', firstDueDate: addMonths(startDate, 1, day), dueDays: [day] } as const;
  const periods = buildPeriods({ ...request.dates, dueDates, count });
  const basis = { dayCount: request.account.contract.dayCount, frequency: 'monthly', oddPeriod: 'simple' } as const;
  return levelContract(request, periods, interestFactors(periods, constantRate(request.contractRate), basis));
}

function unpayable({ money }: BaselineRequest, { number, payment, required }: Unpayable): NoBaseline<'contract'> {
  const values = { installment: number, payment: money(payment), due: money(required) };
  return {
    outcome: 'no-baseline',
    kind: 'contract',
    reason: 'payment-below-interest',
    message: `the payment of ${values.payment} is below the ${values.due} due with installment ${number}`,
    values,
  };
}
