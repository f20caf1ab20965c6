/** What the sets of ACTUS share: how contract terms say what ours say, and how events are compared with rows. */
import { buildLoanSchedule, type LoanInput, type LoanSchedule } from 'repayment-plan';
import type { Answer, Skipped } from './adapter.ts';
import { isClose, scaled, withDecimals } from './amounts.ts';

/** Terms of a contract: text, or lists of it in LAX. */
export type ActusTerms = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ActusEvent {
  readonly date: string;
  readonly type: string;
  readonly payoff: string;
  readonly notional: string;
}

export interface ActusCase {
  readonly consumerSubset: boolean;
  readonly stepRateSubset: boolean;
  readonly rateSteps: readonly { readonly date: string; readonly rate: string }[] | null;
  readonly marketData: Readonly<Record<string, readonly { readonly date: string; readonly value: string }[]>> | null;
  readonly blockers: readonly string[];
  readonly terms: ActusTerms;
  readonly expected: { readonly events: readonly ActusEvent[] };
}

/** Decimals to which events are compared. */
const DECIMALS = 8;

const DAY_COUNTS: Readonly<Record<string, LoanInput['dayCount']>> = {
  AA: 'ACT/ACT ISDA',
  A360: 'ACT/360',
  A365: 'ACT/365F',
  '30E360': '30E/360',
  '30360': '30/360 ISDA',
};

const CONVENTIONS = {
  F: 'following',
  MF: 'modified-following',
  P: 'preceding',
  MP: 'modified-preceding',
} as const satisfies Readonly<Record<string, string>>;

const CYCLES = {
  D: { frequency: 'daily', times: 1 },
  W: { frequency: 'weekly', times: 1 },
  M: { frequency: 'monthly', times: 1 },
  Q: { frequency: 'monthly', times: 3 },
  H: { frequency: 'monthly', times: 6 },
  Y: { frequency: 'monthly', times: 12 },
} as const satisfies Readonly<Record<string, { readonly frequency: LoanInput['frequency']; readonly times: number }>>;

/** A cycle such as `P1ML0`: every one month, with a long stub at the end (`L1`: a short one). */
export interface Cycle {
  readonly frequency: 'daily' | 'weekly' | 'monthly';
  readonly every: number;
  readonly lastStub: 'long' | 'short';
}

/** @returns The cycle, or undefined for none. */
export function cycleOf(text: string | undefined): Cycle | undefined {
  const match = /^P(\d+)([DWMQHY])(?:L([01]))?$/.exec(text ?? '');
  if (!match) return undefined;
  const { frequency, times } = CYCLES[match[2] as keyof typeof CYCLES];
  return { frequency, every: Number(match[1]) * times, lastStub: match[3] === '0' ? 'long' : 'short' };
}

/** @returns A term that is text, or undefined. */
export function textOf(terms: ActusTerms, name: string): string | undefined {
  const value = terms[name];
  return typeof value === 'string' && value !== '' ? value.slice(0, value.includes('T') ? 10 : undefined) : undefined;
}

/** @returns A term that may be a list, as one. */
export function listOf(terms: ActusTerms, name: string): readonly string[] {
  const value = terms[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The parts of a loan that every contract type says alike, or why it is out of scope. */
export function commonTerms(given: ActusCase): LoanInput | Skipped {
  const { terms } = given;
  const dayCount = DAY_COUNTS[textOf(terms, 'dayCountConvention') ?? ''];
  if (dayCount === undefined) return { skipped: `day count ${textOf(terms, 'dayCountConvention')}` };
  const rates = [textOf(terms, 'nominalInterestRate') ?? '0', ...stepsOf(given).map(({ rate }) => rate)];
  if (rates.some((rate) => rate.startsWith('-'))) return { skipped: 'negative rate: a rate is zero or more here' };
  const base = textOf(terms, 'interestCalculationBase') ?? 'NT';
  if (base !== 'NT') return { skipped: `interest on another base than the balance: ${base}` };
  return {
    principal: textOf(terms, 'notionalPrincipal') ?? '0',
    minorDigits: 12,
    startDate: textOf(terms, 'initialExchangeDate') ?? '',
    rate: rates[0] ?? '0',
    dayCount,
    capitalizedUntil: textOf(terms, 'capitalizationEndDate') ?? null,
    ...businessDaysOf(terms),
  };
}

/** `SC`: dates shift first and interest counts to there; `CS`: it counts to the date before the shift. */
function businessDaysOf(terms: ActusTerms): Pick<LoanInput, 'businessDays' | 'interestUntil'> {
  const match = /^(SC|CS)(F|MF|P|MP)$/.exec(textOf(terms, 'businessDayConvention') ?? '');
  if (!match || textOf(terms, 'calendar') !== 'MF') return {};
  const convention = CONVENTIONS[match[2] as keyof typeof CONVENTIONS];
  return { businessDays: { convention }, interestUntil: match[1] === 'SC' ? 'adjusted-date' : 'due-date' };
}

/**
 * The rate steps of a contract: a reset on a day bears on the days after it. Steps are restated in the file from events,
 * which cut some of them to ten decimals; the fixing that makes such a rate has all of its digits.
 */
export function stepsOf({
  rateSteps,
  marketData,
  terms,
}: ActusCase): readonly { readonly from: string; readonly rate: string }[] {
  const fixings = Object.values(marketData ?? {}).flat();
  return (rateSteps ?? []).map(({ date, rate }) => {
    const fixing = fixings.find((it) => it.date.slice(0, 10) === date);
    const whole = fixing && fixedRate(fixing.value, terms);
    const decimals = rate.split('.')[1]?.length ?? 0;
    return { from: addDays(date, 1), rate: whole !== undefined && isClose(whole, rate, decimals) ? whole : rate };
  });
}

/** Fixing times multiplier plus spread. */
function fixedRate(fixing: string, terms: ActusTerms): string {
  const [value, multiplier, spread] = [
    fixing,
    textOf(terms, 'rateMultiplier') ?? '1',
    textOf(terms, 'rateSpread') ?? '0',
  ];
  return withDecimals(`${scaled(value, 22) * scaled(multiplier, 10) + scaled(spread, 32)}e-32`, 22);
}

/** Where the terms leave the maturity to be derived, it is the date of the event. */
export function maturityOf({ terms, expected }: ActusCase): string | undefined {
  return (
    textOf(terms, 'maturityDate') ??
    textOf(terms, 'amortizationDate') ??
    expected.events.find(({ type }) => type === 'MD')?.date.slice(0, 10)
  );
}

/** @returns The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @returns The date so many cycles after an anchor, to the day of the anchor or the end of a shorter month. */
export function rolled(anchor: string, { frequency, every }: Cycle, times: number): string {
  if (frequency !== 'monthly') return addDays(anchor, times * every * (frequency === 'weekly' ? 7 : 1));
  const [year = 0, month = 0, day = 0] = anchor.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + every * times, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + every * times, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Puts a case to the library and compares what falls due, date by date. */
export function answerActus(given: ActusCase, translate: (given: ActusCase) => LoanInput | Skipped): Answer | Skipped {
  if (!given.consumerSubset && !given.stepRateSubset) return { skipped: given.blockers.join(', ') };
  const loan = translate(given);
  if ('skipped' in loan) return loan;
  const schedule = buildLoanSchedule(loan);
  if (schedule.outcome === 'schedule') return answerEvents(given, schedule);
  return schedule.reason === 'payment-below-interest'
    ? { skipped: 'a payment below its interest, which would join principal, is refused here' }
    : { expected: 'a schedule', actual: `unpayable: ${schedule.reason}`, passed: false };
}

/** What falls due on a date. */
interface Due {
  readonly interest: string;
  readonly principal: string;
  readonly left: string;
}

const NOTHING: Due = { interest: '0', principal: '0', left: '0' };

function answerEvents({ terms, expected }: ActusCase, schedule: LoanSchedule): Answer {
  const printed = printedDues(expected.events, textOf(terms, 'contractRole') === 'RPL');
  const last = [...printed.keys()].sort().at(-1) ?? '';
  const isWhole = expected.events.some(({ type }) => type === 'MD');
  const ours = new Map<string, Due>(
    schedule.rows
      .filter(({ dueDate }) => isWhole || dueDate <= last)
      .map(({ dueDate, interest, principal, principalLeft }) => [
        dueDate,
        { interest, principal, left: principalLeft },
      ]),
  );
  const dates = [...new Set([...printed.keys(), ...ours.keys()])].sort();
  const wrong = dates.filter((date) => !isSame(printed.get(date) ?? NOTHING, ours.get(date) ?? NOTHING));
  const shown = wrong.slice(0, 2);
  return {
    expected: shown.map((date) => lineOf(date, printed.get(date))).join(' | ') || `${printed.size} dates`,
    actual: shown.map((date) => lineOf(date, ours.get(date))).join(' | ') || `${ours.size} dates`,
    passed: wrong.length === 0,
  };
}

function isSame(one: Due, other: Due): boolean {
  return (['interest', 'principal', 'left'] as const).every((part) => isClose(one[part], other[part], DECIMALS));
}

function lineOf(date: string, due: Due | undefined): string {
  if (!due) return `${date} nothing`;
  return [date, ...[due.interest, due.principal, due.left].map((text) => withDecimals(text, DECIMALS))].join(' ');
}

/** Sums the payments of each date; the signs are those of the lender. */
function printedDues(events: readonly ActusEvent[], isBorrower: boolean): ReadonlyMap<string, Due> {
  const dues = new Map<string, Due>();
  for (const { date: dated, type, payoff, notional } of events) {
    const date = dated.slice(0, 10);
    if (!['IP', 'IPCI', 'PR', 'PI', 'MD'].includes(type)) continue;
    const before = dues.get(date) ?? NOTHING;
    const amount = ofLender(payoff, isBorrower);
    const isInterest = type === 'IP' || type === 'IPCI';
    dues.set(date, {
      interest: isInterest ? plus(before.interest, amount) : before.interest,
      principal: isInterest ? before.principal : plus(before.principal, amount),
      left: ofLender(notional, isBorrower),
    });
  }
  return dues;
}

function ofLender(text: string, isBorrower: boolean): string {
  if (!isBorrower) return text;
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

function plus(one: string, other: string): string {
  return `${scaled(one, 15) + scaled(other, 15)}e-15`;
}
