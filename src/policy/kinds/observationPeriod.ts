import * as z from 'zod/mini';
import { MAX_INSTALLMENTS } from '../../account/index.ts';
import { addMonths, type CalendarDate, dateFields } from '../../calendar/index.ts';
import { countField, nameField, strictObject } from '../../input/index.ts';
import { missing } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import type { PolicySubject } from '../subject.ts';

/**
 * The first day on which an account under the plan may leave a state, such as "restructured": so many months after the
 * start or after the first due date, and not before payment number `payments` is due. Nothing is limited; the finding
 * states the day.
 *
 * The day itself is the first that is allowed: twelve months from 21 December 2026 are over on 21 December 2027, and
 * six from 31 August on the last of February. Due dates are those adjusted to business days, of installments that pay
 * something: a payment holiday is observed by nobody. A plan of fewer payments waits for its last. A plan without any,
 * where they are asked for, cannot be evaluated and fails.
 */
export const observationPeriod = ruleKind({
  summary: 'States the first day on which the account may leave a state such as "restructured".',
  params: () =>
    strictObject({
      months: countField(0, 1_200),
      payments: z.optional(countField(1, MAX_INSTALLMENTS)),
      from: z.enum(['start', 'first-due-date']),
      /** The state. */
      leaves: nameField,
    }),
  tighter: { months: 'higher', payments: 'higher', from: 'same', leaves: 'same' },
  judge: ({ months, payments, from, leaves }, { date, rows }) => {
    const first = from === 'start' ? date : dueDateOf(rows, 1);
    const awaited = payments === undefined ? first : dueDateOf(rows, payments);
    if (!first || !awaited) return [missing('an installment that pays something')];
    const observed = addMonths(first, months, dateFields(first).day);
    return [{ bound: 'stated', actual: awaited > observed ? awaited : observed, where: leaves }];
  },
});

/** When a payment is due, by its number; the last of them where there are fewer. */
function dueDateOf(rows: PolicySubject['rows'], number: number): CalendarDate | undefined {
  let [paid, due]: [number, CalendarDate | undefined] = [0, undefined];
  for (const { payment, dueDate } of rows) {
    if (paid === number) break;
    if (payment === 0n) continue;
    paid += 1;
    due = dueDate;
  }
  return due;
}
