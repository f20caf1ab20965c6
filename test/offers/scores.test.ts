import { type Offer, type ProposalPreferences, proposePlans, SCORING_WEIGHTS } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { dominates, type Scores } from '../../src/offers/scores.ts';
import { debt, leaving } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';

const GRID = { months: [12], rates: ['100%'] };

/** 1,200.00 without interest in 12 payments of 100.00, out of 400.00 a month. */
function scored(preferences: ProposalPreferences = {}, more: Partial<Parameters<typeof proposePlans>[0]> = {}): Offer {
  const { offers } = proposePlans({
    account: debt('1200.00', '0%'),
    affordability: leaving('400.00'),
    preferences: { families: ['level-payments'], grid: GRID, ...preferences },
    ...more,
  });
  return offers[0] as Offer;
}

describe('scores of the customer', () => {
  it('are what capacity is left, on average and in the fullest month, how soon and how cheap it ends', () => {
    // 1 - 1,200 / 4,800; 1 - 100 / 400; 1 - 12 / 120; 1 - 1,200 / 2,400; nothing grows.
    expect(scored().scores.customer.axes).toEqual({
      payment: '0.75',
      peak: '0.75',
      freedom: '0.9',
      total: '0.5',
      relief: '0',
    });
  });

  it('come to the mean by weight: (2 x 0.75 + 2 x 0.75 + 3 x 0.9 + 2 x 0.5 + 0) / 10', () => {
    expect(scored().scores.customer.total).toBe('0.67');
  });

  it('leave capacity out where no budget is known: (3 x 0.9 + 2 x 0.5 + 0) / 6', () => {
    const { customer } = scored({}, { affordability: null }).scores;
    expect(customer.axes).toMatchObject({ payment: null, peak: null });
    expect(customer.total).toBe('0.6166666667');
  });

  it('count what is saved against doing nothing: 200.00 of 1,400.00 with arrears waived', () => {
    const balances = {
      principal: '1200.00',
      interest: '200.00',
      compoundInterest: '0.00',
      penalties: '0.00',
      fees: '0.00',
    };
    const { scores } = scored(
      { families: ['settlement-installments'] },
      { account: debt('1200.00', '0%', { balances }) },
    );
    expect(scores.customer.axes.relief).toBe('0.1428571429');
    expect(scores.lender.axes.value).toBe('0.8571428571');
  });

  it('count what doing nothing would have cost by the last payment', () => {
    // Three months at 1 % of 1,200.00 come to 1,236.00, with a late fee of 5.00 each to 1,251.00. Frozen, 1,200.00 are
    // paid: 51 of 1,251.
    const contract = { lateFee: { share: '0%', floor: '5.00' }, minimumPayment: { principalShare: '10%' } };
    const { scores } = scored(
      { families: ['frozen'], grid: { months: [3], reducedRates: ['0%'] } },
      { account: debt('1200.00', '12%', { contract: { rate: '12%', ...contract } }) },
    );
    expect(scores.customer.axes.relief).toBe('0.0407673861');
  });

  it('are best where funds on hand pay everything: nothing is left to capacity', () => {
    const funded = leaving('0.00', { availableFunds: { amount: '1200.00', from: '2026-11-21' } });
    const { scores } = scored({ families: ['lump-sum'] }, { affordability: funded });
    expect(scores.customer.axes).toMatchObject({ payment: '1', peak: '1', freedom: '1' });
  });
});

describe('scores of the lender', () => {
  it('are the present value over the claim, and 1 where nobody has to be asked', () => {
    expect(scored().scores.lender).toEqual({
      total: '1',
      axes: { value: '1', funding: null, recovery: null, authority: '1' },
    });
    expect(scored().scores.total).toBe('0.835');
  });

  it('know the funding rate where it is given: 100 (1 - 1.01^-12) / 0.01 = 1,125.51 of 2,400.00', () => {
    const { lender } = scored({ fundingRate: '12%' }).scores;
    expect(lender.axes.funding).toBe('0.4689625');
    // (5 x 1 + 2 x 0.4689625 + 1 x 1) / 8
    expect(lender.total).toBe('0.867240625');
  });

  it('know the survival curve where it is given: 12 x 50.00 and 50 % x 20 % x 1,200.00, without interest 720.00', () => {
    const { lender } = scored({ survival: { kept: ['50%'], recoveryShare: '20%' } }).scores;
    expect(lender.axes.recovery).toBe('0.6');
  });

  it('owe again, where a plan is broken, what completion would have waived: 600.00 and 10 % of 1,400.00', () => {
    const balances = {
      principal: '1200.00',
      interest: '200.00',
      compoundInterest: '0.00',
      penalties: '0.00',
      fees: '0.00',
    };
    const { offers } = proposePlans({
      account: debt('1200.00', '0%', { balances }),
      affordability: leaving('400.00'),
      preferences: {
        families: ['settlement-installments'],
        grid: GRID,
        survival: { kept: ['50%'], recoveryShare: '20%' },
      },
    });
    // Waived on signing, the 200.00 are gone: 600.00 and 10 % of 1,200.00, 720.00 of 1,400.00. Otherwise 740.00, which
    // is worth more to the lender and the same to the customer, so that the first is not offered.
    const recovered = offers.map(({ plan, scores }) => [
      plan.treatment.interest.waivedOnCompletion,
      scores.lender.axes.recovery,
    ]);
    expect(recovered).toEqual([['200.00', '0.5285714286']]);
  });

  it('count survival by month, a payment on the day of the start as certain', () => {
    // Kept 90 % in the first month and 60 % from the second on: 90 + 11 x 60 = 750.00 of 1,200.00.
    const { lender } = scored({ survival: { kept: ['90%', '60%'] } }).scores;
    expect(lender.axes.recovery).toBe('0.625');
    const funded = leaving('0.00', { availableFunds: { amount: '1200.00', from: '2026-11-21' } });
    const lump = scored({ families: ['lump-sum'], survival: { kept: ['50%'] } }, { affordability: funded });
    expect(lump.scores.lender.axes.recovery).toBe('1');
  });

  it('fall with each tier above the first, and with what has to be granted', () => {
    const tiers = [{ tier: 'specialist', longestTermMonths: 6 }, { tier: 'team-lead' }];
    const rule = ruleOf('authority-tiers', { tiers }, { severity: 'approval' });
    const policy = { policyId: 'example-bank', rules: [rule] };
    // The second of two tiers, and an approval: 1 - 2 / 3.
    const asked = scored({}, { policy });
    expect([asked.authority, asked.scores.lender.axes.authority]).toEqual(['team-lead', '0.3333333333']);
    const alone = scored({ grid: { ...GRID, months: [6] } }, { policy });
    expect([alone.authority, alone.scores.lender.axes.authority]).toEqual(['specialist', '1']);
  });
});

describe('weights', () => {
  it('are published, and stand in the proposal', () => {
    const { weights } = proposePlans({ account: debt('1200.00'), preferences: { weights: { sides: { lender: 3 } } } });
    expect(weights).toEqual({ ...SCORING_WEIGHTS, sides: { customer: 1, lender: 3 } });
  });

  it('of a side or an axis decide: freedom alone is 0.9, and the customer alone decides the total', () => {
    const customer = { payment: 0, peak: 0, total: 0, relief: 0 };
    const { scores } = scored({ weights: { customer, sides: { lender: 0 } } });
    expect([scores.customer.total, scores.total]).toEqual(['0.9', '0.9']);
  });

  it('move the order of offers: who asks for freedom alone gets the shortest plan, who asks for room the longest', () => {
    const none = { payment: 0, peak: 0, freedom: 0, total: 0, relief: 0 };
    const best = (customer: Partial<typeof none>): number => {
      const weights = { customer: { ...none, ...customer }, sides: { lender: 0 } };
      return scored({ weights, grid: { months: [3, 12, 60], rates: ['100%'] } }).plan.totals.installments;
    };
    expect([best({ freedom: 1 }), best({ peak: 1 })]).toEqual([3, 60]);
  });
});

describe('dominates()', () => {
  const sides = (customer: bigint, lender: bigint) => {
    const side = (units: bigint) => ({ total: { numerator: units, denominator: 10n ** 12n }, axes: {} });
    return { customer: side(customer), lender: side(lender) } as unknown as Scores;
  };

  it('compares what is written, ten decimals: 0.500000000001 is 0.5, 0.50000000005 is more', () => {
    const half = sides(500_000_000_000n, 700_000_000_000n);
    expect(dominates(half, sides(500_000_000_001n, 600_000_000_000n))).toBe(true);
    expect(dominates(half, sides(500_000_000_050n, 600_000_000_000n))).toBe(false);
    expect(dominates(sides(500_000_000_001n, 700_000_000_000n), half)).toBe(false);
    expect(dominates(half, half)).toBe(false);
  });
});
