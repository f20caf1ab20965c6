import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { Ajv } from 'ajv';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Configuration } from './configuration.ts';
import type { Database } from './database.ts';
import { documentBase, withSchemas } from './documents/document.ts';
import { refuseAddress, refuseByProblem, refuseConnection, refuseOtherMethods } from './refusals.ts';
import { healthRoutes } from './routes/health.ts';
import { planRoutes } from './routes/plans.ts';
import { questionRoutes } from './routes/questions.ts';
import type { Workers } from './workers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it was sent. */
    text: string;
  }
}

/** Where people read what the service answers to. */
export const API_PAGE = '/docs';

/** The page loads what is its own, and asks this service alone. */
const PAGE_POLICY = {
  'default-src': "'self'",
  'img-src': "'self' data:",
  'style-src': "'self' 'unsafe-inline'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
};

export type Limits = Pick<Configuration, 'BODY_LIMIT' | 'RATE_LIMIT' | 'TIME_LIMIT'>;

/** What the service works with. */
export interface Parts {
  readonly limits: Limits;
  readonly database: Database;
  readonly workers: Workers;
  readonly logger: FastifyBaseLogger;
}

/** @returns The service, ready to listen or to be asked by a test; closing it closes its database and threads. */
export async function buildApp({ limits, database, workers, logger }: Parts): Promise<FastifyInstance> {
  const app = listener(limits, logger);
  app.addHook('onClose', async () => {
    await workers.close();
    await database.close();
  });
  logAnswers(app);
  leaveConnections(app);
  readJsonOnly(app);
  // Bodies are read by the library, which names every bad field; answers are sent as the text that they are.
  const ajv = new Ajv({ allErrors: true });
  app.setValidatorCompiler(({ schema, httpPart }) =>
    httpPart === 'body' ? () => true : ajv.compile(schema as object),
  );
  app.setSerializerCompiler(() => JSON.stringify);
  await app.register(rateLimit, { max: limits.RATE_LIMIT, timeWindow: 60_000 });
  refuseByProblem(app);
  await describeRoutes(app);
  const finish = refuseOtherMethods(app);
  questionRoutes(app, workers, limits.TIME_LIMIT);
  planRoutes(app, database, limits.TIME_LIMIT);
  healthRoutes(app, database, limits.TIME_LIMIT);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  finish(app);
  await app.ready();
  return app;
}

/** What takes requests, before it knows any route. */
function listener({ BODY_LIMIT, TIME_LIMIT }: Limits, logger: FastifyBaseLogger): FastifyInstance {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: TIME_LIMIT,
    http: {
      // Node refuses it without a problem document, and nothing here asks for it.
      requireHostHeader: false,
      headersTimeout: TIME_LIMIT,
      requestTimeout: TIME_LIMIT,
      connectionsCheckingInterval: Math.min(1000, TIME_LIMIT),
    },
    // While it stops, what still arrives on open connections is answered.
    return503OnClosing: false,
    clientErrorHandler: refuseConnection,
    frameworkErrors: refuseAddress,
  });
  // Whatever a caller expects before it sends its body, it is asked to send it.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  return app;
}

/** Routes describe themselves, in a document and on a page. */
async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: documentBase(),
    // Added last: they refer to each other as they should, and looking into all of them takes a second.
    transformObject: (document) => withSchemas('openapiObject' in document ? document.openapiObject : {}),
  });
  await app.register(swaggerUi, {
    routePrefix: API_PAGE,
    staticCSP: PAGE_POLICY,
    theme: { title: 'Repayment plans' },
    uiConfig: { validatorUrl: null, layout: 'BaseLayout' },
  });
}

/** Of each request what it was and how it ended; nothing of what it held, and not who sent it. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ log, method, routeOptions }, reply) => {
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ method, route: routeOptions.url ?? null, status: reply.statusCode, ms }, 'answered');
  });
}

/** While it stops, a connection ends with its answer: otherwise the service would wait for what nobody sends. */
function leaveConnections(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isStopping) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Takes JSON alone, and keeps its text: it is stored and handed to threads as it was sent. */
function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.decorateRequest('text', '');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    // Some senders put a mark before their text, which is no JSON.
    request.text = String(text).replace(/^\uFEFF/, '');
    parse(request, request.text, done);
  });
}
