import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type Plan,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { card, loan, percent, planOf, rateOf } from '../plans/inputs.ts';

/*
 * The worked table of the design: the account of examples/quick-start, 53,980.55 owed, 18.25 % nominal a year,
 * periodic months. Every figure was computed apart from this library, to the minor unit.
 */
interface Row {
  readonly title: string;
  readonly plan: () => Plan;
  readonly installment: string;
  readonly last: string;
  readonly count: number;
  readonly interest: string;
  readonly paid: string;
}

const arrearsWaived = { interest: { waive: 'on-signing' }, penalties: { waive: 'on-signing' } } as const;

const TABLE: readonly Row[] = [
  {
    title: 'installment, 36 at 12 %, arrears spread',
    plan: () => planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%' } })),
    installment: '1771.28',
    last: '1771.45',
    count: 36,
    interest: '9785.70',
    paid: '63766.25',
  },
  {
    title: 'principal only, level principal, 36 at 12 %',
    plan: () =>
      planOf(
        buildInstallmentPlan({
          account: card,
          terms: { installments: 36, rate: '12%', pattern: { kind: 'level-principal' }, treatment: arrearsWaived },
        }),
      ),
    installment: '1888.88',
    last: '1403.09',
    count: 36,
    interest: '9250.05',
    paid: '59250.05',
  },
  {
    title: 'extended term, 80,000.00 at 7.2 % over 36',
    plan: () => planOf(buildExtendedTermPlan({ account: loan, terms: { installments: 36 } })),
    installment: '2477.49',
    last: '2477.52',
    count: 36,
    interest: '9189.67',
    paid: '89189.67',
  },
  {
    title: 'staged: 6 at 0 %, then 30 at 6 %, interest spread, penalties waived',
    plan: () =>
      planOf(
        buildInterestReductionPlan({
          account: card,
          terms: {
            installments: 36,
            rate: [
              { fromInstallment: 1, rate: '0%' },
              { fromInstallment: 7, rate: '6%' },
            ],
            treatment: { interest: { pay: 'spread' }, penalties: { waive: 'on-signing', share: '100%' } },
          },
        }),
      ),
    installment: '1566.23',
    last: '1566.29',
    count: 36,
    interest: '3263.79',
    paid: '56384.34',
  },
  {
    title: 'frozen 60',
    plan: () => planOf(buildInterestReductionPlan({ account: card, terms: { installments: 60, rate: '0%' } })),
    installment: '899.66',
    last: '900.61',
    count: 60,
    interest: '0.00',
    paid: '53980.55',
  },
  {
    title: 'settlement, principal in 12',
    plan: () => planOf(buildPrincipalSettlementPlan({ account: card, terms: { installments: 12 } })),
    installment: '4166.67',
    last: '4166.63',
    count: 12,
    interest: '0.00',
    paid: '50000.00',
  },
  {
    title: 'settlement, lump sum on the start date',
    plan: () => planOf(buildPrincipalSettlementPlan({ account: card, terms: { lumpSum: true } })),
    installment: '50000.00',
    last: '50000.00',
    count: 1,
    interest: '0.00',
    paid: '50000.00',
  },
];

describe('the worked table', () => {
  it.each(TABLE)('$title', ({ plan, installment, last, count, interest, paid }) => {
    const { totals } = plan();
    expect(totals).toMatchObject({ installment, lastInstallment: last, installments: count, interest, paid });
  });
});

describe('installment, 36 at 12 %', () => {
  const plan = planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%' } }));

  it('has the first row of the table: 1 % of 50,000.00, a 36th of each arrears floored, the rest principal', () => {
    expect(plan.schedule[0]).toEqual({
      number: 1,
      periodStart: '2026-11-21',
      periodEnd: '2026-12-21',
      dueDate: '2026-12-21',
      opening: '53980.55',
      accrued: '500.00',
      payment: '1771.28',
      interest: '500.00',
      fee: '0.00',
      arrears: { interest: '86.68', compoundInterest: '0.00', penalties: '23.88', fees: '0.00' },
      principal: '1160.72',
      capitalized: '0.00',
      principalLeft: '48839.28',
      closing: '52709.27', // 53,980.55 - (1,771.28 - 500.00)
      outstanding: '52709.27',
    });
  });

  it('costs the lender 5,155.18, 9.550 % of 53,980.55', () => {
    expect(plan.lender).toMatchObject({ presentValue: '48825.37', loss: '5155.18' });
    expect(percent(plan.lender.lossShare)).toBe('9.550');
  });

  it('costs the customer 11.158 % nominal, 11.746 % effective', () => {
    expect(percent(rateOf(plan, 'nominal-irr'))).toBe('11.158');
    expect(percent(rateOf(plan, 'effective-irr'))).toBe('11.746');
  });
});

describe('principal only, level principal', () => {
  it('falls from 1,888.88 to 1,874.99 with the second payment', () => {
    const plan = TABLE[1]?.plan() as Plan;
    expect(plan.schedule.slice(0, 2).map(({ payment }) => payment)).toEqual(['1888.88', '1874.99']);
  });
});

describe('extended term', () => {
  it('shows before and after', () => {
    const plan = planOf(buildExtendedTermPlan({ account: loan, terms: { installments: 36 } }));
    expect(plan.comparison).toEqual({
      before: {
        basis: 'remaining-schedule',
        installments: 18,
        installment: '4702.07',
        lastInstallment: '4702.09',
        finalDueDate: '2028-05-21',
        interest: '4637.28',
        total: '84637.28',
      },
      after: {
        basis: 'plan',
        installments: 36,
        installment: '2477.49',
        lastInstallment: '2477.52',
        finalDueDate: '2029-11-21',
        interest: '9189.67',
        total: '89189.67',
      },
      change: { installment: '-2224.58', installments: 18, interest: '4552.39', total: '4552.39' },
    });
  });

  it('finds 36 as the smallest count with an installment of at most 2,500.00', () => {
    const plan = planOf(buildExtendedTermPlan({ account: loan, terms: { payment: '2500.00' } }));
    expect(plan.totals).toMatchObject({ installments: 36, installment: '2477.49' });
  });
});

describe('highest rate, 36, installment at most 1,600.00', () => {
  const plan = planOf(buildInterestReductionPlan({ account: card, terms: { installments: 36, payment: '1600.00' } }));

  it('is 4.59 %, at 1,599.92', () => {
    expect(plan.terms.rate).toEqual([{ from: '2026-11-22', rate: '0.0459' }]);
    expect(plan.totals.installment).toBe('1599.92');
  });

  it('breaks the constraint one basis point higher', () => {
    const higher = planOf(buildInterestReductionPlan({ account: card, terms: { installments: 36, rate: '4.60%' } }));
    expect(Number(higher.totals.installment)).toBeGreaterThan(1600);
  });
});

describe('what the lender loses', () => {
  it.each([
    { title: 'frozen 60', row: 4, share: '34.717', loss: undefined },
    { title: 'settlement in 12', row: 5, share: '15.916', loss: '8591.53' },
    { title: 'lump sum', row: 6, share: '7.374', loss: '3980.55' },
  ])('$title: $share %', ({ row, share, loss }) => {
    const { lender } = TABLE[row]?.plan() as Plan;
    expect(percent(lender.lossShare)).toBe(share);
    if (loss !== undefined) expect(lender.loss).toBe(loss);
  });

  it('settlement waives 3,980.55, interest and penalties', () => {
    const { totals } = TABLE[5]?.plan() as Plan;
    expect(totals.waived).toBe('3980.55');
    expect(totals.waivedByBucket).toMatchObject({ interest: '3120.55', penalties: '860.00' });
  });
});
