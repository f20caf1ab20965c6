import type { LoanInput } from '../calculators/index.ts';
import {
  addDays,
  type CalendarDate,
  defaultDueDays,
  defaultFirstDueDate,
  FREQUENCIES,
  type Frequency,
} from '../calendar/index.ts';
import { type CalculatorDrawing, datesAfter } from './calculatorDrawing.ts';
import type { Draw } from './fastCheck.ts';

/** The dates of a loan as its input says them, and what is known of them. */
export interface DrawnDates {
  readonly said: Partial<LoanInput> & Pick<LoanInput, 'startDate'>;
  readonly startDate: CalendarDate;
  /** Due dates of the loan as they roll or are listed, from the first on; none where more than dates decides them. */
  readonly dueDates: readonly CalendarDate[];
  /** How many installments there are at least. */
  readonly count: number;
  /** Whether due dates roll on without an end, so that they may move and more may follow. */
  readonly rolls: boolean;
  /** Whether a year is a whole number of periods, so that a rate may be effective. */
  readonly isEven: boolean;
}

/** More rows are slow to build. */
const MOST_INSTALLMENTS = 60;
/** Due dates that changes refer to. */
const KNOWN_DUE_DATES = 12;
const LONGEST_FIRST_DAYS = 100;
const LAST_DAY = 31;

/** Due dates that roll on; that roll until an end; that are listed. */
export function loanDatesDraw(drawing: CalculatorDrawing): Draw<DrawnDates> {
  const rolled = rolledDraw(drawing);
  return drawing.fc.oneof(rolled, rolled, endedDraw(drawing), listedDraw(drawing));
}

interface DrawnRolling {
  readonly startDate: CalendarDate;
  readonly frequency: Frequency;
  readonly every: number;
  readonly first: { readonly after?: number; readonly day?: number; readonly gap?: number };
  readonly installments: number;
  readonly endOfMonth: boolean;
}

/** A first due date is said, or days of the month, or neither. */
function rolledDraw({ fc, fields, date, count }: CalculatorDrawing): Draw<DrawnDates> {
  const drawn: Draw<DrawnRolling> = fields({
    startDate: date,
    frequency: fc.constantFrom(...(Object.keys(FREQUENCIES) as Frequency[])),
    every: count(1, 3),
    first: fc.oneof(
      fc.constant({}),
      fields({ after: count(0, LONGEST_FIRST_DAYS) }),
      fields({ day: count(1, 27), gap: count(1, 30) }),
    ),
    installments: count(1, MOST_INSTALLMENTS),
    endOfMonth: fc.boolean(),
  });
  return drawn.map(rolledOf);
}

function rolledOf({ startDate, frequency, every: drawn, first, installments, endOfMonth }: DrawnRolling): DrawnDates {
  const every = frequency === 'semi-monthly' ? 1 : drawn;
  const firstDueDate = first.after === undefined ? undefined : addDays(startDate, first.after);
  const dueDays = first.day === undefined ? undefined : dueDaysOf(frequency, first.day, first.gap as number);
  const anchor = firstDueDate ?? defaultFirstDueDate(frequency, startDate, dueDays, every);
  const roll = FREQUENCIES[frequency].rollFrom(anchor, dueDays ?? defaultDueDays(frequency, startDate, anchor));
  const known = endOfMonth ? 0 : Math.min(installments, KNOWN_DUE_DATES);
  return {
    said: {
      startDate,
      frequency,
      every,
      installments,
      ...(endOfMonth && { endOfMonth }),
      ...(firstDueDate && { firstDueDate }),
      ...(dueDays && { dueDays }),
    },
    startDate,
    dueDates: Array.from({ length: known }, (_, k) => roll(k * every)),
    count: installments,
    rolls: true,
    isEven: FREQUENCIES[frequency].periodsPerYear % every === 0,
  };
}

/** Twice a month, two of its days; else one of them. */
function dueDaysOf(frequency: Frequency, day: number, gap: number): readonly number[] {
  const later = Math.min(day + gap, LAST_DAY);
  return frequency === 'semi-monthly' ? [day, later] : [later];
}

interface DrawnEnding {
  readonly startDate: CalendarDate;
  readonly frequency: Frequency;
  readonly periods: number;
  readonly oddDays: number;
  readonly lastStub: 'short' | 'long';
}

/** The end lies so many periods and odd days after the start; what rolls in between depends on the stub. */
function endedDraw({ fc, fields, date, count }: CalculatorDrawing): Draw<DrawnDates> {
  const drawn: Draw<DrawnEnding> = fields({
    startDate: date,
    frequency: fc.constantFrom(...(Object.keys(FREQUENCIES) as Frequency[])),
    periods: count(0, MOST_INSTALLMENTS),
    oddDays: count(1, LONGEST_FIRST_DAYS),
    lastStub: fc.constantFrom('short', 'long'),
  });
  return drawn.map(({ startDate, frequency, periods, oddDays, lastStub }) => {
    const endDate = addDays(startDate, periods * FREQUENCIES[frequency].nominalDays + oddDays);
    return {
      said: { startDate, frequency, endDate, lastStub },
      startDate,
      dueDates: [],
      count: 1,
      rolls: false,
      isEven: true,
    };
  });
}

/** Of listed due dates as many are taken as there are installments; all where that is not said. */
function listedDraw({ fc, fields, date, count }: CalculatorDrawing): Draw<DrawnDates> {
  const drawn = fields({
    startDate: date,
    firstAfter: count(0, LONGEST_FIRST_DAYS),
    gaps: fc.array(count(1, LONGEST_FIRST_DAYS), { maxLength: MOST_INSTALLMENTS - 1 }),
    left: fc.oneof(fc.constant(null), count(0, MOST_INSTALLMENTS)),
  });
  return drawn.map(({ startDate, firstAfter, gaps, left }) => {
    const dueDates = datesAfter(startDate, [firstAfter, ...gaps]);
    const installments = left === null ? undefined : Math.max(1, dueDates.length - left);
    const taken = dueDates.slice(0, installments);
    return {
      said: { startDate, dueDates, ...(installments && { installments }) },
      startDate,
      dueDates: taken.slice(0, KNOWN_DUE_DATES),
      count: taken.length,
      rolls: false,
      isEven: true,
    };
  });
}
