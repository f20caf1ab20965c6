import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { PROBLEMS, Problem, type ProblemName, problemDocument, problemOf } from './problems.ts';

const MEDIA_TYPE = 'application/problem+json';
const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Makes a problem document of every refusal of the app; to be called before its routes are added. */
export function refuseByProblem(app: FastifyInstance): void {
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, () => {
    throw new Problem('unknown-route', 'Look at the address and at the API page');
  });
}

/** What was thrown, as the answer: known refusals are told, what nobody foresaw is logged. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  const row: { readonly status: number; readonly retryAfter?: number } = PROBLEMS[problem.problem];
  if (row.status >= 500) request.log.error({ err: problem.cause ?? error, problem: problem.problem }, 'failed');
  if (row.retryAfter !== undefined) reply.header('retry-after', row.retryAfter);
  reply
    .code(row.status)
    .type(MEDIA_TYPE)
    .send(JSON.stringify(problemDocument(problem, request.id)));
}

/** Adds to every address the methods that it does not take, once all routes are there. */
export function refuseOtherMethods(app: FastifyInstance): (finish: FastifyInstance) => void {
  const taken = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = taken.get(url) ?? new Set();
    for (const each of [method].flat()) methods.add(each);
    taken.set(url, methods);
  });
  return (finish) => {
    for (const [url, methods] of [...taken]) {
      const allow = [...methods].join(', ');
      finish.route({
        url,
        method: METHODS.filter((method) => !methods.has(method)),
        schema: { hide: true },
        onRequest: async (_request, reply) => {
          reply.header('allow', allow);
          throw new Problem('method-not-allowed', `Use ${allow}`);
        },
        handler: async () => {},
      });
    }
  };
}

/** What Node refuses before there is a request, by its codes. */
const BEFORE_REQUESTS: Readonly<Record<string, ProblemName>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-not-received',
};

/** Answers on the bare connection: there is no request yet. */
export function refuseConnection({ code = '' }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const name = BEFORE_REQUESTS[code] ?? 'malformed-request';
  const body = JSON.stringify(problemDocument(new Problem(name, 'This is no request of HTTP'), randomUUID()));
  const { status, title } = PROBLEMS[name];
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
