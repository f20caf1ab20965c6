import type { Plan } from 'repayment-plan';
import { planOf } from './account.ts';
import {
  amount,
  anyOf,
  type Category,
  type Check,
  checksOf,
  count,
  type Example,
  listOf,
  numberIn,
  UNKNOWN_INPUTS,
} from './example.ts';

/** Where a page asks for the interest of a holiday alone, the count of installments after it does not matter. */
const ANY_COUNT = 120;

/** A payment holiday at the start: what it bears, and what it does to payments or to the count. */
export const paymentHoliday: Category = (example) => {
  const principal = numberIn(example, 'principal', 'balance');
  const apr = numberIn(example, 'apr', 'rate');
  const months = numberIn(example, 'deferMonths', 'breakMonths', 'months');
  if (principal === undefined || apr === undefined || months === undefined) return UNKNOWN_INPUTS;
  const installments = numberIn(example, 'periods') ?? ANY_COUNT;
  const holiday = (keeps: 'term' | 'payment'): Plan =>
    planOf(principal, apr, {
      installments: keeps === 'term' ? installments + months : installments,
      holiday: { after: 0, installments: months, interest: 'capitalize', keeps },
    });
  const before = planOf(principal, apr, { installments });
  if (example.inputs['keepPayment'] === true) return keptPayment(example, before, holiday('payment'), months);
  const joined = planOf(principal, apr, {
    startDate: startAfter(months),
    installments,
    treatment: { interest: { capitalize: '100%' } },
  });
  return solvedAnew(example, before, { capitalized: holiday('term'), joined }, months);
};

/** The payment stays, and what the holiday bore is paid at the end. */
function keptPayment(example: Example, before: Plan, after: Plan, months: number): readonly Check[] {
  const nominal = example.recomputed['nominal'] as Readonly<Record<string, unknown>> | undefined;
  const payments = after.totals.installments - months;
  return checksOf(
    { ...example, recomputed: nominal ?? example.recomputed },
    {
      payment: amount(before.totals.installment),
      // Interest of up to a cent a month apart, as recomputed without rounding.
      extra: amount(String(Number(after.totals.paid) - Number(before.totals.paid)), payments * 0.005),
      final: amount(after.totals.lastInstallment, payments * 0.005),
      payments: count(payments),
      extraPayments: count(payments - before.totals.installments),
    },
  );
}

/** How interest of a holiday may join what is owed. */
interface Holidays {
  /** Month by month, so that it bears interest at once. */
  readonly capitalized: Plan;
  /** Counted simply, and joined to principal when the holiday is over. */
  readonly joined: Plan;
}

/** The count of payments stays, and each is larger. */
function solvedAnew(
  example: Example,
  before: Plan,
  { capitalized, joined }: Holidays,
  months: number,
): readonly Check[] {
  const monthly = capitalized.schedule.slice(0, months).map((row) => Number(row.accrued));
  const inHoliday = [monthly.reduce((sum, part) => sum + part, 0), Number(joined.claim.added.interest)];
  const installments = [capitalized, joined].map(({ totals }) => totals.installment);
  const interest = [Number(capitalized.totals.interest), Number(joined.totals.interest) + (inHoliday[1] as number)];
  const first = amount(before.totals.interest);
  return checksOf(example, {
    interest: anyOf(
      // Recomputed without rounding each month.
      ...inHoliday.map((sum) => amount(String(sum), months * 0.005)),
      listOf(monthly.map((part) => amount(String(part)))),
      ...interest.map((sum) => listOf([first, amount(String(sum))])),
    ),
    emi: anyOf(...installments.map((payment) => listOf([amount(before.totals.installment), amount(payment)]))),
    diff: anyOf(...interest.map((sum) => amount(String(sum - Number(before.totals.interest))))),
  });
}

/** The month in which a holiday from January 2025 on is over. */
function startAfter(months: number): string {
  return `${2025 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
