import { describe, expect, it } from 'vitest';
import { type AnnualRateInput, solveAnnualRate } from '../../src/calculators/index.ts';
import { deepFreeze, refusedFields, refusedPaths, withField } from '../account/refusal.ts';

const LOAN: AnnualRateInput = { method: 'nominal-irr', amounts: ['-100', '60', '60'], periodsPerYear: 12 };
const FEE: AnnualRateInput = { method: 'flat-fee-nominal', fee: '0.6%', periods: 12, periodsPerYear: 12 };
const DAY: AnnualRateInput = { method: 'daily-365', rate: '0.05%' };
const AMERICAN: AnnualRateInput = {
  method: 'reg-z-actuarial',
  advances: [{ date: '1978-01-10', amount: '8000' }],
  payments: [
    { date: '1978-03-01', amount: '4200.00' },
    { date: '1978-05-01', amount: '4200.00' },
    { date: '1978-07-01', amount: '0.00' },
  ],
};
const EUROPEAN: AnnualRateInput = {
  method: 'eu-apr',
  advances: [{ amount: '1000', after: {} }],
  payments: [{ amount: '1200', after: { months: 18 } }],
};
const DATED: AnnualRateInput = {
  method: 'eu-apr',
  advances: [{ amount: '500', date: '2012-10-10' }],
  payments: [{ amount: '510', date: '2012-10-15' }],
};

describe('solveAnnualRate()', () => {
  it('solveAnnualRate() names its method and shows the evidence', () => {
    expect(solveAnnualRate({ ...LOAN, decimals: 6 })).toEqual({
      method: 'nominal-irr',
      outcome: 'solved',
      rate: '1.567949', // 12 x 0.1306624
      residual: '0',
      iterations: expect.any(Number),
      trace: [],
    });
  });

  it('solveAnnualRate() converts a daily rate without solving', () => {
    expect(solveAnnualRate(DAY)).toEqual({
      method: 'daily-365',
      outcome: 'solved',
      rate: '0.1825',
      residual: '0',
      iterations: 0,
      trace: [],
    });
  });

  it('solveAnnualRate() gives exactly zero for a fee of nothing', () => {
    expect(solveAnnualRate({ ...FEE, fee: 0 })).toMatchObject({ outcome: 'solved', rate: '0', iterations: 0 });
  });

  it('solveAnnualRate() shows the unit-period and the first period of the American rate', () => {
    expect(solveAnnualRate(AMERICAN).trace).toEqual([
      {
        step: 'unit-period',
        formula: 'most frequent standard interval of (b)(4)',
        values: { unit: 'month', count: 2 },
        result: '6',
      },
      {
        step: 'first-payment',
        formula: 'whole unit-periods counted back from the payment, and the odd part before them',
        values: { whole: 0, odd: '52/60' },
        result: '0.8666666667',
      },
    ]);
  });

  it('solveAnnualRate() takes a unit-period that is given', () => {
    const solved = solveAnnualRate({ ...AMERICAN, unitPeriod: { unit: 'month', count: 1 } });
    expect(solved.trace[0]).toMatchObject({ formula: 'as given', values: { unit: 'month', count: 1 }, result: '12' });
    // Back from 1 March: a month, and the days from 10 January to 1 February.
    expect(solved.trace[1]?.values).toEqual({ whole: 1, odd: '22/30' });
  });

  it('solveAnnualRate() solves a loss by the American method', () => {
    // 1,000 against 980 after a month: -2 %, twelve times.
    const advances = [{ date: '2026-01-15', amount: '1000' }];
    const payments = [{ date: '2026-02-15', amount: '980' }];
    expect(solveAnnualRate({ method: 'reg-z-actuarial', advances, payments }).outcome).toBe('solved');
    expect(solveAnnualRate({ method: 'reg-z-actuarial', advances, payments })).toMatchObject({ rate: '-0.24' });
  });

  it('solveAnnualRate() counts European time by the Directive unless another count is named', () => {
    // 1.2^(1 / 1.5) - 1.
    expect(solveAnnualRate({ ...EUROPEAN, decimals: 4 })).toMatchObject({ rate: '0.1292' });
    // 1.02^(366 / 5) - 1, since the year to 15 October 2012 is a leap year; by 365 days 324.436 %.
    expect(solveAnnualRate({ ...DATED, decimals: 6 })).toMatchObject({ rate: '3.261206' });
    expect(solveAnnualRate({ ...DATED, timeCount: 'ACT/365F', decimals: 5 })).toMatchObject({ rate: '3.24436' });
    expect(solveAnnualRate(DATED).trace).toEqual([
      {
        step: 'last-flow',
        formula: 'years from the first drawdown',
        values: { timeCount: 'EU 2008/48/EC', wholePeriod: 'month' },
        result: '0.0136612022', // 5 / 366
      },
    ]);
  });

  it('solveAnnualRate() counts weeks and years where asked', () => {
    const at = (after: object, timeCount?: 'ACT/365.25'): string | undefined =>
      solveAnnualRate({
        method: 'eu-apr',
        advances: [{ amount: '100', after: {} }],
        payments: [{ amount: '110', after }],
        ...(timeCount && { timeCount }),
      }).trace[0]?.result.toString();
    expect(at({ weeks: 26 })).toBe('0.5');
    expect(at({ years: '1.5' })).toBe('1.5');
    expect(at({ years: 1, months: 3, weeks: 13 })).toBe('1.5');
    expect(at({ days: 73 })).toBe('0.2');
    expect(at({ days: 487 }, 'ACT/365.25')).toBe('1.3333333333');
    const weekly = solveAnnualRate({ ...DATED, wholePeriod: 'week' });
    expect(weekly.trace[0]?.values).toMatchObject({ wholePeriod: 'week' });
  });

  it('solveAnnualRate() nets what is paid at once', () => {
    // 1,000 less 50 against 1,200: 1.2 / 0.95 a year.
    const solved = solveAnnualRate({
      method: 'eu-apr',
      advances: [{ amount: '1000', after: {} }],
      payments: [
        { amount: '50', after: {} },
        { amount: '1200', after: { years: 1 } },
      ],
      decimals: 6,
    });
    expect(solved).toMatchObject({ outcome: 'solved', rate: '0.263158' });
  });

  it('solveAnnualRate() says why there is no rate', () => {
    expect(solveAnnualRate({ ...LOAN, amounts: ['100', '60'] })).toEqual({
      method: 'nominal-irr',
      outcome: 'no-root',
      reason: 'one-sign',
      trace: [],
    });
  });

  it.each<[AnnualRateInput, string, unknown]>([
    [LOAN, 'method', 'apr'],
    [LOAN, 'amounts', undefined],
    [LOAN, 'amounts[0]', '1e3'],
    [LOAN, 'periodsPerYear', 0],
    [LOAN, 'advances', []],
    [FEE, 'fee', '-1%'],
    [FEE, 'periods', 601],
    [DAY, 'rate', 5],
    [AMERICAN, 'advances', []],
    [AMERICAN, 'payments', []],
    [AMERICAN, 'advances[0].date', '1978-02-30'],
    [AMERICAN, 'payments[0].amount', '-1'],
    [AMERICAN, 'payments[0].date', '1978-01-09'],
    [AMERICAN, 'payments[0].after', { days: 3 }],
    [AMERICAN, 'unitPeriod', { unit: 'year', count: 1 }],
    [EUROPEAN, 'payments[0].after', undefined],
    [EUROPEAN, 'payments[0].date', '2026-01-01'],
    [EUROPEAN, 'payments[0].after.months', -1],
    [EUROPEAN, 'payments[0].after.years', '-1'],
    [EUROPEAN, 'payments[0].after.years', '300.1'],
    [EUROPEAN, 'payments[0].after.years', '0.123456789'],
    [EUROPEAN, 'advances', []],
    [DATED, 'advances', []],
    [EUROPEAN, 'timeCount', 'ACT/360'],
    [EUROPEAN, 'wholePeriod', 'day'],
    [DATED, 'payments[0].date', '2012-10-09'],
  ])('solveAnnualRate() refuses a field of %o: %s of %o', (input, path, value) => {
    const refused = refusedPaths(() => solveAnnualRate(withField(input, path, value) as AnnualRateInput));
    const missing = path === 'payments[0].after' && value === undefined;
    const twice = path === 'payments[0].date' && input === EUROPEAN;
    const unit = path === 'unitPeriod';
    const expected = missing ? 'payments[0].date' : twice ? 'payments[0].after' : unit ? 'unitPeriod.unit' : path;
    expect(refused).toEqual([expected]);
  });

  it.each([
    { unitPeriod: { unit: 'semimonth', count: 2 }, rule: 'must be 1 for half-months' },
    { unitPeriod: { unit: 'month', count: 13 }, rule: 'must be at most 12 months' },
    { unitPeriod: { unit: 'week', count: 53 }, rule: 'must be at most 52 weeks' },
  ] as const)('solveAnnualRate() refuses $unitPeriod.count $unitPeriod.unit: it $rule', ({ unitPeriod, rule }) => {
    expect(refusedFields(() => solveAnnualRate({ ...AMERICAN, unitPeriod }))).toMatchObject([
      { path: 'unitPeriod.count', rule },
    ]);
  });

  it('solveAnnualRate() refuses an American transaction that takes no time', () => {
    const payments = [{ date: '1978-01-10', amount: '8000' }];
    expect(refusedFields(() => solveAnnualRate({ ...AMERICAN, payments }))).toMatchObject([
      { path: 'payments', rule: 'must go on after 1978-01-10' },
    ]);
  });

  it('solveAnnualRate() refuses dates beside times', () => {
    const payments = [{ amount: '1', date: '2026-01-01' }];
    expect(refusedFields(() => solveAnnualRate({ ...EUROPEAN, payments }))).toMatchObject([
      { path: 'payments', rule: expect.stringMatching(/^must be given as the advances are/) },
    ]);
  });

  it.each([
    LOAN,
    FEE,
    DAY,
    AMERICAN,
    EUROPEAN,
    DATED,
  ])('solveAnnualRate() survives JSON and leaves %o as it was', (given) => {
    const input = deepFreeze(structuredClone(given));
    const solved = solveAnnualRate(input);
    expect(JSON.parse(JSON.stringify(solved))).toEqual(solved);
    expect(input).toEqual(given);
  });
});
