import { build } from 'esbuild';

/**
 * What a user's bundler makes of a script on the built package, dependencies included.
 *
 * @param folder - Where the package was built.
 * @param script - A script that imports doors by their file, such as "./index.js".
 * @returns The bundle, minified.
 */
export async function bundled(folder: string, script: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote no bundle');
  return file.contents;
}
