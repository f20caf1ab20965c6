import {
  buildInterestReductionPlan,
  buildSensitivityGrid,
  expectPlan,
  isRepaymentError,
  type SensitivityInput,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { debt, leaving, loan } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { inEveryBucket, policyWith } from './inputs.ts';

const free = debt('1200.00', '0%');

/** The paths of what is refused as invalid input. */
function refusalOf(input: SensitivityInput): readonly string[] {
  try {
    buildSensitivityGrid(input);
  } catch (error) {
    if (isRepaymentError(error, 'invalid-input')) return error.details.map(({ path }) => path);
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('buildSensitivityGrid()', () => {
  it('buildSensitivityGrid() varies installments slowest and waivers fastest, in the order given', () => {
    // 1,000.00 and, of four times 100.00, all or half: 1,400.00 / 20 = 70.00, 1,200.00 / 20 = 60.00, and half over 40.
    const grid = buildSensitivityGrid(
      Object.freeze({
        account: inEveryBucket,
        kind: 'interest-reduction',
        installments: [20, 40],
        rates: ['0%'],
        waivers: ['0%', '50%'],
      } as const),
    );
    expect(
      grid.cells.map((cell) => [cell.installments, cell.rate, cell.waiver, 'installment' in cell && cell.installment]),
    ).toEqual([
      [20, '0', '0', '70.00'],
      [20, '0', '0.5', '60.00'],
      [40, '0', '0', '35.00'],
      [40, '0', '0.5', '30.00'],
    ]);
    // Half of four times 100.00 of 1,400.00 at a contract of 0 %.
    expect(grid.cells[1]).toMatchObject({ totalPaid: '1200.00', waived: '200.00', lossShare: '0.1428571429' });
  });

  it('buildSensitivityGrid() says what fits, what the policy makes of it and what passes', () => {
    const policy = policyWith(ruleOf('longest-term', { months: 12 }));
    // 1,200.00 / 6 = 200.00 is beyond 100.00; / 12 = 100.00 is not; 24 months are too long.
    const { cells } = buildSensitivityGrid({
      account: free,
      affordability: leaving('100.00'),
      policy,
      kind: 'interest-reduction',
      terms: { rate: '0%' },
      installments: [6, 12, 24],
    });
    expect(cells).toMatchObject([
      { outcome: 'plan', installment: '200.00', fits: false, verdict: 'compliant', passes: false },
      { outcome: 'plan', installment: '100.00', fits: true, verdict: 'compliant', passes: true },
      { outcome: 'plan', installment: '50.00', fits: true, verdict: 'refused', passes: false },
    ]);
  });

  it('buildSensitivityGrid() holds a payment of the terms against each installment', () => {
    // 1,200.00 / 10 = 120.00 and / 12 = 100.00.
    const terms = { rate: '0%', payment: '110.00' };
    const { cells } = buildSensitivityGrid({ account: free, kind: 'installment', terms, installments: [10, 12] });
    expect(cells).toMatchObject([{ fits: false }, { fits: true }]);
  });

  it('buildSensitivityGrid() says why a cell comes to no plan, and goes on', () => {
    const remaining = loan.contract.schedule?.remainingInstallments ?? 0;
    const { cells } = buildSensitivityGrid({
      account: loan,
      kind: 'extended-term',
      installments: [remaining - 1, remaining],
    });
    expect(cells).toMatchObject([{ outcome: 'infeasible', reason: 'contradictory-terms' }, { outcome: 'plan' }]);
  });

  it('buildSensitivityGrid() gives each cell the figures of the plan that the recipe builds', () => {
    const { cells } = buildSensitivityGrid({
      account: inEveryBucket,
      kind: 'interest-reduction',
      terms: { treatment: { penalties: { pay: 'first' } } },
      installments: [7, 19, 36],
      rates: ['0%', '7.3%'],
      waivers: ['0%', '33%'],
      waiverOf: 'penalties',
    });
    expect(cells).toHaveLength(12);
    for (const { installments, rate, waiver, ...figures } of cells) {
      const penalties = [{ pay: 'first' as const }, { waive: 'on-signing' as const, share: waiver ?? '0%' }];
      const terms = { installments, rate: rate ?? '0%', treatment: { penalties } };
      const { totals, lender, verdict } = expectPlan(buildInterestReductionPlan({ account: inEveryBucket, terms }));
      expect(figures).toEqual({
        outcome: 'plan',
        installment: totals.installment,
        totalPaid: totals.paid,
        waived: totals.waived,
        lossShare: lender.lossShare,
        fits: true,
        verdict: verdict.outcome,
        authority: verdict.authority,
        passes: true,
      });
    }
  });

  it('buildSensitivityGrid() refuses an empty axis and more than 2,000 cells', () => {
    const counts = Array.from({ length: 101 }, (_, index) => index + 1);
    const shares = Array.from({ length: 20 }, (_, index) => `${index}%`);
    const input = { account: free, kind: 'interest-reduction' } as const;
    expect(refusalOf({ ...input, installments: [], rates: ['0%'] })).toEqual(['installments']);
    expect(refusalOf({ ...input, installments: counts, waivers: shares })).toEqual(['installments']);
    expect(refusalOf({ ...input, installments: [12], rates: [], waivers: ['101%'] })).toEqual(['rates', 'waivers[0]']);
  });

  it('buildSensitivityGrid() refuses rates for an extended term, which bears the contract rate', () => {
    expect(refusalOf({ account: loan, kind: 'extended-term', installments: [60], rates: ['3%'] })).toEqual(['rates']);
  });

  it('buildSensitivityGrid() builds no cell of another count than its own from a lump sum', () => {
    const terms = { lumpSum: true };
    const { cells } = buildSensitivityGrid({ account: free, kind: 'principal-settlement', terms, installments: [12] });
    expect(cells).toMatchObject([{ installments: 12, outcome: 'infeasible', reason: 'contradictory-terms' }]);
  });

  it('buildSensitivityGrid() waives principal where the policy lets it, and says where not', () => {
    const input = {
      account: free,
      kind: 'principal-settlement',
      installments: [10],
      waivers: ['25%'],
      waiverOf: 'principal',
    } as const;
    // 75 % of 1,200.00 is 900.00.
    const policy = policyWith(ruleOf('largest-waiver', { principal: '25%' }));
    expect(buildSensitivityGrid({ ...input, policy }).cells).toMatchObject([
      { installment: '90.00', waived: '300.00' },
    ]);
    expect(buildSensitivityGrid({ ...input, policy: policyWith() }).cells).toMatchObject([
      { outcome: 'infeasible', reason: 'principal-waiver-not-in-policy' },
    ]);
  });
});
