import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

const OUTPUT = 'node_modules/.cache/conformance';

export default defineConfig({
  entry: { conformance: 'test/conformance/run.ts' },
  outDir: OUTPUT,
  format: ['esm'],
  platform: 'node',
  target: 'es2022',
  noExternal: ['zod'],
  // Inside node_modules the project's own "type" does not reach, and older releases of Node would read CommonJS.
  onSuccess: () => writeFile(`${OUTPUT}/package.json`, '{ "type": "module" }\n'),
});
