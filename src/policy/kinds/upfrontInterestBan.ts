import { strictObject } from '../../input/index.ts';
import { amount, atLeast } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * Of a plan of several installments not all interest and fees fall due with the first payment: at least a minor unit of
 * them falls due later.
 *
 * Measured: interest and fees of the plan that payments after the first pay; arrears of the claim are none of them. A
 * plan of one installment is not concerned, nor one without interest and fees. Fix: none is named, as another course
 * would be needed.
 */
export const upfrontInterestBan = ruleKind({
  summary: 'Of several installments, the first does not pay all interest and fees of the plan.',
  params: () => strictObject({}),
  tighter: {},
  judge: (_params, { rows }) => {
    let [charged, later, isFirst] = [0n, 0n, true];
    for (const { payment, interest, fee } of rows) {
      charged += interest + fee;
      if (!isFirst) later += interest + fee;
      if (payment > 0n) isFirst = false;
    }
    if (rows.length < 2 || charged === 0n) return [];
    return [atLeast(amount(later), amount(1n), { where: 'interest and fees after the first payment' })];
  },
});
