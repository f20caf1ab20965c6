import * as z from 'zod/mini';
import { amountField, strictObject } from '../../input/index.ts';
import { totalOf } from '../../schedule/index.ts';
import { amount, missing } from '../judgement.ts';
import { judgeRange, rangeCheck, rangeFields } from '../range.ts';
import { accountRuleKind } from '../ruleKind.ts';
import type { AccountSubject } from '../subject.ts';

const AMOUNTS = {
  claim: ({ claim }) => totalOf(claim),
  principal: ({ claim }) => claim.principal,
  cash: ({ account }) => account.principalParts?.cash,
} as const satisfies Record<string, (subject: AccountSubject) => bigint | undefined>;

/**
 * What the plan is about lies in a range: the whole claim on its start date, its principal, or the part of principal
 * that was drawn in cash.
 *
 * Before anything is waived or paid down. Both ends are included; an end left out is open. The cash part has to be
 * known of the account, or the rule fails. Fix: the claim, to the end that is broken.
 */
export const planAmountRange = accountRuleKind({
  summary: 'What the plan is about on its start date lies in a range, nothing waived.',
  params: (digits) =>
    strictObject({
      ...rangeFields(amountField(digits)),
      of: z._default(z.enum(['claim', 'principal', 'cash']), 'claim'),
    }).check(rangeCheck),
  tighter: { least: 'higher', most: 'lower', of: 'same' },
  judgeAccount: ({ of, ...range }, subject) => {
    const found = AMOUNTS[of](subject);
    if (found === undefined) return [missing('the part of principal that is cash')];
    return judgeRange(range, { smallest: found, largest: found, measure: amount }, { where: of, change: 'claim' });
  },
});
