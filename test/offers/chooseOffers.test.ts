import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/money/index.ts';
import { chooseOffers } from '../../src/offers/chooseOffers.ts';
import type { Passed } from '../../src/offers/considerCandidates.ts';
import { FAMILIES, type FamilyName } from '../../src/offers/families.ts';
import { RUNS } from '../properties/runs.ts';

/** A candidate of a family with a total score in hundredths, paying one amount once. */
function passed(name: FamilyName, total: number, payment = total, customer = 50): Passed {
  const side = { total: ratio(BigInt(customer), 100n), axes: {} };
  const row = { dueDate: '2026-12-21', payment: BigInt(payment) };
  const request = { dates: { startDate: '2026-11-21' } };
  return {
    family: FAMILIES.find((family) => family.name === name),
    scores: { total: ratio(BigInt(total), 100n), customer: side, lender: side },
    authority: null,
    installments: 1,
    trial: () => ({ solved: { draft: { request, downPayment: 0n }, schedule: { rows: [row] } } }),
  } as never;
}

const named = (offers: readonly Passed[]) =>
  offers.map(({ family, scores }) => [family.name, Number(scores.total.numerator)]);

const CANDIDATES = [
  passed('level-payments', 90),
  passed('level-payments', 89),
  passed('level-principal', 80),
  passed('frozen', 70),
  passed('reduced-rate', 69),
  passed('lump-sum', 60),
];

describe('chooseOffers()', () => {
  it('takes the best of each kind before the second of any', () => {
    expect(named(chooseOffers(CANDIDATES, 3))).toEqual([
      ['level-payments', 90],
      ['frozen', 70],
      ['lump-sum', 60],
    ]);
  });

  it('then the best of each family, then whatever is best', () => {
    expect(named(chooseOffers(CANDIDATES, 6)).slice(3)).toEqual([
      ['level-principal', 80],
      ['reduced-rate', 69],
      ['level-payments', 89],
    ]);
  });

  it('takes at most so many, and no more than there are', () => {
    expect(chooseOffers(CANDIDATES, 1)).toHaveLength(1);
    expect(chooseOffers(CANDIDATES, 20)).toHaveLength(6);
    expect(chooseOffers([], 5)).toEqual([]);
  });

  it('passes over a plan with the same payments on the same days as one before', () => {
    const twins = [passed('level-payments', 90, 7), passed('level-principal', 80, 7), passed('step-up', 70, 8)];
    expect(named(chooseOffers(twins, 5))).toEqual([
      ['level-payments', 90],
      ['step-up', 70],
    ]);
  });

  it('prefers the customer between equals', () => {
    const equals = [passed('level-payments', 80, 1, 40), passed('level-payments', 80, 2, 60)];
    expect(chooseOffers(equals, 1)[0]).toBe(equals[1]);
  });

  it('chooses the same in whatever order candidates are tried', () => {
    const names = FAMILIES.map(({ name }) => name);
    const candidate = fc
      .tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }))
      .map(([name, total, payment]) => passed(name, total, payment));
    const list = fc.array(candidate, { maxLength: 30 });
    const keyOf = (offer: Passed) => [...named([offer]).flat(), String(offer.trial().solved.schedule.rows[0]?.payment)];
    fc.assert(
      fc.property(
        list.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
        fc.integer({ min: 1, max: 8 }),
        ([items, shuffled], most) => {
          expect(chooseOffers(shuffled, most).map(keyOf)).toEqual(chooseOffers(items, most).map(keyOf));
        },
      ),
      RUNS,
    );
  });
});
