import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { jsonSchemas } from './src/schemas/index.ts';

/** What others import, a name each. */
const DOORS = ['index', 'policies', 'explain', 'testing'];

/**
 * Rooms are files apart, so that a bundler leaves out those that it does not need; nobody imports them by name. All of a
 * room is then kept, so not the two that hold what only the build needs, nor the one that is a door whole.
 */
const ROOMS = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['schemas', 'input', 'testing'].includes(entry.name))
  .map(({ name }) => name);

/** What a calculator tells is apart from the other words: its page carries no texts of documents and offers. */
const WORDS = ['explainPlan', 'explainInfeasible'];

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
      ...ROOMS.map((room) => [`rooms/${room}`, `src/${room}/index.ts`]),
      ...WORDS.map((name) => [`rooms/${name}`, `src/explain/${name}.ts`]),
    ]),
    format: ['esm', 'cjs'],
    target: 'es2022',
    splitting: true,
    noExternal: ['zod'],
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
