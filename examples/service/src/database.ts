import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import Postgrator from 'postgrator';
import { lockFolder } from './folderLock.ts';
import { Problem } from './problems.ts';

type Row = Readonly<Record<string, unknown>>;
type Query = (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** A PostgreSQL, in this process or elsewhere. One query is one transaction. */
export interface Database {
  /** @throws {Problem} `database-unavailable` where it does not answer. */
  readonly query: Query;
  readonly close: () => Promise<void>;
}

/** A connection for what takes several queries. */
interface Connection {
  readonly query: (text: string) => Promise<{ rows: Row[] }>;
  readonly script: (text: string) => Promise<unknown>;
}

/** Longest that a connection or a query may take, in milliseconds. */
const CONNECTION_LIMIT = 2000;
const QUERY_LIMIT = 5000;
const CONNECTIONS = 10;

/** Held while tables are made or changed: services that start together do so one after another. */
const MIGRATION_LOCK = 7_364_001;
const MIGRATIONS = fileURLToPath(new URL('../migrations/*', import.meta.url));

/**
 * Opens the database and brings its tables up to date.
 *
 * @param url - Where a server is; the embedded database where left out.
 * @param folder - Where the embedded one keeps its files, or `memory`.
 */
export function openDatabase(url: string | undefined, folder: string): Promise<Database> {
  return url === undefined ? openEmbedded(folder) : openServer(url);
}

async function openEmbedded(folder: string): Promise<Database> {
  const inMemory = folder === 'memory';
  const unlock = inMemory ? async () => {} : await lockFolder(folder);
  const embedded = await PGlite.create(inMemory ? 'memory://' : join(folder, 'database'));
  await migrate({ query: (text) => embedded.query<Row>(text), script: (text) => embedded.exec(text) });
  return {
    query: available(async (text, values) => (await embedded.query<Row>(text, [...(values ?? [])])).rows),
    close: async () => {
      await embedded.close();
      await unlock();
    },
  };
}

async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_LIMIT,
    query_timeout: QUERY_LIMIT,
  });
  // An idle connection that breaks is replaced when the next one is needed.
  pool.on('error', () => {});
  const client = await pool.connect();
  try {
    await migrate({ query: (text) => client.query<Row>(text), script: (text) => client.query(text) });
  } finally {
    client.release();
  }
  return {
    query: available(async (text, values) => (await pool.query<Row>(text, [...(values ?? [])])).rows),
    close: () => pool.end(),
  };
}

/** Applies what is missing of the migrations, all or nothing. */
async function migrate({ query, script }: Connection): Promise<void> {
  const postgrator = new Postgrator({
    driver: 'pg',
    database: '',
    migrationPattern: MIGRATIONS,
    schemaTable: 'migrations',
    execQuery: query,
    execSqlScript: async (text) => void (await script(text)),
  });
  await query('begin');
  try {
    await query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await postgrator.migrate();
    await query('commit');
  } catch (error) {
    await query('rollback');
    throw error;
  }
}

/**
 * SQLSTATE classes in which the database, not the query, is at fault: no connection, transactions that it gave up, no
 * writing, resources, an operator's stop, its system.
 */
const OUTAGES = /^(08|25|40|53|57|58)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

function available(query: Query): Query {
  return async (text, values) => {
    try {
      return await query(text, values);
    } catch (error) {
      const { code = '' } = error as { readonly code?: string };
      // What has no SQLSTATE did not come from the database: the connection broke, or there was none.
      if (SQLSTATE.test(code) && !OUTAGES.test(code)) throw error;
      const problem = new Problem('database-unavailable', 'Send the request again, with the same key');
      problem.cause = error;
      throw problem;
    }
  };
}
