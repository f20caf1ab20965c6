import type { LoanInput } from 'repayment-plan';
import {
  type ActusCase,
  type ActusTerms,
  answerActus,
  commonTerms,
  cycleOf,
  listOf,
  maturityOf,
  rolled,
  stepsOf,
} from './actus.ts';
import type { Adapter, Skipped } from './adapter.ts';

/** Principal and interest on dates of several cycles, one after the other. */
export const actusLax: Adapter = {
  set: 'actus-lax',
  answer: (given: ActusCase) => answerActus(given, loanOf),
  allowed: {},
};

function loanOf(given: ActusCase): LoanInput | Skipped {
  const common = commonTerms(given);
  if ('skipped' in common) return common;
  const { terms } = given;
  if (listOf(terms, 'arrayIncreaseDecrease').includes('INC')) {
    return { skipped: 'PI: further advances of principal are no repayment schedule' };
  }
  const end = maturityOf(given);
  if (end === undefined) return { skipped: 'the maturity is neither given nor reached' };
  const amounts = listOf(terms, 'arrayNextPrincipalRedemptionPayment');
  const principal = datesOf(terms, 'PrincipalRedemption', end);
  const dates = [...new Set([...datesOf(terms, 'InterestPayment', end).map(({ date }) => date), end])].sort();
  if (principal.some(({ date }) => !dates.includes(date))) {
    return { skipped: 'ip-pr-cycles-differ: principal falls due on days without interest' };
  }
  const principals = dates.map((date) => {
    const due = principal.find((it) => it.date === date);
    return due ? (amounts[due.segment] ?? '0') : '0';
  });
  return { ...common, dueDates: dates, rateSteps: stepsOf(given), pattern: { kind: 'stated-principal', principals } };
}

/** Dates before the end, each with the segment of the lists that it comes from. */
function datesOf(terms: ActusTerms, purpose: string, end: string) {
  const anchors = listOf(terms, `arrayCycleAnchorDateOf${purpose}`);
  const cycles = listOf(terms, `arrayCycleOf${purpose}`);
  return anchors.flatMap((anchor, segment) => {
    const until = anchors[segment + 1] ?? end;
    const cycle = cycleOf(cycles[segment]);
    const dates: { readonly date: string; readonly segment: number }[] = [];
    for (let times = 0; times < 1_000; times += 1) {
      const date = cycle || times === 0 ? rolled(anchor, cycle ?? ONCE, times) : until;
      if (date >= until) break;
      dates.push({ date, segment });
    }
    return cycle?.lastStub === 'long' && segment === anchors.length - 1 && !isRegular(dates.at(-1)?.date, until, cycle)
      ? dates.slice(0, -1)
      : dates;
  });
}

const ONCE = { frequency: 'monthly', every: 1, lastStub: 'short' } as const;

function isRegular(last: string | undefined, end: string, cycle: Parameters<typeof rolled>[1]): boolean {
  return last === undefined || rolled(last, cycle, 1) === end;
}
