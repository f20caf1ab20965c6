import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The rooms whose arithmetic is mutated, and where their tests stand. */
const ROOMS = 'money,calendar,rates,schedule,returns';

export default defineConfig({
  resolve: { alias: { 'repayment-plan': fileURLToPath(new URL('../../src/index.ts', import.meta.url)) } },
  test: {
    include: [`test/{${ROOMS}}/**/*.test.ts`, `test/properties/{${ROOMS}}.test.ts`],
    // A mutant is run by every test that reaches it: a few hundred examples a law would be run thousands of times.
    isolate: false,
    env: { PROPERTY_RUNS: '20' },
  },
});
