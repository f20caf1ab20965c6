import type { LoanInput } from 'repayment-plan';
import type { Adapter, Answer, Skipped } from './adapter.ts';
import { scaled } from './amounts.ts';
import { answerRows, cycleOf, dayCountOf, type FineractLoan, type FineractRow, loanOf } from './fineract.ts';

type Change = NonNullable<LoanInput['changes']>[number];

interface TimelineRow extends FineractRow {
  readonly paid?: string | null;
  readonly paidDate?: string | null;
}

type Frequency = FineractLoan['repaymentFrequency'];

interface RepaymentStep {
  readonly op: 'repayment';
  readonly date: string;
  readonly amount: string;
}

interface ScheduleStep {
  readonly op: 'expectSchedule';
  readonly preview?: boolean;
  readonly rows: readonly TimelineRow[];
}

type Step =
  | ({ readonly op: 'createLoan'; readonly interestRecalculation: boolean } & FineractLoan)
  | { readonly op: 'disburse'; readonly date: string; readonly amount: string }
  | { readonly op: 'setBusinessDate'; readonly date: string }
  | RepaymentStep
  | ({ readonly op: 'reschedule'; readonly rescheduleFromDate: string } & Partial<
      Record<'newInterestRate' | 'extraTerms' | 'adjustedDueDate' | 'graceOnPrincipal' | 'graceOnInterest', string>
    >)
  | { readonly op: 'interestPause'; readonly start: string; readonly end: string }
  | ({ readonly op: 'reAge' } & ReAgeStep)
  | ScheduleStep
  | { readonly op: 'approve' | 'expectTotals' | 'expectTransactions' | 'setFutureInstalmentAllocation' }
  | { readonly op: 'reAmortize' | 'payOff' | 'previewReAge' | 'previewReAmortize' };

interface ReAgeStep {
  readonly frequencyNumber: string;
  readonly frequencyType: Frequency;
  readonly startDate: string;
  readonly numberOfInstallments: string;
  readonly reAgeInterestHandling?: string;
}

interface RescheduleTest {
  readonly categories: readonly string[];
  readonly structureCheck: string | null;
  readonly timeline: readonly Step[];
}

/** A timeline on its way. */
interface Course {
  readonly terms: (FineractLoan & { readonly interestRecalculation: boolean }) | null;
  readonly loan: LoanInput | null;
  readonly today: string;
  /** The last due date that was paid on the day and in full. */
  readonly paidThrough: string | null;
  readonly hasChanged: boolean;
  /** Why payments would have to be replayed, where they bear on interest or on what is re-aged. */
  readonly replay: string | null;
}

const START: Course = { terms: null, loan: null, today: '', paidThrough: null, hasChanged: false, replay: null };

const INTEREST: Readonly<Record<string, Extract<Change, { readonly kind: 're-age' }>['interest']>> = {
  DEFAULT: 'due-first',
  EQUAL_AMORTIZATION_PAYABLE_INTEREST: 'spread',
  EQUAL_AMORTIZATION_FULL_INTEREST: 'spread-scheduled',
  WAIVE_INTEREST: 'waive',
};

const EARLY_LATE_PARTIAL = 'a payment replay: payments early, late or in part';

const IGNORED: ReadonlySet<string> = new Set([
  'approve',
  'expectTotals',
  'expectTransactions',
  'setFutureInstalmentAllocation',
  'previewReAge',
  'previewReAmortize',
]);

/**
 * Timelines of one loan of Apache Fineract's end-to-end tests: every schedule that is shown after a change, unless
 * payments made must be replayed to reach it. Rows on which nothing falls due are bookkeeping and not compared.
 */
export const fineractReschedule: Adapter = {
  set: 'fineract-reschedule',
  answer: ({ categories, structureCheck, timeline }: RescheduleTest): Answer | Skipped => {
    if (structureCheck === 'differs') return { skipped: 'structureCheck differs: its convention is not understood' };
    if (categories.includes('payments-only')) return { skipped: 'payments alone: a payment replay' };
    if (categories.some((category) => category.startsWith('re-amortize'))) {
      return { skipped: 're-amortization of past-due rows is no change of ours' };
    }
    return answerTimeline(timeline);
  },
  allowed: {
    'finr-C85192':
      'after a re-age from days to months the source counts one more month by its days, 31/360, and the later ones as months',
  },
};

function answerTimeline(timeline: readonly Step[]): Answer | Skipped {
  let course = START;
  let reason = 'no schedule is shown after a change';
  const answers: Answer[] = [];
  for (const step of timeline) {
    const result = step.op === 'expectSchedule' ? show(course, step) : advance(course, step, timeline);
    if ('skipped' in result) reason = result.skipped;
    else if ('passed' in result) answers.push(result);
    else course = result;
    if ('skipped' in result && step.op !== 'expectSchedule') break;
  }
  return answers.find(({ passed }) => !passed) ?? answers[0] ?? { skipped: reason };
}

/** Compares a schedule that is shown after a change; the ones before are those of another set. */
function show(course: Course, shown: ScheduleStep): Answer | Course | Skipped {
  if (course.loan === null || !course.hasChanged) return course;
  const replay = replayOf(course, shown);
  return replay === undefined ? answerRows(course.loan, shown.rows.filter(isDue)) : { skipped: replay };
}

function isDue({ due }: TimelineRow): boolean {
  return scaled(due, 2) !== 0n;
}

/** Why a schedule that is shown cannot be had without a replay of the payments, or undefined. */
function replayOf({ terms, today, replay }: Course, { rows, preview }: ScheduleStep): string | undefined {
  if (preview) return 'a preview';
  // Without recalculation a payment changes no interest, whenever it is made.
  if (!terms?.interestRecalculation) return undefined;
  if (replay !== null) return replay;
  const due = rows.filter((row) => row.nr !== null && isDue(row));
  const isPaid = ({ paid }: TimelineRow) => scaled(paid ?? '0', 2) !== 0n;
  const asScheduled = (row: TimelineRow) =>
    row.paidDate === row.date && scaled(row.paid ?? '0', 2) === scaled(row.due, 2);
  if (due.some((row) => isPaid(row) && !asScheduled(row))) return EARLY_LATE_PARTIAL;
  const isOverdue = due.some((row) => row.date < today && !isPaid(row));
  return isOverdue ? 'a payment replay: interest on overdue principal' : undefined;
}

function advance(course: Course, step: Exclude<Step, ScheduleStep>, timeline: readonly Step[]): Course | Skipped {
  if (IGNORED.has(step.op)) return course;
  switch (step.op) {
    case 'createLoan':
      return { ...course, terms: step };
    case 'setBusinessDate':
      return { ...course, today: step.date };
    case 'disburse':
      return disburse(course, step);
    case 'repayment':
      return repay(course, step, timeline);
    case 'interestPause':
      return withChanges(course, [{ kind: 'interest-pause', from: step.start, until: step.end }]);
    case 'reschedule':
      if (step.graceOnPrincipal || step.graceOnInterest) return { skipped: 'grace on principal or interest' };
      return withChanges(course, reschedulesOf(step));
    case 'reAge':
      return reAge(course, step);
    case 'payOff':
      return { skipped: 'a payment replay: payOff' };
    default:
      return { skipped: `${step.op} is no change of ours` };
  }
}

function disburse(
  { terms, loan, ...course }: Course,
  { date, amount }: { readonly date: string; readonly amount: string },
) {
  if (loan !== null || terms === null) return { skipped: 'several tranches' };
  const disbursed = loanOf({ ...terms, principal: amount }, date);
  return 'skipped' in disbursed ? disbursed : { ...course, terms, loan: disbursed };
}

/** A payment was made as scheduled if the schedule shown before it, or else the next one, has it due on its day. */
function repay(course: Course, step: RepaymentStep, timeline: readonly Step[]): Course {
  if (course.hasChanged && step.date < course.today)
    return { ...course, replay: 'a payment replay: payments booked back' };
  const place = timeline.indexOf(step);
  const isShown = (it: Step): it is ScheduleStep => it.op === 'expectSchedule';
  const shown = timeline.slice(0, place).filter(isShown).at(-1) ?? timeline.slice(place).find(isShown);
  const isScheduled = shown?.rows.some(
    (row) => row.date === step.date && scaled(row.due, 2) === scaled(step.amount, 2),
  );
  return isScheduled ? { ...course, paidThrough: step.date } : { ...course, replay: EARLY_LATE_PARTIAL };
}

function withChanges(course: Course, changes: readonly Change[]): Course | Skipped {
  if (course.loan === null) return { skipped: 'a change before the disbursement' };
  return {
    ...course,
    hasChanged: true,
    loan: { ...course.loan, changes: [...(course.loan.changes ?? []), ...changes] },
  };
}

function reschedulesOf(step: Extract<Step, { op: 'reschedule' }>): readonly Change[] {
  const { rescheduleFromDate: from, newInterestRate, extraTerms, adjustedDueDate } = step;
  return [
    ...(adjustedDueDate ? [{ kind: 'due-date', from, to: adjustedDueDate } as const] : []),
    ...(extraTerms ? [{ kind: 'extra-installments', from, count: Number(extraTerms) } as const] : []),
    ...(newInterestRate ? [{ kind: 'rate', from, rate: `${newInterestRate}%` } as const] : []),
  ];
}

function reAge(course: Course, step: ReAgeStep): Course | Skipped {
  const { terms, today, paidThrough, replay } = course;
  if (replay !== null) return { skipped: replay };
  const interest = INTEREST[step.reAgeInterestHandling ?? 'DEFAULT'];
  if (terms === null || interest === undefined) return { skipped: `re-age with ${step.reAgeInterestHandling}` };
  if (step.startDate === course.loan?.startDate) return { skipped: 'a re-age due on the day of the disbursement' };
  const dayCount = dayCountOf({ ...terms, repaymentFrequency: step.frequencyType }) ?? null;
  return withChanges(course, [
    {
      kind: 're-age',
      on: today < step.startDate ? today : step.startDate,
      paidThrough,
      firstDueDate: step.startDate,
      ...cycleOf(step.frequencyType, step.frequencyNumber),
      installments: Number(step.numberOfInstallments),
      interest,
      dayCount: terms.daysInYear === null ? null : dayCount,
    },
  ]);
}
