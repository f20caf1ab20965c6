import { describe, expect, it } from 'vitest';
import {
  type ArrearsAmounts,
  addArrears,
  atMost,
  NO_ARREARS,
  payAhead,
  planArrears,
  subtractArrears,
} from '../../src/schedule/arrears.ts';
import { ARREARS, type ArrearsBucket, byBucket, treatClaim } from '../../src/schedule/index.ts';
import { amounts, arrears, deepFreeze, PAID_FIRST, PAID_LAST, SPREAD } from './definition.ts';

const NOTHING = byBucket(() => 0n);

function withTotal(given: Partial<Record<ArrearsBucket, bigint>>): ArrearsAmounts {
  const by = arrears(given);
  return { byBucket: by, total: by.interest + by.compoundInterest + by.penalties + by.fees };
}

const TREATED = treatClaim(
  amounts({ principal: 90_000n, interest: 312_055n, compoundInterest: 700n, penalties: 86_000n, fees: 5n }),
  { ...byBucket(() => SPREAD), compoundInterest: { ...SPREAD, ...PAID_FIRST }, fees: { ...SPREAD, ...PAID_LAST } },
  'halfExpand',
);

describe('planArrears', () => {
  it('planArrears() floors the equal share of each spread bucket', () => {
    // 312,055 / 36 = 8,668.19; 86,000 / 36 = 2,388.88: the 86.68 + 23.88 of the worked account.
    expect(planArrears(TREATED, NOTHING, 36).each).toEqual(withTotal({ interest: 8668n, penalties: 2388n }));
  });

  it('planArrears() rounds the equal share in another mode where it is given one', () => {
    // 8,668.19 and 2,388.88: down either way, and up by half expand.
    expect(planArrears(TREATED, NOTHING, 36, 'halfExpand').each).toEqual(
      withTotal({ interest: 8668n, penalties: 2389n }),
    );
  });

  it('planArrears() has what is paid first fall due with the first payment', () => {
    expect(planArrears(TREATED, NOTHING, 36).first).toEqual(withTotal({ compoundInterest: 700n }));
  });

  it('planArrears() leaves principal out and counts the last payment in the total', () => {
    expect(planArrears(TREATED, NOTHING, 36).total).toEqual(
      withTotal({ interest: 312_055n, compoundInterest: 700n, penalties: 86_000n, fees: 5n }),
    );
  });

  it('planArrears() takes off what the down payment paid', () => {
    const plan = planArrears(TREATED, { ...NOTHING, compoundInterest: 200n, principal: 5000n }, 36);
    expect(plan.first).toEqual(withTotal({ compoundInterest: 500n }));
    expect(plan.total.total).toBe(312_055n + 500n + 86_000n + 5n);
  });

  it('planArrears() spreads nothing where there are fewer units than payments', () => {
    const treated = treatClaim(
      amounts({ fees: 11n }),
      byBucket(() => SPREAD),
      'halfExpand',
    );
    const plan = planArrears(treated, NOTHING, 12);
    expect(plan.each).toEqual(NO_ARREARS);
    expect(plan.total).toEqual(withTotal({ fees: 11n }));
  });

  it('planArrears() leaves frozen input unchanged', () => {
    expect(() => planArrears(deepFreeze(TREATED), deepFreeze({ ...NOTHING }), 3)).not.toThrow();
  });
});

describe('payAhead', () => {
  const left = withTotal({ interest: 1000n, penalties: 500n, fees: 300n });
  const due = withTotal({ interest: 100n, penalties: 50n });

  it.each([
    {
      name: 'within the first bucket',
      amount: 400n,
      order: ARREARS,
      paid: { interest: 500n, penalties: 50n },
      rest: 0n,
    },
    {
      name: 'over two buckets: 900 of interest, 100 of penalties',
      amount: 1000n,
      order: ARREARS,
      paid: { interest: 1000n, penalties: 150n },
      rest: 0n,
    },
    {
      name: 'passing over principal',
      amount: 400n,
      order: ['principal', ...ARREARS] as const,
      paid: { interest: 500n, penalties: 50n },
      rest: 0n,
    },
    {
      name: 'in another order: 300 of fees, 450 of penalties, 50 of interest',
      amount: 800n,
      order: ['fees', 'penalties', 'interest', 'compoundInterest'] as const,
      paid: { interest: 150n, penalties: 500n, fees: 300n },
      rest: 0n,
    },
    {
      name: 'everything, with a rest: 2,000 - 900 - 450 - 300 = 350',
      amount: 2000n,
      order: ARREARS,
      paid: { interest: 1000n, penalties: 500n, fees: 300n },
      rest: 350n,
    },
    {
      name: 'nothing on top of what is due',
      amount: 0n,
      order: ARREARS,
      paid: { interest: 100n, penalties: 50n },
      rest: 0n,
    },
  ])('payAhead() pays $name', ({ amount, order, paid, rest }) => {
    expect(payAhead(left, due, amount, order)).toEqual({ paid: withTotal(paid), rest });
  });

  it('payAhead() leaves frozen input unchanged', () => {
    expect(() => payAhead(deepFreeze(left), deepFreeze(due), 250n, ARREARS)).not.toThrow();
    expect(due).toEqual(withTotal({ interest: 100n, penalties: 50n }));
  });
});

describe('arrears', () => {
  const one = withTotal({ interest: 10n, compoundInterest: 2n, penalties: 30n });
  const other = withTotal({ interest: 4n, compoundInterest: 5n, fees: 1n });

  it('atMost() takes the smaller amount bucket by bucket', () => {
    expect(atMost(one, other)).toEqual(withTotal({ interest: 4n, compoundInterest: 2n }));
  });

  it('addArrears() adds bucket by bucket', () => {
    expect(addArrears(one, other)).toEqual(
      withTotal({ interest: 14n, compoundInterest: 7n, penalties: 30n, fees: 1n }),
    );
  });

  it('subtractArrears() takes off bucket by bucket', () => {
    expect(subtractArrears(one, arrears({ interest: 10n, penalties: 5n }))).toEqual(
      withTotal({ compoundInterest: 2n, penalties: 25n }),
    );
  });
});
