import { type MinimumMonth, minimumPath } from '../account/index.ts';
import { counted } from '../input/index.ts';
import { presentValue } from '../returns/index.ts';
import { totalOf } from '../schedule/index.ts';
import type { Baseline, BaselineRequest, NoBaseline, NoBaselineReason } from './baseline.ts';
import { unplannedCourse } from './course.ts';

type Kind = 'minimum-payments';

/** The contract's minimum payment at the end of every month, and nothing more, as `minimumPath` says. */
export function minimumBaseline(request: BaselineRequest): Baseline<Kind> | NoBaseline<Kind> {
  const { account, rounding, money } = request;
  if (!account.contract.minimumPayment) {
    return none('no-minimum-payment', 'the contract asks for no minimum payment', {});
  }
  const { end, months } = minimumPath(account, rounding);
  const last = months[months.length - 1] as MinimumMonth;
  if (end === 'longest-term') {
    const message = `minimum payments leave ${money(totalOf(last.balances))} after ${counted(last.month, 'month')}`;
    return none(end, message, { month: last.month, balance: money(totalOf(last.balances)) });
  }
  if (end === 'payment-at-or-below-interest') {
    const values = {
      month: last.month,
      payment: money(last.payment),
      interest: money(last.interest + last.compoundInterest),
    };
    const message = `the minimum payment of ${values.payment} does not exceed the interest of ${values.interest} in month ${last.month}`;
    return none(end, message, values);
  }
  const payments = months.map(({ payment }) => payment);
  const factors = months.map(({ factor }) => factor);
  const course = unplannedCourse(
    {
      kind: 'minimum-payments',
      startDate: account.asOf,
      claim: totalOf(account.balances),
      payments: months.map((month) => ({ dueDate: month.end, payment: month.payment })),
      interest: months.reduce((sum, { interest, compoundInterest }) => sum + interest + compoundInterest, 0n),
      penalties: 0n,
      balanceLeft: 0n,
      presentValue: presentValue({ payments, factors, atStart: 0n }, rounding),
    },
    money,
  );
  return { outcome: 'baseline', ...course };
}

function none(reason: NoBaselineReason, message: string, values: NoBaseline['values']): NoBaseline<Kind> {
  return { outcome: 'no-baseline', kind: 'minimum-payments', reason, message, values };
}
