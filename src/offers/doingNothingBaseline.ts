import { presentUnpaidMonth, type UnpaidMonth, unpaidMonths } from '../account/index.ts';
import { delinquencyClasses } from '../policy/index.ts';
import { totalOf } from '../schedule/index.ts';
import type { BaselineRequest, DoingNothingBaseline } from './baseline.ts';
import { unplannedCourse } from './course.ts';

/** No payment for so many months, as `unpaidMonths` says: nothing is worth anything to the lender, and all is still owed. */
export function doingNothingBaseline(
  { account, policy, rounding, money }: BaselineRequest,
  months: number,
): DoingNothingBaseline {
  const unpaid = unpaidMonths(account, months, rounding);
  const { balances, total } = unpaid[unpaid.length - 1] as UnpaidMonth<bigint>;
  const claim = totalOf(account.balances);
  const penalties = balances.penalties - account.balances.penalties;
  const course = unplannedCourse(
    {
      kind: 'doing-nothing',
      startDate: account.asOf,
      claim,
      payments: [],
      interest: total - claim - penalties,
      penalties,
      balanceLeft: total,
      presentValue: 0n,
    },
    money,
  );
  return {
    outcome: 'baseline',
    ...course,
    months: unpaid.map((month) => ({
      ...presentUnpaidMonth(month, money),
      classes: delinquencyClasses(policy, account, { date: month.end, daysPastDue: month.daysPastDue }),
    })),
  };
}
