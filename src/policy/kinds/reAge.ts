import * as z from 'zod/mini';
import { counted, countField, crossCheck, listOf, strictObject } from '../../input/index.ts';
import { atLeast, atMost, count, holds, type Judgement, missing, months } from '../judgement.ts';
import { monthsBefore } from '../monthsBefore.ts';
import { monthsBetween } from '../monthsBetween.ts';
import { ruleKind } from '../ruleKind.ts';
import type { AccountSubject } from '../subject.ts';
import { each } from '../tighter.ts';

const params = () =>
  strictObject({
    /** At most so many re-ages within so many months, this one included; all windows hold. */
    windows: z._default(listOf(strictObject({ most: countField(1, 100), withinMonths: countField(1, 1_200) }), 10), []),
    accountAgeMonths: z.optional(countField(1, 1_200)),
    /** Minimum payments in a row. */
    consecutivePayments: z.optional(countField(1, 1_200)),
  }).check(
    crossCheck(({ windows, accountAgeMonths, consecutivePayments }) => [
      windows.length === 0 &&
        accountAgeMonths === undefined &&
        consecutivePayments === undefined && {
          path: ['windows'],
          rule: 'must be given, or accountAgeMonths, or consecutivePayments',
        },
    ]),
  );

type ReAgeParams = z.output<ReturnType<typeof params>>;

/**
 * How often an account may be made current again without being paid up: at most so many times within so many months,
 * this time included; not until the account is so many whole months old; not before so many minimum payments in a row.
 *
 * Judged only where the agreement re-ages the account. One made exactly `withinMonths` before the plan's date no
 * longer counts: twelve months do not hold their own anniversary. Payments in a row have to be known of the account,
 * or the rule fails; one payment that stands for several is for the account to count as such. The limits themselves
 * are allowed. Fix: the account would have to be another, or wait.
 */
export const reAge = ruleKind({
  summary: 'A re-aged account is old enough, has paid long enough, and was not re-aged too often.',
  params,
  tighter: {
    windows: each({ most: 'lower', withinMonths: 'higher' }, 'more'),
    accountAgeMonths: 'higher',
    consecutivePayments: 'higher',
  },
  judge: (rule, subject) => (subject.agreement?.reAges ? judgeReAge(rule, subject) : []),
  requires: (rule, subject) => [
    {
      where: 'reAges',
      bound: 'one-of',
      values: judgeReAge(rule, subject).every(holds) ? ['false', 'true'] : ['false'],
    },
  ],
});

function judgeReAge(rule: ReAgeParams, { account, date }: AccountSubject): readonly Judgement[] {
  const judgements: Judgement[] = rule.windows.map(({ most, withinMonths }) => {
    const since = monthsBefore(date, withinMonths);
    const reAges = account.reAgedOn.filter((reAgedOn) => reAgedOn > since).length + 1;
    return atMost(count(reAges), count(most), about(`re-ages within ${counted(withinMonths, 'month')}`));
  });
  if (rule.accountAgeMonths !== undefined) {
    const age = monthsBetween(account.openedOn, date);
    judgements.push(atLeast(months(age), months(rule.accountAgeMonths), about('openedOn')));
  }
  return [...judgements, ...tooFewPayments(rule, account.consecutivePayments)];
}

function tooFewPayments({ consecutivePayments: least }: ReAgeParams, made: number | undefined): readonly Judgement[] {
  if (least === undefined) return [];
  if (made === undefined) return [missing('the number of minimum payments made in a row')];
  return [atLeast(count(made), count(least), about('consecutivePayments'))];
}

const about = (where: string) => ({ where, change: 'customer-or-account' }) as const;
