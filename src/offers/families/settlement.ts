import { compareRatios, multiplyRatios, ONE, type Ratio, ratio, subtractRatios, ZERO } from '../../money/index.ts';
import { ARREARS } from '../../schedule/index.ts';
import type { CandidateTerms } from '../candidate.ts';
import { family } from '../family.ts';
import type { Ground } from '../ground.ts';
import { fundedStart, noFundsAtStart } from './funds.ts';
import { ALWAYS, countsFor, ends, fewCountsFor, pairs } from './parts.ts';

const KIND = 'principal-settlement';

/** @returns Shares of principal that are paid, all of it first: less only where the policy names such a waiver. */
function principalShares({ kinds, grid }: Ground): readonly Ratio[] {
  const most = kinds[KIND].waivable.principal ?? ZERO;
  if (most.numerator === 0n) return [ONE];
  return [ONE, ...grid.waivers.map((share) => subtractRatios(ONE, multiplyRatios(most, share)))];
}

/** @returns The share of principal that the funds come to, where the policy lets the rest be waived. */
function fundedShare({ kinds, funds, account }: Ground): readonly Ratio[] {
  const most = kinds[KIND].waivable.principal ?? ZERO;
  const { principal } = account.balances;
  if (!funds || principal === 0n || funds.amount >= principal) return [];
  const share = ratio(funds.amount, principal);
  return compareRatios(subtractRatios(ONE, share), most) <= 0 ? [share] : [];
}

/** @returns The principal that a share of it leaves to pay, in minor units, rounded down. */
function payableOf({ account }: Ground, { numerator, denominator }: Ratio): bigint {
  return (account.balances.principal * numerator) / denominator;
}

/** @returns Terms that waive arrears as far as the policy allows: all of them where no rule names them. */
function settling({ undated, kinds }: Ground, waive: 'on-signing' | 'on-completion'): CandidateTerms {
  const limited = ARREARS.flatMap((bucket) => {
    const share = kinds[KIND].waivable[bucket];
    if (share === null || compareRatios(share, ONE) === 0) return [];
    return [[bucket, [{ pay: 'spread' } as const, { waive, share } as const]] as const];
  });
  return { ...undated, waive, treatment: Object.fromEntries(limited) };
}

const inInstallments = (ground: Ground, waive: 'on-signing' | 'on-completion'): CandidateTerms => {
  const { frequency, dueDays } = ground.monthly;
  return { ...settling(ground, waive), ...(frequency && { frequency }), ...(dueDays && { dueDays }) };
};

/** Principal alone, the rest waived. A new family is a new row. */
export const SETTLEMENT_FAMILIES = [
  family({
    name: 'lump-sum',
    kind: KIND,
    because: 'funds on hand settle everything at once',
    whyNot: ({ funds }) => (funds && funds.amount > 0n ? null : 'no funds are on hand'),
    candidates: (ground) =>
      [...principalShares(ground), ...fundedShare(ground)].map((principalShare) => ({
        ...settling(ground, 'on-signing'),
        lumpSum: true,
        principalShare,
      })),
  }),
  family({
    name: 'settlement-down-payment',
    kind: KIND,
    because: 'funds on hand pay a part of principal at once, installments the rest',
    whyNot: noFundsAtStart,
    candidates: (ground) =>
      ends(principalShares(ground)).flatMap((principalShare) =>
        pairs(fundedStart(ground, payableOf(ground, principalShare)), fewCountsFor(ground, KIND)).map(
          ([funded, installments]) => ({
            ...inInstallments(ground, 'on-signing'),
            ...funded,
            principalShare,
            installments,
          }),
        ),
      ),
  }),
  family({
    name: 'settlement-installments',
    kind: KIND,
    because: 'principal alone is paid in installments, and the rest is waived',
    whyNot: ALWAYS,
    candidates: (ground) =>
      pairs(
        pairs(['on-signing', 'on-completion'] as const, ends(principalShares(ground))),
        countsFor(ground, KIND),
      ).map(([[waive, principalShare], installments]) => ({
        ...inInstallments(ground, waive),
        principalShare,
        installments,
      })),
  }),
] as const;
