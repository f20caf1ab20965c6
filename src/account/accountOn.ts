import { addMonths, type CalendarDate, dateFields, daysBetween } from '../calendar/index.ts';
import type { Account } from './schema.ts';

/**
 * How many days past due an account is on a date, if nothing is paid between the snapshot and it.
 *
 * Days count on from those of the snapshot. Where nothing is past due yet, they count from the next due date: the
 * contract's, or the end of the first month, when its minimum payment would have been due. A due date itself is day zero.
 */
export function daysPastDueOn({ asOf, delinquency, contract }: Account, date: CalendarDate): number {
  if (delinquency.daysPastDue > 0) return delinquency.daysPastDue + daysBetween(asOf, date);
  const dueDate = contract.schedule?.nextDueDate ?? addMonths(asOf, 1, dateFields(asOf).day);
  return Math.max(0, daysBetween(dueDate, date));
}

/**
 * @returns The account as rules judge it on a date: as late as it then is, everything else as the snapshot has it. On a
 * date that is not after the snapshot's it is the snapshot itself.
 */
export function accountOn(account: Account, date: CalendarDate): Account {
  if (date <= account.asOf) return account;
  return { ...account, delinquency: { ...account.delinquency, daysPastDue: daysPastDueOn(account, date) } };
}
