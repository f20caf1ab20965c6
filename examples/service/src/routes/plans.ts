import type { FastifyInstance } from 'fastify';
import { isRepaymentError } from 'repayment-plan';
import { answer } from '../answers.ts';
import type { Database } from '../database.ts';
import { responses } from '../documents/document.ts';
import { ref } from '../documents/published.ts';
import { digestOf, findEarlier, findPlan, LIBRARY_VERSION, type StoredPlan, storePlan } from '../plans.ts';
import { within } from '../within.ts';

const ID = {
  type: 'object',
  properties: { id: { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } },
  required: ['id'],
};

const KEY = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      description: 'A new one for each plan; the same one, with the same bytes, for a request that is sent again.',
      pattern: '^[\\x21-\\x7e]{1,255}$',
    },
  },
  required: ['idempotency-key'],
};

interface Stored {
  Headers: { 'idempotency-key': string };
}
interface Named {
  Params: { id: string };
}

/** Plans that are stored once, however often they are sent, and can be found anew. */
export function planRoutes(app: FastifyInstance, database: Database, timeLimit: number): void {
  const describe = (operationId: string, summary: string) => ({ operationId, summary, tags: ['plans'] });

  const find = (id: string) => within(timeLimit, () => findPlan(database, id));

  app.post<Stored>('/plans', {
    schema: {
      ...describe('storePlan', 'Build a plan and store it with what it was built from'),
      headers: KEY,
      body: ref('PlanInput'),
      response: responses(201, 'StoredPlan', 'What is stored under the key, now or before'),
    },
    handler: async ({ headers, text, body }, reply) => {
      const key = headers['idempotency-key'];
      const stored = await within(timeLimit, () => storeOnce(database, key, text, body));
      return reply.code(201).header('location', `/plans/${stored.id}`).type('application/json').send(present(stored));
    },
  });

  app.get<Named>('/plans/:id', {
    schema: {
      ...describe('readPlan', 'A stored plan, as it was stored'),
      params: ID,
      response: responses(200, 'StoredPlan', 'The plan'),
    },
    handler: async ({ params }, reply) => reply.type('application/json').send(present(await find(params.id))),
  });

  app.get<Named>('/plans/:id/recomputation', {
    schema: {
      ...describe('recomputePlan', 'Is the stored plan still what its request comes to?'),
      params: ID,
      response: responses(200, 'Recomputation', 'What is found now'),
    },
    handler: async ({ params }, reply) => reply.type('application/json').send(recompute(await find(params.id))),
  });
}

/** Builds nothing where the key has its answer already. */
async function storeOnce(database: Database, key: string, request: string, body: unknown): Promise<StoredPlan> {
  const earlier = await findEarlier(database, key, request);
  if (earlier) return earlier;
  const { policy } = (body ?? {}) as { readonly policy?: unknown };
  return storePlan(database, { key, request, policy, answer: answer('build', body) });
}

/** Put together from texts: what is stored is never written anew. */
function present({ request, answer: answered, policyId, policyVersion, policyDigest, ...stored }: StoredPlan): string {
  const { id, storedAt, libraryVersion, outcome, verdict } = stored;
  const policy = policyDigest && { policyId, version: policyVersion, digest: policyDigest };
  const facts = JSON.stringify({ id, storedAt, libraryVersion, policy, outcome, verdict });
  return `${facts.slice(0, -1)},"request":${request},"answer":${answered}}`;
}

/** Finds the answer anew, from the request and the policy as they were. */
function recompute({ id, libraryVersion, request, policyText, answer: stored }: StoredPlan): string {
  const body = JSON.parse(request);
  const { found, refusal } = foundAnew(policyText === null ? body : { ...body, policy: JSON.parse(policyText) });
  const same = found === stored;
  const facts = JSON.stringify({
    id,
    same,
    stored: { libraryVersion, digest: digestOf(stored) },
    recomputed: { libraryVersion: LIBRARY_VERSION, digest: found && digestOf(found) },
    refusal,
  });
  return `${facts.slice(0, -1)},"answer":${same ? null : found}}`;
}

function foundAnew(body: unknown): { readonly found: string | null; readonly refusal: string | null } {
  try {
    return { found: answer('build', body), refusal: null };
  } catch (error) {
    if (!isRepaymentError(error)) throw error;
    return { found: null, refusal: error.message };
  }
}
