import { lateFee, minimumPayment, revolvingInterest } from 'repayment-plan';
import {
  amount,
  type Category,
  type Check,
  checksOf,
  type Example,
  listOf,
  numberIn,
  UNKNOWN_INPUTS,
} from './example.ts';

/** Dates are printed without a year; any year without a 29 February does. */
const YEAR = 2025;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Interest by the day from the posting date, and the late fee on a minimum that was not paid. */
export const revolving: Category = (example) => {
  const principal = numberIn(example, 'principal');
  const dailyRate = numberIn(example, 'dailyRate');
  const { postDate, payDate, statementDate } = example.inputs;
  if (principal === undefined || dailyRate === undefined) return UNKNOWN_INPUTS;
  const days = numberIn(example, 'days');
  if (days !== undefined) {
    const until = new Date(Date.UTC(YEAR, 0, 1) + (days - 1) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
    return checksOn(example, interestOf(dailyRate, [principal, `${YEAR}-01-01`], [], until, true));
  }
  if (typeof postDate !== 'string' || typeof statementDate !== 'string') return UNKNOWN_INPUTS;
  const paid = numberIn(example, 'paid', 'minPayment');
  const payments =
    paid !== undefined && typeof payDate === 'string' ? [{ date: dateAfter(postDate, payDate), amount: paid }] : [];
  const counted = !String(example.inputs['convention'] ?? '').includes('excluded');
  const posted = [principal, dateAfter(postDate, postDate)] as const;
  return checksOn(example, interestOf(dailyRate, posted, payments, dateAfter(postDate, statementDate), counted));
};

function interestOf(
  dailyRate: number,
  [principal, date]: readonly [number, string],
  payments: readonly { readonly date: string; readonly amount: number }[],
  statementDate: string,
  counted: boolean,
) {
  return revolvingInterest({
    currency: 'CNY',
    dailyRate,
    postings: [{ date, amount: principal }],
    payments,
    statementDates: [statementDate],
    statementDay: counted ? 'counted' : 'not-counted',
  });
}

function checksOn(example: Example, { interest, cycles }: ReturnType<typeof revolvingInterest>): readonly Check[] {
  const segments = cycles[0]?.segments ?? [];
  return checksOf(example, {
    interest: amount(interest),
    segments: listOf(segments.map((segment) => amount(segment.interest))),
    lateFee: amount(missedMinimum(example)),
  });
}

/** The late fee where nothing was paid: a share of the minimum, which is a share of principal. */
function missedMinimum(example: Example): string {
  const purchases = numberIn(example, 'principal') ?? 0;
  const rule = { share: numberIn(example, 'minPayRate') ?? 0 };
  const { payment } = minimumPayment({ currency: 'CNY', owed: { purchases }, rule });
  return lateFee({ currency: 'CNY', unpaidMinimum: payment, share: numberIn(example, 'lateFeeRate') ?? 0 }).fee;
}

/** A month and day that is printed without a year, in the year after where it comes before the posting. */
function dateAfter(posted: string, day: string): string {
  if (day.length > 5) return day;
  return `${day < posted ? YEAR + 1 : YEAR}-${day}`;
}
