import { buildInstallmentPlan, isRepaymentError, type OfferInput, proposeCounterOffer } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { card, debt, leaving, loan, planOf } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { counterOf, inEveryBucket, movesOf, policyWith } from './inputs.ts';

const free = debt('1000.00', '0%');
const counter = (input: OfferInput) => counterOf(proposeCounterOffer(input));

describe('proposeCounterOffer() for a plan that is too generous', () => {
  it('shortens 72 installments to the 60 that policy allows, and names the payment that goes with them', () => {
    // 50,000.00 / 72 + 3,120.55 / 72 + 860.00 / 72 = 694.44 + 43.34 + 11.94; over 60 the worked 899.66.
    const policy = policyWith(ruleOf('longest-term', { months: 60 }));
    const terms = { installments: 72, rate: '0%' };
    const found = counter({ account: card, policy, kind: 'interest-reduction', terms });
    expect(found.obstacles).toEqual([{ constraint: 'policy', rules: ['bank.longest-term'] }]);
    expect(movesOf(found)).toEqual([
      ['installments', 72, 60],
      ['payment', '749.72', '899.66'],
    ]);
    expect(found.notEnough).toEqual([
      'rate',
      'down-payment',
      'start-date',
      'waiver-principal',
      'waiver-interest',
      'waiver-penalties',
    ]);
    expect(found.combined).toBeNull();
    expect(found.moves[0]?.plan.verdict.outcome).toBe('compliant');
  });

  it('raises a rate to the floor, though capacity carries little more', () => {
    // 1,200.00 over 12: 101.09 at 2 %, 101.63 at 3 %; 106.62 at the contract's 12 % is beyond capacity and the policy.
    const policy = policyWith(
      ruleOf('rate-floor', { rate: '3%' }),
      ruleOf('disposable-income-share', { share: '100%' }),
    );
    const found = counter({
      account: debt('1200.00'),
      affordability: leaving('101.70'),
      policy,
      kind: 'installment',
      terms: { installments: 12, rate: '2%' },
    });
    expect(movesOf(found)).toEqual([['rate', '0.02', '0.03']]);
  });

  it('raises a rate between two basis points to the next that will do', () => {
    const policy = policyWith(ruleOf('rate-floor', { rate: '3%' }));
    const terms = { installments: 12, rate: '2.995%' };
    const found = counter({ account: debt('1200.00'), policy, kind: 'installment', terms });
    expect(movesOf(found)).toEqual([['rate', '0.02995', '0.03']]);
  });

  it('takes a waiver back to its limit', () => {
    const policy = policyWith(ruleOf('largest-waiver', { interest: '50%' }));
    const terms = { installments: 10, treatment: { interest: { waive: 'on-signing' } } } as const;
    const found = counter({ account: inEveryBucket, policy, kind: 'installment', terms });
    expect(movesOf(found)).toEqual([['waiver-interest', '100.00', '50.00']]);
  });

  it('takes back a down payment that the start month does not carry', () => {
    // 300.00 of capacity in November.
    const terms = { installments: 10, downPayment: '400.00' };
    const found = counter({ account: free, affordability: leaving('300.00'), kind: 'installment', terms });
    expect(found.obstacles).toEqual([{ constraint: 'capacity', month: '2026-11', due: '400.00', capacity: '300.00' }]);
    expect(movesOf(found)).toEqual([['down-payment', '400.00', '300.00']]);
  });

  it('combines a shorter term with a higher rate where neither is enough alone, as near as they come', () => {
    const policy = policyWith(ruleOf('longest-term', { months: 60 }), ruleOf('rate-floor', { rate: '3%' }));
    const terms = { installments: 72, rate: '2%' };
    const found = counter({ account: debt('10000.00'), policy, kind: 'installment', terms });
    expect(found.moves).toEqual([]);
    expect(found.combined?.moves).toEqual([
      { axis: 'installments', from: 72, to: 60 },
      { axis: 'rate', from: '0.02', to: '0.03' },
    ]);
  });
});

describe('proposeCounterOffer() for a plan that is too dear', () => {
  it('names every change that is enough alone: count, payment, down payment, waiver', () => {
    // 10 x 100.00 against 80.00. Over 13: 76.92, the last 76.96; over 12: 83.33. 200.00 down leaves 800.00.
    const found = counter({
      account: free,
      affordability: leaving('80.00', { availableFunds: { amount: '500.00', from: '2026-11-21' } }),
      policy: policyWith(ruleOf('largest-waiver', { principal: '50%' })),
      kind: 'installment',
      terms: { installments: 10 },
    });
    expect(found.obstacles).toEqual([{ constraint: 'capacity', month: '2026-12', due: '100.00', capacity: '80.00' }]);
    expect(movesOf(found)).toEqual([
      ['installments', 10, 13],
      ['payment', '100.00', '76.92'],
      ['down-payment', '0.00', '200.00'],
      ['waiver-principal', '0.00', '200.00'],
    ]);
    expect(found.notEnough).toEqual(['rate', 'start-date']);
    // Two more installments lose the lender nothing at 0 %; 12 x 80.00 = 960.00, so 40.00 must be waived.
    expect(found.combined?.moves).toEqual([
      { axis: 'installments', from: 10, to: 12 },
      { axis: 'waiver-principal', from: '0.00', to: '40.00' },
    ]);
  });

  it('moves the start to when income has risen', () => {
    const affordability = leaving('50.00', {
      income: [
        { source: 'salary', amount: '50.00', frequency: 'monthly' },
        { source: 'second job', amount: '50.00', frequency: 'monthly', from: '2027-03-01' },
      ],
    });
    const found = counter({ account: free, affordability, kind: 'installment', terms: { installments: 10 } });
    expect(movesOf(found)).toContainEqual(['start-date', '2026-11-21', '2027-02-01']);
    expect(found.moves.find(({ axis }) => axis === 'start-date')?.plan.totals.firstDueDate).toBe('2027-03-01');
  });

  it('lowers the rate for a largest installment: the worked 4.59 %', () => {
    const terms = { installments: 36, rate: '12%', payment: '1600.00' };
    const found = counter({ account: card, kind: 'interest-reduction', terms });
    expect(found.obstacles).toEqual([{ constraint: 'largest-installment', installment: '1771.28', most: '1600.00' }]);
    expect(movesOf(found)).toContainEqual(['rate', '0.12', '0.0459']);
  });

  it('lowers a rate between two basis points to the whole one below where that is enough', () => {
    // 1,000,000.00 over 12 at 5.005 %: 85,610.80; at 5.00 %: 85,607.48.
    const terms = { installments: 12, rate: '5.005%', payment: '85607.48' };
    const found = counter({ account: debt('1000000.00'), kind: 'installment', terms });
    expect(movesOf(found)).toContainEqual(['rate', '0.05005', '0.05']);
  });

  it('starts from the longest that policy allows where no count fits', () => {
    // 12 x 83.33 against 50.00; 500.00 may be waived, or nothing else is enough.
    const found = counter({
      account: free,
      affordability: leaving('50.00', { availableFunds: { amount: '500.00', from: '2026-11-21' } }),
      policy: policyWith(ruleOf('longest-term', { months: 12 })),
      kind: 'installment',
    });
    expect(found.plan.totals.installments).toBe(12);
    // (1,000.00 - 400.00) / 12 = 50.00.
    expect(movesOf(found)).toEqual([['down-payment', '0.00', '400.00']]);
  });

  it('has nothing to offer where nothing is left to pay with', () => {
    const found = counter({
      account: debt('1000.00'),
      affordability: leaving('0.00'),
      policy: policyWith(ruleOf('longest-term', { months: 24 })),
      kind: 'installment',
    });
    expect(found).toMatchObject({ outcome: 'none', moves: [], combined: null });
    expect(found.obstacles).toMatchObject([{ constraint: 'capacity', capacity: '0.00' }]);
  });
});

describe('proposeCounterOffer() and what was asked for', () => {
  it('passes what needs no change, as the recipe builds it', () => {
    const found = counter({ account: card, kind: 'installment', terms: { installments: 36, rate: '12%' } });
    expect(found).toMatchObject({ outcome: 'passes', obstacles: [], moves: [], notEnough: [], combined: null });
    expect(found.plan).toEqual(
      planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%' } })),
    );
  });

  it('passes what an authority may grant, or not, as asked', () => {
    const tiers = ruleOf('authority-tiers', { tiers: [{ tier: 'lead', grants: 'all' }] }, { severity: 'approval' });
    const policy = policyWith(ruleOf('rate-floor', { rate: '3%' }, { severity: 'approval' }), tiers);
    const input = {
      account: debt('1200.00'),
      policy,
      kind: 'installment',
      terms: { installments: 12, rate: '2%' },
    } as const;
    expect(counter(input).outcome).toBe('passes');
    const found = counter({ ...input, approvals: 'refused' });
    expect(found.obstacles).toEqual([{ constraint: 'policy', rules: ['bank.rate-floor'] }]);
    expect(movesOf(found)).toEqual([['rate', '0.02', '0.03']]);
  });

  it('finds the window between a waiver that is needed and the loss that the highest authority may grant', () => {
    // 1,000.00 over 10 without interest: what is waived is what is lost. 850.00 may be paid, so 150.00 is needed of the
    // 200.00 that the lead may grant; the specialist's 10 % is broken throughout.
    const tiers = ruleOf(
      'authority-tiers',
      {
        tiers: [
          { tier: 'specialist', largestLossShare: '10%' },
          { tier: 'lead', largestLossShare: '20%', grants: 'all' },
        ],
      },
      { severity: 'approval' },
    );
    const policy = policyWith(ruleOf('largest-waiver', { principal: '90%' }), tiers);
    const terms = { installments: 10, payment: '85.00' };
    const found = counter({ account: free, policy, kind: 'installment', terms });
    // (1,000.00 - 149.96) / 10 = 85.004, rounded 85.00.
    expect(movesOf(found)).toContainEqual(['waiver-principal', '0.00', '149.96']);
    expect(found.moves.find(({ axis }) => axis === 'waiver-principal')?.plan.verdict.authority).toBe('lead');
  });

  it('is infeasible where terms come to no plan, and says why', () => {
    const terms = { installments: 12, treatment: { principal: { waive: 'on-signing', share: '10%' } } } as const;
    expect(proposeCounterOffer({ account: free, kind: 'installment', terms })).toMatchObject({
      outcome: 'infeasible',
      constraint: 'principal-waiver-not-in-policy',
    });
  });

  it('never leaves the remaining count of an extended term', () => {
    const policy = policyWith(ruleOf('longest-term', { months: 12 }));
    const found = counter({ account: loan, policy, kind: 'extended-term', terms: { installments: 24 } });
    expect(found.notEnough).toContain('installments');
  });

  it('moves no payment of a lump sum but what is waived of it', () => {
    const affordability = leaving('100.00', { availableFunds: { amount: '800.00', from: '2026-11-21' } });
    const policy = policyWith(ruleOf('largest-waiver', { principal: '50%' }));
    const terms = { lumpSum: true };
    const found = counter({ account: free, affordability, policy, kind: 'principal-settlement', terms });
    expect(movesOf(found)).toEqual([['waiver-principal', '0.00', '100.00']]);
  });

  it('moves through holidays and steps without a contradiction on the way', () => {
    const affordability = leaving('80.00');
    for (const terms of [
      { installments: 10, holiday: { installments: 3, interest: 'freeze', keeps: 'term' } },
      { installments: 10, holiday: { installments: 3, interest: 'freeze', keeps: 'payment' } },
      { installments: 10, pattern: { kind: 'interest-first', interestOnly: 4 } },
      { installments: 10, pattern: { kind: 'balloon', amount: '200.00' } },
      { installments: 10, pattern: { kind: 'step-up', steps: { percentage: '10%', every: 3 } } },
      { installments: 10, pattern: { kind: 'flat-fee', feePerInstallment: '0.5%' } },
      { installments: 10, pattern: { kind: 'level-principal' } },
      { dueDates: ['2026-12-21', '2027-03-21', '2027-06-21'] },
    ]) {
      const found = counter({ account: debt('1000.00'), affordability, kind: 'installment', terms: terms as never });
      for (const { plan } of found.moves) expect(plan.affordability?.fits).toBe(true);
      expect(found.obstacles).toMatchObject([{ constraint: 'capacity' }]);
    }
  });

  it('refuses an open count with nothing to find it from', () => {
    try {
      proposeCounterOffer({ account: free, kind: 'installment' });
      expect.unreachable();
    } catch (error) {
      expect(isRepaymentError(error, 'contradictory-terms')).toBe(true);
    }
  });
});
