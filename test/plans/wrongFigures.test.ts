import { describe, expect, it } from 'vitest';
import { formatAmount, ratio } from '../../src/money/index.ts';
import { wrongFigures } from '../../src/plans/wrongFigures.ts';

const money = (minor: bigint) => formatAmount(minor, 2);
const stated = { paid: 100_00n, lossShare: ratio(1n, 4n), rows: [{ number: 1, closing: 5n }], contract: null };
const derived = { paid: '100.00', lossShare: '0.25', rows: [{ number: 1, closing: '0.05' }], contract: null };

describe('wrongFigures()', () => {
  it('finds nothing where every figure is the one that follows', () => {
    expect(wrongFigures('plan', stated, derived, money)).toEqual([]);
  });

  it('names every other figure by its path', () => {
    const other = {
      paid: '100.01',
      lossShare: '0.26',
      rows: [{ number: 2, closing: '0.04' }],
      contract: { total: '1.00' },
    };
    expect(wrongFigures('plan', stated, other, money)).toEqual([
      { path: 'plan.paid', rule: 'must be 100.01, which follows from the schedule', value: '100.00' },
      { path: 'plan.lossShare', rule: 'must be 0.26, which follows from the schedule', value: '0.25' },
      { path: 'plan.rows[0].number', rule: 'must be 2, which follows from the schedule', value: '1' },
      { path: 'plan.rows[0].closing', rule: 'must be 0.04, which follows from the schedule', value: '0.05' },
      { path: 'plan.contract', rule: 'must be an object, which follows from the schedule', value: 'null' },
    ]);
  });

  it('leaves what a plan does not say in full', () => {
    const [stated, derived] = [{ finalDueDate: '2027-01-21' }, { finalDueDate: '2027-01-22' }];
    expect(wrongFigures('cost', stated, derived, money, new Set(['finalDueDate']))).toEqual([]);
    expect(wrongFigures('cost', stated, derived, money)).toHaveLength(1);
  });

  it('names a list that is longer or shorter than it has to be', () => {
    expect(wrongFigures('', { rows: [1n, 1n] }, { rows: ['0.01'] }, money)).toEqual([
      { path: 'rows', rule: 'must be a list of 1, which follows from the schedule', value: 'a list of 2' },
    ]);
  });
});
