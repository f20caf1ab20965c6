import {
  type AccountInput,
  buildInstallmentPlan,
  buildPrincipalSettlementPlan,
  type LenderMeasures,
  type LenderMeasuresInput,
  lenderMeasures,
  type Plan,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedFields, refusedPaths } from '../account/refusal.ts';
import { card, debt, planOf } from '../plans/inputs.ts';

/** 50,000.00 owed, all of it principal, at 18.25 % nominal, monthly. */
const owed = debt('50000.00', '18.25%');
const twoPercent = (share: string): string => (Number(share) * 100).toFixed(2);

function frozen(account: AccountInput, installments: number): Plan {
  return planOf(buildInstallmentPlan({ account, terms: { installments, rate: '0%' } }));
}

type Options = Omit<LenderMeasuresInput, 'account' | 'plan' | 'schedule'>;

function measured(account: AccountInput, plan: Plan, options: Options = {}): LenderMeasures {
  return lenderMeasures(deepFreeze({ account, plan, ...options }));
}

/** 1,000.00 owed at 12 %, frozen over two installments of 500.00. */
const small = debt('1000.00');
const halves = frozen(small, 2);

describe('lenderMeasures()', () => {
  it.each([
    // 1 - (1 - (1 + i)^-n) / (n i), i = 18.25 % / 12; installments in whole cents move it by less than a millionth.
    [12, '9.22'],
    [24, '16.74'],
    [36, '23.43'],
    [60, '34.72'],
  ])('lenderMeasures() loses on 50,000.00 frozen at zero over %i months %s %%', (months, percent) => {
    const { modification, diminishedObligation } = measured(owed, frozen(owed, months));
    expect(twoPercent(modification.gainLossShare)).toBe(`-${percent}`);
    expect(twoPercent(diminishedObligation.share)).toBe(percent);
    expect(diminishedObligation.exceedsThreshold).toBe(true);
  });

  it('lenderMeasures() takes the claim for the old carrying amount, and a loss for negative', () => {
    const { modification, diminishedObligation, ...rest } = measured(small, halves);
    // 500 / 1.01 + 500 / 1.01^2 = 495.04950 + 490.14802 = 985.19752
    expect(modification).toEqual({
      oldCarryingAmount: '1000.00',
      writtenOff: '0.00',
      newCarryingAmount: '985.20',
      gainLoss: '-14.80',
      gainLossShare: '-0.0148',
    });
    expect(diminishedObligation).toEqual({
      originalValue: '1000.00',
      modifiedValue: '985.20',
      loss: '14.80',
      share: '0.0148',
      threshold: '0.01',
      exceedsThreshold: true,
    });
    expect(rest).toMatchObject({ accountId: 'A-1001', currency: 'CNY', date: '2026-11-21', originalRate: '0.12' });
    expect([rest.atFundingRate, rest.underSurvival]).toEqual([null, null]);
  });

  it('lenderMeasures() agrees with what the plan says of its lender', () => {
    const plan = planOf(
      buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%', downPayment: '1000.00' } }),
    );
    const { modification, diminishedObligation } = measured(card, plan);
    expect(modification.newCarryingAmount).toBe(plan.lender.presentValue);
    expect([diminishedObligation.loss, diminishedObligation.share]).toEqual([plan.lender.loss, plan.lender.lossShare]);
  });

  it('lenderMeasures() leaves what was written off before out of the modification, not of the diminished obligation', () => {
    const plan = planOf(buildPrincipalSettlementPlan({ account: card, terms: { lumpSum: true } }));
    const { modification, diminishedObligation } = measured(card, plan, { writtenOff: '3980.55' });
    // 53,980.55 are owed; 3,980.55 of interest and penalties are given up, 50,000.00 is paid at once.
    expect(modification).toMatchObject({ oldCarryingAmount: '50000.00', gainLoss: '0.00', gainLossShare: '0' });
    expect(diminishedObligation).toMatchObject({ originalValue: '53980.55', loss: '3980.55', share: '0.0737404491' });
  });

  it('lenderMeasures() takes the books for what they say, at an original effective rate of their own', () => {
    // 500 / 1.02 + 500 / 1.02^2 = 490.19608 + 480.58439 = 970.78047
    const { modification, originalRate } = measured(small, halves, { originalRate: '24%', carryingAmount: '980.00' });
    expect(originalRate).toBe('0.24');
    expect(modification).toMatchObject({ oldCarryingAmount: '980.00', newCarryingAmount: '970.78', gainLoss: '-9.22' });
  });

  it('lenderMeasures() allows the threshold of the diminished obligation itself', () => {
    expect(measured(small, halves, { threshold: '1.48%' }).diminishedObligation.exceedsThreshold).toBe(false);
    expect(measured(small, halves, { threshold: '1.4799%' }).diminishedObligation.exceedsThreshold).toBe(true);
  });

  it('lenderMeasures() values a plan at what its money costs', () => {
    // 500 / 1.005 + 500 / 1.005^2 = 497.51244 + 495.03725 = 992.54969
    expect(measured(small, halves, { fundingRate: '6%' }).atFundingRate).toEqual({
      rate: '0.06',
      presentValue: '992.55',
    });
  });

  it('lenderMeasures() expects of each installment what is paid if it is kept, and what is recovered if it breaks', () => {
    const survival = { kept: ['90%', '80%'], recoveryShare: '50%' };
    // 0.9 * 500 + 0.1 * 0.5 * 1,000 = 500; 0.8 * 500 + 0.1 * 0.5 * 500 = 425; 500 / 1.01 + 425 / 1.01^2 = 911.67533;
    // 500 / 1.005 + 425 / 1.005^2 = 918.29410
    expect(measured(small, halves, { survival, fundingRate: '6%' }).underSurvival).toEqual({
      expectedPaid: '925.00',
      presentValue: '911.68',
      atFundingRate: '918.29',
    });
    // Without recovery: 450 / 1.01 + 400 / 1.01^2 = 837.66297
    expect(measured(small, halves, { survival: { kept: ['90%', '80%'] } }).underSurvival).toEqual({
      expectedPaid: '850.00',
      presentValue: '837.66',
      atFundingRate: null,
    });
  });

  it('lenderMeasures() is worth the same where a plan is sure to be kept', () => {
    const plan = planOf(
      buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%', downPayment: '1000.00' } }),
    );
    const survival = { kept: plan.schedule.map(() => 1), recoveryShare: '100%' };
    const { underSurvival } = measured(card, plan, { survival });
    expect(underSurvival).toMatchObject({ expectedPaid: plan.totals.paid, presentValue: plan.lender.presentValue });
  });

  it.each([
    ['interest', { rate: '12%' }],
    ['fee', { pattern: { kind: 'flat-fee', feePerInstallment: '1%' } }],
  ] as const)('lenderMeasures() recovers of everything then owed, %s of the period included', (_, terms) => {
    const plan = planOf(buildInstallmentPlan({ account: small, terms: { installments: 2, ...terms } }));
    const { underSurvival } = measured(small, plan, { survival: { kept: [0, 0], recoveryShare: '100%' } });
    // Broken for sure at the first due date: 1,000.00 and 10.00.
    expect(underSurvival?.expectedPaid).toBe('1010.00');
  });

  it('lenderMeasures() recovers also what would have been waived on completion', () => {
    const terms = { installments: 1, waive: 'on-completion' } as const;
    const plan = planOf(buildPrincipalSettlementPlan({ account: card, terms }));
    const { underSurvival } = measured(card, plan, { survival: { kept: [0], recoveryShare: '10%' } });
    // Broken for sure: a tenth of 50,000.00 and of the 3,980.55 that are owed again.
    expect(underSurvival?.expectedPaid).toBe('5398.06');
  });

  it('lenderMeasures() measures a schedule that another system made', () => {
    const rows = ['2026-12-21', '2027-01-21'].map((dueDate) => ({ dueDate, payment: '500.00', principal: '500.00' }));
    const schedule = { kind: 'installment', startDate: '2026-11-21', frequency: 'monthly', rows } as const;
    const { modification, disclosure } = lenderMeasures({ account: small, schedule });
    expect(modification.gainLoss).toBe('-14.80');
    expect(disclosure).toMatchObject({ kinds: [], rateAfter: null, rateReduction: null });
  });

  it('lenderMeasures() reads a plan that went through JSON', () => {
    const plan = JSON.parse(JSON.stringify(halves)) as Plan;
    expect(lenderMeasures({ account: small, plan })).toEqual(measured(small, halves));
  });

  it.each([
    ['a plan of another account', { plan: { ...halves, accountId: 'B-1' } }, ['plan.accountId']],
    ['no plan', { plan: null }, ['plan']],
    ['a rate of its own without a carrying amount', { originalRate: '20%' }, ['carryingAmount']],
    ['a carrying amount of zero', { carryingAmount: '0.00' }, ['carryingAmount']],
    ['a negative write-off', { writtenOff: '-1.00' }, ['writtenOff']],
    ['a curve of another length', { survival: { kept: [1] } }, ['survival.kept']],
    ['a curve that rises', { survival: { kept: ['0.5', '0.6'] } }, ['survival.kept[1]']],
    ['a probability above one', { survival: { kept: ['101%', '1'] } }, ['survival.kept[0]']],
    ['an unknown field', { eir: '5%' }, ['eir']],
  ])('lenderMeasures() refuses %s', (_, changes, paths) => {
    const input = { account: small, plan: halves, ...changes } as LenderMeasuresInput;
    expect(refusedPaths(() => lenderMeasures(input))).toEqual(paths);
  });

  it('lenderMeasures() refuses to write off the whole carrying amount', () => {
    expect(refusedFields(() => measured(small, halves, { writtenOff: '1000.00' }))).toEqual([
      { path: 'writtenOff', rule: 'must be below the carrying amount of 1000.00', value: '1000.00' },
    ]);
  });
});
