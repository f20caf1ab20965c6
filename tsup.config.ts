import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import ts from 'typescript';
import { jsonSchemas } from './src/schemas/index.ts';

/** What others import, a name each. */
const DOORS = ['index', 'policies', 'explain', 'testing'];

/**
 * The words of every kind, and those of a plan by themselves, are files apart: a page may load them when they are asked
 * for. Nobody imports these files by name.
 */
const WORDS = ['index', 'explainPlan', 'explainInfeasible'];

/**
 * No value at the top of a source does anything when it is made: the build says so of each, in the one form that every
 * bundler believes. Without that a page would keep each table and schema of a room for one function of it.
 */
const pureValues: Plugin = {
  name: 'pure-values',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({ contents: withPureValues(path), loader: 'ts' })),
};

/** @returns A source in which what makes the value of a constant is a call that is marked as pure. */
function withPureValues(path: string): string {
  const text = readFileSync(path, 'utf8');
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  const constants = statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => statement.declarationList.declarations);
  return constants.reduceRight((written, { initializer }) => {
    if (!initializer || ts.isLiteralExpression(initializer) || ts.isArrowFunction(initializer)) return written;
    const { pos, end } = initializer;
    return `${written.slice(0, pos)} /* @__PURE__ */ (() => (${text.slice(pos, end)}))()${written.slice(end)}`;
  }, text);
}

/** The types of every door, from one reading of the sources; what two need stands in a file that both name. */
const TYPES = {
  entry: DOORS.map((door) => `src/${door}.ts`),
  format: ['esm', 'cjs'],
  // TypeScript 6 warns of an option that the declaration build sets itself; the sources are checked by themselves.
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
} satisfies Options;

export default defineConfig(({ outDir = 'dist', dts }) => [
  {
    // What two doors need is a file that both load: a policy read through one is known to the other. zod is built in:
    // its own entry loads the texts of 64 languages, which takes as long as all the rest.
    entry: Object.fromEntries([
      ...DOORS.map((door) => [door, `src/${door}.ts`]),
      ...WORDS.map((name) => [`words/${name}`, `src/explain/${name}.ts`]),
    ]),
    format: ['esm', 'cjs'],
    target: 'es2022',
    splitting: true,
    noExternal: ['zod'],
    esbuildPlugins: [pureValues],
    // Chinese as it is: written as escapes it takes twice the room.
    esbuildOptions: (options) => {
      options.charset = 'utf8';
    },
    clean: true,
    dts: false,
    onSuccess: async () => writeSchemas(`${outDir}/schemas`),
  },
  ...(dts === false ? [] : [TYPES]),
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
