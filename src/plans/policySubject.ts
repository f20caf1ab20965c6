import { accountOn } from '../account/index.ts';
import type { Ratio } from '../money/index.ts';
import type { PolicySubject } from '../policy/index.ts';
import { ratesOf } from '../rates/index.ts';
import { BUCKETS, byBucket, type Schedule, totalOf } from '../schedule/index.ts';
import { type SolvedRates, solveAnnualRates } from './annualRates.ts';
import { contractBasis, type ScheduleCost } from './contractCost.ts';
import { type DatedPayments, datedRate } from './datedRate.ts';
import { monthsUntil } from './dates.ts';
import type { JudgedDraft } from './judgedDraft.ts';
import type { Measures } from './measure.ts';

type Row = Schedule['rows'][number];

/** The facts that rules judge. */
export function policySubject(
  draft: JudgedDraft,
  schedule: Schedule,
  measures: Measures,
  contract: ScheduleCost | null,
): PolicySubject {
  const { request } = draft;
  const { rows, treated, downPayment, installment, conservation } = schedule;
  const last = rows[rows.length - 1] as Row;
  return {
    kind: request.kind,
    date: request.dates.startDate,
    digits: request.digits,
    account: accountOn(request.account, request.dates.startDate),
    program: request.terms.program ?? null,
    agreement: request.terms.agreement ?? null,
    added: request.claim.added,
    rows,
    termMonths: monthsUntil(request.dates.startDate, last.periodEnd),
    installments: rows.length,
    smallestPayment: smallestPayment(rows),
    largestPayment: last.payment > installment ? last.payment : installment,
    contractRate: request.contractRate,
    agreedRates: agreedRates(draft, last, measures),
    internalRates: measures.rates,
    internalRatesWithoutFees: () => ratesWithoutFees(draft, schedule, measures),
    datedRate: (method) => datedRate(datedPayments(draft, schedule), method),
    claim: request.claim.balances,
    waived: measures.waived,
    capitalized: byBucket((bucket) => treated[bucket].capitalized),
    capitalizedInterest: conservation.interest.capitalizedOut - treated.interest.capitalized,
    downPayment,
    paidTotal: measures.paid,
    contractTotal: contract && { basis: contractBasis(request), total: contract.total },
    loss: measures.loss,
    openingBalance: (rows[0] as Row).opening,
    ...rises(rows),
    dueByMonth: measures.due.fullest,
    budget: request.budget,
  };
}

/** The rates that hold within the term; of a flat fee, the one that it comes to; none where none is known. */
function agreedRates({ request, ratePath }: JudgedDraft, last: Row, measures: Measures): readonly Ratio[] {
  if (request.terms.pattern.kind === 'flat-fee') {
    const { nominal } = measures.rates();
    return nominal ? [nominal] : [];
  }
  if (!ratePath) return [];
  return ratesOf({ ...ratePath, steps: ratePath.steps.filter(({ from }) => from <= last.periodEnd) });
}

/** Solved anew only where the plan charges fees. */
function ratesWithoutFees(draft: JudgedDraft, schedule: Schedule, measures: Measures): SolvedRates {
  if (schedule.conservation.fees.added === 0n) return measures.rates();
  const payments = schedule.rows.map(({ payment, fee }) => payment - fee);
  return solveAnnualRates(draft, schedule, payments);
}

function datedPayments({ request }: JudgedDraft, { rows, treated, downPayment }: Schedule): DatedPayments {
  const { claim, dates } = request;
  const waived = BUCKETS.reduce((sum, bucket) => sum + treated[bucket].waivedOnSigning, 0n);
  return {
    startDate: dates.startDate,
    advance: claim.total - waived - totalOf(downPayment),
    payments: rows.map(({ periodEnd, payment }) => ({ date: periodEnd, amount: payment })),
    frequency: dates.frequency,
  };
}

/** The smallest payment but for the last and for those of a holiday; the last where there is no other. */
function smallestPayment(rows: readonly Row[]): bigint {
  let smallest: bigint | undefined;
  for (let index = 0; index < rows.length - 1; index += 1) {
    const { payment } = rows[index] as Row;
    if (payment > 0n && (smallest === undefined || payment < smallest)) smallest = payment;
  }
  return smallest ?? (rows[rows.length - 1] as Row).payment;
}

/** The largest rise of what is to be paid over one row, zero where it never rises, and the most that is owed after one. */
function rises(rows: readonly Row[]): Pick<PolicySubject, 'largestIncrease' | 'largestBalance'> {
  let [largestIncrease, largestBalance] = [0n, (rows[0] as Row).closing];
  for (const { opening, closing } of rows) {
    if (closing <= opening) continue;
    if (closing - opening > largestIncrease) largestIncrease = closing - opening;
    if (closing > largestBalance) largestBalance = closing;
  }
  return { largestIncrease, largestBalance };
}
