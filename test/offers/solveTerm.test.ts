import { isRepaymentError, type SolveTermInput, solveTerm } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { budget, card, debt, leaving, loan, policy } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { inEveryBucket, policyWith, solvedOf, unsolvedOf } from './inputs.ts';

const free = debt('1000.00', '0%');
const mayWaivePrincipal = policyWith(ruleOf('largest-waiver', { principal: '50%' }));

describe('solveTerm() for the rate', () => {
  it('finds the highest at which the installment keeps to the payment: the worked 4.59 %', () => {
    const terms = { installments: 36, payment: '1600.00' };
    const found = solvedOf(solveTerm({ account: card, kind: 'interest-reduction', terms, unknown: 'rate' }));
    expect(found.value).toBe('0.0459');
    expect(found.plan.totals.installment).toBe('1599.92');
    expect(found.neighbour).toMatchObject({
      value: '0.046',
      obstacles: [{ constraint: 'largest-installment', most: '1600.00' }],
    });
  });

  it('is the contract’s, and no concession, where nothing stands in the way, whatever the terms say of it', () => {
    const terms = { installments: 12, rate: '1%' };
    const found = solvedOf(solveTerm({ account: debt('1000.00'), kind: 'installment', terms, unknown: 'rate' }));
    expect([found.value, found.neighbour]).toEqual(['0.12', null]);
  });

  it('keeps the count that fits best where it is left open: the longest where none fits at the contract’s rate', () => {
    // Over 24 months 1,000.00 needs 47.07 at 12 %, 41.671 at 0.01 %, 41.675 at 0.02 %.
    const input = { account: debt('1000.00'), kind: 'installment', unknown: 'rate' } as const;
    const rules = policyWith(ruleOf('longest-term', { months: 24 }));
    const found = solvedOf(solveTerm({ ...input, policy: rules, terms: { payment: '41.67' } }));
    expect(found.plan.totals.installments).toBe(24);
    expect([found.value, found.plan.totals.installment]).toEqual(['0.0001', '41.67']);
    const wide = solvedOf(solveTerm({ ...input, policy: rules, terms: { payment: '100.00' } }));
    // At 12 %: 1,000 x 0.01 / (1 - 1.01^-11) = 96.45; over 10 it is 105.58.
    expect([wide.value, wide.plan.totals.installments]).toEqual(['0.12', 11]);
  });

  it('finds the one at which stated payments repay, though at the contract’s rate they do not', () => {
    // 12 x 86.00 = 1,032.00 against 1,000.00 at 12 %, whose level payment is 88.85.
    const pattern = { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '86.00' }] } as const;
    const terms = { installments: 12, pattern };
    const found = solvedOf(solveTerm({ account: debt('1000.00'), kind: 'installment', terms, unknown: 'rate' }));
    expect(found.plan.totals.installments).toBe(12);
    expect(found.neighbour?.obstacles).toMatchObject([{ constraint: 'infeasible', reason: 'payments-end-early' }]);
  });
});

describe('solveTerm() for the count', () => {
  it('finds the smallest: 36 for 2,500.00 in the worked extended term', () => {
    const terms = { payment: '2500.00' };
    const found = solvedOf(solveTerm({ account: loan, kind: 'extended-term', terms, unknown: 'installments' }));
    expect([found.value, found.plan.totals.installment]).toEqual([36, '2477.49']);
    expect(found.neighbour).toMatchObject({ value: 35, obstacles: [{ constraint: 'largest-installment' }] });
  });

  it('holds the first payment of principal to the payment too, though it be the last payment of all', () => {
    // 1 % of 1,000.00 twice, then everything with the third; 507.51 in two and 340.02 in three payments of principal.
    const pattern = { kind: 'interest-first', interestOnly: 2 } as const;
    const terms = { payment: '400.00', pattern };
    const found = solvedOf(
      solveTerm({ account: debt('1000.00'), kind: 'installment', terms, unknown: 'installments' }),
    );
    expect(found.value).toBe(5);
    expect(found.neighbour).toEqual({
      value: 4,
      obstacles: [{ constraint: 'largest-installment', installment: '507.51', most: '400.00' }],
    });
  });

  it('is at least what remains in an extended term', () => {
    const terms = { payment: '9999.00' };
    const found = solvedOf(solveTerm({ account: loan, kind: 'extended-term', terms, unknown: 'installments' }));
    expect([found.value, found.neighbour]).toEqual([18, null]);
  });

  it('needs neither payment nor budget where the policy alone decides', () => {
    // 1,000.00 in installments of at most 150.00: 142.86 over 7, 166.67 over 6.
    const rules = policyWith(ruleOf('installment-range', { most: '150.00' }));
    const found = solvedOf(
      solveTerm({
        account: free,
        policy: rules,
        kind: 'installment',
        unknown: 'installments',
        terms: { installments: 2 },
      }),
    );
    expect(found.value).toBe(7);
    expect(found.neighbour).toEqual({
      value: 6,
      obstacles: [{ constraint: 'policy', rules: ['bank.installment-range'] }],
    });
  });

  it('skips counts that contradict the pattern', () => {
    const terms = { pattern: { kind: 'interest-first', interestOnly: 3 } } as const;
    const found = solvedOf(solveTerm({ account: free, kind: 'installment', terms, unknown: 'installments' }));
    expect(found.value).toBe(4);
    expect(found.neighbour?.obstacles).toMatchObject([{ constraint: 'infeasible', reason: 'contradictory-terms' }]);
  });

  it('says which rule and which month bind where the longest is too short', () => {
    const rules = policyWith(ruleOf('longest-term', { months: 10 }));
    const found = unsolvedOf(
      solveTerm({
        account: free,
        affordability: leaving('90.00'),
        policy: rules,
        kind: 'installment',
        unknown: 'installments',
      }),
    );
    expect(found.binding).toEqual([
      { value: 10, obstacles: [{ constraint: 'capacity', month: '2026-12', due: '100.00', capacity: '90.00' }] },
    ]);
    // November's capacity may pay 90.00 down, which leaves 91.00 a month: not enough; the rest cannot help either.
    expect(found.nearest).toMatchObject({ outcome: 'none', moves: [], combined: null });
  });
});

describe('solveTerm() for the payment', () => {
  const input = { kind: 'installment', unknown: 'payment' } as const;

  it('is that of the count given, and one minor unit less does not repay: the worked 1,771.28', () => {
    const terms = { installments: 36, rate: '12%', payment: '1.00' };
    const found = solvedOf(solveTerm({ ...input, account: card, terms }));
    expect(found.value).toBe('1771.28');
    expect(found.neighbour).toEqual({
      value: '1771.27',
      obstacles: [{ constraint: 'largest-installment', installment: '1771.28', most: '1771.27' }],
    });
  });

  it('is the smallest of all counts that pass where the count is open', () => {
    const rules = policyWith(ruleOf('longest-term', { months: 12 }));
    const found = solvedOf(solveTerm({ ...input, account: debt('1200.00', '0%'), policy: rules }));
    expect([found.value, found.plan.totals.installments]).toEqual(['100.00', 12]);
    expect(found.neighbour).toMatchObject({
      value: '99.99',
      obstacles: [{ constraint: 'infeasible', reason: 'longest-term' }],
    });
  });

  it('is bounded by the smallest that policy allows', () => {
    // 1,000.00 in installments of at least 90.00: 90.91 over 11, 83.33 over 12.
    const rules = policyWith(ruleOf('smallest-installment', { amount: '90.00' }));
    const found = solvedOf(solveTerm({ ...input, account: free, policy: rules }));
    expect([found.value, found.plan.totals.installments]).toEqual(['90.91', 11]);
    expect(found.neighbour?.obstacles).toEqual([{ constraint: 'policy', rules: ['bank.smallest-installment'] }]);
  });

  it('has no answer where the count given does not fit', () => {
    const terms = { installments: 10 };
    const found = unsolvedOf(solveTerm({ ...input, account: free, affordability: leaving('90.00'), terms }));
    expect(found.binding).toMatchObject([{ value: '100.00', obstacles: [{ constraint: 'capacity' }] }]);
    expect(found.nearest.moves).toMatchObject([{ axis: 'installments', from: 10, to: 12 }, { axis: 'payment' }]);
  });
});

describe('solveTerm() for the down payment', () => {
  const input = { kind: 'installment', unknown: 'down-payment', terms: { installments: 10 } } as const;

  it('finds the smallest that brings the installment to the payment, to the minor unit', () => {
    // (1,000.00 - 199.96) / 10 = 80.004, rounded 80.00; one cent less gives 80.005, rounded 80.01.
    const terms = { installments: 10, payment: '80.00' };
    const found = solvedOf(solveTerm({ ...input, account: free, terms }));
    expect(found.value).toBe('199.96');
    expect(found.neighbour).toEqual({
      value: '199.95',
      obstacles: [{ constraint: 'largest-installment', installment: '80.01', most: '80.00' }],
    });
  });

  it('counts in the currency’s minor units: JPY has none, KWD three', () => {
    // (1,000,000 - 49,996) / 10 = 95,000.4, rounded 95,000; (1,000.000 - 49.996) / 10 = 95.0004, rounded 95.000.
    const jpy = solveTerm({
      ...input,
      account: debt('1000000', '0%', { currency: 'JPY', balances: inMinor('1000000', '0') }),
      terms: { installments: 10, payment: '95000' },
    });
    const kwd = solveTerm({
      ...input,
      account: debt('1000.000', '0%', { currency: 'KWD', balances: inMinor('1000.000', '0.000') }),
      terms: { installments: 10, payment: '95.000' },
    });
    expect([solvedOf(jpy).value, solvedOf(kwd).value]).toEqual(['49996', '49.996']);
  });

  it('comes from available funds and the capacity of the start month, and fits the last month too', () => {
    // 800.00 over 10 is 80.00 throughout; 800.01 leaves 80.01 for the last.
    const affordability = leaving('80.00', { availableFunds: { amount: '150.00', from: '2026-11-21' } });
    const found = solvedOf(solveTerm({ ...input, account: free, affordability }));
    expect(found.value).toBe('200.00');
    expect(found.neighbour).toEqual({
      value: '199.99',
      obstacles: [{ constraint: 'capacity', month: '2027-09', due: '80.01', capacity: '80.00' }],
    });
  });

  it('says where too little meets too much', () => {
    // 100.00 of funds and 80.00 of capacity in November: at 180.00 the installment is 82.00.
    const affordability = leaving('80.00', { availableFunds: { amount: '100.00', from: '2026-11-21' } });
    expect(unsolvedOf(solveTerm({ ...input, account: free, affordability })).binding).toEqual([
      { value: '180.00', obstacles: [{ constraint: 'capacity', month: '2026-12', due: '82.00', capacity: '80.00' }] },
      // (1,000.00 - 180.01) / 10 = 81.999, rounded 82.00.
      { value: '180.01', obstacles: [{ constraint: 'capacity', month: '2026-11', due: '80.01', capacity: '80.00' }] },
    ]);
  });
});

function inMinor(principal: string, nothing: string) {
  return { principal, interest: nothing, compoundInterest: nothing, penalties: nothing, fees: nothing };
}

describe('solveTerm() for the start date', () => {
  const rising = leaving('50.00', {
    income: [
      { source: 'salary', amount: '50.00', frequency: 'monthly' },
      { source: 'second job', amount: '50.00', frequency: 'monthly', from: '2027-03-01' },
    ],
  });
  const input = { account: free, kind: 'installment', unknown: 'start-date' } as const;

  it('finds the earliest from which income that rises later carries the plan', () => {
    // 100.00 a month is there from March 2027: the first is due a month after the start.
    const found = solvedOf(solveTerm({ ...input, affordability: rising, terms: { installments: 10 } }));
    expect([found.value, found.plan.totals.firstDueDate]).toEqual(['2027-02-01', '2027-03-01']);
    expect(found.neighbour).toEqual({
      value: '2027-01-31',
      obstacles: [{ constraint: 'capacity', month: '2027-02', due: '100.00', capacity: '50.00' }],
    });
  });

  it('keeps the day of the month of a first due date that was given', () => {
    const terms = { installments: 10, firstDueDate: '2026-12-15' } as const;
    const found = solvedOf(solveTerm({ ...input, affordability: rising, terms }));
    // Due on the 15th: with a start in February's first days the next month's 15th is the first.
    expect(found.plan.totals.firstDueDate).toBe('2027-03-15');
    expect(found.plan.terms.dueDays).toEqual([15]);
  });

  it('is the snapshot’s own date where nothing has to wait', () => {
    const found = solvedOf(solveTerm({ ...input, terms: { installments: 10, startDate: '2026-12-24' } }));
    expect([found.value, found.neighbour]).toEqual(['2026-11-21', null]);
  });

  it('gives up after half a year', () => {
    const found = unsolvedOf(solveTerm({ ...input, affordability: leaving('50.00'), terms: { installments: 10 } }));
    expect(found.binding.map(({ value }) => value)).toEqual(['2027-05-23']);
  });
});

describe('solveTerm() for a waiver', () => {
  it.each(['interest', 'compoundInterest', 'penalties', 'fees'] as const)('finds the smallest of %s', (bucket) => {
    // 1,000.00 / 10 + 4 x 10.00 = 140.00. To come to 135.00 one share has to be 5.00: 50.09 / 10, floored; 50.10 gives 5.01.
    const found = solvedOf(
      solveTerm({
        account: inEveryBucket,
        kind: 'installment',
        terms: { installments: 10, payment: '135.00' },
        unknown: `waiver-${bucket}`,
      }),
    );
    expect(found.value).toBe('49.91');
    expect(found.plan.treatment[bucket].waivedOnSigning).toBe('49.91');
    expect(found.neighbour).toEqual({
      value: '49.90',
      obstacles: [{ constraint: 'largest-installment', installment: '135.01', most: '135.00' }],
    });
  });

  it.each([
    // Of 70.35, 10.05 seven times; one cent more is 10.05 and 10.06 with the last. Of 70.36 to 70.41 the last pays more.
    ['110.05', '29.65'],
    ['110.07', '29.51'],
    ['114.28', '0.04'],
  ])('keeps the residue of the last installment within a capacity of %s too', (capacity, value) => {
    const account = debt('700.00', '0%', { balances: onlyInterest });
    const found = solvedOf(
      solveTerm({
        account,
        affordability: leaving(capacity),
        kind: 'installment',
        terms: { installments: 7 },
        unknown: 'waiver-interest',
      }),
    );
    expect(found.value).toBe(value);
  });

  const principal: SolveTermInput = {
    account: inEveryBucket,
    kind: 'installment',
    terms: { installments: 10, payment: '135.00' },
    unknown: 'waiver-principal',
  };

  it('finds the smallest of principal where the policy names it', () => {
    // (1,000.00 - 49.96) / 10 = 95.004, rounded 95.00; one cent less gives 95.005, rounded 95.01.
    const found = solvedOf(solveTerm({ ...principal, policy: mayWaivePrincipal }));
    expect([found.value, found.neighbour?.value]).toEqual(['49.96', '49.95']);
  });

  it('has no answer for principal without a policy that names it, and says so', () => {
    expect(unsolvedOf(solveTerm(principal)).binding[1]).toMatchObject({
      value: '0.01',
      obstacles: [{ constraint: 'infeasible', reason: 'principal-waiver-not-in-policy' }],
    });
  });

  it('finds what a lump sum needs beyond funds and capacity', () => {
    // 1,000.00 at once from 800.00 of funds and 100.00 of capacity.
    const affordability = leaving('100.00', { availableFunds: { amount: '800.00', from: '2026-11-21' } });
    const found = solvedOf(
      solveTerm({
        account: free,
        affordability,
        policy: mayWaivePrincipal,
        kind: 'principal-settlement',
        terms: { lumpSum: true },
        unknown: 'waiver-principal',
      }),
    );
    expect([found.value, found.plan.totals.installment]).toEqual(['100.00', '900.00']);
  });

  it('leaves the share of principal alone where another bucket is asked for', () => {
    // 80 % of 1,000.00 over 10 is 80.00, and 100.00 of each bucket waived as a settlement does: 0.00 of fees is.
    const found = solvedOf(
      solveTerm({
        account: inEveryBucket,
        policy: mayWaivePrincipal,
        kind: 'principal-settlement',
        terms: { installments: 10, principalShare: '80%', payment: '85.00' },
        unknown: 'waiver-fees',
      }),
    );
    expect(found.plan.treatment.principal.waivedOnSigning).toBe('200.00');
    expect(found.value).toBe('49.91');
  });
});

describe('solveTerm() and the policy', () => {
  const floor = (severity: 'error' | 'approval') => ruleOf('rate-floor', { rate: '3%' }, { severity });
  const tiers = ruleOf('authority-tiers', { tiers: [{ tier: 'lead', grants: 'all' }] }, { severity: 'approval' });
  // 1,200.00 over 12 at 2 % is 101.09, at 3 % 101.63.
  const input = {
    account: debt('1200.00'),
    kind: 'installment',
    terms: { installments: 12, payment: '101.30' },
    unknown: 'rate',
  } as const;

  it('says where the payment meets the floor', () => {
    // 1,200.00 over 12 at 2.40 %: 101.305; at 2.41 %: 101.310.
    const rule = { constraint: 'policy', rules: ['bank.rate-floor'] };
    expect(unsolvedOf(solveTerm({ ...input, policy: policyWith(floor('error')) })).binding).toEqual([
      {
        value: '0.0241',
        obstacles: [{ constraint: 'largest-installment', installment: '101.31', most: '101.30' }, rule],
      },
      { value: '0.024', obstacles: [rule] },
    ]);
  });

  it('takes what an authority may grant, or does not, as asked', () => {
    const rules = policyWith(floor('approval'), tiers);
    const found = solvedOf(solveTerm({ ...input, policy: rules }));
    expect(found.plan.verdict).toMatchObject({ outcome: 'needs-approval', authority: 'lead' });
    expect(solveTerm({ ...input, policy: rules, approvals: 'refused' }).outcome).toBe('unsolved');
  });

  it('passes the example: the rate at which the budget carries 60 months, as the recipe finds it', () => {
    const found = solvedOf(
      solveTerm({
        account: card,
        affordability: budget,
        policy,
        kind: 'interest-reduction',
        terms: { installments: 60 },
        unknown: 'rate',
      }),
    );
    expect(found.plan.affordability?.fits).toBe(true);
    expect(found.plan.verdict.outcome).toBe('needs-approval');
  });
});

describe('solveTerm() refuses', () => {
  const refusedOf = (input: unknown, code: 'invalid-input' | 'contradictory-terms') => {
    try {
      solveTerm(input as never);
    } catch (error) {
      if (isRepaymentError(error, code)) return (error.details as readonly { path: string }[]).map(({ path }) => path);
      throw error;
    }
    throw new Error('expected a refusal');
  };

  it.each([
    ['the rate of an extended term', { kind: 'extended-term', unknown: 'rate' }],
    [
      'the rate of a flat fee',
      { unknown: 'rate', terms: { installments: 12, pattern: { kind: 'flat-fee', feePerInstallment: '0.5%' } } },
    ],
    ['a waiver where nothing is owed', { unknown: 'waiver-fees' }],
    [
      'a waiver of what is capitalized',
      {
        account: card,
        unknown: 'waiver-interest',
        terms: { installments: 12, treatment: { interest: { capitalize: '50%' } } },
      },
    ],
    ['the start of a list of dates', { unknown: 'start-date', terms: { dueDates: ['2026-12-21', '2027-01-21'] } }],
    ['the count of a lump sum', { kind: 'principal-settlement', unknown: 'installments', terms: { lumpSum: true } }],
    [
      'the payment of stated payments',
      {
        unknown: 'payment',
        terms: { pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '200.00' }] } },
      },
    ],
  ])('%s', (_title, changes) => {
    const input = { account: free, kind: 'installment', terms: { installments: 12 }, ...changes };
    expect(refusedOf(input, 'contradictory-terms')).toEqual(['unknown']);
  });

  it('a count below what remains of an extended term', () => {
    const input = { account: loan, kind: 'extended-term', terms: { installments: 17 }, unknown: 'down-payment' };
    expect(refusedOf(input, 'contradictory-terms')).toEqual(['terms.installments']);
  });

  it('an open count with nothing to find it from, where another term is asked for', () => {
    const input = { account: free, kind: 'installment', unknown: 'down-payment' };
    expect(refusedOf(input, 'contradictory-terms')).toEqual(['terms']);
  });

  it('names and shapes that it does not know', () => {
    const input = { account: free, kind: 'installment', terms: { color: 'blue' }, unknown: 'luck', extra: 1 };
    expect(refusedOf(input, 'invalid-input').toSorted()).toEqual(['extra', 'terms.color', 'unknown']);
    expect(refusedOf({ account: free, kind: 'gift', unknown: 'rate' }, 'invalid-input')).toEqual(['kind']);
  });
});

/** 700.00 of principal and 100.00 of interest: 100.00 + 14.28 over 7, and four cents more with the last. */
const onlyInterest = {
  principal: '700.00',
  interest: '100.00',
  compoundInterest: '0.00',
  penalties: '0.00',
  fees: '0.00',
};
