import * as z from 'zod/mini';
import { addDays, type CalendarDate, daysBetween } from '../../calendar/index.ts';
import { countField, strictObject } from '../../input/index.ts';
import { multiplyDivideRound, ratio, ZERO } from '../../money/index.ts';
import { amount, atLeast, atMost, type Judgement, missing, months, rate } from '../judgement.ts';
import { monthsBetween } from '../monthsBetween.ts';
import { ruleKind } from '../ruleKind.ts';
import type { PolicySubject } from '../subject.ts';

type Moratorium = PolicySubject['account']['moratoria'][number];

/**
 * No interest accrues in the first days of a moratorium of the account, and none begins sooner than so many whole
 * months after the one before it ended.
 *
 * Protected are the moratorium's first so many days, its own first day included, and none after its last. Counted as
 * their interest: of what each installment's period accrues, and of the interest and compound interest that the
 * contract added between the snapshot and the plan's start, the part that falls on protected days. Neither says on
 * which of its days interest ran, so it counts evenly, each of the days of (start, end] alike: a period that is partly
 * protected has to accrue nothing at all. What accrued before the snapshot is not known and not judged. An account
 * without a moratorium is not concerned. The exact number of months is allowed.
 * Rounding: each part once, up. Fix: the rate, to zero; nothing about a plan helps against the other two.
 */
export const interestMoratorium = ruleKind({
  summary: 'No interest accrues in the first days of a moratorium, and moratoria lie so many months apart.',
  params: () => strictObject({ days: countField(1, 20_000), repeatMonths: z.optional(countField(1, 1_200)) }),
  tighter: { days: 'higher', repeatMonths: 'higher' },
  judge: ({ days, repeatMonths }, subject) => {
    const { moratoria } = subject.account;
    if (moratoria.length === 0) return [];
    const judged = moratoria.flatMap((moratorium) => judgeInterest(protectedDays(moratorium, days), subject));
    return repeatMonths === undefined ? judged : [...tooSoon(moratoria, repeatMonths), ...judged];
  },
  judgeAccount: ({ repeatMonths }, { account }) =>
    repeatMonths === undefined ? [] : tooSoon(account.moratoria, repeatMonths),
});

/** Days from the one after the start to the end. */
interface Span {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

function protectedDays({ from, until }: Moratorium, days: number): Span {
  const start = addDays(from, -1);
  const end = addDays(start, days);
  return { start, end: until !== null && until < end ? until : end };
}

function judgeInterest(span: Span, { rows, account, date, added }: PolicySubject): readonly Judgement[] {
  const inPlan = rows.reduce(
    (sum, { accrued, periodStart, periodEnd }) => sum + partIn(span, accrued, { start: periodStart, end: periodEnd }),
    0n,
  );
  const before = partIn(span, added.interest + added.compoundInterest, { start: account.asOf, end: date });
  const from = addDays(span.start, 1);
  return [
    atMost(amount(inPlan), amount(0n), { where: `moratorium from ${from}`, change: 'rate', to: rate(ZERO) }),
    atMost(amount(before), amount(0n), { where: `moratorium from ${from}, before the plan` }),
  ];
}

/** The part of a period's interest that falls on days of the span. */
function partIn(span: Span, interest: bigint, period: Span): bigint {
  const start = span.start > period.start ? span.start : period.start;
  const end = span.end < period.end ? span.end : period.end;
  if (interest === 0n || end <= start) return 0n;
  const share = ratio(BigInt(daysBetween(start, end)), BigInt(daysBetween(period.start, period.end)));
  return multiplyDivideRound(interest, share, 'ceil');
}

function tooSoon(moratoria: readonly Moratorium[], repeatMonths: number): readonly Judgement[] {
  const inOrder = [...moratoria].sort((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.slice(1).map(({ from }, index) => {
    const { until } = inOrder[index] as Moratorium;
    if (until === null) return missing('the day on which an earlier moratorium ended');
    return atLeast(months(monthsBetween(until, from)), months(repeatMonths), {
      where: `moratorium from ${from}`,
      change: 'customer-or-account',
    });
  });
}
