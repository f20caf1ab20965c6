import type { FastifyInstance } from 'fastify';
import type { Database } from '../database.ts';
import { responses } from '../documents/document.ts';
import { within } from '../within.ts';

/** Whether the process runs, and whether it can work. Nothing limits how often they are asked. */
export function healthRoutes(app: FastifyInstance, database: Database, timeLimit: number): void {
  const config = { rateLimit: false } as const;
  const schema = (operationId: string, summary: string) => ({
    operationId,
    summary,
    tags: ['health'],
    response: responses(200, 'Health', 'It is so'),
  });

  app.get('/health/live', { config, schema: schema('isLive', 'Does the process run?') }, async () => ({
    status: 'live',
  }));
  app.get('/health/ready', { config, schema: schema('isReady', 'Can it store and read plans?') }, async () => {
    await within(timeLimit, () => database.query('select 1'));
    return { status: 'ready' };
  });
}
