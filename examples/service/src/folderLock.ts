import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps a folder to this process: two that write the same database files destroy them.
 *
 * The lock names its process. One that was left behind by a process that is gone, or that had this one's number before
 * a restart, is taken over.
 *
 * @returns What gives the folder free.
 * @throws {Error} Where another process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  await mkdir(folder, { recursive: true });
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder !== 0 && holder !== process.pid && isRunning(holder)) {
    throw new Error(`process ${holder} uses ${folder}; if that is another program, remove ${path}`);
  }
  await rm(path, { force: true });
  // Of two that come here at once, one fails.
  await writeFile(path, String(process.pid), { flag: 'wx' });
  return () => rm(path, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and not ours to ask.
    return (error as { readonly code?: string }).code === 'EPERM';
  }
}
