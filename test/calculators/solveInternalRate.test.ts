import { describe, expect, it } from 'vitest';
import { type InternalRateInput, solveInternalRate } from '../../src/calculators/index.ts';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';

/** Microsoft, documentation of XIRR. */
const EXAMPLE: InternalRateInput = {
  flows: [
    { date: '2008-01-01', amount: '-10000' },
    { date: '2008-03-01', amount: '2750' },
    { date: '2008-10-30', amount: '4250' },
    { date: '2009-02-15', amount: '3250' },
    { date: '2009-04-01', amount: '2750' },
  ],
};

describe('solveInternalRate()', () => {
  it('solveInternalRate() finds the rate of dated flows with its evidence', () => {
    const solved = solveInternalRate({ ...EXAMPLE, decimals: 9 });
    // Printed there as 0.373362535; the last digits of it are the float's.
    expect(solved).toEqual({ outcome: 'solved', rate: '0.373362534', residual: '0', iterations: expect.any(Number) });
  });

  it('solveInternalRate() takes a year of 365.25 days where asked', () => {
    // 366 days against 110,000 for 100,000: 1.1^(365.25 / 366) - 1 = 0.0997851...
    const flows = [
      { date: '2020-01-01', amount: '100000' },
      { date: '2021-01-01', amount: '-110000' },
    ];
    expect(solveInternalRate({ flows, timeCount: 'ACT/365.25', decimals: 6 })).toMatchObject({ rate: '0.099785' });
  });

  it('solveInternalRate() finds a rate per period of one amount a period', () => {
    // ClickHouse documentation, financialInternalRateOfReturn: 0.13066238629180732, in floats.
    expect(solveInternalRate({ amounts: ['-100', '60', '60'], decimals: 12 })).toMatchObject({
      outcome: 'solved',
      rate: '0.130662386292',
    });
  });

  it('solveInternalRate() gives exactly zero where what comes is what goes', () => {
    expect(solveInternalRate({ amounts: ['-100', '50', '50'] })).toEqual({
      outcome: 'solved',
      rate: '0',
      residual: '0',
      iterations: 0,
    });
  });

  it('solveInternalRate() solves a settlement at a loss', () => {
    // pyxirr, close_to_minus_0_99: -134.09 against 40.86 after 63 days.
    const flows = [
      { date: '2021-06-09', amount: '-134.09' },
      { date: '2021-08-11', amount: '40.86' },
    ];
    expect(solveInternalRate({ flows, decimals: 12 })).toMatchObject({ outcome: 'solved', rate: '-0.998976923173' });
  });

  it('solveInternalRate() lists every rate of flows that change sign twice, ascending', () => {
    expect(solveInternalRate({ amounts: ['-100', '230', '-132'] })).toEqual({
      outcome: 'several-roots',
      roots: [
        { rate: '0.1', residual: '0' },
        { rate: '0.2', residual: '0' },
      ],
      iterations: expect.any(Number),
    });
  });

  it('solveInternalRate() never writes -100 %', () => {
    const flows = [
      { date: '2026-01-01', amount: '-1000' },
      { date: '2026-01-02', amount: '1' },
    ];
    expect(solveInternalRate({ flows, decimals: 4 })).toMatchObject({ outcome: 'solved', rate: '-0.9999' });
  });

  it.each([
    { amounts: ['1', '2', '3'], reason: 'one-sign' },
    { amounts: ['0', '0'], reason: 'nothing-flows' },
    { amounts: ['-5', '0'], reason: 'no-time-passes' },
    { amounts: ['100', '-150', '100'], reason: 'never-zero' },
  ])('solveInternalRate() returns $reason for $amounts', ({ amounts, reason }) => {
    expect(solveInternalRate({ amounts })).toEqual({ outcome: 'no-root', reason });
  });

  it.each([
    ['flows', undefined],
    ['flows', []],
    ['flows[0].date', '2008-13-01'],
    ['flows[0].amount', undefined],
    ['flows[2].note', 'x'],
    ['timeCount', 'ACT/364'],
    ['guess', 0.1],
  ])('solveInternalRate() refuses %s of %s', (path, value) => {
    const refused = refusedPaths(() => solveInternalRate(withField(EXAMPLE, path, value) as InternalRateInput));
    expect(refused).toEqual([path === 'flows' && value === undefined ? 'amounts' : path]);
  });

  it('solveInternalRate() refuses two shapes of flows at once', () => {
    expect(refusedPaths(() => solveInternalRate({ ...EXAMPLE, amounts: ['1'] }))).toEqual(['flows']);
  });

  it('solveInternalRate() survives JSON and leaves frozen input as it was', () => {
    const input = deepFreeze(structuredClone(EXAMPLE));
    const solved = solveInternalRate(input);
    expect(JSON.parse(JSON.stringify(solved))).toEqual(solved);
    expect(input).toEqual(EXAMPLE);
  });
});
