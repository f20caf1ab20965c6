import * as z from 'zod/mini';
import { PLAN_KINDS } from '../../account/index.ts';
import { countField, crossCheck, listOf, strictObject } from '../../input/index.ts';
import { atLeast, atMost, count, type Judgement, missing, months } from '../judgement.ts';
import { monthsBefore } from '../monthsBefore.ts';
import { monthsBetween } from '../monthsBetween.ts';
import { accountRuleKind } from '../ruleKind.ts';
import type { AccountSubject } from '../subject.ts';
import { qualifying } from '../tighter.ts';

const optionalMonths = z.optional(countField(1, 1_200));

const params = () =>
  strictObject({
    most: z.optional(countField(1, 100)),
    withinMonths: optionalMonths,
    coolingMonths: optionalMonths,
    accountAgeMonths: optionalMonths,
    /** Which earlier arrangements count; all of them where left out. */
    planKinds: z.optional(listOf(z.enum(PLAN_KINDS), PLAN_KINDS.length).check(z.minLength(1))),
  }).check(
    crossCheck(({ most, withinMonths, coolingMonths, accountAgeMonths }) => [
      most === undefined &&
        coolingMonths === undefined &&
        accountAgeMonths === undefined && {
          path: ['most'],
          rule: 'must be given, or coolingMonths, or accountAgeMonths',
        },
      most === undefined &&
        withinMonths !== undefined && { path: ['withinMonths'], rule: 'must not be given without most' },
    ]),
  );

type FrequencyParams = z.output<ReturnType<typeof params>>;
type Arrangements = AccountSubject['account']['arrangements'];

/**
 * How often an account may have a plan: at most so many within so many months, this one included; none until so many
 * whole months after the last one ended; none until the account is so many whole months old.
 *
 * An arrangement agreed exactly `withinMonths` before the plan's date no longer counts: twelve months do not hold
 * their own anniversary. Without `withinMonths` every earlier one counts. One that runs on has cooled for no month;
 * of one that is over, the day on which it ended has to be known, or the rule fails. The limits themselves are
 * allowed. Fix: the account would have to be another, or wait.
 */
export const planFrequency = accountRuleKind({
  summary: 'At most so many plans in a time, long enough after the last, on an account that is old enough.',
  params,
  tighter: {
    most: 'lower',
    withinMonths: qualifying(['most'], 'higher'),
    coolingMonths: 'higher',
    accountAgeMonths: 'higher',
    planKinds: qualifying(['most', 'coolingMonths'], 'more'),
  },
  judgeAccount: (rule, subject) => {
    const { account, date } = subject;
    const earlier = account.arrangements.filter(({ kind }) => rule.planKinds?.includes(kind) ?? true);
    return [
      ...tooMany(rule, earlier, date),
      ...tooSoon(rule, earlier, date),
      ...(rule.accountAgeMonths === undefined
        ? []
        : [atLeast(months(monthsBetween(account.openedOn, date)), months(rule.accountAgeMonths), about('openedOn'))]),
    ];
  },
});

function tooMany({ most, withinMonths }: FrequencyParams, earlier: Arrangements, date: AccountSubject['date']) {
  if (most === undefined) return [];
  const since = withinMonths === undefined ? '' : monthsBefore(date, withinMonths);
  const plans = earlier.filter(({ agreedOn }) => agreedOn > since).length + 1;
  return [atMost(count(plans), count(most), about('plans'))];
}

function tooSoon(
  { coolingMonths }: FrequencyParams,
  earlier: Arrangements,
  date: AccountSubject['date'],
): readonly Judgement[] {
  if (coolingMonths === undefined || earlier.length === 0) return [];
  const judged = earlier.map(({ outcome, endedOn }) => {
    if (endedOn === null && outcome !== 'active') return null;
    return endedOn === null || endedOn > date ? 0 : monthsBetween(endedOn, date);
  });
  const known = judged.filter((cooled) => cooled !== null);
  if (known.length < judged.length) return [missing('the day on which an earlier arrangement ended')];
  return [atLeast(months(Math.min(...known)), months(coolingMonths), about('arrangements'))];
}

const about = (where: string) => ({ where, change: 'customer-or-account' }) as const;
