import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORIES } from 'repayment-plan/testing';
import { openDatabase } from '../src/database.ts';
import type { ProblemName } from '../src/problems.ts';
import { freePort, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { startProcess } from '../support/process.ts';
import { pause, problemIn, type Reply, send } from './client.ts';

const { account } = STORIES.lastingPressure;
const request = (installments: number) =>
  JSON.stringify({ kind: 'installment', account, policy: 'preset.cn', terms: { installments, rate: '6%' } });

/** Bodies that no address takes, one of every kind, with the problem that each comes to. */
const BAD: readonly (readonly [string | Buffer, ProblemName])[] = [
  ['{"kind":', 'malformed-request'],
  ['', 'malformed-request'],
  [Buffer.from([0xff, 0xfe, 0x00]), 'malformed-request'],
  ['{"__proto__":{}}', 'malformed-request'],
  ['null', 'invalid-input'],
  ['{"kind":"loan"}', 'invalid-input'],
  [JSON.stringify({ kind: 'installment', account: { ...account, currency: 'QQQ' } }), 'invalid-input'],
  [`{"kind":"installment","account":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'invalid-input'],
  [JSON.stringify({ kind: 'installment', padding: 'x'.repeat(1_100_000) }), 'body-too-large'],
];

/** What became of everything that was sent. */
class Tally {
  /** By key, the text that was answered when it was first accepted. */
  readonly accepted = new Map<string, string>();
  readonly refusals = new Map<string, number>();
  brokenConnections = 0;

  take(key: string, { status, text }: Reply): void {
    if (status !== 201) throw new Error(`Not accepted: ${status} ${text}`);
    const earlier = this.accepted.get(key) ?? text;
    if (earlier !== text) throw new Error(`The answer to ${key} has changed`);
    this.accepted.set(key, text);
  }

  refuse(reply: Reply): ProblemName {
    const name = problemIn(reply);
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
    return name;
  }
}

/** What a caller sends again later: the service or its database was away. */
const PASSING: readonly ProblemName[] = ['database-unavailable', 'time-limit', 'overloaded'];

/** Sends a request, with its key, until it is answered by neither a broken connection nor a refusal that passes. */
async function insist(tally: Tally, address: string, key: string, body: string | Buffer): Promise<Reply> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    try {
      const reply = await send(`${address}/plans`, body, { 'idempotency-key': key });
      if (reply.status < 400 || !PASSING.includes(tally.refuse(reply))) return reply;
    } catch (error) {
      if (!isBroken(error)) throw error;
      tally.brokenConnections += 1;
    }
    await pause(50 + 10 * (attempt % 20));
  }
  throw new Error(`Never answered: ${key}`);
}

async function sendGood(tally: Tally, address: string, index: number): Promise<void> {
  const key = `key-${index}`;
  tally.take(key, await insist(tally, address, key, request(1 + (index % 120))));
}

async function sendBad(tally: Tally, address: string, index: number): Promise<void> {
  const [body, expected] = BAD[index % BAD.length] ?? ['', 'malformed-request'];
  const reply = await insist(tally, address, `bad-${index}`, body);
  if (problemIn(reply) !== expected) throw new Error(`Not refused as ${expected}: ${reply.text}`);
}

function isBroken(error: unknown): boolean {
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes((error as { code?: string }).code ?? '');
}

/** Waits until so many were accepted. */
async function untilAccepted(tally: Tally, count: number): Promise<void> {
  while (tally.accepted.size < count) await pause(5);
}

export interface OnceReport {
  readonly database: string;
  readonly requests: number;
  readonly accepted: number;
  readonly stored: number;
  readonly brokenConnections: number;
  readonly refusals: Readonly<Record<string, number>>;
  readonly seconds: number;
}

interface Ground {
  readonly database: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Takes the database away for a moment; nothing where it lives in the service. */
  readonly interrupt: (() => Promise<void>) | null;
  readonly count: () => Promise<{ rows: number; keys: number }>;
}

/**
 * Sends so many plans at once, some of them twice, among as many bad bodies. Meanwhile the database is stopped and
 * started, and the service is killed and started. Then every accepted plan must be there once, with the same bytes.
 */
async function acceptOnce(requests: number, { database, environment, interrupt, count }: Ground): Promise<OnceReport> {
  const from = Date.now();
  const port = String(await freePort());
  const start = () => startProcess({ ...environment, PORT: port, RATE_LIMIT: '1000000000', LOG_LEVEL: 'silent' });
  const tally = new Tally();
  let service = await start();
  const { address } = service;
  const all = Array.from({ length: requests }, (_, index) => index);
  const disturb = async () => {
    await untilAccepted(tally, requests * 0.2);
    if (interrupt) await interrupt();
    await untilAccepted(tally, requests * 0.5);
    await service.end('SIGKILL');
    service = await start();
  };
  await Promise.all([
    disturb(),
    ...all.map((index) => sendGood(tally, address, index)),
    ...all.filter((index) => index % 4 === 0).map((index) => sendGood(tally, address, index)),
    ...all.map((index) => sendBad(tally, address, index)),
  ]);
  await readAll(tally, address);
  await service.end('SIGTERM');
  const { rows, keys: stored } = await count();
  if (rows !== requests || stored !== requests) throw new Error(`${rows} plans of ${stored} keys for ${requests}`);
  return {
    database,
    requests,
    accepted: tally.accepted.size,
    stored,
    brokenConnections: tally.brokenConnections,
    refusals: Object.fromEntries(tally.refusals),
    seconds: (Date.now() - from) / 1000,
  };
}

/** Every accepted plan is read with the bytes that its caller was answered. */
async function readAll(tally: Tally, address: string): Promise<void> {
  for (const text of tally.accepted.values()) {
    const { id } = JSON.parse(text);
    const read = await send(`${address}/plans/${id}`);
    if (read.text !== text) throw new Error(`${id} is another plan than was answered`);
  }
}

const COUNT = 'select count(*)::int as rows, count(distinct idempotency_key)::int as keys from plans';

/** Counts what is stored, once nobody stores any more. */
export async function countIn(url: string | undefined, folder: string): Promise<{ rows: number; keys: number }> {
  const database = await openDatabase(url, folder);
  const [found] = await database.query(COUNT);
  await database.close();
  return found as { rows: number; keys: number };
}

export async function onceEmbedded(requests: number): Promise<OnceReport> {
  const folder = await mkdtemp(join(tmpdir(), 'repayment-plan-load-'));
  const data = join(folder, 'data');
  try {
    return await acceptOnce(requests, {
      database: 'PGlite',
      environment: { DATA_FOLDER: data },
      interrupt: null,
      count: () => countIn(undefined, data),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function onceServer(requests: number): Promise<OnceReport> {
  const server: PostgresServer = await startPostgres();
  const interrupt = async () => {
    await server.stop();
    await pause(1000);
    await server.start();
  };
  try {
    return await acceptOnce(requests, {
      database: 'PostgreSQL',
      environment: { DATABASE_URL: server.url },
      interrupt,
      count: () => countIn(server.url, ''),
    });
  } finally {
    await server.remove();
  }
}
