import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { PROBLEMS, Problem, problemDocument, problemOf } from './problems.ts';

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
function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  const row: { readonly status: number; readonly retryAfter?: number } = PROBLEMS[problem.problem];
  if (row.status >= 500) request.log.error({ err: problem.cause ?? error, problem: problem.problem }, 'failed');
  if (row.retryAfter !== undefined) reply.header('retry-after', row.retryAfter);
  reply
    .code(row.status)
    .type(MEDIA_TYPE)
    .send(JSON.stringify(problemDocument(problem, request.id)));
}

/** Answers before there is a route; nothing else logs such a request. */
export function refuseAddress(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(error, request, reply);
  request.log.info({ method: request.method, route: null, status: reply.statusCode }, 'answered');
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
const BEFORE_REQUESTS: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: new Problem('headers-too-large', 'Send fewer or shorter headers'),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem('request-not-received', 'Send the whole request within the time limit'),
};
const NO_HTTP = new Problem('malformed-request', 'This is no request of HTTP');

/** Answers on the bare connection: there is no request yet. */
export function refuseConnection({ code = '' }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const problem = BEFORE_REQUESTS[code] ?? NO_HTTP;
  const body = JSON.stringify(problemDocument(problem, randomUUID()));
  const { status, title } = PROBLEMS[problem.problem];
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
