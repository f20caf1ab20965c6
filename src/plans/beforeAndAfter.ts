import type { Schedule } from '../schedule/index.ts';
import { costOf, presentCost, remainingSchedule } from './contractCost.ts';
import type { JudgedRequest } from './judgedDraft.ts';
import type { BeforeAndAfter } from './plan.ts';

/** @returns A plan beside the contract's remaining schedule; null where there is none or it does not pay. */
export function beforeAndAfter(request: JudgedRequest, schedule: Schedule): BeforeAndAfter | null {
  const before = remainingSchedule(request);
  if (!before) return null;
  const after = costOf(schedule);
  const { money } = request;
  return {
    before: presentCost(request, 'remaining-schedule', before),
    after: presentCost(request, 'plan', after),
    change: {
      installment: money(after.installment - before.installment),
      installments: after.installments - before.installments,
      interest: money(after.interest - before.interest),
      total: money(after.total - before.total),
    },
  };
}
