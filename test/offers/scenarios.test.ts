import {
  buildInstallmentPlan,
  type Offer,
  type Plan,
  type Proposal,
  type ProposalInput,
  proposePlans,
} from 'repayment-plan';
import { mainlandChina } from 'repayment-plan/policies';
import { STORIES, type Story } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../account/refusal.ts';
import { leaving, planOf } from '../plans/inputs.ts';

/** What is proposed in a story, or in a variant of it. */
function proposed({ account, affordability, policy }: Story, more: Partial<ProposalInput> = {}): Proposal {
  return proposePlans(deepFreeze({ account, affordability, policy, ...more }));
}

/** The first offer of a family, or a failure that shows which there are. */
function offerOf({ offers }: Proposal, family: Offer['family']): Offer {
  const found = offers.find((offer) => offer.family === family);
  if (!found) throw new Error(`no ${family} among ${offers.map((offer) => offer.family).join(', ')}`);
  return found;
}

function reasonOf({ leftOut }: Proposal, kind: Offer['kind']): string | undefined {
  return leftOut.find((left) => left.kind === kind)?.reason;
}

const payments = ({ plan }: Offer): readonly string[] => plan.schedule.map(({ payment }) => payment);

describe(STORIES.temporaryGap.title, () => {
  // 700.00 a month, all of which another debt takes until the end of February: nothing in December, January, February.
  const gap = proposed(STORIES.temporaryGap);

  it('is bridged by a holiday of three months, its interest shared out over what follows', () => {
    // 12,000 / 100 = 120.00 a month for three months: 360.00 over 45 payments is 8.00 each.
    // Level over 45 months at 1 %: 12,000 x 0.01 / (1 - 1.01^-45) = 332.46. Together 340.46.
    const { plan } = offerOf(gap, 'holiday');
    expect(payments(offerOf(gap, 'holiday')).slice(0, 5)).toEqual(['0.00', '0.00', '0.00', '340.46', '340.46']);
    expect(plan.totals.installments).toBe(48);
    expect(plan.schedule.slice(0, 3).map(({ accrued }) => accrued)).toEqual(['120.00', '120.00', '120.00']);
  });

  it('or by the same holiday with interest frozen: 332.46 from March on', () => {
    const offer = offerOf(gap, 'frozen-holiday');
    expect(payments(offer).slice(0, 4)).toEqual(['0.00', '0.00', '0.00', '332.46']);
    expect(offer.plan.schedule.slice(0, 4).map(({ accrued }) => accrued)).toEqual(['0.00', '0.00', '0.00', '120.00']);
  });

  it('or frozen whole, 700.00 a month from March on: 17 of them and 100.00', () => {
    const rows = payments(offerOf(gap, 'reduced-capacity-payments'));
    expect(rows).toEqual([...Array(3).fill('0.00'), ...Array(17).fill('700.00'), '100.00']);
  });

  it('leaves no settlement, whose first payment falls in the gap', () => {
    // 12,000 / 60 = 200.00.
    expect(reasonOf(gap, 'principal-settlement')).toBe(
      'no principal-settlement plan: at 60 months 200.00 exceeds capacity 0.00 from 2026-12',
    );
  });
});

describe(STORIES.lastingPressure.title, () => {
  const pressed = proposed(STORIES.lastingPressure);

  it('asks for longer and cheaper plans: frozen over 84 months, 30,000 / 84 = 357.14', () => {
    const [best] = pressed.offers;
    expect(best?.family).toBe('longer-and-cheaper');
    expect(best?.plan.totals).toMatchObject({ installments: 84, installment: '357.14', lastInstallment: '357.38' });
    // 83 payments of 357.14 and one of 357.38 at 1.5 % a month are worth 16,992.30.
    expect(best?.plan.lender.loss).toBe('13007.70');
  });

  it('half the rate fits only over 120 months: 30,000 at 0.75 % a month is 380.03', () => {
    const half = pressed.offers.find(({ plan }) => plan.terms.rate[0]?.rate === '0.09');
    expect(half?.plan.totals).toMatchObject({ installments: 120, installment: '380.03' });
  });

  it('leaves nothing of other kinds, and says how far they are off', () => {
    // 30,000 at 10.8 % over 60 months: 649.28, the cheapest installment plan of the grid; 30,000 / 60 = 500.00.
    expect(reasonOf(pressed, 'installment')).toBe(
      'no installment plan: at 60 months 649.28 exceeds capacity 400.00 from 2026-12',
    );
    expect(reasonOf(pressed, 'principal-settlement')).toBe(
      'no principal-settlement plan: at 60 months 500.00 exceeds capacity 400.00 from 2026-12',
    );
  });
});

describe(STORIES.risingIncome.title, () => {
  it('steps payments up with it: from June twice as much', () => {
    // A (v + ... + v^6) + 2 A (v^7 + ... + v^42) = 12,000 with v = 1 / 1.01: A = 191.94, 2 A = 383.87.
    const [best] = proposed(STORIES.risingIncome).offers;
    expect(best?.family).toBe('step-up');
    expect(payments(best as Offer).slice(4, 8)).toEqual(['191.94', '191.94', '383.87', '383.87']);
    expect(best?.plan.schedule[6]?.dueDate).toBe('2027-06-21');
    expect(best?.plan.totals.installments).toBe(42);
  });

  it('or pays each month what it can carry: 6 of 500.00 and 9 of 1,000.00 without interest', () => {
    const { offers } = proposed(STORIES.risingIncome, {
      preferences: { families: ['reduced-capacity-payments'], grid: { reducedRates: [] } },
    });
    expect(payments(offers[0] as Offer)).toEqual([...Array(6).fill('500.00'), ...Array(9).fill('1000.00')]);
  });
});

describe(STORIES.familyLumpSum.title, () => {
  const helped = proposed(STORIES.familyLumpSum);

  it('settles everything on the day that it is there: 90 % of principal, all arrears waived', () => {
    const [best] = helped.offers;
    expect(best?.family).toBe('lump-sum');
    expect(best?.plan.schedule.map(({ dueDate, payment }) => [dueDate, payment])).toEqual([['2026-12-01', '18000.00']]);
    expect(best?.plan.totals.waived).toBe('3500.00');
    expect(best?.plan.affordability?.fromAvailableFunds).toBe('18000.00');
    expect(best?.plan.affordability?.fits).toBe(true);
  });

  it('costs the lender what is waived, and ten days: 18,000 / 1.005 = 17,910.45', () => {
    expect(helped.offers[0]?.plan.lender.loss).toBe('3589.55');
  });

  it('or pays a part, and 2,000.00 more over 60 months: 33.33 each', () => {
    const { plan } = offerOf(helped, 'settlement-down-payment');
    expect(plan.totals).toMatchObject({ downPayment: '18000.00', installment: '33.33', paid: '20000.00' });
    expect(plan.terms.startDate).toBe('2026-12-01');
  });
});

describe(STORIES.zeroCapacity.title, () => {
  it('for good brings no offer, and every kind says so', () => {
    const nothing = proposed(STORIES.zeroCapacity);
    expect(nothing.outcome).toBe('none');
    expect(nothing.offers).toEqual([]);
    expect(nothing.considered.passed).toBe(0);
    expect(nothing.leftOut).toHaveLength(4);
    // 9,300 / 60 = 155.00.
    expect(reasonOf(nothing, 'principal-settlement')).toContain('155.00 exceeds capacity 0.00 from 2026-12');
  });

  it('until June brings a holiday of six months and nothing before', () => {
    const later = proposed(STORIES.zeroCapacity, {
      affordability: leaving('500.00', {
        income: [{ source: 'job', amount: '500.00', frequency: 'monthly', from: '2027-06-01' }],
      }),
    });
    expect(later.outcome).toBe('offers');
    for (const offer of later.offers) expect(payments(offer).slice(0, 6)).toEqual(Array(6).fill('0.00'));
  });

  it('but for a little allows a token of a tenth: 50.00 for six months, then 500.00', () => {
    // 6 x 0.1 A + 18 A = 18.6 A = 9,300.00: A = 500.00.
    const token = proposed(STORIES.zeroCapacity, {
      affordability: leaving('50.00', {
        income: [
          { source: 'benefit', amount: '50.00', frequency: 'monthly' },
          { source: 'job', amount: '450.00', frequency: 'monthly', from: '2027-06-01' },
        ],
      }),
      preferences: { families: ['token-payments'], grid: { months: [24] } },
    });
    expect(payments(token.offers[0] as Offer)).toEqual([...Array(6).fill('50.00'), ...Array(18).fill('500.00')]);
  });
});

describe(STORIES.belowInterest.title, () => {
  // 50,000 x 18.25 % / 12 = 760.42 a month.
  const drowning = proposed(STORIES.belowInterest);

  it('needs a reduction or a freeze: no installment plan, and no settlement within 60 months', () => {
    // 50,000 at 10.95 % over 60 months: 1,085.87; 50,000 / 60 = 833.33.
    expect(reasonOf(drowning, 'installment')).toBe(
      'no installment plan: at 60 months 1085.87 exceeds capacity 750.00 from 2026-12',
    );
    expect(reasonOf(drowning, 'principal-settlement')).toContain('833.33 exceeds capacity 750.00');
  });

  it('is met by a freeze over 72 months, 694.44, or 9.12 % over 96, 735.63', () => {
    const found = drowning.offers.map(({ plan }) => [plan.totals.installments, plan.totals.installment]);
    expect(found).toContainEqual([72, '694.44']);
    expect(found).toContainEqual([96, '735.63']);
    expect(drowning.offers.every(({ kind }) => kind === 'interest-reduction')).toBe(true);
  });
});

describe(STORIES.vulnerableCustomer.title, () => {
  const { account } = STORIES.vulnerableCustomer;
  const of = (vulnerable: boolean): Proposal =>
    proposed(STORIES.vulnerableCustomer, { account: { ...account, customer: { vulnerable } } });

  it('is offered plans without interest alone, where the policy says so', () => {
    const { offers } = of(true);
    expect(offers.map(({ plan }) => plan.totals.interest)).toEqual(Array(5).fill('0.00'));
    // 12,000 / 42 = 285.71; 41 such and 285.89 at 1 % a month are worth 9,759.43.
    expect(offers[0]?.plan.totals).toMatchObject({ installments: 42, installment: '285.71' });
    expect(offers[0]?.plan.lender.loss).toBe('2240.57');
  });

  it('and the rule is named where a kind is left out', () => {
    expect(reasonOf(of(true), 'installment')).toContain('bank.no-interest-for-vulnerable stands against it');
  });

  it('unlike anybody else: 12,000 at 1 % over 54 months is 288.68', () => {
    expect(of(false).offers[0]?.plan.totals).toMatchObject({ installments: 54, installment: '288.68' });
  });
});

describe(STORIES.beyondNinetyDays.title, () => {
  const { account } = STORIES.beyondNinetyDays;
  const pastDue = (daysPastDue: number, preferences: ProposalInput['preferences'] = {}): Proposal =>
    proposed(STORIES.beyondNinetyDays, {
      account: { ...account, delinquency: { daysPastDue, cyclesPastDue: 3 } },
      preferences,
    });

  it('is not settled before, and is from the 91st day on: 600.00 of interest waived', () => {
    expect(reasonOf(pastDue(90), 'principal-settlement')).toContain('bank.settlement-beyond-90 stands against it');
    const { plan } = offerOf(pastDue(91), 'settlement-installments');
    expect(plan.totals).toMatchObject({ paid: '12000.00', waived: '600.00' });
  });

  it('carries the allocation that is agreed from then on, principal first, in every plan', () => {
    const allocation = ['principal', 'fees', 'interest', 'compoundInterest', 'penalties'] as const;
    const { offers } = pastDue(97, { terms: { agreement: { allocation } } });
    expect(offers.map(({ plan }) => plan.terms.agreement?.allocation)).toEqual(Array(5).fill(allocation));
  });

  it.each([
    // The 1,200.00 paid down take 600.00 of interest first, then 600.00 of principal. 11,400 x 0.01 / (1 - 1.01^-12) =
    // 1,012.88, of it 114.00 interest of the month.
    [
      90,
      'interest, compoundInterest, penalties, fees, principal',
      { payment: '1012.88', interest: '114.00', arrears: '0.00', principal: '898.88', principalLeft: '10501.12' },
    ],
    // All 1,200.00 go to principal. 10,800 x 0.01 / (1 - 1.01^-12) = 959.57, of it 108.00 interest of the month; the
    // 600.00 are still due, with the first installment: 1,559.57.
    [
      91,
      'principal, interest, compoundInterest, penalties, fees',
      { payment: '1559.57', interest: '108.00', arrears: '600.00', principal: '851.57', principalLeft: '9948.43' },
    ],
  ])('flips what a payment goes to under the law of mainland China: at %i days %s', (daysPastDue, order, row) => {
    const plan = planOf(
      buildInstallmentPlan({
        account: { ...account, delinquency: { daysPastDue, cyclesPastDue: 4 } },
        policy: mainlandChina,
        terms: { installments: 12, downPayment: '1200.00', treatment: { interest: { pay: 'first' } } },
      }),
    );
    const first = plan.schedule[0] as Plan['schedule'][number];
    expect({ ...first, arrears: first.arrears.interest }).toMatchObject(row);
    expect(plan.verdict.findings.find(({ rule }) => rule === 'cn.art57.allocation')).toMatchObject({
      result: 'passed',
      actual: order,
    });
  });

  it('spreads its arrears before that: 12,000 at 1 % over 54 months and 600 / 54, 288.68 + 11.11', () => {
    expect(pastDue(60).offers[0]?.plan.totals).toMatchObject({ installments: 54, installment: '299.79' });
  });
});
