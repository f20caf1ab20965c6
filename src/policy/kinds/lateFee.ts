import * as z from 'zod/mini';
import { amountField, crossCheck, shareField, strictObject } from '../../input/index.ts';
import type { MinorDigits } from '../../money/index.ts';
import { amount, atMost, type Judgement, missing, share } from '../judgement.ts';
import { monthsBetween } from '../monthsBetween.ts';
import { ruleKind } from '../ruleKind.ts';
import type { AccountSubject } from '../subject.ts';

const params = (digits: MinorDigits) =>
  strictObject({
    /** Of the minimum payment that was missed. */
    largestShare: z.optional(shareField),
    /** Of one late fee. */
    largestAmount: z.optional(amountField(digits)),
  }).check(
    crossCheck(({ largestShare, largestAmount }) => [
      largestShare === undefined &&
        largestAmount === undefined && { path: ['largestShare'], rule: 'must be given where largestAmount is not' },
    ]),
  );

/**
 * The contract's late fee is at most a share of the missed minimum payment, and at most an amount: its cap is, and so
 * are the penalties that the contract added between the snapshot and the plan's start, one fee for each whole month.
 *
 * A contract without a late fee breaks neither limit, as long as it added no more than that. One without a cap fails
 * where an amount is the limit, as any fee may be above it. The floor of the fee is not held against the share: what
 * it may come to is the cap's business. The limits themselves are allowed. Fix: the contract would have to be another.
 */
export const lateFee = ruleKind({
  summary: "The contract's late fee is at most a share of the missed minimum payment and at most an amount.",
  params,
  tighter: { largestShare: 'lower', largestAmount: 'lower' },
  judge: (rule, subject) => judgeFee(rule, subject, subject.added.penalties),
  judgeAccount: (rule, subject) =>
    judgeFee(rule, subject, subject.claim.penalties - subject.account.balances.penalties),
});

type LateFeeParams = z.output<ReturnType<typeof params>>;

/** @param added - The penalties that the contract added between the snapshot and the date. */
function judgeFee(rule: LateFeeParams, subject: AccountSubject, added: bigint): readonly Judgement[] {
  const { largestShare, largestAmount } = rule;
  const fee = subject.account.contract.lateFee;
  const byShare =
    fee && largestShare ? [atMost(share(fee.share), share(largestShare), about('contract.lateFee.share'))] : [];
  return largestAmount === undefined ? byShare : [...byShare, ...judgeAmount(largestAmount, subject, added)];
}

function judgeAmount(largest: bigint, { account, date }: AccountSubject, added: bigint): readonly Judgement[] {
  const fee = account.contract.lateFee;
  const fees = BigInt(Math.max(0, monthsBetween(account.asOf, date)));
  const penalties = atMost(amount(added), amount(largest * fees), about('penalties'));
  if (!fee) return [penalties];
  if (fee.cap === null) return [missing("a cap of the contract's late fee"), penalties];
  return [atMost(amount(fee.cap), amount(largest), about('contract.lateFee.cap')), penalties];
}

const about = (where: string) => ({ where, change: 'customer-or-account' }) as const;
