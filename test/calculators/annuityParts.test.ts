import { describe, expect, it } from 'vitest';
import { type AnnuityPartsInput, annuityParts } from '../../src/calculators/index.ts';
import { deepFreeze, refusedFields, refusedPaths, withField } from '../account/refusal.ts';

const TEN = { nominal: '10%', periodsPerYear: 12 };
const EXAMPLE: AnnuityPartsInput = { rate: TEN, periods: 24, presentValue: '2000', first: 1, last: 1, decimals: 8 };

describe('annuityParts()', () => {
  /** numpy-financial, tests/test_financial: ppmt and ipmt. */
  it.each([
    { number: 1, interest: '-16.66666667', principal: '-75.62318601' },
    { number: 2, interest: null, principal: '-76.25337923' },
    { number: 3, interest: '-15.40102862', principal: null },
    { number: 4, interest: '-14.76028842', principal: null },
  ])('annuityParts() splits payment $number as numpy-financial does', ({ number, interest, principal }) => {
    const parts = annuityParts({ ...EXAMPLE, first: number, last: number });
    expect(parts.interest).toBe(interest ?? parts.interest);
    expect(parts.principal).toBe(principal ?? parts.principal);
  });

  /** formulajs, test/financial: CUMIPMT and CUMPRINC of the second year of 100,000 over 30 years. */
  it.each([
    { due: 'end', first: 13, part: 'interest', expected: '-9916.772514' },
    { due: 'end', first: 13, part: 'principal', expected: '-614.086327' },
    { due: 'begin', first: 13, part: 'principal', expected: '-609.011233' },
    { due: 'end', first: 1, part: 'principal', expected: '-1169.964903' },
  ] as const)('annuityParts() adds the $part from payment $first up, due at the $due', ({
    due,
    first,
    part,
    expected,
  }) => {
    const loan = { rate: TEN, periods: 360, presentValue: '100000', due, first, last: 24, decimals: 6 };
    expect(annuityParts(loan)[part]).toBe(expected);
  });

  it('annuityParts() takes a future value and a first payment without interest', () => {
    // formulajs, IPMT: -833.33 at the end; at the beginning nothing has been borrowed for any time yet.
    const goal = {
      rate: TEN,
      periods: 24,
      presentValue: '100000',
      futureValue: '1000000',
      first: 1,
      last: 1,
      decimals: 4,
    };
    expect(annuityParts(goal).interest).toBe('-833.3333');
    expect(annuityParts({ ...goal, due: 'begin' }).interest).toBe('0');
  });

  it.each([
    ['rate', undefined],
    ['periods', 0],
    ['presentValue', 'x'],
    ['first', 0],
    ['last', 25],
    ['due', 'start'],
    ['payment', '5'],
  ])('annuityParts() refuses %s of %s', (path, value) => {
    expect(refusedPaths(() => annuityParts(withField(EXAMPLE, path, value) as AnnuityPartsInput))).toEqual([path]);
  });

  it('annuityParts() says which periods it can count', () => {
    expect(refusedFields(() => annuityParts({ ...EXAMPLE, first: 3, last: 2 }))[0]?.rule).toBe('must not be before 3');
    expect(refusedFields(() => annuityParts({ ...EXAMPLE, last: 25 }))[0]?.rule).toBe(
      'must be at most 24, the number of periods',
    );
  });

  it('annuityParts() leaves frozen input as it was', () => {
    const input = deepFreeze(structuredClone(EXAMPLE));
    annuityParts(input);
    expect(input).toEqual(EXAMPLE);
  });
});
