import * as z from 'zod/mini';
import { amountField, nameField, strictObject } from '../../input/index.ts';
import { formatAmount } from '../../money/index.ts';
import { totalOf } from '../../schedule/index.ts';
import { missingClause } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import { qualifying } from '../tighter.ts';

/**
 * The agreement says under which code the plan is reported to a credit bureau or an authority.
 *
 * Where an amount is named, only plans are concerned that waive at least so much, on signing and on completion, every
 * bucket; that amount itself is. An agreement without a code fails. Fix: the agreement, to the code.
 */
export const reportingCode = ruleKind({
  summary: 'The agreement reports the plan under a code, where at least so much is waived.',
  params: (digits) => strictObject({ code: nameField, fromWaived: z.optional(amountField(digits)) }),
  tighter: { code: 'same', fromWaived: qualifying(['code'], 'lower') },
  judge: ({ code, fromWaived = 0n }, { agreement, waived }) => {
    if (totalOf(waived) < fromWaived) return [];
    const actual = agreement?.reportingCode;
    if (actual === undefined) return [missingClause('reporting code', code)];
    return [{ bound: 'one-of', actual, allowed: [code], where: 'reportingCode', change: 'agreement' }];
  },
  requires: ({ code, fromWaived = 0n }, { digits }) => [
    {
      where: fromWaived > 0n ? `reportingCode, from ${formatAmount(fromWaived, digits)} waived` : 'reportingCode',
      bound: 'one-of',
      values: [code],
    },
  ],
});
