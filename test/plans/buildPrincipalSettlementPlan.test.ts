import { buildPrincipalSettlementPlan, type PolicyInput, type TermsInput } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { card, debt, infeasibleOf, leaving, planOf, policy } from './inputs.ts';

const owing = {
  ...card,
  balances: { principal: '1000.00', interest: '100.00', compoundInterest: '0.00', penalties: '50.00', fees: '0.00' },
};
const build = (terms: TermsInput<'principal-settlement'>, more = {}) =>
  planOf(buildPrincipalSettlementPlan({ account: owing, terms, ...more }));
/** Principal may be waived up to 20 %, and nothing else is ruled. */
const waiver: PolicyInput = {
  ...policy,
  rules: policy.rules
    .filter(({ id }) => id === 'bank.waiver')
    .map((rule) => ({ ...rule, params: { principal: '20%' } }) as PolicyInput['rules'][number]),
};
const funds = (amount: string, from: string) => ({ availableFunds: { amount, from } });

describe('buildPrincipalSettlementPlan()', () => {
  it('pays principal, waives the rest on signing, at no interest', () => {
    const plan = build({ installments: 4 });
    expect(plan.schedule.map(({ payment }) => payment)).toEqual(['250.00', '250.00', '250.00', '250.00']);
    expect(plan.schedule[0]).toMatchObject({ opening: '1000.00', outstanding: '750.00' });
    expect(plan.totals).toMatchObject({ paid: '1000.00', waived: '150.00', interest: '0.00' });
    expect(plan.treatment.interest).toMatchObject({ claim: '100.00', waivedOnSigning: '100.00', payable: '0.00' });
  });

  it('waives on completion: 150.00 stay owed until the last payment', () => {
    const plan = build({ installments: 4, waive: 'on-completion' });
    expect(plan.schedule.map(({ outstanding }) => outstanding)).toEqual(['900.00', '650.00', '400.00', '0.00']);
    expect(plan.conservation.total).toMatchObject({ claim: '1150.00', paid: '1000.00', waived: '150.00' });
  });

  it('solves the smallest count from a payment', () => {
    expect(build({ payment: '334.00' }).totals.installments).toBe(3);
  });

  it('a lump sum falls due on the start date, or when the funds are there', () => {
    expect(build({ lumpSum: true }).schedule.map(({ dueDate, payment }) => [dueDate, payment])).toEqual([
      ['2026-11-21', '1000.00'],
    ]);
    const later = build({ lumpSum: true }, { affordability: leaving('0.00', funds('1000.00', '2027-02-01')) });
    expect(later.schedule[0]?.dueDate).toBe('2027-02-01');
    expect(later.affordability).toMatchObject({ fits: true, fromAvailableFunds: '1000.00' });
  });

  it('a lump sum waits for the due day after the funds are there', () => {
    const affordability = leaving('0.00', funds('1000.00', '2026-12-03'));
    const dueDate = (terms: TermsInput<'principal-settlement'>) => build(terms, { affordability }).schedule[0]?.dueDate;
    expect(dueDate({ lumpSum: true, dueDays: [15] })).toBe('2026-12-15');
    expect(dueDate({ lumpSum: true, dueDays: [2] })).toBe('2027-01-02');
    expect(dueDate({ lumpSum: true, dueDays: [3] })).toBe('2026-12-03');
    expect(dueDate({ dueDays: [10, 25], frequency: 'semi-monthly' })).toBe('2026-12-10');
  });

  it.each<[string, TermsInput<'principal-settlement'>, readonly string[]]>([
    // Capacity is 400.00, and two installments of 500.00 would be too much.
    ['due days', { dueDays: [15] }, ['333.33', '333.33', '333.34']],
    ['equal principal', { pattern: { kind: 'level-principal' } }, ['333.33', '333.33', '333.34']],
    // The last of n is 800.00 / n and the 200.00: of four 400.00, of three 466.66.
    ['a balloon', { pattern: { kind: 'balloon', amount: '200.00' } }, ['200.00', '200.00', '200.00', '400.00']],
    // A quarter, then half of the other 750.00 each; of three there would be 333.33 and 666.67.
    [
      'a holiday',
      { holiday: { after: 1, installments: 1, interest: 'freeze', keeps: 'term' } },
      ['250.00', '0.00', '375.00', '375.00'],
    ],
  ])('solves the count from capacity beside %s', (_name, terms, payments) => {
    const plan = build(terms, { affordability: leaving('400.00') });
    expect(plan.schedule.map(({ payment }) => payment)).toEqual(payments);
    expect(plan.totals.installments).toBe(payments.length);
  });

  it('keeps what a bucket’s own treatment says', () => {
    const plan = build({ installments: 4, treatment: { penalties: { pay: 'last' } } });
    expect(plan.schedule[3]?.payment).toBe('300.00');
    expect(plan.totals.waived).toBe('100.00');
  });
});

describe('with count and payment open', () => {
  it('a lump sum where the funds cover it', () => {
    const plan = build({}, { affordability: leaving('0.00', funds('1000.00', '2026-12-10')) });
    expect(plan.terms.solvedFor[0]).toBe('lump-sum');
    expect(plan.schedule.map(({ dueDate, payment }) => [dueDate, payment])).toEqual([['2026-12-10', '1000.00']]);
  });

  it('a lump sum where funds and the month’s capacity together cover it', () => {
    const plan = build({}, { affordability: leaving('300.00', funds('700.00', '2026-11-21')) });
    expect(plan.terms.solvedFor).toContain('lump-sum');
    expect(plan.affordability?.tightestMonth).toEqual({ month: '2026-11', due: '300.00', capacity: '300.00' });
  });

  it('else a down payment from funds on hand, and the fewest installments that fit', () => {
    const plan = build({}, { affordability: leaving('100.00', funds('400.00', '2026-11-21')) });
    expect(plan.totals).toMatchObject({
      downPayment: '400.00',
      installments: 6,
      installment: '100.00',
      paid: '1000.00',
    });
    expect(plan.terms.solvedFor).toEqual(['down-payment', 'installments', 'payment']);
  });

  it('installments alone where funds come later than the start', () => {
    const plan = build({}, { affordability: leaving('100.00', funds('400.00', '2027-06-01')) });
    expect(plan.totals).toMatchObject({ downPayment: '0.00', installments: 10 });
  });

  it('a down payment that is named is kept', () => {
    const plan = build({ downPayment: '500.00' }, { affordability: leaving('100.00', funds('400.00', '2026-11-21')) });
    expect(plan.totals).toMatchObject({ downPayment: '500.00', installments: 5 });
  });

  it('else the smallest waiver of principal that the policy allows', () => {
    const plan = build({}, { policy: waiver, affordability: leaving('0.00', funds('850.00', '2026-11-21')) });
    expect(plan.totals).toMatchObject({ paid: '850.00', waived: '300.00' }); // 150.00 of principal, 150.00 of the rest
    expect(plan.terms.solvedFor).toContain('principal-share');
    expect(plan.verdict.outcome).toBe('compliant');
  });

  it('no plan where even the largest waiver is not enough', () => {
    const none = infeasibleOf(
      buildPrincipalSettlementPlan({
        account: owing,
        policy: waiver,
        affordability: leaving('0.00', funds('799.99', '2026-11-21')),
      }),
    );
    expect(none.constraint).toBe('capacity-zero');
  });

  it('no plan without funds and capacity', () => {
    expect(
      infeasibleOf(buildPrincipalSettlementPlan({ account: owing, affordability: leaving('0.00') })).constraint,
    ).toBe('capacity-zero');
  });
});

describe('a principal share below one', () => {
  it('needs a policy that names principal', () => {
    const none = infeasibleOf(
      buildPrincipalSettlementPlan({ account: owing, terms: { installments: 2, principalShare: '90%' } }),
    );
    expect(none).toMatchObject({ constraint: 'principal-waiver-not-in-policy', nearest: { principalShare: '1' } });
  });

  it('is paid where the policy lets it', () => {
    const plan = build({ installments: 2, principalShare: '80%' }, { policy: waiver });
    expect(plan.totals).toMatchObject({ paid: '800.00', waivedByBucket: { principal: '200.00' } });
    expect(plan.verdict.outcome).toBe('compliant');
  });

  it('beyond the policy’s share is a plan that the verdict refuses, with the share that would do', () => {
    const plan = build({ installments: 2, principalShare: '79%' }, { policy: waiver });
    expect(plan.verdict).toMatchObject({
      outcome: 'refused',
      findings: [{ actual: '0.21', limit: '0.2', where: 'principal', fix: { change: 'waiver', to: '0.2' } }],
    });
  });
});

describe('annual rates', () => {
  it('are negative where less comes back than is owed: the waiver on completion is owed until then', () => {
    const plan = build({ installments: 4, waive: 'on-completion' });
    expect(plan.cost.annualRates.every(({ rate }) => rate?.startsWith('-'))).toBe(true);
  });

  it('do not exist where everything is paid at once for more than is paid', () => {
    const plan = build({ lumpSum: true, waive: 'on-completion' });
    expect(plan.cost.annualRates).toEqual([
      { method: 'nominal-irr', rate: null, periodsPerYear: 12, reason: 'no-time-passes' },
      { method: 'effective-irr', rate: null, periodsPerYear: 12, reason: 'no-time-passes' },
    ]);
  });

  it('a debt of principal alone is a settlement without loss, but for time', () => {
    const plan = planOf(buildPrincipalSettlementPlan({ account: debt('1000.00'), terms: { lumpSum: true } }));
    expect(plan.lender).toMatchObject({ loss: '0.00', lossShare: '0' });
  });
});
