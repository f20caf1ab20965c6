import { proposeCounterOffer } from 'repayment-plan';
import { expect, it } from 'vitest';
import { debt } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { counterOf, movesOf, policyWith } from './inputs.ts';

const account = debt('1200.00');
const terms = { installments: 12, rate: '2%' };

it('isUntouched() leaves the terms that a rule is about to the search, and spares it the others', () => {
  const policy = policyWith(ruleOf('rate-floor', { rate: '3%' }), ruleOf('longest-term', { months: 60 }));
  const found = counterOf(proposeCounterOffer({ account, policy, kind: 'installment', terms }));
  expect(movesOf(found)).toEqual([['rate', '0.02', '0.03']]);
  expect(found.notEnough).toEqual(['installments', 'payment', 'down-payment', 'start-date', 'waiver-principal']);
});

it('isUntouched() does not hold for a rule that ends before the last start that is tried', () => {
  const rule = ruleOf('rate-floor', { rate: '3%' }, { effectiveTo: '2026-12-31' });
  const found = counterOf(proposeCounterOffer({ account, policy: policyWith(rule), kind: 'installment', terms }));
  expect(movesOf(found)).toContainEqual(['start-date', '2026-11-21', '2027-01-01']);
});

it('isUntouched() asks rules of severity error alone: what an authority may grant changes with the plan', () => {
  // At 2 % against the contract's 12 %, 36 months lose about 14 %: more than the lead may grant; fewer lose less.
  const tiers = ruleOf(
    'authority-tiers',
    { tiers: [{ tier: 'lead', largestLossShare: '5%', grants: 'all' }] },
    { severity: 'approval' },
  );
  const floor = ruleOf('rate-floor', { rate: '3%' }, { severity: 'approval' });
  const found = counterOf(
    proposeCounterOffer({
      account,
      policy: policyWith(floor, tiers),
      kind: 'installment',
      terms: { installments: 36, rate: '2%' },
    }),
  );
  const shorter = found.moves.find(({ axis }) => axis === 'installments');
  expect(shorter?.plan.verdict).toMatchObject({ outcome: 'needs-approval', authority: 'lead' });
  expect(Number(shorter?.to)).toBeLessThan(36);
});
