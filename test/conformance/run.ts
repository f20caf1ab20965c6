/**
 * Compares the library with figures printed by others, through its public interface alone.
 *
 * Run `npm run conformance -- <folder>`; after the folder, the names of sets to run only those. The folder holds
 * one JSON file a set, each with `cases`. Exits with 1 where a case fails that is not allowed to, where a set that
 * is asked for has no file, or where nothing was compared at all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS } from './adapters.ts';
import { compareSet, type SetResult } from './compareSet.ts';
import { linesOf } from './report.ts';

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('Usage: npm run conformance -- <folder> [set ...], with a folder that exists');
  process.exit(2);
}

const wanted = ADAPTERS.filter(({ set }) => names.length === 0 || names.includes(set));
const missing = names.filter((name) => !ADAPTERS.some(({ set }) => set === name));
const results: SetResult[] = [];
for (const adapter of wanted) {
  const path = join(folder, `${adapter.set}.json`);
  if (existsSync(path)) results.push(compareSet(adapter, JSON.parse(readFileSync(path, 'utf8'))));
  else missing.push(adapter.set);
}

for (const line of linesOf(results)) console.log(line);
for (const name of missing) console.log(`${name}: no such set`);
const failed = results.some(({ failures }) => failures.length > 0);
if (failed || missing.length > 0 || results.length === 0) process.exitCode = 1;
