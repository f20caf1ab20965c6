import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

const OUTPUT = 'node_modules/.cache/bench';

export default defineConfig({
  entry: { bench: 'test/bench/bench.ts', memory: 'test/bench/memory.ts' },
  outDir: OUTPUT,
  format: ['esm'],
  platform: 'node',
  target: 'es2022',
  // Our sources and what they are compared with are bundled alike; only what needs `require` stays outside.
  noExternal: ['date-fns', 'decimal.js', 'zod', 'financial'],
  external: ['loanjs', 'loan-schedule.js'],
  // Inside node_modules the project's own "type" does not reach, and older releases of Node would read CommonJS.
  onSuccess: () => writeFile(`${OUTPUT}/package.json`, '{ "type": "module" }\n'),
});
