import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Database } from './database.ts';
import { policyData } from './policies.ts';
import { Problem } from './problems.ts';

/** The version of the library that answers now. */
export const LIBRARY_VERSION: string = createRequire(import.meta.url)('repayment-plan/package.json').version;

/** An answer as it was stored. Texts are kept to the byte. */
export interface StoredPlan {
  readonly id: string;
  readonly storedAt: Date;
  readonly libraryVersion: string;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly policyDigest: string | null;
  readonly policyText: string | null;
  readonly outcome: string;
  readonly verdict: string | null;
  readonly request: string;
  readonly answer: string;
}

const COLUMNS = `plans.id, stored_at as "storedAt", library_version as "libraryVersion", policy_id as "policyId",
  version as "policyVersion", digest as "policyDigest", policies.text as "policyText", outcome, verdict, request, answer`;

/** One statement, so that a policy and its plan are both there or neither is. */
const INSERT = `with policy as (
    insert into policies (digest, policy_id, version, text)
    select $5, $6, $7, $8 where $5::text is not null
    on conflict do nothing
  )
  insert into plans (id, idempotency_key, stored_at, library_version, policy_digest, outcome, verdict, request, answer)
  values ($1, $2, $3, $4, $5, $9, $10, $11, $12)
  on conflict do nothing`;

const selectBy = (column: string) =>
  `select ${COLUMNS} from plans left join policies on digest = policy_digest where ${column} = $1`;

export async function findPlan(database: Database, id: string): Promise<StoredPlan> {
  const [row] = await database.query(selectBy('plans.id'), [id]);
  if (!row) throw new Problem('unknown-plan', 'Look at the id again');
  return row as unknown as StoredPlan;
}

/** @returns What was stored under the key for this very request; null where the key is new. */
export async function findEarlier(database: Database, key: string, request: string): Promise<StoredPlan | null> {
  const [row] = await database.query(selectBy('idempotency_key'), [key]);
  if (!row) return null;
  const earlier = row as unknown as StoredPlan;
  if (earlier.request === request) return earlier;
  throw new Problem('idempotency-key-reused', 'Use a new key for a new request, or send the same bytes again');
}

/**
 * Stores an answer under a key, unless another request was first: then that one's is returned.
 *
 * @param input.request - The body as it was sent.
 * @param input.answer - What the library answered.
 */
export async function storePlan(
  database: Database,
  input: { readonly key: string; readonly request: string; readonly policy: unknown; readonly answer: string },
): Promise<StoredPlan> {
  const { key, request, answer } = input;
  const { outcome, verdict } = JSON.parse(answer);
  const policy = storedPolicy(input.policy);
  await database.query(INSERT, [
    randomUUID(),
    key,
    new Date().toISOString(),
    LIBRARY_VERSION,
    ...(policy ? [policy.digest, policy.policyId, policy.version, policy.text] : [null, null, null, null]),
    outcome,
    verdict?.outcome ?? null,
    request,
    answer,
  ]);
  const stored = await findEarlier(database, key, request);
  if (!stored) throw new Error('A plan is not there after it was stored');
  return stored;
}

/** A policy as it is stored: its text, by which it is known, and what it calls itself. */
function storedPolicy(asked: unknown) {
  const policy = policyData(asked);
  if (policy === null || policy === undefined) return null;
  const { policyId, version = null } = policy as { readonly policyId: string; readonly version?: string };
  const text = JSON.stringify(policy);
  return { policyId, version, text, digest: digestOf(text) };
}

export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
