import { describe, expect, it } from 'vitest';
import { ratio, ZERO } from '../../src/money/index.ts';
import { type FlatRateDefinition, flatRatePayments, flatRateRows } from '../../src/schedule/flatRateRows.ts';
import { deepFreeze } from './definition.ts';

/** 1,000.00 at 1 % flat a month over 4: interest 40.00, payment 260.00. */
const LOAN: FlatRateDefinition = {
  principal: 1_000_00n,
  interest: 40_00n,
  installments: 4,
  fee: 0n,
  split: 'even',
  periodicRate: ZERO,
  rounding: 'halfExpand',
};

const rowsOf = (changes: Partial<FlatRateDefinition> = {}) => flatRateRows(deepFreeze({ ...LOAN, ...changes }));
const interestOf = (changes: Partial<FlatRateDefinition>): readonly bigint[] =>
  rowsOf(changes).map(({ interest }) => interest);

describe('flatRatePayments()', () => {
  it('flatRatePayments() divides principal and interest, rounds once, and leaves the residue to the last', () => {
    // 5,440.00 / 12 = 453.333...; 5,440.00 - 11 * 453.33
    const payments = flatRatePayments({ ...LOAN, principal: 5_000_00n, interest: 440_00n, installments: 12 });
    expect(payments).toEqual([...Array<bigint>(11).fill(453_33n), 453_37n]);
  });

  it('flatRatePayments() rounds up in a mode that does, and the last payment is the smaller one', () => {
    const payments = flatRatePayments({ ...LOAN, interest: 40_01n, rounding: 'ceil' });
    expect(payments).toEqual([260_01n, 260_01n, 260_01n, 259_98n]);
  });

  it('flatRatePayments() rounds down where rounding up would leave less than nothing to the last', () => {
    // 6 / 4 = 1.5 would be 2: three of them are all there is. 5 / 4 in mode ceil would be 2: three are too much.
    expect(flatRatePayments({ ...LOAN, principal: 6n, interest: 0n })).toEqual([2n, 2n, 2n, 0n]);
    expect(flatRatePayments({ ...LOAN, principal: 5n, interest: 0n, rounding: 'ceil' })).toEqual([1n, 1n, 1n, 2n]);
  });

  it('flatRatePayments() of one installment is everything', () => {
    expect(flatRatePayments({ ...LOAN, installments: 1 })).toEqual([1_040_00n]);
  });
});

describe('flatRateRows()', () => {
  it('flatRateRows() divides interest evenly', () => {
    expect(rowsOf()).toEqual([
      {
        number: 1,
        opening: 1_000_00n,
        payment: 260_00n,
        interest: 10_00n,
        fee: 0n,
        principal: 250_00n,
        closing: 750_00n,
      },
      {
        number: 2,
        opening: 750_00n,
        payment: 260_00n,
        interest: 10_00n,
        fee: 0n,
        principal: 250_00n,
        closing: 500_00n,
      },
      {
        number: 3,
        opening: 500_00n,
        payment: 260_00n,
        interest: 10_00n,
        fee: 0n,
        principal: 250_00n,
        closing: 250_00n,
      },
      { number: 4, opening: 250_00n, payment: 260_00n, interest: 10_00n, fee: 0n, principal: 250_00n, closing: 0n },
    ]);
  });

  it('flatRateRows() divides interest by the Rule of 78: four installments bear 4, 3, 2 and 1 of ten parts', () => {
    expect(interestOf({ split: 'rule-of-78' })).toEqual([16_00n, 12_00n, 8_00n, 4_00n]);
  });

  it('flatRateRows() charges the true rate on what is left', () => {
    // 1.5 %: 15.00; (1,000.00 - 245.00) * 1.5 % = 11.325; the last row takes the rest of 40.00.
    expect(interestOf({ split: 'actuarial', periodicRate: ratio(15n, 1_000n) })).toEqual([
      15_00n,
      11_33n,
      7_59n,
      6_08n,
    ]);
  });

  it('flatRateRows() charges no more interest than was agreed', () => {
    expect(interestOf({ split: 'actuarial', periodicRate: ratio(30n, 1_000n) })).toEqual([30_00n, 10_00n, 0n, 0n]);
  });

  it('flatRateRows() leaves residues to the last row', () => {
    // 10.01 / 3 = 3.3366...: 3.34, 3.34 and 3.33
    const rows = rowsOf({ interest: 10_01n, installments: 3 });
    expect(rows.map(({ interest }) => interest)).toEqual([3_34n, 3_34n, 3_33n]);
    expect(rows.map(({ payment }) => payment)).toEqual([336_67n, 336_67n, 336_67n]);
    expect(rows[2]).toMatchObject({ principal: rows[2]?.opening, closing: 0n });
  });

  it('flatRateRows() puts a fee on top of every payment', () => {
    const rows = rowsOf({ fee: 62_50n });
    expect(rows.every(({ fee, payment }) => fee === 62_50n && payment === 322_50n)).toBe(true);
    expect(rows[3]?.closing).toBe(0n);
  });

  it('flatRateRows() lets principal grow where the interest of an early row is larger than the payment', () => {
    // 3,000.00 interest on 1,000.00 over 60: 4,000 / 60 = 66.67, and 3,000 * 60 / 1,830 = 98.36
    const [first] = rowsOf({ interest: 3_000_00n, installments: 60, split: 'rule-of-78' });
    expect(first).toMatchObject({ payment: 66_67n, interest: 98_36n, principal: -31_69n, closing: 1_031_69n });
  });
});
