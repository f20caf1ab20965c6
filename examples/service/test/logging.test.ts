import { STORIES } from 'repayment-plan/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database.ts';
import { get, post, startService, type TestedService } from '../support/service.ts';

/** What stands for everything that must not be logged. */
const SECRET = 'S3CRET';

const { account } = STORIES.lastingPressure;
const request = {
  kind: 'installment',
  account: { ...account, accountId: SECRET },
  terms: { installments: 12, rate: '6%' },
};

let service: TestedService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.app.close());

/** @returns The lines that were logged, after a check that they hold nothing of the request. */
function linesOf({ log }: TestedService) {
  const text = log.join('');
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('127.0.0.1');
  return log.map((line) => JSON.parse(line));
}

describe('the log', () => {
  it('says of each request what it was and how it ended', async () => {
    const { json } = await post(service.app, '/plans', request, { 'idempotency-key': SECRET });
    await get(service.app, `/plans/${json.id}?name=${SECRET}`);
    const [stored, read] = linesOf(service).slice(-2);
    expect(stored).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      reqId: expect.any(String),
      method: 'POST',
      route: '/plans',
      status: 201,
      ms: expect.any(Number),
      msg: 'answered',
    });
    expect(read).toMatchObject({ method: 'GET', route: '/plans/:id', status: 200 });
  });

  it('names a refusal by the id that its caller was told, and repeats nothing of the request', async () => {
    const { app } = service;
    const key = { 'idempotency-key': SECRET };
    const refused = [
      await post(app, '/build', { ...request, kind: SECRET }),
      await post(app, '/build', { ...request, terms: { installments: SECRET } }),
      await post(app, '/propose', { ...request, [SECRET]: 1 }),
      await post(app, '/build', `{"${SECRET}`),
      await post(app, '/build', request, { 'content-type': SECRET }),
      await post(app, '/plans', { ...request, terms: { installments: 24 } }, key),
      await get(app, `/${SECRET}`),
      await get(app, `/plans/${SECRET}`),
      await get(app, `/%zz${SECRET}`),
    ];
    const lines = linesOf(service);
    for (const { status, json } of refused) {
      expect(status).toBeGreaterThanOrEqual(400);
      const id = json.instance.replace('urn:uuid:', '');
      expect(lines.filter(({ reqId }) => reqId === id)).toMatchObject([{ status, msg: 'answered' }]);
    }
  });

  it('says where a failure was, and not what it was about', async () => {
    const error = Object.assign(new Error(`duplicate key ${SECRET}`, { cause: new Error(SECRET) }), {
      code: '23505',
      detail: `Key (idempotency_key)=(${SECRET})`,
    });
    const database: Database = { query: () => Promise.reject(error), close: async () => {} };
    const failed = await startService({ database });
    await post(failed.app, '/plans', request, { 'idempotency-key': SECRET });
    const [failure] = linesOf(failed);
    expect(failure).toMatchObject({
      level: 50,
      msg: 'failed',
      problem: 'internal-error',
      err: { name: 'Error', code: '23505', at: expect.arrayContaining([expect.stringContaining('logging.test.ts')]) },
    });
    await failed.app.close();
  });
});
