import { ratio } from '../money/index.ts';
import { monthsUntil } from '../plans/index.ts';
import type { ReadBaseline, ReadPlan } from './compareSchema.ts';
import type { ComparedRow } from './comparisonRow.ts';

/** @returns The row of a finished plan. */
export function planRow(plan: ReadPlan, named: Pick<ComparedRow, 'name' | 'source' | 'family'>): ComparedRow {
  const { totals, schedule, cost, lender, affordability, verdict } = plan;
  const last = schedule[schedule.length - 1] as ReadPlan['schedule'][number];
  const tightest = affordability?.tightestMonth ?? null;
  return {
    ...named,
    kind: plan.kind,
    verdict: verdict.outcome,
    authority: verdict.authority,
    installment: totals.installment,
    installments: totals.installments,
    months: monthsUntil(plan.terms.startDate, last.periodEnd),
    firstDate: totals.firstDueDate,
    finalDate: totals.finalDueDate,
    downPayment: totals.downPayment,
    totalPaid: totals.paid,
    balanceLeft: 0n,
    interestAndFees: cost.interestAndFees,
    waived: totals.waived,
    effectiveRate: cost.annualRates.find(({ method }) => method === 'effective-irr')?.rate ?? null,
    paymentToCapacity: tightest && tightest.capacity > 0n ? ratio(tightest.due, tightest.capacity) : null,
    presentValue: lender.presentValue,
    loss: lender.loss,
    lossShare: lender.lossShare,
  };
}

/** @returns The row of a way on without a plan. */
export function baselineRow({ kind, claim, payments, cost }: ReadBaseline): ComparedRow {
  const amounts = payments.map(({ payment }) => payment);
  const loss = cost.balanceLeft === 0n && claim > 0n ? claim - cost.presentValue : null;
  return {
    name: kind,
    source: 'baseline',
    kind,
    family: null,
    verdict: null,
    authority: null,
    installment: largestButLast(amounts),
    installments: payments.length,
    months: cost.monthsToFreedom,
    firstDate: payments[0]?.dueDate ?? null,
    finalDate: payments[payments.length - 1]?.dueDate ?? null,
    downPayment: 0n,
    totalPaid: cost.paid,
    balanceLeft: cost.balanceLeft,
    interestAndFees: cost.interest + cost.fees + cost.penalties,
    waived: cost.waived,
    effectiveRate: null,
    paymentToCapacity: null,
    presentValue: cost.presentValue,
    loss,
    lossShare: loss === null ? null : ratio(loss, claim),
  };
}

function largestButLast(amounts: readonly bigint[]): bigint | null {
  const [first, ...others] = amounts.length > 1 ? amounts.slice(0, -1) : amounts;
  return first === undefined ? null : others.reduce((largest, next) => (next > largest ? next : largest), first);
}
