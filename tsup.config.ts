import { mkdirSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { jsonSchemas } from './src/schemas/index.ts';

/** A module for each system; each door by itself, so that none needs another's file. */
const MODULE = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  // TypeScript 6 warns of an option that the declaration build sets itself.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
} satisfies Options;

export default defineConfig(({ outDir = 'dist' }) => [
  { ...MODULE, entry: ['src/index.ts'], clean: true, onSuccess: async () => writeSchemas(`${outDir}/schemas`) },
  { ...MODULE, entry: ['src/policies.ts'] },
  { ...MODULE, entry: ['src/testing.ts'] },
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

/** One JSON Schema a file: an editor takes no module for one. */
function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}
