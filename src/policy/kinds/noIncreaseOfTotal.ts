import * as z from 'zod/mini';
import { fractionField, strictObject } from '../../input/index.ts';
import { addRatios, multiplyDivideRound, ONE, ZERO } from '../../money/index.ts';
import { amount, atMost, missing } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * Everything the customer pays is at most what the contract asks for, and a share of that on top where tolerated.
 *
 * Measured: the plan's total, down payment included, against the contract's remaining installments with arrears paid
 * at once. A contract without a schedule has no total of its own, and the rule fails, unless `sameDates` lets it be
 * compared with level payments at the contract's rate on the plan's dates. The limit itself is allowed.
 * Rounding: the limit once, down. Fix: what is paid in all, to the limit.
 */
export const noIncreaseOfTotal = ruleKind({
  summary: "Everything paid is at most what the contract's remaining schedule asks for.",
  params: () => strictObject({ tolerance: z._default(fractionField, ZERO), sameDates: z._default(z.boolean(), false) }),
  tighter: { tolerance: 'lower', sameDates: false },
  judge: ({ tolerance, sameDates }, { paidTotal, contractTotal }) => {
    if (!contractTotal || (contractTotal.basis === 'same-dates' && !sameDates)) return [missing(CONTRACT_TOTAL)];
    const { basis, total } = contractTotal;
    const limit = multiplyDivideRound(total, addRatios(ONE, tolerance), 'floor');
    return [atMost(amount(paidTotal), amount(limit), { where: basis, change: 'total-paid' })];
  },
  judgeAccount: ({ sameDates }, { account }) =>
    account.contract.schedule === null && !sameDates ? [missing(CONTRACT_TOTAL)] : [],
});

const CONTRACT_TOTAL = 'the total that the contract asks for';
