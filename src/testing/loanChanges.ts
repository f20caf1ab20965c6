import type { LoanInput } from '../calculators/index.ts';
import { addDays, type CalendarDate, DAY_COUNTS, FREQUENCIES, type Frequency } from '../calendar/index.ts';
import type { CalculatorDrawing } from './calculatorDrawing.ts';
import type { Draw } from './fastCheck.ts';

type Change = NonNullable<LoanInput['changes']>[number];
export type Rate = LoanInput['rate'];

/** Everything that any change may say; of most a change says a part. */
export interface DrawnChange {
  readonly kind: Change['kind'];
  /** Which of the known due dates. */
  readonly which: number;
  readonly days: number;
  readonly length: number;
  readonly count: number;
  readonly rate: Rate;
  readonly isBehind: boolean;
  readonly reAge: Pick<Extract<Change, { readonly kind: 're-age' }>, 'frequency' | 'every' | 'interest' | 'dayCount'>;
}

/** What a loan on its way is known to be. */
export interface Course {
  /** Not after its last due date. */
  readonly day: CalendarDate;
  /** A due date that may move. */
  readonly due: CalendarDate | undefined;
  /** Whether more installments may follow. */
  readonly rolls: boolean;
  /** Whether due dates are where interest counts to. */
  readonly isUnadjusted: boolean;
  /** Where the loan may be re-aged: from its start, or from a due date that is known to leave something. */
  readonly reAge: { readonly start: CalendarDate; readonly paidThrough: CalendarDate | null } | null;
}

/** A change that fits a course, and the course after it. */
type Step = readonly [Change, Course];

/** Each kind of change where it fits; null where it does not. */
const STEPS: Readonly<Record<Change['kind'], (drawn: DrawnChange, course: Course) => Step | null>> = {
  rate: ({ days, rate }, course) => [{ kind: 'rate', from: addDays(course.day, -days), rate }, course],
  'interest-pause': ({ days, length }, course) => {
    const from = addDays(course.day, days);
    return [{ kind: 'interest-pause', from, until: addDays(from, length) }, course];
  },
  'extra-installments': ({ days, count }, course) =>
    course.rolls ? [{ kind: 'extra-installments', from: addDays(course.day, -days), count }, course] : null,
  'due-date': ({ days }, course) => {
    if (!course.rolls || course.due === undefined) return null;
    const to = addDays(course.due, days);
    return [
      { kind: 'due-date', from: course.due, to },
      { ...course, day: to, due: to, reAge: null },
    ];
  },
  're-age': ({ days, length, count, isBehind, reAge }, course) => {
    if (course.reAge === null) return null;
    const { start, paidThrough } = isBehind ? { ...course.reAge, paidThrough: null } : course.reAge;
    const on = addDays(paidThrough ?? start, days);
    const firstDueDate = addDays(on, length);
    const change = { kind: 're-age', on, paidThrough, firstDueDate, installments: count, ...reAge } as const;
    const due = course.isUnadjusted ? firstDueDate : undefined;
    return [change, { ...course, day: on, due, rolls: true, reAge: null }];
  },
};

/**
 * @param start - The course by the number of the due date that the first change refers to.
 * @param meant - A rate as the loan may quote it.
 * @returns Of what is drawn the changes that fit, each to what the ones before it leave.
 */
export function changesOf(
  drawn: readonly DrawnChange[],
  start: (which: number) => Course,
  meant: (rate: Rate) => Rate,
): readonly Change[] {
  let course = start(drawn[0]?.which ?? 0);
  return drawn.flatMap((change) => {
    const step = STEPS[change.kind]({ ...change, rate: meant(change.rate) }, course);
    if (step === null) return [];
    course = step[1];
    return [step[0]];
  });
}

const INTEREST = ['due-first', 'spread', 'spread-scheduled', 'waive'] as const;

/** Up to three changes, the first of them on one of the known due dates. */
export function changesDraw({ fc, fields, count, quotedRate }: CalculatorDrawing): Draw<DrawnChange[]> {
  const drawn = fields({
    kind: fc.constantFrom(...(Object.keys(STEPS) as Change['kind'][])),
    which: count(0, 11),
    days: count(0, 45),
    length: count(0, 60),
    count: count(1, 12),
    rate: quotedRate(3_600),
    isBehind: fc.boolean(),
    reAge: fields(
      { interest: fc.constantFrom(...INTEREST) },
      {
        frequency: fc.constantFrom(...(Object.keys(FREQUENCIES) as Frequency[])),
        every: count(1, 3),
        dayCount: fc.constantFrom(...DAY_COUNTS),
      },
    ),
  });
  return fc.array(drawn, { maxLength: 3 });
}
