import type { Period } from '../calendar/index.ts';
import { NO_ARREARS } from './arrears.ts';
import type { Holiday, Installment } from './definition.ts';
import type { Position } from './position.ts';

/** What happens to the interest of a holiday period: whether it accrues, and whether it then bears interest. */
const HOLIDAY_INTEREST = {
  freeze: { accrues: false, joinsPrincipal: false },
  simple: { accrues: true, joinsPrincipal: false },
  capitalize: { accrues: true, joinsPrincipal: true },
} as const satisfies Record<Holiday['interest'], { readonly accrues: boolean; readonly joinsPrincipal: boolean }>;

/** @returns True when nothing is to be paid with this installment. */
export function isHoliday({ after, installments }: Holiday, number: number): boolean {
  return number > after && number <= after + installments;
}

/**
 * A row without payment.
 *
 * `freeze`: nothing accrues, the balance B stays. `simple`: interest is counted on principal alone and carried
 * without bearing interest, B (1 + i m) after m periods; payments that are solved anew take it in equal shares on top,
 * payments that are kept pay it before principal.
 * `capitalize`: it joins principal, B (1 + i)^m. On 1,000,000 at 10 % for 3 months that is 25,000 against 25,209.
 * Rounding: none here; `accrued` comes rounded.
 */
export function holidayRow(
  period: Period,
  position: Position,
  accrued: bigint,
  holiday: Holiday,
  conditional: bigint,
): Installment<bigint> {
  const next = afterHoliday(position, accrued, holiday);
  return {
    number: period.number,
    periodStart: period.start,
    periodEnd: period.end,
    dueDate: period.dueDate,
    opening: position.owed,
    accrued: HOLIDAY_INTEREST[holiday.interest].accrues ? accrued : 0n,
    payment: 0n,
    interest: 0n,
    fee: 0n,
    arrears: NO_ARREARS.byBucket,
    principal: 0n,
    capitalized: next.principal - position.principal,
    principalLeft: next.principal,
    closing: next.owed,
    outstanding: next.owed + conditional,
  };
}

/** What is owed after a period without payment. */
export function afterHoliday(position: Position, accrued: bigint, holiday: Holiday): Position {
  const { accrues, joinsPrincipal } = HOLIDAY_INTEREST[holiday.interest];
  if (!accrues) return position;
  const sharesInterest = holiday.keeps === 'term';
  return {
    ...position,
    principal: joinsPrincipal ? position.principal + accrued : position.principal,
    deferred: joinsPrincipal ? position.deferred : position.deferred + accrued,
    carried: joinsPrincipal || sharesInterest ? position.carried : position.carried + accrued,
    owed: position.owed + accrued,
  };
}
