import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian puts the programs of a server, a folder for each version. */
const VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL server of its own, which can be stopped and started. */
export interface PostgresServer {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Stops as if it had crashed: whatever is under way is lost. */
  readonly stop: () => Promise<void>;
  /** Stops it for good, and removes its files. */
  readonly remove: () => Promise<void>;
}

/** Starts a server in a new temporary folder, on a free port of this machine alone. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'repayment-plan-postgres-'));
  if (isRoot()) await run('chown', ['postgres', folder]);
  const port = await freePort();
  const control = (...input: readonly string[]) => unprivileged('pg_ctl', '-D', `${folder}/data`, '-w', ...input);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  const start = () => control('-l', `${folder}/log`, '-o', settings, 'start');
  const stop = () => control('-m', 'immediate', 'stop');
  await unprivileged('initdb', '-D', `${folder}/data`, '-A', 'trust', '-U', 'service', '--no-sync');
  await start();
  return {
    url: `postgres://service@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: async () => {
      await stop().catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** A server refuses to run as root. */
async function unprivileged(program: string, ...input: readonly string[]): Promise<void> {
  const path = join(programs(), program);
  const [command, ...all] = isRoot() ? ['runuser', '-u', 'postgres', '--', path, ...input] : [path, ...input];
  // A server that is started keeps whatever it is given to write to: nothing that anyone waits for.
  await run(command as string, all, { cwd: '/' });
}

function programs(): string {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0];
  if (newest === undefined) throw new Error('PostgreSQL is not there: apt-get install postgresql');
  return join(VERSIONS, newest, 'bin');
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
