import { defineConfig } from 'tsup';

/** TypeScript 6 warns of an option that the declaration build sets itself. */
const compilerOptions = { ignoreDeprecations: '6.0' };

export default defineConfig([
  {
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: { compilerOptions },
    clean: true,
  },
  {
    // One file without imports, for script tags and for engines that run JavaScript without Node.
    entry: { 'repayment-plan': 'src/index.ts' },
    format: ['iife'],
    globalName: 'RepaymentPlan',
    target: 'es2022',
    platform: 'browser',
    noExternal: [/.*/],
    minify: true,
  },
]);
