import * as z from 'zod/mini';
import type { Account } from '../../account/index.ts';
import { countField, crossCheck, strictObject } from '../../input/index.ts';
import { atMost, days, type Judgement } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * When an account is charged off: from so many days past due on it is beyond any plan, and principal that a plan
 * forgives is charged off at once.
 *
 * Days past due on the plan's date; an account at `fromDaysPastDue` fails, one a day younger passes. Where principal is
 * waived, on signing or on completion, the agreement has to undertake `forgiven-part-charged-off`. Fix: the account
 * would have to be another; the agreement, to the undertaking.
 */
export const chargeOff = ruleKind({
  summary: 'The account is not due to be charged off, and what a plan forgives of principal is charged off at once.',
  params: () =>
    strictObject({
      fromDaysPastDue: z.optional(countField(1, 20_000)),
      forgivenPartAtOnce: z.optional(z.literal(true)),
    }).check(
      crossCheck(({ fromDaysPastDue, forgivenPartAtOnce }) => [
        fromDaysPastDue === undefined &&
          forgivenPartAtOnce === undefined && {
            path: ['fromDaysPastDue'],
            rule: 'must be given, or forgivenPartAtOnce',
          },
      ]),
    ),
  tighter: { fromDaysPastDue: 'lower', forgivenPartAtOnce: true },
  judge: ({ fromDaysPastDue, forgivenPartAtOnce }, { account, waived, agreement }) => {
    const judgements = [...judgeAge(fromDaysPastDue, account)];
    if (forgivenPartAtOnce && waived.principal > 0n) {
      const given = agreement?.undertakings ?? [];
      judgements.push({ bound: 'all-of', given, required: ['forgiven-part-charged-off'], where: 'principal' });
    }
    return judgements;
  },
  judgeAccount: ({ fromDaysPastDue }, { account }) => judgeAge(fromDaysPastDue, account),
});

function judgeAge(from: number | undefined, { delinquency }: Account): readonly Judgement[] {
  if (from === undefined) return [];
  const concerning = { where: 'daysPastDue', change: 'customer-or-account' } as const;
  return [atMost(days(delinquency.daysPastDue), days(from - 1), concerning)];
}
