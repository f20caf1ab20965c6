import { type AccountInput, buildInstallmentPlan, type TermsInput } from 'repayment-plan';
import { planMatchers } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { budget, card, debt, infeasibleOf, leaving, percent, planOf, policy, rateOf } from './inputs.ts';

type Terms = TermsInput<'installment'>;
const build = (terms: Terms, account: AccountInput = card) => planOf(buildInstallmentPlan({ account, terms }));
const payments = (terms: Terms, account?: AccountInput) => build(terms, account).schedule.map(({ payment }) => payment);

expect.extend(planMatchers);

describe('buildInstallmentPlan() solves', () => {
  it('the payment from the count', () => {
    // 1,200.00 without interest over 12: 100.00 each.
    const plan = build({ installments: 12, rate: '0%' }, debt('1200.00'));
    expect(plan.totals).toMatchObject({ installment: '100.00', lastInstallment: '100.00', paid: '1200.00' });
    expect(plan.terms.solvedFor).toEqual(['payment']);
  });

  it('the smallest count from the payment', () => {
    // 1,000.00 without interest: 334.00 allows 3 (333.33), 333.32 needs 4 (250.00).
    expect(build({ payment: '334.00', rate: '0%' }, debt('1000.00')).totals).toMatchObject({
      installments: 3,
      installment: '333.33',
    });
    expect(build({ payment: '333.33', rate: '0%' }, debt('1000.00')).totals.installments).toBe(3);
    expect(build({ payment: '333.32', rate: '0%' }, debt('1000.00')).totals).toMatchObject({
      installments: 4,
      installment: '250.00',
    });
  });

  it('and shows in the trace that one fewer breaks the payment', () => {
    const step = build({ payment: '333.32', rate: '0%' }, debt('1000.00')).trace.find(
      (found) => found.step === 'installments',
    );
    expect(step).toEqual({
      step: 'installments',
      formula: 'smallest count with largest installment but for the last <= payment',
      values: { payment: '333.32', installment: '250.00', installmentOfOneFewer: '333.33' },
      result: 4,
    });
  });

  it('count and payment from capacity, in every month', () => {
    // 300.00 a month until the end of January 2027, then 100.00: 12 months of 100.00 are the fewest that always fit.
    const affordability = leaving('100.00', {
      income: [
        { source: 'salary', amount: '100.00', frequency: 'monthly' },
        { source: 'overtime', amount: '200.00', frequency: 'monthly', until: '2027-01-31' },
      ],
    });
    const plan = planOf(buildInstallmentPlan({ account: debt('1200.00'), affordability, terms: { rate: '0%' } }));
    expect(plan.totals).toMatchObject({ installments: 12, installment: '100.00' });
    expect(plan.affordability).toMatchObject({ fits: true, shortMonths: [] });
    expect(plan.affordability?.tightestMonth).toEqual({ month: '2027-02', due: '100.00', capacity: '100.00' });
    expect(plan.terms.solvedFor).toEqual(['installments', 'payment']);
    expect(plan.trace.find(({ step }) => step === 'installments')?.values).toMatchObject({
      installment: '100.00',
      installmentOfOneFewer: '109.09', // 1,200.00 / 11
      tightestMonth: '2027-02',
      due: '100.00',
      capacity: '100.00',
    });
  });

  it('a weekly plan from monthly capacity: a month of five due dates decides', () => {
    // 52 weeks of 10.00 from 2026-11-28; January 2027 has five Saturdays: 50.00 fall due in it.
    const account = debt('520.00');
    const terms: Terms = { rate: '0%', frequency: 'weekly', installments: 52 };
    const fits = planOf(buildInstallmentPlan({ account, affordability: leaving('50.00'), terms }));
    const short = planOf(buildInstallmentPlan({ account, affordability: leaving('49.99'), terms }));
    expect(fits).toFit();
    expect(short.affordability).toMatchObject({ fits: false });
    expect(short.affordability?.shortMonths[0]).toEqual({ month: '2027-01', missing: '0.01' });
  });

  it('takes count and payment together when they agree', () => {
    expect(build({ installments: 36, rate: '12%', payment: '1771.28' }).totals.installments).toBe(36);
    expect(build({ installments: 36, rate: '12%', payment: '1780.00' }).totals.installment).toBe('1771.28');
  });

  it('keeps within the longest term of the policy', () => {
    // 50,000.00 at 12 % over 60 months is 1,112.22; arrears add 52.00 + 14.33: 1,178.55, above 1,000.00.
    const none = infeasibleOf(
      buildInstallmentPlan({ account: card, policy, terms: { rate: '12%', payment: '1000.00' } }),
    );
    expect(none).toMatchObject({ constraint: 'longest-term', nearest: { payment: '1178.55' } });
    // The nearest payment is one: at it, the plan exists.
    expect(
      planOf(buildInstallmentPlan({ account: card, policy, terms: { rate: '12%', payment: '1178.55' } })).totals
        .installments,
    ).toBe(60);
    // The nearest count is one too: without the policy, 1,000.00 needs so many.
    expect(build({ rate: '12%', payment: '1000.00' }).totals.installments).toBe(none.nearest.installments);
  });
});

describe('buildInstallmentPlan() has no answer', () => {
  it('where the payment is at or below the interest: 50,000.00 at 18.25 % is 760.42 a month', () => {
    for (const payment of ['760.42', '760.41', '1.00']) {
      const none = infeasibleOf(buildInstallmentPlan({ account: card, terms: { payment } }));
      expect(none.constraint).toBe('payment-at-or-below-interest');
      expect(none.values).toMatchObject({ firstCharges: '760.42', payment });
    }
  });

  it('and the nearest payment that it names does have one', () => {
    const none = infeasibleOf(buildInstallmentPlan({ account: card, terms: { payment: '700.00' } }));
    expect(build({ payment: none.nearest.payment as string }).totals.installments).toBeGreaterThan(590);
  });

  it('where nothing is left to pay with', () => {
    const none = infeasibleOf(
      buildInstallmentPlan({ account: card, policy, affordability: { ...budget, income: [] }, terms: {} }),
    );
    expect(none).toMatchObject({ constraint: 'capacity-zero', values: { capacity: '0.00', month: '2026-12' } });
  });

  it('where some month is too tight, and says which', () => {
    const affordability = leaving('100.00', {
      debts: [{ payment: '95.00', frequency: 'monthly', from: '2027-03-01', until: '2027-03-31' }],
    });
    const none = infeasibleOf(buildInstallmentPlan({ account: debt('6000.00'), affordability, terms: { rate: '0%' } }));
    // At 600 installments of 10.00 March still has 5.00.
    expect(none).toMatchObject({
      constraint: 'capacity',
      values: { month: '2027-03', due: '10.00', capacity: '5.00' },
    });
    expect(none.message).toBe('at 600 installments 10.00 exceeds capacity 5.00 from 2027-03');
  });

  it.each([
    ['a down payment above the balance', { downPayment: '50000.01' }, { downPayment: '50000.01', balance: '50000.00' }],
    [
      'a balloon above the balance',
      { pattern: { kind: 'balloon', amount: '50000.01' } },
      { balloon: '50000.01', balance: '50000.00' },
    ],
    [
      'a balloon above what a down payment leaves',
      { downPayment: '10000.00', pattern: { kind: 'balloon', amount: '40000.01' } },
      { balloon: '40000.01', balance: '40000.00' },
    ],
  ] as const)('with %s', (_name, terms, values) => {
    const none = infeasibleOf(buildInstallmentPlan({ account: card, terms: { installments: 12, ...terms } }));
    expect(none).toMatchObject({ constraint: 'exceeds-balance', values });
  });

  it('where stated payments end before the balance, with what is left', () => {
    const pattern = { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '100.00' }] } as const;
    const none = infeasibleOf(
      buildInstallmentPlan({ account: debt('1000.00'), terms: { installments: 9, rate: '0%', pattern } }),
    );
    expect(none).toMatchObject({ constraint: 'payments-end-early', values: { installment: 9, required: '100.00' } });
  });

  it('where a stated payment is below what is due with it', () => {
    const pattern = { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '9.99' }] } as const;
    // 1 % of 1,000.00 is due.
    const none = infeasibleOf(buildInstallmentPlan({ account: debt('1000.00'), terms: { installments: 12, pattern } }));
    expect(none).toMatchObject({
      constraint: 'payment-below-interest',
      values: { installment: 1, payment: '9.99', required: '10.00' },
    });
  });

  it('where principal is to be waived and no policy says so', () => {
    const treatment = { principal: { waive: 'on-signing', share: '1%' } } as const;
    const none = infeasibleOf(buildInstallmentPlan({ account: card, terms: { installments: 12, treatment } }));
    expect(none.constraint).toBe('principal-waiver-not-in-policy');
  });
});

describe('patterns', () => {
  it('level principal: 1,200.00 at 1 % over 3 pays 400.00 and 12.00, 8.00, 4.00', () => {
    expect(payments({ installments: 3, pattern: { kind: 'level-principal' } }, debt('1200.00'))).toEqual([
      '412.00',
      '408.00',
      '404.00',
    ]);
  });

  it('flat fee: 12,000.00 over 12 at 0.6 % is 1,072.00 a month, 13.03 % nominal, 13.84 % effective', () => {
    const plan = build(
      { installments: 12, pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } },
      debt('12000.00'),
    );
    expect(plan.totals).toMatchObject({
      installment: '1072.00',
      lastInstallment: '1072.00',
      fees: '864.00',
      interest: '0.00',
      paid: '12864.00',
    });
    expect(percent(rateOf(plan, 'nominal-irr')).slice(0, 5)).toBe('13.03');
    expect(percent(rateOf(plan, 'effective-irr')).slice(0, 5)).toBe('13.84');
    expect(plan.terms.rate).toEqual([{ from: '2026-11-22', rate: '0' }]);
  });

  it('interest first: 1,000.00 at 1 % pays 10.00 twice, then everything', () => {
    expect(
      payments({ installments: 3, pattern: { kind: 'interest-first', interestOnly: 2 } }, debt('1000.00')),
    ).toEqual(['10.00', '10.00', '1010.00']);
  });

  it('interest first with an open count: no count without a payment of principal', () => {
    // 1 % of 1,000.00 twice, then 1,000.00 i / (1 - 1.01^-n): 507.51 over two, 340.02 over three.
    const pattern = { kind: 'interest-first', interestOnly: 2 } as const;
    expect(payments({ payment: '400.00', pattern }, debt('1000.00'))).toEqual([
      '10.00',
      '10.00',
      '340.02',
      '340.02',
      '340.03',
    ]);
  });

  it('a holiday with an open count is over before the last payments', () => {
    // 1,000.00 in one, 500.00 in two, 333.33 in three payments, and a third of 30.00; none of them while nothing is due.
    const balances = { ...debt('1000.00').balances, interest: '30.00' };
    const holiday = { after: 0, installments: 1, interest: 'freeze' } as const;
    const account = { ...debt('1000.00'), balances };
    const expected = ['0.00', '343.33', '343.33', '343.34'];
    for (const keeps of ['term', 'payment'] as const) {
      const terms = { rate: '0%', holiday: { ...holiday, keeps } } as const;
      expect(payments({ ...terms, payment: '400.00' }, account)).toEqual(expected);
      const solved = buildInstallmentPlan({ account, affordability: leaving('400.00'), terms });
      expect(planOf(solved).schedule.map(({ payment }) => payment)).toEqual(expected);
    }
  });

  it('a step that the last payment would make is no way around the payment asked for', () => {
    // Payments double each time: 1 + 2 parts of 200.00 end at 400.00, 1 + 2 + 4 parts of 85.71 at 342.86.
    const pattern = { kind: 'step-up', steps: { percentage: '100%', every: 1 } } as const;
    const terms = { rate: '0%', pattern } as const;
    expect(payments({ ...terms, payment: '400.00' }, debt('600.00'))).toEqual(['200.00', '400.00']);
    expect(payments({ ...terms, payment: '399.99' }, debt('600.00'))).toEqual(['85.71', '171.43', '342.86']);
    expect(() => build({ ...terms, installments: 2, payment: '399.99' }, debt('600.00'))).toThrow(
      'terms.payment must agree with the count: with 2 installments a payment of 400.00 is needed',
    );
  });

  it('names the smallest installment of any count where steps make long terms dearer', () => {
    // Payments a, 2 a, ... 2^(n-1) a are worth 1,000.00 at 1 % a month: the last is 537.92 of five, 534.31 of six. Of seven
    // the first would be 8.36, below the first interest of 10.00.
    const pattern = { kind: 'step-up', steps: { percentage: '100%', every: 1 } } as const;
    const terms = { rate: '12%', pattern, payment: '500.00' } as const;
    const none = infeasibleOf(buildInstallmentPlan({ account: debt('1000.00'), terms }));
    expect(none).toMatchObject({ constraint: 'longest-term', values: { mostInstallments: 600 } });
    expect(Number(none.nearest.payment)).toBeCloseTo(534.31, 1);
    const nearest = none.nearest.payment ?? '';
    expect(build({ ...terms, payment: nearest }, debt('1000.00')).totals.lastInstallment).toBe(nearest);
    const least = (Number(nearest) - 0.01).toFixed(2);
    expect(buildInstallmentPlan({ account: debt('1000.00'), terms: { ...terms, payment: least } }).outcome).toBe(
      'infeasible',
    );
  });

  it('balloon: 1,000.00 without interest with 400.00 at the end pays 200.00, 200.00, 600.00', () => {
    expect(
      payments({ installments: 3, rate: '0%', pattern: { kind: 'balloon', amount: '400.00' } }, debt('1000.00')),
    ).toEqual(['200.00', '200.00', '600.00']);
  });

  it('step-up by 100 % every 2: 1,2 parts twice make 6 parts of 100.00', () => {
    const pattern = { kind: 'step-up', steps: { percentage: '100%', every: 2 } } as const;
    expect(payments({ installments: 4, rate: '0%', pattern }, debt('600.00'))).toEqual([
      '100.00',
      '100.00',
      '200.00',
      '200.00',
    ]);
  });

  it('step-up by a dated table: 150 % from 2027-02-01 on', () => {
    // Due 21 Dec, 21 Jan, 21 Feb, 21 Mar: 1 + 1 + 1.5 + 1.5 = 5 parts of 200.00.
    const pattern = { kind: 'step-up', steps: [{ from: '2027-02-01', multiple: '150%' }] } as const;
    expect(payments({ installments: 4, rate: '0%', pattern }, debt('1000.00'))).toEqual([
      '200.00',
      '200.00',
      '300.00',
      '300.00',
    ]);
  });

  it('stated payments, the last one repeated, solve their own count', () => {
    const pattern = {
      kind: 'irregular',
      payments: [
        { fromInstallment: 1, payment: '100.00' },
        { fromInstallment: 3, payment: '350.00' },
      ],
    } as const;
    expect(payments({ rate: '0%', pattern }, debt('1000.00'))).toEqual([
      '100.00',
      '100.00',
      '350.00',
      '350.00',
      '100.00',
    ]);
  });

  it('payment multiple: 850.00 instead of 833.33, the last 650.00', () => {
    const plan = build({ installments: 12, rate: '0%', paymentMultiple: '50.00' }, debt('10000.00'));
    expect(plan.totals).toMatchObject({ installment: '850.00', lastInstallment: '650.00', installments: 12 });
  });

  it('payment multiple: the balance runs out early, and count and trace say so', () => {
    // 1,000.00 over 12 is 83.33, rounded up to 100.00: ten payments.
    const plan = build({ installments: 12, rate: '0%', paymentMultiple: '50.00' }, debt('1000.00'));
    expect(plan.totals).toMatchObject({ installments: 10, lastInstallment: '100.00' });
    expect(plan.trace.find(({ step }) => step === 'installment')?.values).toMatchObject({
      n: 12,
      resolvedInstallments: 10,
    });
  });

  it('down payment: from the start date on, principal is smaller', () => {
    const plan = build({ installments: 9, rate: '0%', downPayment: '100.00' }, debt('1000.00'));
    expect(plan.totals).toMatchObject({ downPayment: '100.00', installment: '100.00', paid: '1000.00' });
    expect(plan.claim.total).toBe('1000.00');
  });
});

describe('holidays', () => {
  const holiday = (interest: 'freeze' | 'simple' | 'capitalize', keeps: 'term' | 'payment') => ({
    after: 0,
    installments: 2,
    interest,
    keeps,
  });
  const terms = (interest: 'freeze' | 'simple' | 'capitalize'): Terms => ({
    installments: 4,
    holiday: holiday(interest, 'term'),
  });
  // 1,000.00 at 10 % a month (120 % a year); two installments are left after two without payment.
  const account = debt('1000.00', '120%');

  it('freeze: the balance stays 1,000.00', () => {
    const { schedule } = build(terms('freeze'), account);
    expect(schedule.slice(0, 2).map(({ payment, accrued, closing }) => [payment, accrued, closing])).toEqual([
      ['0.00', '0.00', '1000.00'],
      ['0.00', '0.00', '1000.00'],
    ]);
    // 1,000 * 0.1 / (1 - 1.1^-2) = 576.19; last: 576.19 + residue.
    expect(schedule[2]?.payment).toBe('576.19');
  });

  it('simple: 1,000.00 * (1 + 2 * 10 %) = 1,200.00 is owed, and the 200.00 bear no interest', () => {
    const { schedule } = build(terms('simple'), account);
    expect(schedule[1]?.closing).toBe('1200.00');
    expect(schedule[1]?.principalLeft).toBe('1000.00');
    // 576.19 and half of 200.00.
    expect(schedule[2]).toMatchObject({ payment: '676.19', accrued: '100.00', interest: '200.00' });
  });

  it('capitalizing: 1,000.00 * 1.1^2 = 1,210.00 bears interest', () => {
    const { schedule } = build(terms('capitalize'), account);
    expect(schedule[1]).toMatchObject({ closing: '1210.00', principalLeft: '1210.00', capitalized: '110.00' });
    // 1,210 * 0.1 / (1 - 1.1^-2) = 697.19.
    expect(schedule[2]?.payment).toBe('697.19');
  });

  it('keeps the payment and grows the count: frozen, by the months of the holiday', () => {
    const plan = build({ installments: 4, holiday: holiday('freeze', 'payment') }, account);
    // 1,000 * 0.1 / (1 - 1.1^-4) = 315.47.
    expect(plan.totals).toMatchObject({ installments: 6, installment: '315.47' });
  });

  it('begins later: two payments, then none, then the rest', () => {
    const plan = build(
      { installments: 5, rate: '0%', holiday: { after: 2, installments: 1, interest: 'freeze', keeps: 'term' } },
      debt('1000.00'),
    );
    // 200.00 twice; 600.00 over the two that are left.
    expect(plan.schedule.map(({ payment }) => payment)).toEqual(['200.00', '200.00', '0.00', '300.00', '300.00']);
  });
});

describe('treatment', () => {
  const terms: Terms = { installments: 10, rate: '0%' };
  const account = {
    ...card,
    balances: { principal: '1000.00', interest: '100.00', compoundInterest: '10.00', penalties: '50.00', fees: '5.00' },
  };

  it('spreads arrears by default: floored, the residue with the last', () => {
    const { schedule } = build({ ...terms, installments: 3 }, account);
    expect(schedule[0]?.arrears).toEqual({
      interest: '33.33',
      compoundInterest: '3.33',
      penalties: '16.66',
      fees: '1.66',
    });
    expect(schedule[2]?.arrears).toEqual({
      interest: '33.34',
      compoundInterest: '3.34',
      penalties: '16.68',
      fees: '1.68',
    });
  });

  it('pays a bucket first or last', () => {
    const treatment = {
      interest: { pay: 'first' },
      compoundInterest: { pay: 'first' },
      penalties: { pay: 'last' },
      fees: { pay: 'last' },
    } as const;
    const due = payments({ ...terms, treatment }, account);
    expect([due[0], due[1], due[9]]).toEqual(['210.00', '100.00', '155.00']);
  });

  it('pays what is due first from the down payment', () => {
    const treatment = {
      interest: { pay: 'first' },
      compoundInterest: { waive: 'on-signing' },
      penalties: { waive: 'on-signing' },
      fees: { waive: 'on-signing' },
    } as const;
    const plan = build({ ...terms, treatment, downPayment: '200.00' }, account);
    // 100.00 of interest, 100.00 of principal; 900.00 over 10.
    expect(plan.schedule[0]).toMatchObject({ payment: '90.00', arrears: { interest: '0.00' } });
    expect(plan.conservation.buckets.interest).toMatchObject({ claim: '100.00', paid: '100.00' });
  });

  it('capitalizes a share, which then bears interest', () => {
    const treatment = {
      interest: [{ capitalize: '50%' }, { waive: 'on-signing', share: '50%' }],
      compoundInterest: { waive: 'on-signing' },
      penalties: { waive: 'on-signing' },
      fees: { waive: 'on-signing' },
    } as const;
    const plan = build({ installments: 10, rate: '12%', treatment }, account);
    expect(plan.schedule[0]).toMatchObject({ opening: '1050.00', accrued: '10.50' }); // 1 % of 1,000.00 + 50.00
    expect(plan.conservation.buckets.principal).toMatchObject({
      claim: '1000.00',
      capitalizedIn: '50.00',
      paid: '1050.00',
    });
    expect(plan.conservation.buckets.interest).toMatchObject({
      claim: '100.00',
      capitalizedOut: '50.00',
      waived: '50.00',
    });
  });

  it('waives on completion: owed in every row, ended with the last', () => {
    const treatment = {
      interest: { waive: 'on-completion' },
      compoundInterest: { waive: 'on-completion' },
      penalties: { waive: 'on-completion' },
      fees: { waive: 'on-completion' },
    } as const;
    const { schedule, totals } = build({ ...terms, treatment }, account);
    expect(schedule[0]).toMatchObject({ closing: '900.00', outstanding: '1065.00' });
    expect(schedule[8]).toMatchObject({ closing: '100.00', outstanding: '265.00' });
    expect(schedule[9]).toMatchObject({ closing: '0.00', outstanding: '0.00' });
    expect(totals).toMatchObject({ paid: '1000.00', waived: '165.00' });
  });
});

describe('rates and dates', () => {
  it('the rate defaults to the contract’s, and the plan shows it', () => {
    expect(build({ installments: 36 }).terms.rate).toEqual([{ from: '2026-11-22', rate: '0.1825' }]);
  });

  it('a plan that agrees on nothing but its count costs what the contract costs on its dates', () => {
    const own = build({ installments: 36 });
    // Said in so many words, the same terms run the contract beside the plan.
    const said = build({ installments: 36, treatment: { interest: { pay: 'spread' } } });
    expect(own.cost.contract).toEqual(said.cost.contract);
    expect(own.cost.savingAgainstContract).toBe('0.00');
    expect(own.cost.contract).toMatchObject({
      installments: 36,
      installment: own.totals.installment,
      lastInstallment: own.totals.lastInstallment,
      interest: own.totals.interest,
      total: own.totals.paid,
    });
  });

  it('a rate per day of a 360-day convention is 18 %, of a 365-day one 18.25 %', () => {
    const rate = { value: '0.05%', per: 'day' } as const;
    expect(build({ installments: 12, rate, dayCount: 'ACT/360' }).terms.rate[0]?.rate).toBe('0.18');
    expect(build({ installments: 12, rate }).terms.rate[0]?.rate).toBe('0.1825');
  });

  it('an effective rate of 12.6825... % compounds to 1 % a month', () => {
    // 1.01^12 - 1 = 0.126825030132 (twelve decimals); on 1,000.00 the first month is 10.00.
    const rate = { value: '0.126825030132', quoted: 'effective' } as const;
    expect(build({ installments: 12, rate }, debt('1000.00')).schedule[0]?.accrued).toBe('10.00');
  });

  it('a step by date splits the period: 15 of 31 days at 12 %, 16 at 0 %', () => {
    // 21 Nov to 21 Dec has 30 days, 21 Dec to 21 Jan 31: from 6 Jan on nothing accrues, 22 Dec to 5 Jan are 15 days.
    const rate = [
      { fromInstallment: 1, rate: '12%' },
      { fromDate: '2027-01-06', rate: '0%' },
    ] as const;
    const { schedule } = build(
      { installments: 2, rate: [...rate], pattern: { kind: 'interest-first', interestOnly: 1 } },
      debt('3100.00'),
    );
    expect(schedule.map(({ accrued }) => accrued)).toEqual(['31.00', '15.00']); // 3,100.00 * 1 % * 15/31
  });

  it('a long first period is priced into every payment: 45 days, ACT/365F', () => {
    const account = debt('50000.00', '18.25%', { asOf: '2025-01-15', arrangements: [] });
    const plan = build({ installments: 60, firstDueDate: '2025-03-01', dayCount: 'ACT/365F' }, account);
    expect(plan.schedule[0]?.accrued).toBe('1125.00'); // 50,000.00 * 0.1825 * 45/365
    expect(plan.totals.installment).toBe('1286.47');
  });

  it('ends of months do not drift', () => {
    const from = (asOf: string) =>
      build(
        { installments: 4 },
        debt('1000.00', '12%', { asOf, arrangements: [], openedOn: '2020-01-01' }),
      ).schedule.map(({ dueDate }) => dueDate);
    expect(from('2027-01-31')).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(from('2027-01-30')).toEqual(['2027-02-28', '2027-03-30', '2027-04-30', '2027-05-30']);
    expect(from('2028-01-29')).toEqual(['2028-02-29', '2028-03-29', '2028-04-29', '2028-05-29']);
  });

  it('a holiday moves the payment, not the amount', () => {
    const businessDays = { convention: 'following', holidays: ['2026-12-21'], weekend: [6, 7] } as const;
    const plain = build({ installments: 2 });
    const moved = build({
      installments: 2,
      businessDays: { ...businessDays, holidays: [...businessDays.holidays], weekend: [...businessDays.weekend] },
    });
    expect(moved.schedule.map(({ dueDate, periodEnd }) => [dueDate, periodEnd])).toEqual([
      ['2026-12-22', '2026-12-21'],
      ['2027-01-21', '2027-01-21'],
    ]);
    expect(moved.schedule.map(({ payment }) => payment)).toEqual(plain.schedule.map(({ payment }) => payment));
  });

  it('listed dates decide the count and each period’s length', () => {
    const plan = build(
      {
        dueDates: ['2026-12-21', '2027-02-21'],
        rate: '12%',
        dayCount: 'ACT/365F',
        pattern: { kind: 'interest-first', interestOnly: 1 },
      },
      debt('36500.00'),
    );
    expect(plan.schedule.map(({ accrued }) => accrued)).toEqual(['360.00', '744.00']); // 12.00 a day: 30 and 62 days
    expect(plan.terms.dueDatesListed).toBe(true);
  });

  it('an effective rate compounds as often as installments fall due', () => {
    // 1.03^4 - 1 = 12.550881 % a year is 3 % a quarter: of 10,000.00, then of the 5,000.00 that are left.
    const rate = { value: '12.550881%', quoted: 'effective' } as const;
    const pattern = { kind: 'level-principal' } as const;
    const plan = build({ installments: 2, frequency: 'quarterly', rate, pattern }, debt('10000.00'));
    expect(plan.schedule.map(({ accrued }) => accrued)).toEqual(['300.00', '150.00']);
    expect(rateOf(plan, 'effective-irr')).toBe('0.12550881');
  });

  it('a rate step from an installment beyond the listed dates changes nothing', () => {
    // 1 % of 20,000.00, then of the 10,000.00 that are left: never the 0.1 % of an installment that does not come.
    const plan = build(
      {
        dueDates: ['2026-12-21', '2027-01-21'],
        rate: [
          { fromInstallment: 1, rate: '12%' },
          { fromInstallment: 5, rate: '1.2%' },
        ],
        pattern: { kind: 'level-principal' },
      },
      debt('20000.00'),
    );
    expect(plan.schedule.map(({ accrued }) => accrued)).toEqual(['200.00', '100.00']);
    expect(plan.terms.rate).toEqual([{ from: '2026-11-22', rate: '0.12' }]);
  });

  it('between snapshot and start the contract runs on, unless frozen', () => {
    const account = debt('36000.00', '12%');
    // Ten odd days of a 30-day month: 36,000.00 * 1 % / 3.
    expect(build({ installments: 12, startDate: '2026-12-01' }, account).claim).toMatchObject({
      total: '36120.00',
      added: { interest: '120.00' },
    });
    expect(build({ installments: 12, startDate: '2026-12-01', accrualUntilStart: 'frozen' }, account).claim.total).toBe(
      '36000.00',
    );
  });

  it('the yen has no decimals, the dinar three', () => {
    const inCurrency = (currency: 'JPY' | 'KWD', principal: string, zero: string): AccountInput => ({
      ...card,
      currency,
      balances: { principal, interest: zero, compoundInterest: zero, penalties: zero, fees: zero },
      contract: { rate: '12%' },
    });
    expect(payments({ installments: 3, rate: '0%' }, inCurrency('JPY', '1000', '0'))).toEqual(['333', '333', '334']);
    expect(payments({ installments: 3, rate: '0%' }, inCurrency('KWD', '1.000', '0.000'))).toEqual([
      '0.333',
      '0.333',
      '0.334',
    ]);
  });
});

describe('verdict', () => {
  it('is unchecked without a policy, never compliant', () => {
    expect(build({ installments: 36 }).verdict).toEqual({
      outcome: 'unchecked',
      policyId: null,
      policyVersion: null,
      asOf: '2026-11-21',
      authority: null,
      findings: [],
    });
  });

  it('has a finding for every rule, passed ones too', () => {
    const plan = planOf(
      buildInstallmentPlan({ account: card, affordability: budget, policy, terms: { installments: 36, rate: '12%' } }),
    );
    expect(plan.verdict.findings.map(({ rule }) => rule)).toEqual(policy.rules.map(({ id }) => id));
    expect(plan.verdict.findings[0]).toMatchObject({
      rule: 'cn.art70.longest-term',
      result: 'passed',
      actual: '36',
      limit: '60',
      headroom: '24',
    });
  });

  it('refuses what capacity does not carry, says from which month, and what would fix it', () => {
    // 9,000 - (3,000 + 420 * 52/12 + 380 + 600) - 800 = 2,400; 80 % less 300.00 is 1,620.00 until February.
    const plan = planOf(
      buildInstallmentPlan({ account: card, affordability: budget, policy, terms: { installments: 36, rate: '12%' } }),
    );
    expect(plan.verdict.outcome).toBe('refused');
    expect(plan.verdict.findings.find(({ rule }) => rule === 'bank.disposable-income-share')).toMatchObject({
      result: 'failed',
      actual: '1771.28',
      limit: '1620.00',
      headroom: '-151.28',
      where: '2026-12',
      fix: { change: 'payment', to: '1620.00' },
    });
  });

  it('fails closed on a rule that cannot be evaluated', () => {
    const plan = planOf(buildInstallmentPlan({ account: card, policy, terms: { installments: 36, rate: '12%' } }));
    expect(plan.verdict.outcome).toBe('refused');
    expect(plan.verdict.findings.find(({ rule }) => rule === 'bank.living-minimum')).toMatchObject({
      result: 'failed',
      reason: 'cannot be evaluated without affordability',
    });
  });
});
