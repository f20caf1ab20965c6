import type { LoanInput } from 'repayment-plan';
import {
  type ActusCase,
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
    'frequency' | 'every' | 'firstDueDate' | 'dueDays' | 'endOfMonth' | 'endDate' | 'lastStub'
  >;
  readonly interestOnly: number;
}

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
  const cycle = interest ?? principal;
  if (!cycle) return { skipped: 'no cycle of payments' };
  const firstInterest = textOf(terms, 'cycleAnchorDateOfInterestPayment');
  const firstPrincipal = textOf(terms, 'cycleAnchorDateOfPrincipalRedemption');
  const first = firstInterest ?? firstPrincipal ?? rolled(startDate, cycle, 1);
  const before = principal === undefined ? 0 : cyclesBetween(first, firstPrincipal ?? first, cycle);
  if ((interest && principal && !isSame(interest, principal)) || before === undefined) {
    return { skipped: 'ip-pr-cycles-differ: principal falls due on days without interest' };
  }
  const isMonthEnd = textOf(terms, 'endOfMonthConvention') === 'EOM';
  const endDate = maturityOf(given);
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
  while (rolled(from, cycle, count) < to) count += 1;
  return rolled(from, cycle, count) === to ? count : undefined;
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
  return { ...loan, changes: stepsOf(given).map(({ from, rate }) => ({ kind: 'rate', from, rate }) as const) };
}
