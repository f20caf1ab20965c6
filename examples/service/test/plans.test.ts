import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInterestReductionPlan, type PlanResult } from 'repayment-plan';
import { mainlandChina } from 'repayment-plan/policies';
import { STORIES } from 'repayment-plan/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/database.ts';
import { LIBRARY_VERSION } from '../src/plans.ts';
import { expectProblem } from '../support/expectProblem.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { get, post, startService, type TestedService } from '../support/service.ts';

const { account, affordability } = STORIES.lastingPressure;
const input = { account, affordability, policy: mainlandChina, terms: { installments: 48, rate: '4%' } };
const plan = buildInterestReductionPlan(input) as Extract<PlanResult, { outcome: 'plan' }>;
const request = { kind: 'interest-reduction', ...input, policy: mainlandChina.policyId };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'repayment-plan-service-'));
});
afterAll(async () => {
  await server.remove();
  await rm(folder, { recursive: true, force: true });
});

const DATABASES = {
  'the embedded database in memory': () => ({ folder: 'memory' }),
  'the embedded database in a folder': () => ({ folder: join(folder, 'data') }),
  'a PostgreSQL server': () => ({ url: server.url }),
};

describe.each(Object.entries(DATABASES))('plans in %s', (_name, choices) => {
  let service: TestedService;
  beforeAll(async () => {
    service = await startService(choices());
  });
  afterAll(() => service.app.close());

  const store = (body: unknown, key: string) => post(service.app, '/plans', body, { 'idempotency-key': key });

  it('are stored with what they were built from', async () => {
    const { status, headers, json, text } = await store(request, 'first');
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/plans/${json.id}`);
    const { id, storedAt, policy, ...facts } = json;
    expect(id).toMatch(UUID);
    expect(Math.abs(Date.now() - Date.parse(storedAt))).toBeLessThan(60_000);
    expect(policy).toEqual({
      policyId: mainlandChina.policyId,
      version: mainlandChina.version,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(facts).toEqual({
      libraryVersion: LIBRARY_VERSION,
      outcome: 'plan',
      verdict: plan.verdict.outcome,
      request,
      answer: JSON.parse(JSON.stringify(plan)),
    });
    expect(text).toContain(`"answer":${JSON.stringify(plan)}`);
    expect(await get(service.app, `/plans/${id}`)).toMatchObject({ status: 200, text });
  });

  it('are answered the same way, to the byte, when the request is sent again', async () => {
    const one = await store(request, 'again');
    const other = await store(request, 'again');
    expect(other.status).toBe(201);
    expect(other.text).toBe(one.text);
    expect(other.headers['location']).toBe(one.headers['location']);
  });

  it('refuse a key that stands for another request', async () => {
    await store(request, 'taken');
    expectProblem(await store({ ...request, terms: { installments: 36 } }, 'taken'), 'idempotency-key-reused');
  });

  it('are stored once, however many ask at once', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => store(request, 'at-once')));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 201));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    const rows = await service.database.query('select count(*)::int as count from plans where idempotency_key = $1', [
      'at-once',
    ]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('keep a policy once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => store(request, `policy-${index}`)));
    const rows = await service.database.query('select policy_id, text from policies');
    expect(rows).toEqual([{ policy_id: mainlandChina.policyId, text: JSON.stringify(mainlandChina) }]);
  });

  it('keep what had no answer, too', async () => {
    const body = { kind: 'installment', account: STORIES.belowInterest.account, terms: { payment: '750.00' } };
    const { status, json } = await store(body, 'infeasible');
    expect(status).toBe(201);
    expect(json).toMatchObject({ outcome: 'infeasible', verdict: null, policy: null });
    expect(json.answer.constraint).toBe('payment-at-or-below-interest');
    expect((await get(service.app, `/plans/${json.id}/recomputation`)).json.same).toBe(true);
  });

  it('store nothing of a request that is refused', async () => {
    expectProblem(await store({ ...request, terms: { installments: 0 } }, 'refused'), 'invalid-input');
    expect((await store(request, 'refused')).status).toBe(201);
  });

  it('are found anew, to the byte', async () => {
    const { id } = (await store(request, 'anew')).json;
    const { json } = await get(service.app, `/plans/${id}/recomputation`);
    expect(json).toEqual({
      id,
      same: true,
      stored: { libraryVersion: LIBRARY_VERSION, digest: json.recomputed.digest },
      recomputed: { libraryVersion: LIBRARY_VERSION, digest: json.stored.digest },
      refusal: null,
      answer: null,
    });
  });

  it('show when what is found anew is another', async () => {
    const { id } = (await store(request, 'changed')).json;
    await service.database.query(`update plans set answer = replace(answer, '"paid":', '"paid" :') where id = $1`, [
      id,
    ]);
    const changed = (await get(service.app, `/plans/${id}/recomputation`)).json;
    expect(changed.same).toBe(false);
    expect(changed.stored.digest).not.toBe(changed.recomputed.digest);
    expect(JSON.stringify(changed.answer)).toBe(JSON.stringify(plan));
    await service.database.query(`update plans set request = replace(request, '"4%"', '"4"') where id = $1`, [id]);
    const refused = (await get(service.app, `/plans/${id}/recomputation`)).json;
    expect(refused).toMatchObject({ same: false, answer: null, recomputed: { digest: null } });
    expect(refused.refusal).toContain('terms.rate');
  });

  it('are not found by an id that none has', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expectProblem(await get(service.app, `/plans/${unknown}`), 'unknown-plan');
    expectProblem(await get(service.app, `/plans/${unknown}/recomputation`), 'unknown-plan');
    expectProblem(await get(service.app, '/plans/A-1001'), 'malformed-request');
  });

  it('need a key', async () => {
    expectProblem(await post(service.app, '/plans', request), 'malformed-request');
    expectProblem(await store(request, ''), 'malformed-request');
    expectProblem(await store(request, 'of two words'), 'malformed-request');
    expectProblem(await store(request, 'k'.repeat(256)), 'malformed-request');
  });
});

describe('a server that is stopped and started', () => {
  it('is told to come again, and then everything is there', async () => {
    const { app } = await startService({ url: server.url });
    const store = () => post(app, '/plans', request, { 'idempotency-key': 'stopped' });
    const before = await store();
    await server.stop();
    expectProblem(await store(), 'database-unavailable');
    expectProblem(await get(app, `/plans/${before.json.id}`), 'database-unavailable');
    expectProblem(await get(app, '/health/ready'), 'database-unavailable');
    expect((await get(app, '/health/live')).status).toBe(200);
    await server.start();
    expect((await get(app, '/health/ready')).status).toBe(200);
    expect((await store()).text).toBe(before.text);
    await app.close();
  });
});

describe('tables', () => {
  it('are made once, whoever starts at the same time', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase(server.url, '')));
    const rows = await databases[0]?.query('select version::int from migrations where version > 0 order by version');
    expect(rows).toEqual([{ version: 1 }]);
    await Promise.all(databases.map(({ close }) => close()));
  });

  it('outlive the embedded database', async () => {
    const kept = { folder: join(folder, 'kept') };
    const before = await startService(kept);
    const { json, text } = await post(before.app, '/plans', request, { 'idempotency-key': 'kept' });
    await before.app.close();
    const after = await startService(kept);
    expect((await get(after.app, `/plans/${json.id}`)).text).toBe(text);
    await after.app.close();
  });
});
