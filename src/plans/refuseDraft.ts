import { largestWaiverShare } from '../policy/index.ts';
import { ARREARS, applyDownPayment, interestBearing, treatClaim } from '../schedule/index.ts';
import { infeasible } from './infeasible.ts';
import type { Infeasible } from './plan.ts';
import type { OpenDraft } from './solveDraft.ts';

/**
 * Refuses what no schedule could carry or no policy provides for: a down payment or balloon larger than the balance
 * it is to reduce, and a waiver of principal that no rule of kind `largest-waiver` names.
 *
 * @returns The outcome to return, or null when the draft may be solved.
 */
export function refuseDraft(open: Omit<OpenDraft, 'ratePath'>): Infeasible | null {
  return principalWaiver(open) ?? exceedsBalance(open);
}

function principalWaiver({ request, treatment }: Omit<OpenDraft, 'ratePath'>): Infeasible | null {
  const { waiveOnSigning, waiveOnCompletion } = treatment.principal;
  if (waiveOnSigning.numerator === 0n && waiveOnCompletion.numerator === 0n) return null;
  if (largestWaiverShare(request.policy, request.subject, 'principal') !== null) return null;
  return infeasible(request, {
    constraint: 'principal-waiver-not-in-policy',
    message: 'no rule of the policy lets principal be waived',
    principalShare: '1',
  });
}

function exceedsBalance({ request, treatment, downPayment }: Omit<OpenDraft, 'ratePath'>): Infeasible | null {
  const { claim, rounding, money, terms, paymentOrder } = request;
  const treated = treatClaim(claim.balances, treatment, rounding);
  const bearing = interestBearing(treated);
  const dueFirst = ARREARS.reduce(
    (sum, bucket) => (treated[bucket].pay === 'first' ? sum + treated[bucket].payable : sum),
    0n,
  );
  const left = bearing - applyDownPayment(treated, downPayment, paymentOrder).principal;
  const balloon = terms.pattern.kind === 'balloon' ? terms.pattern.amount : 0n;
  const tooLarge = (name: string, amount: bigint, balance: bigint): Infeasible =>
    infeasible(request, {
      constraint: 'exceeds-balance',
      message: `the ${name} of ${money(amount)} exceeds the ${money(balance)} that it can reduce`,
      values: { [name]: money(amount), balance: money(balance) },
      payment: balance,
    });
  if (downPayment > bearing + dueFirst) return tooLarge('downPayment', downPayment, bearing + dueFirst);
  return balloon > left ? tooLarge('balloon', balloon, left) : null;
}
