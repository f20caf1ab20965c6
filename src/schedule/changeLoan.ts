import { type CalendarDate, dueDaysFrom, type Period } from '../calendar/index.ts';
import type { Ratio } from '../money/index.ts';
import { withRateFrom } from '../rates/index.ts';
import { fixInstallments, levelFrom } from './levelFrom.ts';
import { type Loan, type LoanCourse, type LoanDates, loanPeriods, type Refusal } from './loan.ts';
import { type ReAge, reAgeLoan } from './reAgeLoan.ts';

/** A change of a running loan, agreed while nothing but scheduled payments were made. */
export type LoanChange =
  /** Another rate from a day on, itself included; the installment is solved anew with the first due date on or after it. */
  | { readonly kind: 'rate'; readonly from: CalendarDate; readonly rate: Ratio }
  /** Days without interest, both ends included; the installment stays, and the last one takes what is saved. */
  | { readonly kind: 'interest-pause'; readonly from: CalendarDate; readonly until: CalendarDate }
  /** More installments; the installment is solved anew with the first due date on or after a day. */
  | { readonly kind: 'extra-installments'; readonly from: CalendarDate; readonly count: number }
  /** A due date moves and the later ones with it; the installment stays, and the last one takes the difference. */
  | { readonly kind: 'due-date'; readonly from: CalendarDate; readonly to: CalendarDate }
  /** What is outstanding goes into a new schedule. */
  | ({ readonly kind: 're-age' } & ReAge);

type ChangeOf<Kind extends LoanChange['kind']> = Extract<LoanChange, { readonly kind: Kind }>;

/** A new change is a new row. */
const CHANGES: {
  readonly [Kind in LoanChange['kind']]: (course: LoanCourse, change: ChangeOf<Kind>) => LoanCourse | Refusal;
} = {
  rate: ({ rows, loan }, { from, rate }) => {
    const first = firstDueFrom(loan, from);
    if (!first) return NOTHING_DUE;
    return { rows, loan: levelFrom({ ...loan, ratePath: withRateFrom(loan.ratePath, { from, rate }) }, first.number) };
  },
  'interest-pause': ({ rows, loan }, { from, until }) => {
    if (until < from) return { field: 'until', rule: `must not be before ${from}` };
    return { rows, loan: { ...fixInstallments(loan), pauses: [...loan.pauses, { from, until }] } };
  },
  'extra-installments': ({ rows, loan }, { from, count }) => {
    const first = firstDueFrom(loan, from);
    if (!first) return NOTHING_DUE;
    const { dates, periods } = loan;
    if ('dates' in dates.rule || dates.rule.end)
      return { field: 'count', rule: 'must be left out where due dates are listed or end on a date' };
    const later = loanPeriods(dates, periods.length - dates.from + 1 + count);
    return {
      rows,
      loan: levelFrom({ ...loan, periods: [...periods.slice(0, dates.from - 1), ...later] }, first.number),
    };
  },
  'due-date': ({ rows, loan }, { from, to }) => {
    const moved = loan.periods.find(({ end }) => end === from);
    if (!moved) return { field: 'from', rule: 'must be a due date of the loan' };
    if (to < moved.start) return { field: 'to', rule: `must not be before the due date ${moved.start}` };
    const dates = movedDates(loan, moved, to);
    if (!dates) return { field: 'from', rule: 'must be left alone where due dates are listed or end on a date' };
    const later = loanPeriods(dates, loan.periods.length - moved.number + 1);
    return {
      rows,
      loan: { ...fixInstallments(loan), dates, periods: [...loan.periods.slice(0, moved.number - 1), ...later] },
    };
  },
  're-age': reAgeLoan,
};

const NOTHING_DUE: Refusal = { field: 'from', rule: 'must not be after the last due date' };

/**
 * Applies one change to a loan of which every due date until then was paid as scheduled, or none was missed that the
 * change does not speak of.
 *
 * @returns The course that follows, or why the change does not fit.
 */
export function changeLoan(course: LoanCourse, change: LoanChange): LoanCourse | Refusal {
  const apply = CHANGES[change.kind] as (course: LoanCourse, change: LoanChange) => LoanCourse | Refusal;
  return apply(course, change);
}

function firstDueFrom({ periods }: Loan, date: CalendarDate): Period | undefined {
  return periods.find(({ end }) => end >= date);
}

/** Due dates that roll from another one: the later ones of a listed or ended schedule do not. */
function movedDates({ dates }: Loan, moved: Period, to: CalendarDate): LoanDates | undefined {
  if ('dates' in dates.rule || dates.rule.end) return undefined;
  const { frequency, every = 1 } = dates.rule;
  const rule = { frequency, every, firstDueDate: to, dueDays: dueDaysFrom(frequency, to) };
  return { ...dates, from: moved.number, startDate: moved.start, rule };
}
