import type { BusinessDayConvention } from '../calendar/index.ts';
import type { InvalidField } from '../errors.ts';
import type { ReadPlan } from './planSchema.ts';

/** Whether a due date may lie so many days from the date that it was moved from: which days are free is the caller's. */
const MOVES = {
  unadjusted: (due, end) => due === end,
  following: (due, end) => due >= end,
  preceding: (due, end) => due <= end,
  'modified-following': (due, end) => due >= end || isOfMonth(due, end),
  'modified-preceding': (due, end) => due <= end || isOfMonth(due, end),
} as const satisfies Record<BusinessDayConvention, (due: string, end: string) => boolean>;

function isOfMonth(due: string, end: string): boolean {
  return due.slice(0, 7) === end.slice(0, 7);
}

/** @returns Every due date that was moved where its convention moves none, or the other way. */
export function wrongMoves({ schedule, terms }: Pick<ReadPlan, 'schedule' | 'terms'>): readonly InvalidField[] {
  return schedule.flatMap(({ dueDate, periodEnd }, index) =>
    MOVES[terms.businessDays](dueDate, periodEnd)
      ? []
      : [
          {
            path: `schedule[${index}].dueDate`,
            rule: `must be ${periodEnd} moved as ${terms.businessDays} has it`,
            value: JSON.stringify(dueDate),
          },
        ],
  );
}
