import type { PolicySubject } from '../policy/index.ts';
import { ratesOf } from '../rates/index.ts';
import type { Schedule } from '../schedule/index.ts';
import { monthsUntil } from './dates.ts';
import type { Draft } from './draft.ts';
import type { Measures } from './measure.ts';

type Row = Schedule['rows'][number];

/** The facts that rules judge. */
export function policySubject(draft: Draft, { rows }: Schedule, measures: Measures): PolicySubject {
  const { request, ratePath } = draft;
  const { nominal, effective } = measures.rates;
  const last = rows[rows.length - 1] as Row;
  const flatFee = request.terms.pattern.kind === 'flat-fee';
  return {
    kind: request.kind,
    date: request.dates.startDate,
    digits: request.digits,
    account: request.account,
    termMonths: monthsUntil(request.dates.startDate, last.periodEnd),
    installments: rows.length,
    smallestPayment: smallestPayment(rows),
    agreedRates: flatFee
      ? nominal
        ? [nominal]
        : []
      : ratesOf({ ...ratePath, steps: ratePath.steps.filter(({ from }) => from <= last.periodEnd) }),
    nominalIrr: nominal,
    effectiveIrr: effective,
    claim: request.claim.balances,
    waived: measures.waived,
    paidTotal: measures.paid,
    loss: measures.loss,
    largestIncrease: largestIncrease(rows),
    dueByMonth: measures.due.fullest,
    budget: request.budget,
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

/** The largest rise of what is to be paid over one row; zero where it never rises. */
function largestIncrease(rows: readonly Row[]): bigint {
  let largest = 0n;
  for (const { opening, closing } of rows) {
    if (closing > opening && closing - opening > largest) largest = closing - opening;
  }
  return largest;
}
