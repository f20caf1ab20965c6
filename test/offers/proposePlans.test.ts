import { type Proposal, type ProposalInput, type ProposalPreferences, proposePlans } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { refusedFields, refusedPaths } from '../account/refusal.ts';
import { budget, card, debt, leaving, loan, policy } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';

const account = debt('12000.00', '12%', { customer: { hardship: 'none' } });
const affordability = leaving('600.00');

function proposed(preferences: ProposalPreferences, more: Partial<ProposalInput> = {}): Proposal {
  return proposePlans({ account, affordability, preferences, ...more });
}

function reportOf({ families }: Proposal, family: string) {
  return families.find((report) => report.family === family);
}

describe('proposePlans()', () => {
  it('considers more than 200 candidates for an ordinary account, and accounts for each of them', () => {
    const { considered, families } = proposed({});
    expect(considered.candidates).toBeGreaterThanOrEqual(200);
    const { candidates, ...became } = considered;
    expect(Object.values(became).reduce((sum, count) => sum + count)).toBe(candidates);
    expect(families.reduce((sum, report) => sum + report.candidates, 0)).toBe(candidates);
  });

  it('returns five offers where no number is asked for, ranked from 1', () => {
    expect(proposed({}).offers.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(proposed({ most: 2 }).offers).toHaveLength(2);
  });

  it('of the kinds asked for alone, and says of the others that they were not', () => {
    const { offers, leftOut } = proposed({ kinds: ['principal-settlement'] });
    expect(new Set(offers.map(({ kind }) => kind))).toEqual(new Set(['principal-settlement']));
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'no installment plan: not asked for',
      'no extended-term plan: not asked for',
      'no interest-reduction plan: not asked for',
    ]);
  });

  it('gives every offer its reasons: what the family is for, and where it is best', () => {
    const [first] = proposed({ most: 3 }).offers;
    expect(first?.reasons[0]).toBe('the whole claim in equal payments, up to the contract rate');
    expect(first?.reasons[1]).toBe(`the best of the 3 offers on ${first?.bestOn.join(', ')}`);
    expect(first?.bestOn).toContain('value');
  });

  it('says of every family why nothing of it is offered', () => {
    const proposal = proposed({ most: 1 });
    expect(reportOf(proposal, 'level-payments')).toMatchObject({ offered: 1, reason: null });
    expect(reportOf(proposal, 'holiday')?.reason).toBe('hardship is not known to be temporary');
    expect(reportOf(proposal, 'longer-and-cheaper')?.reason).toBe('hardship is not known to be lasting');
    expect(reportOf(proposal, 'lump-sum')?.reason).toBe('no funds are on hand');
    expect(reportOf(proposal, 'step-up')?.reason).toBe('capacity does not change on a known date');
    expect(reportOf(proposal, 'waived-arrears')?.reason).toBe('there are no arrears to waive');
    expect(reportOf(proposal, 'pay-cycle')?.reason).toBe('the largest income is monthly or not known');
    expect(reportOf(proposal, 'frozen')?.reason).toBe('others come first');
    expect(proposal.leftOut.map(({ reason }) => reason)).toContain('no interest-reduction plan: others come first');
  });

  it('lets payments fall due on payday, the first in the month after the start', () => {
    const { offers } = proposed({ payday: 5 });
    for (const { plan } of offers)
      expect(plan.schedule.map(({ dueDate }) => dueDate.slice(8))).toEqual(plan.schedule.map(() => '05'));
    expect(offers[0]?.plan.terms.firstDueDate).toBe('2026-12-05');
  });

  it('pays as often as the income comes: 60.00 a week for 50 weeks without interest is 3,000.00', () => {
    const weekly = { source: 'wage', amount: '60.00', frequency: 'weekly' } as const;
    const { offers } = proposed(
      { families: ['pay-cycle'], grid: { months: [12] } },
      { account: debt('3120.00', '0%'), affordability: leaving('0.00', { income: [{ ...weekly, amount: '90.00' }] }) },
    );
    // 3,120.00 / 52 = 60.00; five payments fall in some months, 300.00 of 90.00 x 52 / 12 = 390.00.
    expect(offers[0]?.plan.terms).toMatchObject({ frequency: 'weekly', installments: 52 });
    expect(offers[0]?.plan.totals.installment).toBe('60.00');
    expect(offers[0]?.plan.affordability?.tightestMonth).toMatchObject({ due: '300.00', capacity: '390.00' });
  });

  it('starts with funds that are on their way where they come soon, and not where they come late', () => {
    const funds = (from: string) => leaving('600.00', { availableFunds: { amount: '4000.00', from } });
    const soon = proposed({ families: ['down-payment'], most: 20 }, { affordability: funds('2026-12-10') });
    expect(soon.offers[0]?.plan.terms.startDate).toBe('2026-12-10');
    expect(soon.offers.map(({ plan }) => plan.totals.downPayment)).toContain('2000.00');
    const late = proposed({ families: ['down-payment'] }, { affordability: funds('2027-06-01') });
    expect(reportOf(late, 'down-payment')?.reason).toBe('funds are there from 2027-06-01 only');
  });

  it('starts on the day that terms name, with or without the funds', () => {
    const funds = { affordability: leaving('600.00', { availableFunds: { amount: '4000.00', from: '2026-12-10' } }) };
    const before = proposed({ families: ['down-payment'], terms: { startDate: '2026-11-21' } }, funds);
    expect(reportOf(before, 'down-payment')?.reason).toBe('funds are there from 2026-12-10 only');
    const after = proposed({ families: ['down-payment'], terms: { startDate: '2026-12-11' } }, funds);
    expect(after.offers[0]?.plan.terms.startDate).toBe('2026-12-11');
  });

  it('extends a loan that has a schedule: 18 left, 2,477.49 over 36', () => {
    const { offers } = proposed(
      { families: ['extended'], grid: { months: [18] }, most: 1 },
      { account: loan, affordability: leaving('2500.00') },
    );
    expect(offers[0]?.kind).toBe('extended-term');
    expect(offers[0]?.plan.totals).toMatchObject({ installments: 36, installment: '2477.49' });
  });

  it('waives arrears as far as the policy allows, and not without its word', () => {
    const balances = {
      principal: '12000.00',
      interest: '600.00',
      compoundInterest: '0.00',
      penalties: '0.00',
      fees: '0.00',
    };
    const rules = [ruleOf('largest-waiver', { interest: '40%' })];
    const more = { account: debt('12000.00', '12%', { balances }) };
    const allowed = proposed({ families: ['waived-arrears'] }, { ...more, policy: { policyId: 'example', rules } });
    expect(new Set(allowed.offers.map(({ plan }) => plan.totals.waived))).toEqual(new Set(['120.00', '240.00']));
    const silent = proposed({ families: ['waived-arrears'] }, more);
    expect(reportOf(silent, 'waived-arrears')?.reason).toBe('no rule of the policy lets arrears be waived');
  });

  it('takes plans that an authority may grant, or none but those that need nobody', () => {
    const rules = [
      ruleOf('rate-floor', { rate: '6%', basis: 'agreed' }, { severity: 'approval' }),
      ruleOf('authority-tiers', { tiers: [{ tier: 'specialist', grants: 'all' }] }, { severity: 'approval' }),
    ];
    const asking = (approvals: 'accepted' | 'refused') =>
      proposed({ families: ['frozen'], approvals }, { policy: { policyId: 'example', rules } });
    expect(asking('accepted').offers[0]).toMatchObject({
      authority: 'specialist',
      plan: { verdict: { outcome: 'needs-approval' } },
    });
    expect(asking('refused').outcome).toBe('none');
    expect(asking('refused').leftOut[2]?.reason).toContain('bank.rate-floor stands against it');
  });

  it('tries the longest term that the policy allows where the grid has none so long', () => {
    const rules = [ruleOf('longest-term', { months: 50 })];
    const { offers } = proposed(
      { families: ['level-payments'], grid: { rates: ['100%'] }, weights: { customer: { freedom: 0 } } },
      { policy: { policyId: 'example', rules } },
    );
    expect(offers.map(({ plan }) => plan.totals.installments)).toContain(50);
  });

  it('carries the terms that every plan is to have', () => {
    const terms = { startDate: '2026-12-01', paymentMultiple: '10.00', program: 'bank.spring' };
    for (const { plan } of proposed({ terms }).offers) expect(plan.terms).toMatchObject(terms);
  });

  it('gives one rate once where the contract bears none, and no reduction', () => {
    const proposal = proposed({}, { account: debt('12000.00', '0%') });
    expect(reportOf(proposal, 'level-payments')?.candidates).toBe(12);
    expect(reportOf(proposal, 'reduced-rate')?.reason).toBe('the contract bears no interest');
  });

  it('says of an offer that another dominates which one that is', () => {
    const { offers } = proposed({ most: 12 }, { account: card, affordability: budget, policy });
    const dominated = offers.filter(({ pareto }) => !pareto);
    expect(dominated.length).toBeGreaterThan(0);
    for (const { scores, dominatedBy } of dominated) {
      const better = offers[(dominatedBy as number) - 1]?.scores;
      expect(Number(better?.customer.total)).toBeGreaterThanOrEqual(Number(scores.customer.total));
      expect(Number(better?.lender.total)).toBeGreaterThanOrEqual(Number(scores.lender.total));
    }
  });

  it('refuses every bad field at once, by its path', () => {
    const preferences = {
      most: 0,
      payday: 32,
      kinds: [],
      families: ['unheard-of'],
      terms: { installments: 12 },
      weights: { customer: { payment: -1 } },
      survival: { kept: ['50%', '60%'] },
      grid: { waivers: ['0%'] },
    };
    expect(refusedPaths(() => proposePlans({ account, preferences } as never))).toEqual([
      'preferences.families[0]',
      'preferences.grid.waivers[0]',
      'preferences.kinds',
      'preferences.most',
      'preferences.payday',
      'preferences.survival.kept[1]',
      'preferences.terms.installments',
      'preferences.weights.customer.payment',
    ]);
  });

  it('refuses weights that weigh nothing, a start before the snapshot, and another currency', () => {
    const weights = { sides: { customer: 0, lender: 0 } };
    expect(refusedPaths(() => proposed({ weights }))).toEqual(['preferences.weights.sides']);
    expect(refusedFields(() => proposed({ terms: { startDate: '2026-11-20' } }))).toMatchObject([
      { path: 'preferences.terms.startDate', rule: "must not be before the snapshot's date 2026-11-21" },
    ]);
    expect(refusedPaths(() => proposed({}, { affordability: { ...affordability, currency: 'EUR' } }))).toEqual([
      'affordability.currency',
    ]);
  });
});
