import * as z from 'zod/mini';
import { amountField, shareField, strictObject } from '../../input/index.ts';
import { type MinorDigits, multiplyDivideRound, ZERO } from '../../money/index.ts';
import { amount, atLeast, type Judgement } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import type { PolicySubject } from '../subject.ts';

const params = (digits: MinorDigits) =>
  strictObject({
    /** Whether the interest and the fee of the period are asked for in full. */
    interestAndFees: z._default(z.boolean(), true),
    principalShare: z._default(shareField, ZERO),
    floor: z.optional(amountField(digits)),
  });

type MinimumParams = z.output<ReturnType<typeof params>>;
type Row = PolicySubject['rows'][number];

/**
 * Every payment but the last is at least the interest and the fee of its period plus a share of the principal before
 * it, and at least the floor; never more than all that is owed with it.
 *
 * Interest is what accrues in the period, paid or not; principal is what bears interest. Installments of a payment
 * holiday do not count, nor does the down payment. The payment with the least room decides; the minimum itself is
 * allowed. Rounding: the share once an installment, up. Fix: the payment, to its minimum.
 */
export const minimumPayment = ruleKind({
  summary: 'Every payment but the last is at least interest, fee and a share of principal, and a floor.',
  params,
  tighter: { interestAndFees: true, principalShare: 'higher', floor: 'higher' },
  judge: (rule, { rows }): readonly Judgement[] => {
    let tightest: Asked | undefined;
    for (let index = 0; index < rows.length - 1; index += 1) {
      const row = rows[index] as Row;
      if (row.payment === 0n) continue;
      const asked = { row, least: leastPayment(rule, row) };
      if (!tightest || roomOf(asked) < roomOf(tightest)) tightest = asked;
    }
    if (!tightest) return [];
    const { row, least } = tightest;
    return [atLeast(amount(row.payment), amount(least), { where: `installment ${row.number}`, change: 'payment' })];
  },
});

interface Asked {
  readonly row: Row;
  readonly least: bigint;
}

function roomOf({ row, least }: Asked): bigint {
  return row.payment - least;
}

function leastPayment({ interestAndFees, principalShare, floor = 0n }: MinimumParams, row: Row): bigint {
  const { opening, accrued, fee, principal, principalLeft, capitalized } = row;
  const before = principalLeft + principal - capitalized;
  const parts = (interestAndFees ? accrued + fee : 0n) + multiplyDivideRound(before, principalShare, 'ceil');
  const asked = parts > floor ? parts : floor;
  const owed = opening + accrued + fee;
  return asked < owed ? asked : owed;
}
