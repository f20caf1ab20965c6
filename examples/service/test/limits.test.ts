import { STORIES } from 'repayment-plan/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database.ts';
import { Problem } from '../src/problems.ts';
import { expectProblem } from '../support/expectProblem.ts';
import { get, post, startService, type TestedService } from '../support/service.ts';

const { account } = STORIES.lastingPressure;
const request = { kind: 'installment', account, terms: { installments: 12, rate: '6%' } };

describe('limits', () => {
  let limited: TestedService | undefined;
  afterEach(async () => {
    await limited?.app.close();
    limited = undefined;
  });

  it('of the rate are told with the time to wait, and leave health alone', async () => {
    limited = await startService({ limits: { RATE_LIMIT: 3 } });
    const { app } = limited;
    for (let round = 0; round < 3; round += 1) expect((await post(app, '/build', request)).status).toBe(200);
    for (const refused of [await post(app, '/build', request), await get(app, '/nowhere')]) {
      expectProblem(refused, 'rate-limited');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await get(app, '/health/ready')).status).toBe(200);
  });

  it('of time are told, and end the work', async () => {
    const signals: AbortSignal[] = [];
    const workers = {
      answer: (_question: string, _text: string, signal: AbortSignal) => {
        signals.push(signal);
        return new Promise<string>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
      close: async () => {},
    };
    limited = await startService({ limits: { TIME_LIMIT: 200 }, workers });
    expectProblem(await post(limited.app, '/propose', { account }), 'time-limit');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('threads', () => {
  let service: TestedService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.app.close());

  it('refuse what too many wait for, and answer the others', async () => {
    const { account, affordability } = STORIES.risingIncome;
    const all = await Promise.all(
      Array.from({ length: 70 }, () => post(service.app, '/propose', { account, affordability })),
    );
    const refused = all.filter(({ status }) => status !== 200);
    // 50 wait for the one thread while it works.
    expect(all.length - refused.length).toBeGreaterThanOrEqual(50);
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) expectProblem(each, 'overloaded');
  });

  it('go on after one was stopped by the time limit', async () => {
    const limited = await startService({ limits: { TIME_LIMIT: 1500 } });
    const { account, affordability } = STORIES.risingIncome;
    const body = { account, affordability, policy: 'preset.cn', preferences: { most: 20 } };
    const propose = () => post(limited.app, '/propose', body);
    const all = await Promise.all(Array.from({ length: 45 }, propose));
    const late = all.filter(({ status }) => status !== 200);
    expect(late.length).toBeGreaterThan(0);
    for (const each of late) expectProblem(each, 'time-limit');
    await expect.poll(async () => (await propose()).status, { timeout: 20_000 }).toBe(200);
    await limited.app.close();
  });
});

describe('failures', () => {
  const failing = (error: Error): Database => ({ query: () => Promise.reject(error), close: async () => {} });

  it('are told without what went wrong inside', async () => {
    const failed = await startService({ database: failing(new TypeError('secret')) });
    const refused = await post(failed.app, '/plans', request, { 'idempotency-key': 'key' });
    expectProblem(refused, 'internal-error');
    expect(refused.text).not.toContain('secret');
    await failed.app.close();
  });

  it('of the database say when to come again', async () => {
    const failed = await startService({ database: failing(new Problem('database-unavailable', 'Send it again')) });
    expectProblem(await post(failed.app, '/plans', request, { 'idempotency-key': 'key' }), 'database-unavailable');
    expectProblem(await get(failed.app, '/health/ready'), 'database-unavailable');
    expect((await get(failed.app, '/health/live')).status).toBe(200);
    expect((await post(failed.app, '/build', request)).status).toBe(200);
    await failed.app.close();
  });
});
