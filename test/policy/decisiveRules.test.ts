import { describe, expect, it } from 'vitest';
import { decisiveRules, policyOutcome } from '../../src/policy/index.ts';
import { type Envelope, policyOf, ruleOf } from './rule.ts';
import { subjectWith } from './subject.ts';

const months = (id: string, most: number, envelope: Envelope) =>
  ruleOf('longest-term', { months: most }, { id, ...envelope });

describe('decisiveRules()', () => {
  const subject = subjectWith({ kind: 'installment', termMonths: 36 });
  const policy = policyOf([
    months('binds', 60, {}),
    months('grants', 24, { severity: 'approval' }),
    months('warns', 12, { severity: 'warning' }),
    months('tells', 12, { severity: 'information' }),
    months('concerns-others', 12, { appliesTo: { planKinds: ['principal-settlement'] } }),
    months('is-over', 12, { effectiveTo: '2020-01-01' }),
    ruleOf('authority-tiers', { tiers: [{ tier: 'lead', grants: 'all' }] }, { id: 'tiers', severity: 'approval' }),
  ]);

  it('keeps the rules of severity error and approval that apply, in their order', () => {
    expect(decisiveRules(policy, subject).rules.map(({ id }) => id)).toEqual(['binds', 'grants', 'tiers']);
  });

  it('gives the outcome of the whole policy', () => {
    expect(policyOutcome(decisiveRules(policy, subject), subject)).toEqual(policyOutcome(policy, subject));
    expect(policyOutcome(policy, subject)).toEqual({ outcome: 'needs-approval', authority: 'lead' });
  });
});
