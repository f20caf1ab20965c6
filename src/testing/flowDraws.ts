import type { CalendarDate } from '../calendar/index.ts';
import { TIME_COUNTS, type TimeCount } from '../returns/index.ts';
import { type CalculatorDrawing, datesAfter } from './calculatorDrawing.ts';
import type { Draw } from './fastCheck.ts';

/** An amount on a date, as calculators take it. */
interface DatedAmount {
  readonly date: CalendarDate;
  readonly amount: string;
}

/** Amounts on dates, once the day is known that none comes before; the last is above zero and after it. */
type DatedFrom = (start: CalendarDate) => readonly DatedAmount[];

const MOST_FLOWS = 24;
const LONGEST_GAP_DAYS = 400;

export const TIME_COUNT_NAMES = Object.keys(TIME_COUNTS) as TimeCount[];

/**
 * Amounts of one a period: of whatever signs; a loan and its payments; and in and out by turns, for which several rates
 * may answer, or none.
 */
export function amountsDraw({ fc, fields, signed, positive }: CalculatorDrawing): Draw<string[]> {
  const loan = fields({ lent: positive, paid: fc.array(positive, { minLength: 1, maxLength: MOST_FLOWS }) });
  const byTurns = fc.array(positive, { minLength: 2, maxLength: 6 });
  return fc.oneof(
    fc.array(signed, { minLength: 1, maxLength: MOST_FLOWS }),
    loan.map(({ lent, paid }) => [lent, ...paid.map((amount: string) => `-${amount}`)]),
    byTurns.map((amounts) => amounts.map((amount, index) => (index % 2 === 0 ? amount : `-${amount}`))),
  );
}

/** Flows of either shape: one amount a period, or amounts on dates, in order or not. */
export function flowsDraw(drawing: CalculatorDrawing): Draw<object> {
  const { fc, fields, date, count } = drawing;
  const amounts = amountsDraw(drawing);
  const gaps = fc.array(count(0, LONGEST_GAP_DAYS), { minLength: 1, maxLength: MOST_FLOWS });
  const flows = fields({ start: date, amounts, gaps, isReversed: fc.boolean() }).map(timed);
  return fc.oneof(fields({ amounts }), fields({ flows }, { timeCount: fc.constantFrom(...TIME_COUNT_NAMES) }));
}

/** What {@link flowsDraw} draws of flows on dates; the gaps between them come round again. */
interface DrawnFlows {
  readonly start: CalendarDate;
  readonly amounts: readonly string[];
  readonly gaps: readonly number[];
  readonly isReversed: boolean;
}

function timed({ start, amounts, gaps, isReversed }: DrawnFlows): readonly DatedAmount[] {
  const dates = datesAfter(
    start,
    amounts.map((_, index) => gaps[index % gaps.length] as number),
  );
  const flows = amounts.map((amount, index) => ({ date: dates[index] as CalendarDate, amount }));
  return isReversed ? flows.reverse() : flows;
}

/** Advances, the first of them on some day, and payments from that day on, of which the last comes later. */
export function transactionDraw(drawing: CalculatorDrawing): Draw<object> {
  const { fc, fields, date, unsigned } = drawing;
  const drawn: Draw<DrawnTransaction> = fields({
    start: date,
    amount: unsigned,
    advances: fc.option(datedDraw(drawing, 3)),
    payments: datedDraw(drawing, MOST_FLOWS),
  });
  return drawn.map(({ start, amount, advances, payments }) => ({
    advances: [{ date: start, amount }, ...(advances?.(start) ?? [])],
    payments: payments(start),
  }));
}

interface DrawnTransaction {
  readonly start: CalendarDate;
  readonly amount: string;
  readonly advances: DatedFrom | null;
  readonly payments: DatedFrom;
}

/** What is owed before a change and after it: one amount a period, or amounts on dates from the change on. */
export function diminishedDraw(drawing: CalculatorDrawing): Draw<object> {
  const { fc, fields, joined, date, unsigned, positive, signedRate, share, printing } = drawing;
  const amounts = fc.array(unsigned, { minLength: 1, maxLength: MOST_FLOWS });
  const periodic = fields({ first: positive, before: amounts, after: amounts });
  const onDates = fields({ day: date, before: datedDraw(drawing, MOST_FLOWS), after: datedDraw(drawing, MOST_FLOWS) });
  const sides = fc.oneof(
    periodic.map(({ first, before, after }) => ({ before: [...before, first], after })),
    onDates.map(({ day, before, after }) => ({ date: day, before: before(day), after: after(day) })),
  );
  const timeCount = fc.constantFrom(...TIME_COUNT_NAMES);
  return joined(sides, fields({ rate: signedRate }, { timeCount, threshold: share, ...printing }));
}

interface DrawnFlow {
  /** Days from the flow before it, or from the start. */
  readonly gap: number;
  readonly amount: string;
}

function datedDraw({ fc, fields, count, unsigned, positive }: CalculatorDrawing, most: number): Draw<DatedFrom> {
  const flow = (leastGap: number, amount: Draw<string>) => fields({ gap: count(leastGap, LONGEST_GAP_DAYS), amount });
  const drawn: Draw<{ readonly others: readonly DrawnFlow[]; readonly last: DrawnFlow }> = fields({
    others: fc.array(flow(0, unsigned), { maxLength: most - 1 }),
    last: flow(1, positive),
  });
  return drawn.map(({ others, last }) => (start) => {
    const flows = [...others, last];
    const dates = datesAfter(
      start,
      flows.map(({ gap }) => gap),
    );
    return flows.map(({ amount }, index) => ({ date: dates[index] as CalendarDate, amount }));
  });
}
