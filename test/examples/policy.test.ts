import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../src/index.ts';

/** Runs the example as its head says and returns what it prints. */
async function run(...flags: readonly string[]): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line);
  });
  vi.stubGlobal('process', { ...process, argv: ['node', 'policy.js', ...flags] });
  vi.resetModules();
  await import('../../examples/policy/policy.js');
  return lines.join('\n');
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the policy example', () => {
  it('prints a refused plan, its findings in words, and the plan that every fix leads to', async () => {
    const printed = await run();
    // 50,000.00 / 60 = 833.33, interest 3,120.55 / 60 = 52.00; penalties are waived.
    expect(printed).toMatch(/^What was wished for: 60 x 885\.33, waived 860\.00/m);
    expect(printed).toMatch(/^Verdict: refused$/m);
    expect(printed).toMatch(
      /\[error\] bank\.longest-term\n +plan: 60 where at most 48 \(months\)\n +change term-months to 48\n/,
    );
    expect(printed).toMatch(/\[error\] cn\.art70\.undertaking\n +undertakings: no-new-credit-card not there\n/);
    expect(printed).toMatch(
      /\[error\] bank\.largest-waiver\n +penalties: 1 where at most 0\.5 \(share\)\n +change waiver to 0\.5\n/,
    );
    expect(printed).toMatch(/article 70 \(law, primary\)/);
    // 50,000.00 / 48 = 1,041.67 rounded, 3,120.55 / 48 = 65.01 and 430.00 / 48 = 8.95 floored.
    expect(printed).toMatch(/^With every fix of an error taken over: 48 x 1115\.63, waived 430\.00/m);
    expect(printed).toMatch(/^Verdict: needs-approval by committee$/m);
    const afterwards = printed.slice(printed.indexOf('With every fix'));
    expect(afterwards).not.toContain('[error]');
  });

  it('prints the plans themselves with --json', async () => {
    const { refused, accepted } = JSON.parse(await run('--json')) as Record<'refused' | 'accepted', Plan>;
    expect(refused.verdict.outcome).toBe('refused');
    expect(accepted.verdict.outcome).toBe('needs-approval');
    expect(accepted.terms.agreement?.undertakings).toEqual(['no-new-credit-card', 'collection-stops']);
  });
});
