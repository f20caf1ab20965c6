import type { Amount } from '../money/index.ts';
import { type Schedule, totalOf } from '../schedule/index.ts';
import { planTotals, proof } from './assemblePlan.ts';
import type { Measures } from './measure.ts';
import { presentRows, presentTreatment } from './presentSchedule.ts';

/**
 * What a plan says of its own rows: all that follows from them alone, without account, contract or budget.
 *
 * @returns The parts of a plan, as it would write them.
 */
export function figuresOfRows(
  schedule: Schedule,
  sums: Pick<Measures, 'paid' | 'waived'>,
  money: (minor: bigint) => Amount,
) {
  return {
    terms: {
      firstDueDate: schedule.periods[0]?.end,
      installments: schedule.rows.length,
      downPayment: money(totalOf(schedule.downPayment)),
    },
    treatment: presentTreatment(schedule.treated, money),
    schedule: presentRows(schedule.rows, money),
    totals: planTotals(schedule, sums, money),
    conservation: proof(schedule, money),
  };
}
