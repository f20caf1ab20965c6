import type { LoanInput } from 'repayment-plan';
import {
  type ActusCase,
  addDays,
  answerActus,
  type Cycle,
  commonTerms,
  cycleOf,
  maturityOf,
  rolled,
  stepsOf,
  textOf,
} from './actus.ts';
import type { Adapter, Skipped } from './adapter.ts';

/** When rows fall due, and how many of them come before principal is repaid. */
interface Rows {
  readonly dates: Pick<
    LoanInput,
    'dueDates' | 'frequency' | 'every' | 'firstDueDate' | 'dueDays' | 'endOfMonth' | 'endDate' | 'lastStub'
  >;
  readonly interestOnly: number;
}

const DIFFERING_CYCLES = 'ip-pr-cycles-differ: principal falls due on days without interest';

/** Interest now, principal at the end. */
export const actusPam: Adapter = {
  set: 'actus-pam',
  answer: (given: ActusCase) =>
    answerActus(given, (it) => loanOf(it, () => ({ pattern: { kind: 'stated-principal', principals: ['0'] } }))),
  allowed: {},
};

/** Equal principal. */
export const actusLam: Adapter = {
  set: 'actus-lam',
  answer: (given: ActusCase) => answerActus(given, (it) => loanOf(it, equalPrincipal)),
  allowed: {},
};

/** Stated payments, what is left at the end. */
export const actusNam: Adapter = {
  set: 'actus-nam',
  answer: (given: ActusCase) => answerActus(given, (it) => loanOf(it, levelPayment)),
  allowed: {},
};

/** Level payments, stated or solved; each reset of the rate solves them anew. */
export const actusAnn: Adapter = {
  set: 'actus-ann',
  answer: (given: ActusCase) =>
    answerActus(given, (it) => releveled(it, loanOf({ ...it, rateSteps: null }, levelPayment))),
  allowed: {},
};

function loanOf(
  given: ActusCase,
  patternOf: (given: ActusCase, interestOnly: number) => Pick<LoanInput, 'pattern' | 'payment'>,
): LoanInput | Skipped {
  const common = commonTerms(given);
  if ('skipped' in common) return common;
  const rows = rowsOf(given, common.startDate);
  if ('skipped' in rows) return rows;
  return { ...common, ...rows.dates, rateSteps: stepsOf(given), ...patternOf(given, rows.interestOnly) };
}

function rowsOf(given: ActusCase, startDate: string): Rows | Skipped {
  const { terms } = given;
  const interest = cycleOf(textOf(terms, 'cycleOfInterestPayment'));
  const principal = cycleOf(textOf(terms, 'cycleOfPrincipalRedemption'));
  const cycle = interest;
  const endDate = maturityOf(given);
  if (!cycle && (principal || endDate === undefined)) return { skipped: DIFFERING_CYCLES };
  if (!cycle) return { dates: { dueDates: [endDate as string] }, interestOnly: 0 };
  const firstInterest = textOf(terms, 'cycleAnchorDateOfInterestPayment');
  const firstPrincipal = textOf(terms, 'cycleAnchorDateOfPrincipalRedemption');
  const first = firstInterest ?? firstPrincipal ?? rolled(startDate, cycle, 1);
  const before = principal === undefined ? 0 : cyclesBetween(first, firstPrincipal ?? first, cycle);
  if ((principal && !isSame(cycle, principal)) || before === undefined) {
    return { skipped: DIFFERING_CYCLES };
  }
  const isMonthEnd = textOf(terms, 'endOfMonthConvention') === 'EOM';
  return {
    dates: {
      frequency: cycle.frequency,
      every: cycle.every,
      firstDueDate: first,
      ...(cycle.frequency === 'monthly' && (isMonthEnd ? { endOfMonth: true } : { dueDays: [Number(first.slice(8))] })),
      ...(endDate !== undefined && { endDate, lastStub: cycle.lastStub }),
    },
    interestOnly: before + rowsOfCapitalization(textOf(terms, 'capitalizationEndDate'), first, cycle),
  };
}

function isSame(one: Cycle, other: Cycle): boolean {
  return one.frequency === other.frequency && one.every === other.every;
}

/** @returns How many cycles lie between two dates, or undefined where it is no whole number of them. */
function cyclesBetween(from: string, to: string, cycle: Cycle): number | undefined {
  let count = 0;
  while (rolled(from, cycle, count) < to && !isMonthEndOf(rolled(from, cycle, count), to, cycle)) count += 1;
  const reached = rolled(from, cycle, count);
  return reached === to || isMonthEndOf(reached, to, cycle) ? count : undefined;
}

/** From 30 April a month is to 31 May too, where dates fall on the ends of months. */
function isMonthEndOf(date: string, end: string, { frequency }: Cycle): boolean {
  return (
    frequency === 'monthly' &&
    date.slice(8) >= '28' &&
    date.slice(0, 7) === end.slice(0, 7) &&
    addDays(end, 1).endsWith('-01')
  );
}

/** The end of capitalization makes a row of its own where nothing else falls due. */
function rowsOfCapitalization(until: string | undefined, first: string, cycle: Cycle): number {
  return until === undefined || cyclesBetween(first, until, cycle) === 0 || isOn(until, first, cycle) ? 0 : 1;
}

function isOn(date: string, first: string, cycle: Cycle): boolean {
  return date >= first && cyclesBetween(first, date, cycle) !== undefined;
}

function equalPrincipal({ terms }: ActusCase, interestOnly: number): Pick<LoanInput, 'pattern'> {
  const amount = textOf(terms, 'nextPrincipalRedemptionPayment');
  if (amount === undefined) return { pattern: { kind: 'level-principal' } };
  return {
    pattern: { kind: 'stated-principal', principals: [...Array.from({ length: interestOnly }, () => '0'), amount] },
  };
}

function levelPayment({ terms }: ActusCase, interestOnly: number): Pick<LoanInput, 'pattern' | 'payment'> {
  const payment = textOf(terms, 'nextPrincipalRedemptionPayment');
  return {
    ...(payment !== undefined && { payment: withTwelveDecimals(payment) }),
    ...(interestOnly > 0 && { pattern: { kind: 'interest-first', interestOnly } }),
  };
}

/** Amounts are read with at most twelve decimals. */
function withTwelveDecimals(text: string): string {
  const [whole, fraction = ''] = text.split('.');
  return fraction === '' ? text : `${whole}.${fraction.slice(0, 12)}`;
}

function releveled(given: ActusCase, loan: LoanInput | Skipped): LoanInput | Skipped {
  const common = commonTerms(given);
  if ('skipped' in common || 'skipped' in loan) return 'skipped' in loan ? loan : common;
  const [maturity, amortized] = [textOf(given.terms, 'maturityDate'), textOf(given.terms, 'amortizationDate')];
  if (maturity !== undefined && amortized !== undefined && maturity !== amortized) {
    return { skipped: 'amortization to another date than the maturity' };
  }
  return { ...loan, changes: stepsOf(given).map(({ from, rate }) => ({ kind: 'rate', from, rate }) as const) };
}
