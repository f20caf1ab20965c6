import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Comparison, CounterOffer, Proposal } from '../../src/index.ts';

/** Runs the example as its head says and returns what it prints. */
async function run(...flags: readonly string[]): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line);
  });
  vi.stubGlobal('process', { ...process, argv: ['node', 'negotiation.js', ...flags] });
  vi.resetModules();
  await import('../../examples/negotiation/negotiation.js');
  return lines.join('\n');
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the negotiation example', () => {
  it('prints what is owed, what the budget carries, and what happens without a plan', async () => {
    const printed = await run();
    // 36,000.00 + 1,500.00 + 300.00.
    expect(printed).toMatch(/^ +owed: 37800\.00$/m);
    // 80 % of 6,500.00 - 4,700.00 - 200.00, the last until June 2027.
    expect(printed).toMatch(/^ +capacity: 1280\.00 in the tightest month, 2026-12$/m);
    expect(printed).toMatch(/^ +from 2027-07: 1440\.00 a month$/m);
    // 10 % of 36,000.00, interest 1,500.00 + 1.5 % of 37,500.00, penalties 300.00.
    expect(printed).toMatch(/^ +minimum-payments: first 5962\.50,/m);
    // 37,500.00 * (1.015^6 - 1) = 3,504.12.
    expect(printed).toMatch(/^ +doing nothing for 6 months: interest 3504\.12,/m);
  });

  it('prints ranked offers with reasons, scores and authority, and what was left out', async () => {
    const printed = await run();
    // Waived: 20 % of 1,500.00 and 50 % of 300.00. 36,000.00 / 48 = 750.00, 1,200.00 / 48 = 25.00, 150.00 / 48 = 3.12 cut.
    expect(printed).toMatch(
      /^ +3\. principal-settlement \(settlement-installments\)\n +48 x 778\.12 until 2030-11-21, 37350\.00 in all, waived 450\.00\n +needs-approval by committee, lender loss .*\n +score .* Pareto\n +- principal alone is paid/m,
    );
    expect(printed).toMatch(/^ +no extended-term plan: the contract has no remaining schedule to extend$/m);
  });

  it('prints why a wish is refused, each change that is enough, and the smallest pair', async () => {
    const printed = await run();
    // 36,000.00 at 0.125 % a month over 30: 1,223.39; arrears 1,500.00 / 30 = 50.00 and 300.00 / 30 = 10.00.
    expect(printed).toMatch(
      /^Asked for: 30 months at 1\.5 %, 30 x 1283\.39, refused\n +not possible: 1283\.39 falls due in 2026-12, and capacity is 1280\.00\n +not possible: bank\.income-share \(1283\.39 against 1280\.00, amount\)$/m,
    );
    // 3.39 less a month: (1,500.00 - 101.41) / 30 = 46.61 cut, and with one minor unit more 46.62.
    expect(printed).toMatch(/^ +waiver-interest from 0\.00 to 101\.41: 30 x 1280\.00, needs-approval by team-lead$/m);
    // 36,000.00 at 2 % / 12 over 48: 781.02; arrears 1,500.00 / 48 = 31.25 and 150.00 / 48 = 3.12 cut.
    expect(printed).toMatch(
      /^Enough alone: none\n.*\nThe smallest pair: installments from 60 to 48 and waiver-penalties from 300\.00 to 150\.00: 48 x 815\.39,/m,
    );
    expect(printed).toMatch(/^contract +contract .* 0\.00 /m);
  });

  it('prints the results themselves with --json', async () => {
    const results = JSON.parse(await run('--json')) as {
      readonly proposal: Proposal;
      readonly counterOffers: readonly CounterOffer[];
      readonly comparison: Comparison;
    };
    expect(results.proposal.offers.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(results.counterOffers.map(({ outcome }) => outcome)).toEqual(['counter-offer', 'counter-offer']);
    // Four offers, the two wishes and the one pair, three baselines.
    expect(results.comparison.rows).toHaveLength(10);
  });
});
