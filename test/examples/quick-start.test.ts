import { afterEach, describe, expect, it, vi } from 'vitest';

/** Runs the example as `npm start` does and returns what it prints. */
async function run(...flags: readonly string[]): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line);
  });
  vi.stubGlobal('process', { ...process, argv: ['node', 'quick-start.js', ...flags] });
  vi.resetModules();
  await import('../../examples/quick-start/quick-start.js');
  return lines.join('\n');
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the quick start', () => {
  it('prints four plans side by side and one schedule that closes at zero', async () => {
    const printed = await run();
    for (const kind of ['installment', 'extended-term', 'interest-reduction', 'principal-settlement']) {
      expect(printed).toMatch(new RegExp(`^${kind} .*(compliant|needs-approval)`, 'm'));
    }
    // 50,000.00 * 15 % / 12 * 20/30: twenty odd days from 1 to 21 December.
    expect(printed).toMatch(/^1 +2026-12-21 +54249\.84 .* 416\.67 /m);
    expect(printed.trimEnd()).toMatch(/ 0\.00$/);
  });

  it('prints the plans themselves with --json', async () => {
    const results = JSON.parse(await run('--json')) as Record<string, { readonly outcome: string }>;
    expect(Object.keys(results)).toEqual([
      'installment',
      'extended-term',
      'interest-reduction',
      'principal-settlement',
    ]);
    expect(Object.values(results).map(({ outcome }) => outcome)).toEqual(['plan', 'plan', 'plan', 'plan']);
  });
});
