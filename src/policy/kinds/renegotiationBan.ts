import * as z from 'zod/mini';
import { OUTCOMES } from '../../account/index.ts';
import { listOf, strictObject } from '../../input/index.ts';
import { atMost, count } from '../judgement.ts';
import { accountRuleKind } from '../ruleKind.ts';

/**
 * What was arranged once is not arranged again: the account has no earlier arrangement, but for those with an outcome
 * that is excepted, such as completed.
 *
 * An arrangement that runs on counts unless `active` is excepted. Kinds of plan that are free of the ban are the
 * rule's `exceptPlanKinds`. Fix: the account would have to be another.
 */
export const renegotiationBan = accountRuleKind({
  summary: 'The account has no earlier arrangement, but for those that ended in a named way.',
  params: () => strictObject({ exceptOutcomes: z._default(listOf(z.enum(OUTCOMES), OUTCOMES.length), []) }),
  tighter: { exceptOutcomes: 'fewer' },
  judgeAccount: ({ exceptOutcomes }, { account }) => {
    const banned = account.arrangements.filter(({ outcome }) => !exceptOutcomes.includes(outcome));
    return [atMost(count(banned.length), count(0), { where: 'arrangements', change: 'customer-or-account' })];
  },
});
