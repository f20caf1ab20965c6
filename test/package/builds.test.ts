import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import * as source from 'repayment-plan';
import * as policies from 'repayment-plan/policies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calculators from '../../src/calculators/index.ts';
import { jsonSchemas, type SchemaName } from '../../src/schemas/index.ts';
import { budget, card, policy } from '../plans/inputs.ts';
import { bundled } from './bundled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
type Library = typeof source;

const RECIPES = [
  'buildInstallmentPlan',
  'buildExtendedTermPlan',
  'buildInterestReductionPlan',
  'buildPrincipalSettlementPlan',
].join();

const CALCULATORS = Object.keys(calculators).join();

/** One plan of each kind, as text. */
function plansOf(library: Library): string {
  const input = { account: card, affordability: budget, policy };
  return JSON.stringify([
    library.buildInstallmentPlan({ ...input, terms: { installments: 36, rate: '12%' } }),
    library.buildExtendedTermPlan({ ...input, terms: { payment: '1500.00' } }),
    library.buildInterestReductionPlan({ ...input, terms: { installments: 36 } }),
    library.buildPrincipalSettlementPlan({ ...input, terms: { startDate: '2026-12-01' } }),
  ]);
}

describe('builds', () => {
  // Inside the repository, so that the ESM and CJS builds find their dependencies as an installed package would.
  const folder = mkdtempSync(join(root, 'node_modules', '.builds-'));
  const require = createRequire(import.meta.url);
  const expected = plansOf(source);

  beforeAll(() => {
    execFileSync('npx', ['tsup', '--no-dts', '--silent', '--no-clean', '--out-dir', folder], {
      cwd: root,
      stdio: 'inherit',
    });
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a plan through the ESM build is the same JSON', async () => {
    const library = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.js')).href)) as Library;
    expect(plansOf(library)).toBe(expected);
  });

  it('a plan through the CJS build is the same JSON', () => {
    expect(plansOf(require(join(folder, 'index.cjs')) as Library)).toBe(expected);
  });

  it('a plan through the browser bundle is the same JSON, in a realm without Node and with eval forbidden', () => {
    const script = readFileSync(join(folder, 'repayment-plan.global.js'), 'utf8');
    const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(script, realm);
    const library = vm.runInContext('RepaymentPlan', realm) as Library;
    expect(plansOf(library)).toBe(expected);
  });

  it.each([
    'policies.js',
    'policies.cjs',
  ])('%s has the policies of every jurisdiction and needs no other package', async (name) => {
    const path = join(folder, name);
    const built: unknown = name.endsWith('.js')
      ? await import(/* @vite-ignore */ pathToFileURL(path).href)
      : require(path);
    expect(JSON.stringify({ ...(built as typeof policies) })).toBe(JSON.stringify({ ...policies }));
    expect(readFileSync(path, 'utf8')).not.toMatch(/^import .*from ['"][^.]|require\(['"][^.]/m);
  });

  it.each(['testing.js', 'testing.cjs'])('%s needs no test runner and no fast-check', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const needed = [...text.matchAll(/(?:^import .*from |require\()['"]([^'"]+)['"]/gm)].map(([, path]) => path);
    expect(needed.filter((path) => !path?.startsWith('.'))).toEqual([]);
  });

  it.each(Object.keys(jsonSchemas()) as SchemaName[])('the JSON Schema of %s is a file of its own', (name) => {
    const file = readFileSync(join(folder, 'schemas', `${name}.schema.json`), 'utf8');
    expect(JSON.parse(file)).toEqual(jsonSchemas()[name]);
  });

  it('no build carries the code that writes JSON Schemas', () => {
    const ours = /jsonFormOf|in JSON Schema/;
    const files = readdirSync(folder).filter((name) => /\.c?js$/.test(name));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((name) => ours.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });

  it.each([
    ['everything', "export * from './index.js'", 112],
    ['four recipes', `export { ${RECIPES} } from './index.js'`, 58],
    ['one recipe', "export { buildInstallmentPlan } from './index.js'", 56],
    [
      'one recipe and one preset',
      "export { buildInstallmentPlan } from './index.js'; export { mainlandChina } from './policies.js'",
      59,
    ],
    [
      'a calculator: one recipe, one preset, its words',
      "export { buildInstallmentPlan } from './index.js'; export { mainlandChina } from './policies.js'; export { explainInfeasible, explainPlan } from './explain.js'",
      83,
    ],
    ['offers', "export { proposePlans } from './index.js'", 63],
    ['every calculator', `export { ${CALCULATORS} } from './index.js'`, 42],
    ['a loan without an account', "export { buildLoanSchedule } from './index.js'", 27],
    ['an annuity', "export { solveAnnuity } from './index.js'", 14],
    ['a fraction of a year', "export { dayCountFraction } from './index.js'", 11],
    ['every policy', "export * from './policies.js'", 8],
    ['every explanation', "export * from './explain.js'", 85],
    ['what tests need', "export * from './testing.js'", 89],
  ])('%s takes a page no more than it did: compressed kB at most', async (_of, script, most) => {
    expect(gzipSync(await bundled(folder, script)).length / 1_000).toBeLessThanOrEqual(most);
  });

  it('the single file is at most 335 kB', () => {
    expect(readFileSync(join(folder, 'repayment-plan.global.js')).length / 1_000).toBeLessThanOrEqual(335);
  });

  it.each(['index.js', 'index.cjs'])('%s needs no other package', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/^import .*from ['"][^.]|require\(['"][^.]/m);
  });

  it('an error of one build is known to the other', () => {
    const other = require(join(folder, 'index.cjs')) as Library;
    try {
      other.buildInstallmentPlan({ account: { ...card, currency: 'QQQ' as 'CNY' } });
      expect.unreachable();
    } catch (error) {
      expect(error).not.toBeInstanceOf(source.RepaymentError);
      expect(source.isRepaymentError(error, 'invalid-input')).toBe(true);
    }
  });
});
