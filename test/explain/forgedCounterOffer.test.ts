import type { CounterOffer } from 'repayment-plan';
import { explainCounterOffer } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { refusedPaths, withField } from '../account/refusal.ts';
import { tooDear } from './counterOffers.ts';
import { textsOf } from './readBack.ts';

const ENGLISH_STAFF = { locale: 'en', audience: 'staff' } as const;
const ENGLISH_CUSTOMER = { locale: 'en', audience: 'customer' } as const;

describe('explainCounterOffer() of a forged counter-offer', () => {
  it.each([
    ['plan.currency', 'QQQ'],
    ['plan.totals', undefined],
    ['plan.verdict.findings', [{ rule: 'bank.longest-term', kind: '<b>' }]],
    ['obstacles[0].month', '2026-13'],
    ['obstacles[0].due', '600'],
    ['obstacles[0].capacity', 400],
    ['obstacles[0].constraint', 'weather'],
    ['obstacles[0].say', 'more'],
    ['moves[0].axis', 'move.rate'],
    ['moves[0].from', '12'],
    ['moves[0].to', -18],
    ['moves[0].plan', undefined],
    ['moves[0].plan', { ...tooDear.plan, currency: 'USD' }],
    ['moves[0].plan.totals.paid', '=1+1'],
    ['notEnough', ['installments', 'weather']],
    ['combined', []],
    ['combined', { moves: [], plan: tooDear.plan }],
  ])('refuses a counter-offer with another %s: %j', (path, value) => {
    const forged = withField(tooDear, path, value) as CounterOffer;
    const refused = refusedPaths(() => explainCounterOffer(forged, ENGLISH_STAFF));
    expect(refused).not.toEqual([]);
    for (const each of refused) expect(each.startsWith(`counterOffer.${path}`)).toBe(true);
  });

  it.each([
    ['installments', 'twelve'],
    ['rate', '5%'],
    ['start-date', '2026-02-30'],
    ['down-payment', '25'],
    ['waiver-fees', '-25.00'],
  ] as const)('refuses a term of the axis %s that stands at %s', (axis, value) => {
    const moves = [{ axis, from: value, to: value, plan: tooDear.plan }];
    expect(refusedPaths(() => explainCounterOffer({ ...tooDear, moves }, ENGLISH_CUSTOMER))).toEqual([
      'counterOffer.moves[0].from',
      'counterOffer.moves[0].to',
    ]);
  });

  it('names every bad field in one error, and of what it does not tell reads nothing', () => {
    const forged = {
      ...tooDear,
      outcome: 'maybe',
      obstacles: [{ constraint: 'policy', rules: [1] }],
      notEnough: null,
      note: 'not read',
    } as never;
    expect(refusedPaths(() => explainCounterOffer(forged, ENGLISH_STAFF))).toEqual([
      'counterOffer.notEnough',
      'counterOffer.obstacles[0].rules[0]',
      'counterOffer.outcome',
    ]);
  });

  it('reads amounts with the digits of the currency', () => {
    const obstacles = [{ constraint: 'largest-installment', installment: '600', most: '500' }] as const;
    expect(refusedPaths(() => explainCounterOffer({ ...tooDear, obstacles }, ENGLISH_STAFF))).toEqual([
      'counterOffer.obstacles[0].installment',
      'counterOffer.obstacles[0].most',
    ]);
    const yen = {
      ...tooDear.plan,
      currency: 'JPY',
      totals: { ...tooDear.plan.totals, installment: '600', paid: '7200' },
    };
    const inYen = { ...tooDear, plan: yen, obstacles, moves: [] } as never;
    expect(textsOf(explainCounterOffer(inYen, ENGLISH_STAFF))['obstacles']).toEqual([
      'The installment of JPY 600 is above the most that was named, JPY 500.',
    ]);
  });
});
