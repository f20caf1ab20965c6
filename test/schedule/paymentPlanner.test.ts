import { describe, expect, it } from 'vitest';
import { ONE, type RoundingMode, ratio, ZERO } from '../../src/money/index.ts';
import type { Pattern } from '../../src/schedule/index.ts';
import { paymentPlanner } from '../../src/schedule/paymentPlanner.ts';
import { deepFreeze } from './definition.ts';

const ONE_PERCENT = ratio(1n, 100n);

interface Given {
  readonly factors?: readonly (typeof ZERO)[];
  readonly from?: number;
  readonly mode?: RoundingMode;
  readonly extra?: bigint;
  readonly principal?: bigint;
  readonly payment?: bigint;
}

/** The payments of the first `count` installments with charges of 700 and arrears of 30. */
function paymentsOf(pattern: Pattern, count: number, given: Given = {}): readonly bigint[] {
  const { factors = [ONE_PERCENT, ONE_PERCENT, ONE_PERCENT, ONE_PERCENT], from = 1, mode = 'halfExpand' } = given;
  const { extra = 0n, principal = 120_000n, payment } = given;
  const leveling = payment === undefined ? { from, factors } : { from, factors, payment };
  const planner = paymentPlanner(deepFreeze({ pattern, leveling, principal, mode, extra }));
  return Array.from({ length: count }, (_, index) => planner(from + index, 700n, 30n));
}

describe('paymentPlanner', () => {
  it('paymentPlanner() adds arrears to a level payment and nothing else', () => {
    // 120,000 * 0.01 / (1 - 1.01^-4) = 30,753.73 -> 30,754; + 30
    expect(paymentsOf({ kind: 'level-payment' }, 4)).toEqual([30_784n, 30_784n, 30_784n, 30_784n]);
  });

  it('paymentPlanner() gives level principal its charges and arrears on top', () => {
    // floor(100,000 / 3) = 33,333; + 700 + 30
    const factors = [ONE_PERCENT, ONE_PERCENT, ONE_PERCENT];
    expect(paymentsOf({ kind: 'level-principal' }, 3, { factors, principal: 100_000n })).toEqual([
      34_063n,
      34_063n,
      34_063n,
    ]);
  });

  it('paymentPlanner() gives a flat fee equal principal and its charges on top', () => {
    expect(paymentsOf({ kind: 'flat-fee', feePerInstallment: ratio(6n, 1000n) }, 2)).toEqual([30_730n, 30_730n]);
  });

  it('paymentPlanner() pays interest alone first and then levels over what is left', () => {
    // 120,000 * 0.01 * 1.0201 / 0.0201 = 60,901.49 over the last two -> 60,901; + 30
    expect(paymentsOf({ kind: 'interest-first', interestOnly: 2 }, 4)).toEqual([730n, 730n, 60_931n, 60_931n]);
  });

  it('paymentPlanner() counts interest-only installments from the start of the schedule', () => {
    // Solved from installment 4 with interest alone up to 5: level over the last two of four.
    expect(paymentsOf({ kind: 'interest-first', interestOnly: 5 }, 4, { from: 4 })).toEqual([
      730n,
      730n,
      60_931n,
      60_931n,
    ]);
  });

  it('paymentPlanner() levels over all factors where the interest-only ones are over', () => {
    expect(paymentsOf({ kind: 'interest-first', interestOnly: 2 }, 1, { from: 3 })).toEqual([30_784n]);
  });

  it('paymentPlanner() leaves a balloon out of the level payment', () => {
    // (120,000 * 1.01^4 - 20,000) * 0.01 / (1.01^4 - 1) = 25,828.11 -> 25,828; + 30
    expect(paymentsOf({ kind: 'balloon', amount: 20_000n }, 4)).toEqual([25_858n, 25_858n, 25_858n, 25_858n]);
  });

  it('paymentPlanner() multiplies the exact base by each weight and rounds once', () => {
    // Base 120,000 * 1.01^4 / (1.01^3 + 1.01^2 + 1.05 * 1.01 + 1.05) = 30,010.9234; * 1.05 = 31,511.4696
    const weights = [ONE, ONE, ratio(105n, 100n), ratio(105n, 100n)];
    expect(paymentsOf({ kind: 'step-up', weights }, 4)).toEqual([30_041n, 30_041n, 31_541n, 31_541n]);
  });

  it('paymentPlanner() keeps the last weight for installments beyond the table', () => {
    // 120,000 / (1 + 1 + 1 + 3) = 20,000
    const weights = [ONE, ONE, ONE, ratio(3n)];
    const payments = paymentsOf({ kind: 'step-up', weights }, 6, { factors: [ZERO, ZERO, ZERO, ZERO] });
    expect(payments).toEqual([20_030n, 20_030n, 20_030n, 60_030n, 60_030n, 60_030n]);
  });

  it('paymentPlanner() takes the weights from the installment that payments are solved at', () => {
    // From installment 3: 120,000 / (2 + 4) = 20,000, times 2 and 4.
    const weights = [ONE, ONE, ratio(2n), ratio(4n)];
    const payments = paymentsOf({ kind: 'step-up', weights }, 2, { from: 3, factors: [ZERO, ZERO] });
    expect(payments).toEqual([40_030n, 80_030n]);
  });

  it('paymentPlanner() takes stated payments as they are and repeats the last', () => {
    expect(paymentsOf({ kind: 'irregular', payments: [500n, 0n, 900n] }, 5)).toEqual([500n, 0n, 900n, 900n, 900n]);
  });

  it('paymentPlanner() adds interest and arrears to stated principal and repeats the last', () => {
    // Charges 700 and arrears 30 on top of 0, then of 500.
    const payments = paymentsOf({ kind: 'stated-principal', principals: [0n, 500n] }, 4);
    expect(payments).toEqual([730n, 1_230n, 1_230n, 1_230n]);
  });

  it('paymentPlanner() takes the payment of a leveling that has one instead of solving it', () => {
    expect(paymentsOf({ kind: 'level-payment' }, 2, { payment: 25_000n })).toEqual([25_030n, 25_030n]);
    expect(paymentsOf({ kind: 'balloon', amount: 20_000n }, 1, { payment: 25_000n })).toEqual([25_030n]);
  });

  it('paymentPlanner() has a level payment that covers arrears stay level', () => {
    expect(paymentsOf({ kind: 'level-payment', coversArrears: true }, 2, { payment: 25_000n })).toEqual([
      25_000n,
      25_000n,
    ]);
  });

  it.each([
    // 100,000 / 3 = 33,333.33; 200,000 / 3 = 66,666.67; 100,001 / 2 = 50,000.5 and 100,003 / 2 = 50,001.5 are ties.
    { mode: 'halfExpand', third: 33_333n, twoThirds: 66_667n, evenTie: 50_001n, oddTie: 50_002n },
    { mode: 'halfEven', third: 33_333n, twoThirds: 66_667n, evenTie: 50_000n, oddTie: 50_002n },
    { mode: 'ceil', third: 33_334n, twoThirds: 66_667n, evenTie: 50_001n, oddTie: 50_002n },
    { mode: 'expand', third: 33_334n, twoThirds: 66_667n, evenTie: 50_001n, oddTie: 50_002n },
    { mode: 'floor', third: 33_333n, twoThirds: 66_666n, evenTie: 50_000n, oddTie: 50_001n },
    { mode: 'trunc', third: 33_333n, twoThirds: 66_666n, evenTie: 50_000n, oddTie: 50_001n },
  ] as const)('paymentPlanner() rounds a solved payment once, by $mode', ({ mode, ...expected }) => {
    const solve = (principal: bigint, count: number): bigint =>
      (paymentsOf({ kind: 'level-payment' }, 1, { principal, mode, factors: Array(count).fill(ZERO) })[0] as bigint) -
      30n;
    expect(solve(100_000n, 3)).toBe(expected.third);
    expect(solve(200_000n, 3)).toBe(expected.twoThirds);
    expect(solve(100_001n, 2)).toBe(expected.evenTie);
    expect(solve(100_003n, 2)).toBe(expected.oddTie);
  });

  it.each<{ pattern: Pattern; more: bigint }>([
    { pattern: { kind: 'level-payment' }, more: 1n },
    { pattern: { kind: 'balloon', amount: 20_000n }, more: 1n },
    { pattern: { kind: 'step-up', weights: [ONE, ONE, ONE, ratio(2n)] }, more: 1n },
    { pattern: { kind: 'interest-first', interestOnly: 0 }, more: 1n },
    { pattern: { kind: 'level-principal' }, more: 0n },
    { pattern: { kind: 'flat-fee', feePerInstallment: ratio(1n, 100n) }, more: 0n },
    { pattern: { kind: 'irregular', payments: [500n] }, more: 0n },
  ])('paymentPlanner() raises the payments of $pattern.kind by $more where one unit is asked for on top of solved ones', ({
    pattern,
    more,
  }) => {
    const [plain, raised] = [paymentsOf(pattern, 1)[0], paymentsOf(pattern, 1, { extra: 1n })[0]];
    expect((raised as bigint) - (plain as bigint)).toBe(more);
  });
});
