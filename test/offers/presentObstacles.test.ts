import { proposeCounterOffer } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { debt } from '../plans/inputs.ts';
import { type RuleInput, ruleOf } from '../policy/rule.ts';
import { counterOf, policyWith } from './inputs.ts';

describe('the obstacles of a plan that fails an error and an approval', () => {
  const approval = ruleOf('term-range', { least: 5 }, { id: 'term', severity: 'approval' });
  const error = ruleOf('rate-floor', { rate: '0.5%' }, { id: 'floor' });
  const tiers = (grants: readonly string[]) =>
    ruleOf('authority-tiers', { tiers: [{ tier: 'committee', grants }] }, { severity: 'approval' });
  const rulesOf = (approvals: 'accepted' | 'refused', ...rules: readonly RuleInput[]) => {
    const terms = { installments: 2, rate: '0.2%' };
    const account = debt('1200.00', '1%');
    const policy = policyWith(approval, error, ...rules);
    const counter = counterOf(proposeCounterOffer({ account, policy, kind: 'installment', terms, approvals }));
    return counter.obstacles.flatMap((obstacle) => (obstacle.constraint === 'policy' ? obstacle.rules : []));
  };

  it('are both where nobody may grant what needs approval, or no approval will do', () => {
    expect(rulesOf('accepted')).toEqual(['term', 'floor']);
    expect(rulesOf('accepted', tiers([]))).toEqual(['term', 'floor']);
    expect(rulesOf('refused', tiers(['term']))).toEqual(['term', 'floor']);
  });

  it('are the error alone where somebody may grant the rest', () => {
    expect(rulesOf('accepted', tiers(['term']))).toEqual(['floor']);
  });
});
