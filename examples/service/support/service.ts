import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { buildApp, type Limits } from '../src/app.ts';
import { type Database, openDatabase } from '../src/database.ts';
import { createLogger } from '../src/logging.ts';
import { startWorkers, type Workers } from '../src/workers.ts';

/** Limits that no test meets by chance. */
const WIDE: Limits = { BODY_LIMIT: 1_048_576, RATE_LIMIT: 1_000_000, TIME_LIMIT: 30_000 };

export interface TestedService {
  readonly app: FastifyInstance;
  readonly database: Database;
  /** Every line that was logged. */
  readonly log: readonly string[];
}

interface Choices {
  readonly limits?: Partial<Limits>;
  readonly url?: string;
  readonly folder?: string;
  readonly database?: Database;
  readonly workers?: Workers;
}

/** A service in this process, with an embedded database that nothing outlives where no other is asked for. */
export async function startService(choices: Choices = {}): Promise<TestedService> {
  const { limits, url, folder = 'memory', workers = startWorkers(1) } = choices;
  const database = choices.database ?? (await openDatabase(url, folder));
  const log: string[] = [];
  const destination = new Writable({
    write: (line, _encoding, done) => {
      log.push(String(line));
      done();
    },
  });
  const logger = createLogger('trace', destination);
  const app = await buildApp({ limits: { ...WIDE, ...limits }, database, workers, logger });
  return { app, database, log };
}

/** What a caller gets of one request. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  readonly json: any;
}

export async function post(
  app: FastifyInstance,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return answered(response);
}

export async function get(app: FastifyInstance, url: string): Promise<Answered> {
  return answered(await app.inject({ method: 'GET', url }));
}

interface Injected {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly payload: string;
}

export function answered({ statusCode, headers, payload }: Injected): Answered {
  return { status: statusCode, headers, text: payload, json: payload === '' ? null : JSON.parse(payload) };
}
