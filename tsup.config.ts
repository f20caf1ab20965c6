import { mkdirSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { jsonSchemas } from './src/schemas/index.ts';

/** TypeScript 6 warns of an option that the declaration build sets itself. */
const compilerOptions = { ignoreDeprecations: '6.0' };

export default defineConfig(({ outDir = 'dist' }) => [
  {
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: { compilerOptions },
    clean: true,
    onSuccess: async () => writeSchemas(`${outDir}/schemas`),
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

/** One JSON Schema a file: an editor takes no module for one. */
function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}
