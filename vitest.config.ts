import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (door: string): string => fileURLToPath(new URL(`src/${door}.ts`, import.meta.url));
// The longer name first: the shorter one begins it.
const alias = {
  'repayment-plan/policies': source('policies'),
  'repayment-plan/explain': source('explain'),
  'repayment-plan/testing': source('testing'),
  'repayment-plan': source('index'),
};

/** Milliseconds. Tests say what holds, not how fast: a machine that is busy with others must not fail them. */
const testTimeout = 60_000;

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', testTimeout, include: ['test/**/*.test.ts'], exclude: ['test/contract/**'] },
      },
      { resolve: { alias }, test: { name: 'contract', testTimeout, include: ['test/contract/**/*.test.ts'] } },
    ],
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/**/index.ts', 'src/trace.ts'],
      reporter: ['text-summary', 'text'],
      thresholds: { branches: 95, functions: 95, lines: 95, statements: 95 },
    },
  },
});
