import * as z from 'zod/mini';
import { amountField, counted, countField, crossCheck, strictObject } from '../../input/index.ts';
import { formatAmount } from '../../money/index.ts';
import type { Requirement } from '../bound.ts';
import { amount, atLeast, days, missingClause } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * The agreement counts a payment as kept that is at least so many days late, or short by at least so much.
 *
 * Days and amount that are granted may be more; the limits themselves are allowed. An agreement without a clause on
 * grace fails. Fix: the agreement, to the limit.
 */
export const gracePeriod = ruleKind({
  summary: 'The agreement bears with a payment that is so many days late or short by so much.',
  params: (digits) =>
    strictObject({ days: z.optional(countField(0, 365)), amount: z.optional(amountField(digits)) }).check(
      crossCheck((rule) => [
        rule.days === undefined && rule.amount === undefined && { path: ['days'], rule: 'must be given, or amount' },
      ]),
    ),
  tighter: { days: 'higher', amount: 'higher' },
  judge: ({ days: leastDays = 0, amount: leastAmount = 0n }, { agreement, digits }) => {
    const grace = agreement?.grace;
    if (!grace) return [missingClause('grace', `${counted(leastDays, 'day')}, ${formatAmount(leastAmount, digits)}`)];
    return [
      atLeast(days(grace.days), days(leastDays), { where: 'grace.days', change: 'agreement' }),
      atLeast(amount(grace.amount), amount(leastAmount), { where: 'grace.amount', change: 'agreement' }),
    ];
  },
  requires: ({ days: leastDays, amount: leastAmount }, { digits }) => {
    const required: Requirement[] = [];
    if (leastDays !== undefined) required.push({ where: 'grace.days', bound: 'at-least', values: [String(leastDays)] });
    if (leastAmount !== undefined)
      required.push({ where: 'grace.amount', bound: 'at-least', values: [formatAmount(leastAmount, digits)] });
    return required;
  },
});
