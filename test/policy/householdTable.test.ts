import { describe, expect, it } from 'vitest';
import { amountForHousehold } from '../../src/policy/householdTable.ts';

describe('amountForHousehold()', () => {
  it.each<[number, number, bigint, string]>([
    [1, 0, 1_500_00n, 'the first of the table'],
    [1, 1, 2_500_00n, 'the second'],
    [2, 0, 2_500_00n, 'adults and dependants count alike'],
    [2, 1, 3_300_00n, 'the last of the table'],
    [2, 2, 4_100_00n, '3,300 + 800'],
    [2, 4, 5_700_00n, '3,300 + 3 x 800'],
  ])('amountForHousehold() of a household of %i and %i is %i minor units: %s', (adults, dependants, expected) => {
    const params = { byHouseholdSize: [1_500_00n, 2_500_00n, 3_300_00n], perAdditionalMember: 800_00n };
    expect(amountForHousehold(params, { adults, dependants })).toBe(expected);
  });
});
