import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A source file: its path from the repository's root, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT = /(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]/g;

/** Every TypeScript file below a folder, in order. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(ROOT, path), 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
      return {
        path,
        text,
        imports: [...code.matchAll(IMPORT)].map((match) => resolveImport(path, match[1] as string)),
      };
    });
}

/** A relative import as a path from the root; a package by its name. */
function resolveImport(from: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(from), specifier)) : specifier;
}

/** The folder of `src` that a file belongs to; empty for files directly below it. */
export function roomOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] as string) : '';
}
