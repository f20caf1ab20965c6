import {
  buildBaselines,
  buildInstallmentPlan,
  type ComparableBaseline,
  comparePlans,
  type Plan,
  proposePlans,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedFields } from '../account/refusal.ts';
import { debt, leaving, planOf } from '../plans/inputs.ts';

const account = debt('1200.00', '12%');
const affordability = leaving('400.00');

/** Without interest, so that every figure is a division. */
function frozen(installments: number, downPayment = '0.00'): Plan {
  return planOf(buildInstallmentPlan({ account, affordability, terms: { installments, rate: '0%', downPayment } }));
}

/** 1,200.00 that nobody pays for three months: 1 % each, compounding to 36.36. */
const doingNothing: ComparableBaseline = {
  outcome: 'baseline',
  kind: 'doing-nothing',
  claim: '1200.00',
  payments: [],
  cost: {
    paid: '0.00',
    interest: '36.36',
    fees: '0.00',
    penalties: '60.00',
    waived: '0.00',
    balanceLeft: '1296.36',
    monthsToFreedom: null,
    presentValue: '0.00',
  },
};

const contract: ComparableBaseline = {
  outcome: 'baseline',
  kind: 'contract',
  claim: '1200.00',
  payments: [
    { dueDate: '2026-12-21', payment: '609.02' },
    { dueDate: '2027-01-21', payment: '609.01' },
  ],
  cost: {
    ...doingNothing.cost,
    paid: '1218.03',
    interest: '18.03',
    penalties: '0.00',
    balanceLeft: '0.00',
    monthsToFreedom: 2,
    presentValue: '1200.00',
  },
};

const fieldsOf = (input: unknown) =>
  refusedFields(() => comparePlans(input as never)).map(({ path, rule }) => ({ path, rule }));

describe('comparePlans()', () => {
  it('gives every plan a row of the figures that it states', () => {
    const [row] = comparePlans({ plans: [frozen(12)] }).rows;
    expect(row).toMatchObject({
      name: 'plan 1',
      source: 'plan',
      kind: 'installment',
      family: null,
      installment: '100.00',
      installments: 12,
      months: 12,
      firstDate: '2026-12-21',
      finalDate: '2027-11-21',
      totalPaid: '1200.00',
      balanceLeft: '0.00',
      interestAndFees: '0.00',
      effectiveRate: '0',
      paymentToCapacity: '0.25',
      verdict: 'unchecked',
      authority: null,
    });
  });

  it('takes differences from the first row: 24 payments of 50.00 beside 12 of 100.00', () => {
    const { against, rows } = comparePlans({ plans: [frozen(12), frozen(24)] });
    expect(against).toBe('plan 1');
    expect(rows[0]?.differences).toMatchObject({ installment: '0.00', months: 0, totalPaid: '0.00', loss: '0.00' });
    expect(rows[1]?.differences).toMatchObject({
      installment: '-50.00',
      installments: 12,
      months: 12,
      totalPaid: '0.00',
    });
  });

  it('or from the row that is named, and says what is saved against it', () => {
    const { rows } = comparePlans({ plans: [frozen(12)], baselines: [contract], against: 'contract' });
    expect(rows.map(({ name, saving }) => [name, saving])).toEqual([
      ['plan 1', '18.03'],
      ['contract', '0.00'],
    ]);
    expect(rows[0]?.differences.installment).toBe('-509.02');
  });

  it('counts what doing nothing leaves owed: 1,296.36 less 1,200.00 is saved', () => {
    const { rows } = comparePlans({ plans: [frozen(12)], baselines: [doingNothing], against: 'doing-nothing' });
    expect(rows[0]).toMatchObject({ saving: '96.36', differences: { months: null, loss: null, installment: null } });
    expect(rows[1]).toMatchObject({
      source: 'baseline',
      balanceLeft: '1296.36',
      interestAndFees: '96.36',
      loss: null,
      months: null,
      verdict: null,
    });
  });

  it('gives a baseline its loss where nothing is left: the claim less the present value', () => {
    const [row] = comparePlans({ baselines: [contract] }).rows;
    expect(row).toMatchObject({ installment: '609.02', installments: 2, loss: '0.00', lossShare: '0' });
  });

  it('takes minimum payments of more than a thousand months: 1 % of 500,000.00 falls to 20.00 in ln(25,000) / 0.01005', () => {
    const contract = { rate: '12%', minimumPayment: { principalShare: '1%', floor: '0.20' } } as const;
    const { minimumPayments } = buildBaselines({ account: debt('500000.00', '12%', { contract }), months: 1 });
    const [row] = comparePlans({ baselines: [minimumPayments] }).rows;
    expect(row?.installments).toBeGreaterThan(1_007);
  });

  it('takes baselines as they are built, and passes over those that do not exist', () => {
    const { contract: level, minimumPayments, doingNothing: nothing } = buildBaselines({ account, months: 1 });
    const { rows } = comparePlans({ plans: [frozen(12)], baselines: [level, minimumPayments, nothing] });
    expect(rows.map(({ name }) => name)).toEqual(['plan 1', 'doing-nothing']);
    // 1 % of 1,200.00.
    expect(rows[1]?.balanceLeft).toBe('1212.00');
  });

  it('passes over a baseline that does not exist', () => {
    const { rows } = comparePlans({ plans: [frozen(12)], baselines: [{ outcome: 'no-baseline', kind: 'contract' }] });
    expect(rows.map(({ name }) => name)).toEqual(['plan 1']);
  });

  it('names offers by rank, with their family and authority, before plans', () => {
    const { offers } = proposePlans({ account, affordability, preferences: { most: 2 } });
    const { rows } = comparePlans({ offers, plans: [frozen(12)] });
    expect(rows.map(({ name }) => name)).toEqual(['offer 1', 'offer 2', 'plan 1']);
    expect(rows.map(({ family }) => family)).toEqual([...offers.map(({ family }) => family), null]);
  });

  it('shows a down payment apart: 600.00 at once and 12 of 50.00', () => {
    const [row] = comparePlans({ plans: [frozen(12, '600.00')] }).rows;
    expect(row).toMatchObject({ downPayment: '600.00', installment: '50.00', totalPaid: '1200.00' });
  });

  it('counts 12 months to the 21st, a Sunday, though the last payment moves to Monday the 22nd', () => {
    const terms = { installments: 12, businessDays: { convention: 'following' } } as const;
    const plan = planOf(buildInstallmentPlan({ account, terms }));
    const [row] = comparePlans({ plans: [plan] }).rows;
    expect(row).toMatchObject({ months: 12, finalDate: '2027-11-22' });
  });

  it('leaves frozen inputs alone, and its result is plain JSON', () => {
    const input = deepFreeze({ plans: [frozen(12), frozen(24)], baselines: [contract, doingNothing] });
    const before = JSON.stringify(input);
    const compared = comparePlans(input);
    expect(JSON.parse(JSON.stringify(compared))).toEqual(compared);
    expect(JSON.stringify(input)).toBe(before);
  });

  it('reads plans back from JSON', () => {
    const plans = [frozen(12), frozen(24)];
    expect(comparePlans({ plans: JSON.parse(JSON.stringify(plans)) })).toEqual(comparePlans({ plans }));
  });

  it('refuses nothing to compare', () => {
    expect(fieldsOf({})).toEqual([
      { path: 'plans', rule: 'must have a plan where there are no offers and no baselines' },
    ]);
  });

  it('refuses a name that no row has, and says which there are', () => {
    expect(fieldsOf({ plans: [frozen(12), frozen(24)], against: 'contract' })).toEqual([
      { path: 'against', rule: 'must be one of plan 1, plan 2' },
    ]);
  });

  it('refuses plans of another currency', () => {
    const other = { ...frozen(24), currency: 'EUR' };
    expect(fieldsOf({ plans: [frozen(12), other] })).toEqual([
      { path: 'plans[1].currency', rule: 'must be CNY, the currency of the first plan' },
    ]);
  });

  it('refuses what is no plan, naming every field', () => {
    const plan = frozen(12);
    const wrong = { ...plan, totals: { ...plan.totals, paid: '1200', installment: '-1.00' } };
    expect(fieldsOf({ plans: [wrong] }).map(({ path }) => path)).toEqual([
      'plans[0].totals.installment',
      'plans[0].totals.paid',
    ]);
    expect(fieldsOf({ plan: [] }).map(({ path }) => path)).toContain('plan');
    expect(fieldsOf(null)[0]?.path).toBe('input');
  });
});
