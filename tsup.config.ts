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
  setup: ({ onLoad }) => onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({ contents: withPureValues(path) })),
};

/** @returns A source without its types; what the value of a constant is made by is a call that is marked as pure. */
function withPureValues(path: string): string {
  const { factory, addSyntheticLeadingComment, SyntaxKind } = ts;
  const isMade = (value: ts.Expression) => !(ts.isLiteralExpression(value) || ts.isArrowFunction(value));
  const pure = (value: ts.Expression) => {
    const maker = factory.createArrowFunction(undefined, undefined, [], undefined, undefined, value);
    const call = factory.createCallExpression(factory.createParenthesizedExpression(maker), undefined, []);
    return addSyntheticLeadingComment(call, SyntaxKind.MultiLineCommentTrivia, ' @__PURE__ ');
  };
  const before: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isVariableStatement(node) || ts.isVariableDeclarationList(node))
        return ts.visitEachChild(node, visit, context);
      if (!(ts.isVariableDeclaration(node) && node.initializer && isMade(node.initializer))) return node;
      return factory.updateVariableDeclaration(node, node.name, undefined, node.type, pure(node.initializer));
    };
    return ts.visitEachChild(source, visit, context);
  };
  const { ES2022 } = ts.ScriptTarget;
  return ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { target: ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    transformers: { before: [before] },
  }).outputText;
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
