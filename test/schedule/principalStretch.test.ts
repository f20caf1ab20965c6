import { describe, expect, it } from 'vitest';
import type { Installment } from '../../src/schedule/index.ts';
import { payPrincipalAlone } from '../../src/schedule/principalStretch.ts';
import { columnOf, type DefinitionInput, deepFreeze, definitionOf, percent } from './definition.ts';

/** 1,000.00 at 1 % a month over three months. */
const LOAN: DefinitionInput = { claim: { principal: 100_000n }, installments: 3, rate: percent('12') };

/** Runs a stretch from 1,000.00 with the same payment each time. */
function stretchOf(input: DefinitionInput, payment: bigint, conditional = 0n) {
  const rows: Installment<bigint>[] = [];
  const owed = payPrincipalAlone(deepFreeze(definitionOf(input)), () => payment, rows, { owed: 100_000n, conditional });
  return { rows, owed };
}

describe('payPrincipalAlone()', () => {
  it('pays interest, then principal, and leaves the last row to what pays the rest', () => {
    // 1,000.00 x 1 % = 10.00; 340.02 - 10.00 = 330.02; 669.98 left. 6.6998 is 6.70; 333.32; 336.66 left.
    const { rows, owed } = stretchOf(LOAN, 34_002n);
    expect(columnOf(rows, 'accrued')).toEqual([1_000n, 670n]);
    expect(columnOf(rows, 'principal')).toEqual([33_002n, 33_332n]);
    expect(columnOf(rows, 'closing')).toEqual([66_998n, 33_666n]);
    expect(owed).toBe(33_666n);
  });

  it('keeps what will be waived on completion outstanding', () => {
    expect(columnOf(stretchOf(LOAN, 34_002n, 5_000n).rows, 'outstanding')).toEqual([71_998n, 38_666n]);
  });

  it('adds no row where the payment is below the interest', () => {
    expect(stretchOf(LOAN, 999n)).toEqual({ rows: [], owed: 100_000n });
  });

  it('adds a row where the payment is just the interest', () => {
    expect(columnOf(stretchOf(LOAN, 1_000n).rows, 'principal')).toEqual([0n, 0n]);
  });

  it('adds no row that would leave nothing', () => {
    expect(stretchOf(LOAN, 101_000n)).toEqual({ rows: [], owed: 100_000n });
    expect(columnOf(stretchOf(LOAN, 100_999n).rows, 'closing')).toEqual([1n]);
  });

  it('stops before a holiday, and adds nothing within one', () => {
    const holiday = { after: 2, installments: 1, interest: 'freeze', keeps: 'term' } as const;
    expect(stretchOf({ ...LOAN, installments: 6, holiday }, 10_000n).rows).toHaveLength(2);
    expect(stretchOf({ ...LOAN, installments: 6, holiday: { ...holiday, after: 0 } }, 10_000n).rows).toEqual([]);
  });

  it('stops before payments are solved anew', () => {
    expect(stretchOf({ ...LOAN, installments: 6, solveAgainAt: [4] }, 10_000n).rows).toHaveLength(3);
  });

  it('stops before the first of several points where payments are solved anew', () => {
    const input: DefinitionInput = { ...LOAN, installments: 9, solveAgainAt: [4, 7] };
    expect(stretchOf(input, 10_000n).rows).toHaveLength(3);
  });

  it('goes on after a holiday that is over, to the next point where payments are solved anew', () => {
    const holiday = { after: 1, installments: 2, interest: 'freeze', keeps: 'payment' } as const;
    const definition = definitionOf({ ...LOAN, installments: 6, holiday });
    const before = stretchOf({ ...LOAN, installments: 6 }, 10_000n).rows.slice(0, 3);
    const rows = [...before];
    payPrincipalAlone(deepFreeze(definition), () => 10_000n, rows, { owed: 70_000n, conditional: 0n });
    // 700.00 at 1 %, 100.00 a month: paid in the eighth month from there, which is left to what pays the rest.
    expect(rows.slice(3).map(({ number }) => number)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });
});
