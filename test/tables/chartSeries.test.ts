import { buildInstallmentPlan, type Plan } from 'repayment-plan';
import { chartSeries, offerSeries } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { refusedFields } from '../account/refusal.ts';
import { debt, planOf } from '../plans/inputs.ts';
import { examplePlan } from './examplePlan.ts';

describe('chartSeries()', () => {
  it('draws the start, then each installment', () => {
    expect(chartSeries(examplePlan).points).toEqual([
      { date: '2026-11-21', balance: '900.00', cumulativePaid: '300.00', interest: '0.00', principal: '300.00' },
      { date: '2026-12-21', balance: '600.00', cumulativePaid: '609.00', interest: '9.00', principal: '300.00' },
      { date: '2027-01-21', balance: '300.00', cumulativePaid: '915.00', interest: '6.00', principal: '300.00' },
      { date: '2027-02-21', balance: '0.00', cumulativePaid: '1218.00', interest: '3.00', principal: '300.00' },
    ]);
  });

  it('holds what falls due in a month beside its capacity, where that is given', () => {
    const capacity = [
      { month: '2026-12', capacity: '500.00' },
      { month: '2027-02', capacity: '300.00' },
    ];
    expect(chartSeries(examplePlan, capacity).months).toEqual([
      { month: '2026-12', due: '309.00', capacity: '500.00' },
      { month: '2027-01', due: '306.00', capacity: null },
      { month: '2027-02', due: '303.00', capacity: '300.00' },
    ]);
  });

  it.each([
    ['a month that is none', [{ month: '2026-13', capacity: '5.00' }], 'capacity[0].month'],
    [
      'a month that has two capacities',
      [
        { month: '2026-12', capacity: '5.00' },
        { month: '2026-12', capacity: '6.00' },
      ],
      'capacity[1].month',
    ],
  ])('refuses %s', (_of, capacity, path) => {
    expect(refusedFields(() => chartSeries(examplePlan, capacity)).map((field) => field.path)).toEqual([path]);
  });

  it('refuses a capacity that is no amount, by its path', () => {
    const capacity = [{ month: '2026-12', capacity: '5' }];
    expect(refusedFields(() => chartSeries(examplePlan, capacity)).map(({ path }) => path)).toEqual([
      'capacity[0].capacity',
    ]);
  });
});

describe('offerSeries()', () => {
  it('puts plans on one axis; one that has not begun has no figure, one that is done stays at its end', () => {
    // 1,200.00 without interest in two payments, from November and from December.
    const [first, second] = ['2026-11-21', '2026-12-21'].map((startDate) =>
      planOf(
        buildInstallmentPlan({ account: debt('1200.00', '0%'), terms: { installments: 2, rate: '0%', startDate } }),
      ),
    ) as [Plan, Plan];
    expect(offerSeries([first, second])).toEqual({
      currency: 'CNY',
      months: ['2026-11', '2026-12', '2027-01', '2027-02'],
      curves: [
        {
          balance: ['1200.00', '600.00', '0.00', '0.00'],
          cumulativePaid: ['0.00', '600.00', '1200.00', '1200.00'],
        },
        { balance: [null, '1200.00', '600.00', '0.00'], cumulativePaid: [null, '0.00', '600.00', '1200.00'] },
      ],
    });
  });

  it('refuses no plan, and plans in several currencies', () => {
    expect(refusedFields(() => offerSeries([])).map(({ path }) => path)).toEqual(['plans']);
    const broken = { ...examplePlan, schedule: [] };
    expect(refusedFields(() => offerSeries([examplePlan, broken])).map(({ path }) => path)).toEqual([
      'plans[1].schedule',
    ]);
    const other = { ...examplePlan, currency: 'USD' } as Plan;
    expect(refusedFields(() => offerSeries([examplePlan, other])).map(({ path }) => path)).toEqual([
      'plans[1].currency',
    ]);
  });
});
