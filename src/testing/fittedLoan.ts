import type { LoanInput } from '../calculators/index.ts';
import { addDays } from '../calendar/index.ts';
import { formatAmount } from '../money/index.ts';
import { datesAfter } from './calculatorDrawing.ts';
import { type Course, changesOf, type DrawnChange, type Rate } from './loanChanges.ts';
import type { DrawnDates } from './loanDates.ts';
import type { Pattern, PatternFor } from './loanPatterns.ts';

/** A loan as drawn, each part by itself; null for what is not there. */
export interface DrawnLoan {
  /** Minor units. */
  readonly principal: number;
  readonly scale: Pick<LoanInput, 'currency' | 'minorDigits'>;
  readonly dates: DrawnDates;
  readonly pattern: (loan: PatternFor) => Pattern;
  /** Ten-thousandths of the principal. */
  readonly payment: number | null;
  /** Whether the payment alone decides how many there are. */
  readonly isOpen: boolean;
  readonly downPayment: number | { readonly share: string } | null;
  readonly rate: Rate;
  readonly rateSteps: readonly { readonly gap: number; readonly rate: Rate }[];
  readonly capitalizedDays: number | null;
  readonly paymentMultiple: string | null;
  readonly changes: readonly DrawnChange[];
  readonly rest: Partial<LoanInput>;
}

/** Patterns of payments that may be stated once for all. */
const TAKES_PAYMENT: ReadonlySet<Pattern['kind']> = new Set(['level-payment', 'interest-first']);
/** Patterns that state each payment. */
const STATES_PAYMENTS: ReadonlySet<Pattern['kind']> = new Set(['irregular', 'stated-principal']);
/** Patterns of which a schedule can always be paid, and more than its first payment is left in its first period. */
const RE_AGED: ReadonlySet<Pattern['kind']> = new Set(['level-payment', 'level-principal']);
/** Less might be repaid by a payment that is rounded up. */
const LEAST_LASTING = 10_000;

/** @returns The loan that the parts make where they fit each other: what does not is left out. */
export function fittedLoan(drawn: DrawnLoan, digits: number): LoanInput {
  const { principal, scale, dates, downPayment, paymentMultiple, rest } = drawn;
  const part = (points: number) => formatAmount((BigInt(principal) * BigInt(points) + 9_999n) / 10_000n, digits);
  const pattern = drawn.pattern({ count: dates.count, part });
  const payment = TAKES_PAYMENT.has(pattern.kind) ? drawn.payment : null;
  const isOpen = drawn.isOpen && dates.rolls && (payment !== null || STATES_PAYMENTS.has(pattern.kind));
  const isFlat = pattern.kind === 'flat-rate';
  const capitalizedDays = isFlat ? null : drawn.capitalizedDays;
  const course = courseOf(drawn, { kind: pattern.kind, payment, isOpen, capitalizedDays });
  const meant = (rate: Rate): Rate => (dates.isEven ? rate : asNominal(rate));
  const { installments, ...said } = dates.said;
  return {
    principal: formatAmount(BigInt(principal), digits),
    ...scale,
    ...rest,
    ...said,
    ...(installments !== undefined && !isOpen && { installments }),
    rate: meant(drawn.rate),
    rateSteps: stepsOf(drawn, meant),
    pattern,
    ...(payment !== null && { payment: part(payment) }),
    ...(downPayment !== null && { downPayment: typeof downPayment === 'number' ? part(downPayment) : downPayment }),
    ...(paymentMultiple !== null && { paymentMultiple }),
    ...(capitalizedDays !== null && { capitalizedUntil: addDays(dates.startDate, capitalizedDays) }),
    changes: isFlat ? [] : changesOf(drawn.changes, course, meant),
  };
}

function stepsOf({ dates, rateSteps }: DrawnLoan, meant: (rate: Rate) => Rate): NonNullable<LoanInput['rateSteps']> {
  const days = datesAfter(
    dates.startDate,
    rateSteps.map(({ gap }) => gap),
  );
  return rateSteps.map(({ rate }, index) => ({ from: days[index] as string, rate: meant(rate) }));
}

function asNominal(rate: Rate): Rate {
  return typeof rate === 'object' && 'value' in rate ? { ...rate, quoted: 'nominal' } : rate;
}

/** What of a loan decides which changes fit it. */
interface Fitted {
  readonly kind: Pattern['kind'];
  readonly payment: number | null;
  readonly isOpen: boolean;
  readonly capitalizedDays: number | null;
}

/** The course of a loan by the number of the due date that its first change refers to. */
function courseOf(
  { principal, dates, downPayment, paymentMultiple, rest }: DrawnLoan,
  { kind, payment, isOpen, capitalizedDays }: Fitted,
): (which: number) => Course {
  const isUnadjusted = rest.interestUntil !== 'adjusted-date';
  const isCapitalized = capitalizedDays !== null;
  const isLasting = isUnadjusted && downPayment === null && principal >= LEAST_LASTING && dates.count > 1;
  const paidThrough = (isLasting && dates.dueDates[0]) || null;
  // Payments rounded down to a multiple may fall short of what is shared anew by a change.
  const isSolved = RE_AGED.has(kind) && payment === null && paymentMultiple === null;
  const mayBeReAged = isSolved && !isOpen && !isCapitalized;
  return (which) => {
    const due = isUnadjusted ? dates.dueDates[which % dates.dueDates.length] : undefined;
    return {
      day: due ?? dates.startDate,
      due,
      rolls: dates.rolls && !isOpen && !isCapitalized,
      isUnadjusted,
      reAge: mayBeReAged ? { start: dates.startDate, paidThrough } : null,
    };
  };
}
