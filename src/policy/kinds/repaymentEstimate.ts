import * as z from 'zod/mini';
import { counted, countField, positiveAmountField, strictObject } from '../../input/index.ts';
import { formatAmount, multiplyRatios, ratio, roundRatio, roundToMultiple } from '../../money/index.ts';
import { levelPayment, totalOf } from '../../schedule/index.ts';
import { type Judgement, missingClause } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import type { AccountSubject } from '../subject.ts';

/** A month is a twelfth of a year: 365 / 12 days at 1 / 365 of the yearly rate each. */
const MONTH_OF_YEAR = ratio(1n, 12n);

/**
 * The agreement names the level payment that repays the claim within so many months at the contract's rate.
 *
 * Claim * p / (1 - (1 + p)^-months), with p a twelfth of the contract's nominal rate; the claim is that of the start
 * date, every bucket, nothing waived. The payment may be named to the minor unit, or to a multiple where one is given.
 * An agreement that names none fails, as does one for other months.
 * Rounding: once to the minor unit, half expand, and once more to the multiple. Fix: the agreement, to the payment.
 *
 * @see 12 CFR 1026.7(b)(12) and Appendix M2 (verification: primary)
 */
export const repaymentEstimate = ruleKind({
  summary: "The agreement names the level payment that repays the claim in so many months at the contract's rate.",
  params: (digits) =>
    strictObject({ months: countField(1, 1_200), roundedTo: z.optional(positiveAmountField(digits)) }),
  tighter: { months: 'same', roundedTo: 'same' },
  judge: (rule, subject): readonly Judgement[] => {
    const { agreement, digits } = subject;
    const { months } = rule;
    const allowed = estimates(rule, subject);
    const named = agreement?.repaymentEstimate;
    if (!named) return [missingClause('repayment estimate', `${counted(months, 'month')}, ${allowed.join(', ')}`)];
    const actual = formatAmount(named.payment, digits);
    return [
      { bound: 'one-of', actual, allowed, where: 'repaymentEstimate.payment', change: 'agreement' },
      {
        bound: 'one-of',
        actual: String(named.months),
        allowed: [String(months)],
        where: 'repaymentEstimate.months',
        change: 'agreement',
      },
    ];
  },
  requires: (rule, subject) => [
    { where: 'repaymentEstimate.payment', bound: 'one-of', values: estimates(rule, subject) },
    { where: 'repaymentEstimate.months', bound: 'one-of', values: [String(rule.months)] },
  ],
});

/** The payment that repays the claim, and the same rounded where that may be named too. */
function estimates(
  { months, roundedTo }: { readonly months: number; readonly roundedTo?: bigint | undefined },
  subject: AccountSubject,
): readonly string[] {
  const exact = estimate(subject, months);
  const payments = roundedTo === undefined ? [exact] : [exact, roundToMultiple(exact, roundedTo, 'halfExpand')];
  return [...new Set(payments)].map((payment) => formatAmount(payment, subject.digits));
}

function estimate({ claim, contractRate }: AccountSubject, months: number): bigint {
  const factor = multiplyRatios(contractRate, MONTH_OF_YEAR);
  const factors = Array.from({ length: months }, () => factor);
  return roundRatio(levelPayment({ principal: totalOf(claim), factors }), 'halfExpand');
}
