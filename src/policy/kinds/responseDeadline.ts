import { daysBetween } from '../../calendar/index.ts';
import { countField, strictObject } from '../../input/index.ts';
import { atMost, days, missing } from '../judgement.ts';
import { accountRuleKind } from '../ruleKind.ts';

/**
 * The plan is dated within so many calendar days after the day on which the customer asked for help.
 *
 * The day of asking does not count, the plan's date does; the last day is allowed. When the customer asked has to be
 * known of the account, or the rule fails. Fix: none is named, as no plan brings back a day that has passed.
 */
export const responseDeadline = accountRuleKind({
  summary: 'The plan is dated within so many days after the customer asked for help.',
  params: () => strictObject({ days: countField(0, 20_000) }),
  tighter: { days: 'lower' },
  judgeAccount: (params, { account, date }) => {
    if (account.requestedOn === undefined) return [missing('the day on which the customer asked for help')];
    return [atMost(days(daysBetween(account.requestedOn, date)), days(params.days), { where: 'requestedOn' })];
  },
});
