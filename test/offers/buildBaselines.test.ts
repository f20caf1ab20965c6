import {
  type AccountInput,
  type Baseline,
  buildBaselines,
  buildInstallmentPlan,
  type NoBaseline,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { card, debt, loan, planOf } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

function existing<Found extends Baseline>(baseline: Found | NoBaseline): Found {
  if (baseline.outcome !== 'baseline') throw new Error(baseline.message);
  return baseline;
}

/** 1,000.00 at 12 %, of which half is asked for each month, at least 100.00. */
const halving: AccountInput = debt('1000.00', '12%', {
  contract: { rate: '12%', minimumPayment: { principalShare: '50%', floor: '100.00' } },
});

describe('buildBaselines()', () => {
  it('buildBaselines() runs the remaining schedule of a contract, the last installment taking what is left', () => {
    const contract = existing(buildBaselines({ account: deepFreeze(loan), months: 1 }).contract);
    expect(contract).toMatchObject({ kind: 'contract', startDate: '2026-11-21', claim: '80000.00' });
    expect(contract.basis).toBe('remaining-schedule');
    expect(contract.payments).toHaveLength(18);
    expect(contract.payments[0]).toEqual({ dueDate: '2026-12-21', payment: '4702.07' });
    expect(contract.payments[17]).toEqual({ dueDate: '2028-05-21', payment: '4702.09' });
    expect(contract.cost).toEqual({
      // 17 * 4,702.07 + 4,702.09; the worked table of the extended term has the same before.
      paid: '84637.28',
      interest: '4637.28',
      fees: '0.00',
      penalties: '0.00',
      waived: '0.00',
      balanceLeft: '0.00',
      freeOn: '2028-05-21',
      monthsToFreedom: 18,
      // At its own rate a loan is worth its principal, but for the rounded interest of 18 rows.
      presentValue: '80000.01',
    });
  });

  it('buildBaselines() has arrears of a contract with a schedule paid at once', () => {
    const balances = { ...loan.balances, interest: '400.00', fees: '100.00' };
    const contract = existing(buildBaselines({ account: { ...loan, balances }, months: 1 }).contract);
    expect(contract.payments[0]).toEqual({ dueDate: '2026-11-21', payment: '500.00' });
    expect(contract.cost).toMatchObject({ paid: '85137.28', presentValue: '80500.01' });
  });

  it('buildBaselines() repays a contract without a schedule in level payments over the months given', () => {
    const { contract } = buildBaselines({ account: debt('12000.00'), months: 1, contractMonths: 12 });
    // 12,000.00 * 0.01 / (1 - 1.01^-12) = 1,066.185...; 11 * 1,066.19 + 1,066.14 = 12,794.23
    expect(contract).toMatchObject({ basis: 'level-payments', cost: { paid: '12794.23', monthsToFreedom: 12 } });
    expect(existing(contract).payments[11]).toEqual({ dueDate: '2027-11-21', payment: '1066.14' });
  });

  it('buildBaselines() costs what a plan of as many months compares itself with', () => {
    const contract = existing(buildBaselines({ account: card, months: 1, contractMonths: 36 }).contract);
    const plan = planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '0%' } }));
    expect(contract.cost.paid).toBe(plan.cost.contract?.total);
    expect(contract.cost.interest).toBe(plan.cost.contract?.interest);
  });

  it('buildBaselines() has no contract where it says neither schedule nor months', () => {
    expect(buildBaselines({ account: card, months: 1 }).contract).toEqual({
      outcome: 'no-baseline',
      kind: 'contract',
      reason: 'no-schedule',
      message: 'the contract has no remaining schedule, and no months were given to repay it in',
      values: {},
    });
  });

  it('buildBaselines() has no contract whose installment is below its interest', () => {
    const schedule = { remainingInstallments: 18, installment: '400.00', nextDueDate: '2026-12-21' } as const;
    const account = { ...loan, contract: { ...loan.contract, schedule } };
    // 80,000.00 * 7.2 % / 12 = 480.00
    expect(buildBaselines({ account, months: 1 }).contract).toEqual({
      outcome: 'no-baseline',
      kind: 'contract',
      reason: 'payment-below-interest',
      message: 'the payment of 400.00 is below the 480.00 due with installment 1',
      values: { installment: 1, payment: '400.00', due: '480.00' },
    });
  });

  it('buildBaselines() pays the minimum at the end of every month until nothing is left', () => {
    const baseline = existing(buildBaselines({ account: halving, months: 1 }).minimumPayments);
    // Interest 10.00, 5.00, 2.50, 1.25, 0.26; then half, at least 100.00; the last is what is left of it.
    expect(baseline.payments).toEqual([
      { dueDate: '2026-12-21', payment: '510.00' },
      { dueDate: '2027-01-21', payment: '255.00' },
      { dueDate: '2027-02-21', payment: '127.50' },
      { dueDate: '2027-03-21', payment: '100.00' },
      { dueDate: '2027-04-21', payment: '26.51' },
    ]);
    expect(baseline.cost).toMatchObject({
      paid: '1019.01',
      interest: '19.01',
      freeOn: '2027-04-21',
      monthsToFreedom: 5,
      // 510 / 1.01 + 255 / 1.01^2 + 127.5 / 1.01^3 + 100 / 1.01^4 + 26.51 / 1.01^5 = 999.997...
      presentValue: '1000.00',
    });
  });

  it('buildBaselines() has no minimum payments where the contract asks for none', () => {
    const { minimumPayments } = buildBaselines({ account: debt('1000.00'), months: 1 });
    expect(minimumPayments).toMatchObject({ outcome: 'no-baseline', reason: 'no-minimum-payment', values: {} });
  });

  it('buildBaselines() has no minimum payments that never pay off', () => {
    const minimumPayment = { principalShare: '1%', interest: 'within' } as const;
    const account = debt('50000.00', '18.25%', { contract: { rate: '18.25%', minimumPayment } });
    expect(buildBaselines({ account, months: 1 }).minimumPayments).toEqual({
      outcome: 'no-baseline',
      kind: 'minimum-payments',
      reason: 'payment-at-or-below-interest',
      message: 'the minimum payment of 500.00 does not exceed the interest of 760.42 in month 1',
      values: { month: 1, payment: '500.00', interest: '760.42' },
    });
  });

  it('buildBaselines() has no minimum payments that take more than a century', () => {
    const minimumPayment = { principalShare: '0%', floor: '1.00' } as const;
    const account = debt('5000.00', '0%', { contract: { rate: '0%', minimumPayment } });
    expect(buildBaselines({ account, months: 1 }).minimumPayments).toMatchObject({
      reason: 'longest-term',
      message: 'minimum payments leave 3800.00 after 1200 months',
      values: { month: 1_200, balance: '3800.00' },
    });
  });

  it('buildBaselines() counts what doing nothing adds, and how far the account falls behind', () => {
    const contract = {
      rate: '18.25%',
      capitalization: 'monthly',
      lateFee: { share: '5%', floor: '10.00' },
      minimumPayment: { principalShare: '10%', floor: '50.00' },
    } as const;
    const { doingNothing } = buildBaselines({ account: { ...card, contract }, months: 2 });
    expect(doingNothing).toMatchObject({ outcome: 'baseline', kind: 'doing-nothing', payments: [] });
    expect(doingNothing.cost).toEqual({
      paid: '0.00',
      // 760.42 twice, and 47.46 + 59.74 of compound interest; late fees 449.03 + 511.87: see costOfDoingNothing().
      interest: '1628.04',
      fees: '0.00',
      penalties: '960.90',
      waived: '0.00',
      balanceLeft: '56569.49',
      freeOn: null,
      monthsToFreedom: null,
      presentValue: '0.00',
    });
    expect(doingNothing.months.map(({ end, daysPastDue, classes }) => [end, daysPastDue, classes])).toEqual([
      ['2026-12-21', 127, []],
      ['2027-01-21', 158, []],
    ]);
  });

  it('buildBaselines() classes the account month by month, by every scale of the policy that is in effect', () => {
    const scale = (...from: [string, number][]) => ({
      classes: from.map(([name, fromDaysPastDue]) => ({ class: name, fromDaysPastDue })),
    });
    const policy = {
      policyId: 'example',
      rules: [
        ruleOf('delinquency-class', scale(['normal', 0], ['special-mention', 1], ['substandard', 91])),
        ruleOf('delinquency-class', scale(['doubtful', 121]), { id: 'other', effectiveFrom: '2027-01-01' }),
        ruleOf('longest-term', { months: 60 }),
      ],
    };
    const account = { ...card, delinquency: { daysPastDue: 60, cyclesPastDue: 2 } };
    const { doingNothing } = buildBaselines({ account, months: 3, policy });
    // 60 days and 30, 61 and 92 more.
    expect(doingNothing.months.map(({ daysPastDue, classes }) => [daysPastDue, classes])).toEqual([
      [90, [{ rule: 'bank.delinquency-class', class: 'special-mention' }]],
      [
        121,
        [
          { rule: 'bank.delinquency-class', class: 'substandard' },
          { rule: 'other', class: 'doubtful' },
        ],
      ],
      [
        152,
        [
          { rule: 'bank.delinquency-class', class: 'substandard' },
          { rule: 'other', class: 'doubtful' },
        ],
      ],
    ]);
  });

  it.each([
    ['a loan', { ...loan, balances: { ...loan.balances, penalties: '77.00' } }],
    ['a card', card],
    ['a halving debt', halving],
  ] satisfies [string, AccountInput][])('buildBaselines() adds up to the minor unit: %s', (_, account) => {
    const { contract, minimumPayments, doingNothing } = buildBaselines({ account, months: 7, contractMonths: 24 });
    for (const baseline of [contract, minimumPayments, doingNothing]) {
      if (baseline.outcome === 'no-baseline') continue;
      const { claim, cost, payments } = baseline;
      const added = cents(cost.interest) + cents(cost.fees) + cents(cost.penalties);
      expect(cents(claim) + added).toBe(cents(cost.paid) + cents(cost.waived) + cents(cost.balanceLeft));
      expect(payments.reduce((sum, { payment }) => sum + cents(payment), 0n)).toBe(cents(cost.paid));
    }
  });

  it('buildBaselines() reads amounts in the currency of the account, and rounds as the policy says', () => {
    const balances = { principal: '50000', interest: '0', compoundInterest: '0', penalties: '0', fees: '0' };
    const account = { ...debt('0.00'), currency: 'JPY', balances, contract: { rate: '18.25%' } } as const;
    const policy = { policyId: 'example', rounding: { mode: 'floor' }, rules: [] } as const;
    // 760.416...
    expect(buildBaselines({ account, months: 1, rounding: 'ceil', policy }).doingNothing.cost.interest).toBe('761');
    expect(buildBaselines({ account, months: 1, policy }).doingNothing.cost.interest).toBe('760');
    expect(buildBaselines({ account, months: 1 }).doingNothing.cost.interest).toBe('760');
  });

  it.each([
    ['months', { account: card, months: 0 }],
    ['months', { account: card, months: 601 }],
    ['contractMonths', { account: card, months: 1, contractMonths: 601 }],
    ['account.balances', { account: debt('0.00'), months: 1 }],
    ['policy.currency', { account: card, months: 1, policy: { policyId: 'p', currency: 'EUR', rules: [] } }],
  ])('buildBaselines() refuses a bad %s', (path, input) => {
    expect(refusedPaths(() => buildBaselines(input as Parameters<typeof buildBaselines>[0]))).toEqual([path]);
  });
});
