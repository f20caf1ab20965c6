import type { AddressInfo } from 'node:net';
import closeWithGrace from 'close-with-grace';
import { API_PAGE, buildApp } from './app.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { openDatabase } from './database.ts';
import { createLogger } from './logging.ts';
import { startWorkers } from './workers.ts';

/** Longest that requests under way may take when the service is stopped, in milliseconds. */
const STOP_LIMIT = 10_000;

async function start(configuration: Configuration): Promise<void> {
  const { HOST, PORT, DATABASE_URL, DATA_FOLDER, WORKERS, LOG_LEVEL } = configuration;
  const logger = createLogger(LOG_LEVEL);
  const database = await openDatabase(DATABASE_URL, DATA_FOLDER);
  const app = await buildApp({ limits: configuration, database, workers: startWorkers(WORKERS), logger });
  await app.listen({ host: HOST, port: PORT }).catch(async (error) => {
    await app.close();
    throw error;
  });
  closeWithGrace({ delay: STOP_LIMIT, logger: false }, async ({ signal, err }) => {
    if (err) logger.error({ err }, 'stopping after a failure');
    else logger.info({ signal }, 'stopping');
    await app.close();
  });
  const { port } = app.server.address() as AddressInfo;
  const kept = DATABASE_URL === undefined ? DATA_FOLDER : 'the database of DATABASE_URL';
  console.log(`Listening on http://${HOST}:${port}, API page at http://${HOST}:${port}${API_PAGE}, plans in ${kept}`);
}

try {
  await start(readConfiguration(process.env));
} catch (error) {
  const { message, code } = error as Error & { readonly code?: string };
  console.error(`Cannot start: ${message || code}`);
  process.exitCode = 1;
}
