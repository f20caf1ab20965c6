import { type CalendarDate, monthOf } from '../calendar/index.ts';
import type { MonthDue, PolicyBudget } from '../policy/index.ts';
import type { Schedule } from '../schedule/index.ts';
import type { JudgedDraft } from './judgedDraft.ts';

/** What falls due month by month, after available funds have paid what they are there for. Minor units. */
export interface DueByMonth {
  readonly months: readonly MonthDue[];
  /** Of months that are alike in the budget, the first in which most falls due; every month without a budget. */
  readonly fullest: readonly MonthDue[];
  /** Paid from available funds. */
  readonly fromFunds: bigint;
}

/**
 * Sums what falls due by calendar month, in order, on the dates it is to be paid.
 *
 * Available funds pay the down payment and a lump sum, as far as they reach and once they are there; installments
 * are left to capacity.
 */
export function dueByMonth({ request, downPayment }: JudgedDraft, { rows }: Schedule): DueByMonth {
  const funds = request.budget?.affordability.availableFunds ?? null;
  let available = funds?.amount ?? 0n;
  const fromFunds = (date: CalendarDate, amount: bigint): bigint => {
    if (!funds || funds.from > date) return 0n;
    const covered = available < amount ? available : amount;
    available -= covered;
    return covered;
  };
  const months: OpenMonth[] = [];
  const { startDate } = request.dates;
  if (downPayment > 0n) addDue(months, startDate, downPayment - fromFunds(startDate, downPayment));
  const isLumpSum = rows.length === 1;
  for (const { dueDate, payment } of rows) {
    if (payment !== 0n) addDue(months, dueDate, isLumpSum ? payment - fromFunds(dueDate, payment) : payment);
  }
  return {
    months,
    fullest: request.budget ? fullestMonths(months, request.budget) : months,
    fromFunds: (funds?.amount ?? 0n) - available,
  };
}

/** A month that more may yet fall due in. */
interface OpenMonth extends MonthDue {
  due: bigint;
}

function addDue(months: OpenMonth[], date: CalendarDate, amount: bigint): void {
  const month = monthOf(date);
  const last = months[months.length - 1];
  if (!last || month > last.month) {
    months.push({ month, due: amount });
    return;
  }
  // Dates ascend, but for a first due date that a holiday moves to a month before the start's.
  const index = months.findIndex((open) => open.month >= month);
  const open = months[index] as OpenMonth;
  if (open.month === month) open.due += amount;
  else months.splice(index, 0, { month, due: amount });
}

/** Months that are alike in a budget follow each other. */
function fullestMonths(months: readonly MonthDue[], { capacity }: PolicyBudget): readonly MonthDue[] {
  const fullest: MonthDue[] = [];
  let stretch = -1;
  for (const month of months) {
    const before = fullest[fullest.length - 1];
    const own = capacity.stretchOf(month.month);
    if (!before || own !== stretch) fullest.push(month);
    else if (month.due > before.due) fullest[fullest.length - 1] = month;
    stretch = own;
  }
  return fullest;
}

/** A month with what falls due and what can be paid. Minor units. */
export interface MonthRoom extends MonthDue {
  readonly capacity: bigint;
}

/** @returns Every month in which more falls due than capacity carries. */
export function shortfalls({ months, fullest }: DueByMonth, budget: PolicyBudget): readonly MonthRoom[] {
  const isShort = ({ due, capacity }: MonthRoom): boolean => due > capacity;
  if (!fullest.some((month) => isShort(roomIn(month, budget)))) return [];
  return months.map((month) => roomIn(month, budget)).filter(isShort);
}

/** @returns The month with the least room between capacity and what falls due, the first of equals; null for none. */
export function tightestMonth({ fullest }: DueByMonth, budget: PolicyBudget): MonthRoom | null {
  const rooms = fullest.map((month) => roomIn(month, budget));
  const tighter = (one: MonthRoom, other: MonthRoom): MonthRoom =>
    other.capacity - other.due < one.capacity - one.due ? other : one;
  return rooms.length === 0 ? null : rooms.reduce(tighter);
}

function roomIn({ month, due }: MonthDue, { capacity }: PolicyBudget): MonthRoom {
  return { month, due, capacity: capacity.inMonth(month).capacity };
}
