import { type AddressInfo, connect } from 'node:net';
import { buildInstallmentPlan, isRepaymentError } from 'repayment-plan';
import { STORIES } from 'repayment-plan/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database.ts';
import { Problem } from '../src/problems.ts';
import { expectProblem } from '../support/expectProblem.ts';
import { type Answered, answered, get, post, startService, type TestedService } from '../support/service.ts';

const { account } = STORIES.lastingPressure;
const request = { kind: 'installment', account, terms: { installments: 12, rate: '6%' } };

let service: TestedService;
beforeAll(async () => {
  service = await startService({ limits: { BODY_LIMIT: 100_000 } });
});
afterAll(() => service.app.close());

/** What the library says of an input, as the fields of its error. */
function fieldsOf(build: () => unknown): unknown {
  try {
    return build();
  } catch (error) {
    if (isRepaymentError(error)) return error.details;
    throw error;
  }
}

describe('what cannot be read', () => {
  it.each([
    ['no JSON', '{"kind":'],
    ['nothing', ''],
    ['a prototype', '{"__proto__":{"kind":"installment"}}'],
    ['a constructor', '{"constructor":{"prototype":{"kind":"installment"}}}'],
    ['a number that is none', '{"kind":NaN}'],
  ])('is refused as malformed: %s', async (_name, body) => {
    for (const url of ['/build', '/propose', '/explain'])
      expectProblem(await post(service.app, url, body), 'malformed-request');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/jsonx',
    'nonsense',
  ])('is refused by its media type: %s', async (type) => {
    const refused = await post(service.app, '/build', request, { 'content-type': type });
    expectProblem(refused, 'unsupported-media-type');
  });

  it('is refused by its size, whether it says so or not', async () => {
    const large = JSON.stringify({ ...request, padding: 'x'.repeat(100_000) });
    expectProblem(await post(service.app, '/build', large), 'body-too-large');
  });

  it('is refused by an address that cannot be decoded', async () => {
    expectProblem(await get(service.app, '/plans/%zz'), 'malformed-request');
  });
});

describe('what is wrong in a body', () => {
  it('is named field by field, as the library names it', async () => {
    const terms = { installments: 0, rate: '1800', firstDueDate: '2026-02-30' };
    const wrong = { account: { ...account, currency: 'QQQ', balances: { principal: -1 } }, terms };
    const refused = await post(service.app, '/build', { kind: 'installment', ...wrong });
    expectProblem(refused, 'invalid-input');
    expect(refused.json.fields).toEqual(fieldsOf(() => buildInstallmentPlan(wrong as never)));
    expect(refused.json.fields.length).toBeGreaterThan(7);
  });

  it('is told from terms that contradict each other', async () => {
    const wrong = {
      account,
      terms: { installments: 12, rate: '6%', startDate: '2027-01-01', firstDueDate: '2026-12-21' },
    };
    const refused = await post(service.app, '/build', { ...request, ...wrong });
    expectProblem(refused, 'contradictory-terms');
    expect(refused.json.fields).toEqual(fieldsOf(() => buildInstallmentPlan(wrong)));
  });

  it('has the same fields where a thread answers', async () => {
    const refused = await post(service.app, '/propose', { account: { ...account, currency: 'QQQ' }, more: 1 });
    expectProblem(refused, 'invalid-input');
    expect(refused.json.fields.map(({ path }: { path: string }) => path)).toEqual(['account.currency', 'more']);
  });

  it('names the presets where a policy is none of them, beside what else is wrong', async () => {
    const refused = await post(service.app, '/build', {
      ...request,
      policy: 'preset.moon',
      terms: { installments: 0 },
    });
    expectProblem(refused, 'invalid-input');
    expect(refused.json.fields).toMatchObject([
      { path: 'policy', value: '"preset.moon"', rule: expect.stringContaining('preset.cn') },
      { path: 'terms.installments' },
    ]);
  });

  it('says so of a preset in another currency', async () => {
    const refused = await post(service.app, '/build', { ...request, policy: 'preset.us' });
    expectProblem(refused, 'invalid-input');
    expect(refused.json.fields).toMatchObject([{ path: 'policy.currency' }]);
  });

  it.each([
    [{}],
    [{ kind: 'loan' }],
    [[]],
    [null],
    [5],
    ['text'],
    [{ kind: 'toString' }],
  ])('is the kind, where it is none: %j', async (body) => {
    const refused = await post(service.app, '/build', JSON.stringify(body));
    expectProblem(refused, 'invalid-input');
    expect(refused.json.fields).toMatchObject([{ path: 'kind' }]);
  });

  it.each([
    [{}],
    [{ options: {} }],
    [{ plan: {}, verdict: {}, options: {} }],
    [{ hasOwnProperty: {}, options: {} }],
    [null],
  ])('is what an explanation is asked of, where it is not one thing: %j', async (body) => {
    const refused = await post(service.app, '/explain', JSON.stringify(body));
    expectProblem(refused, 'invalid-input');
    expect(refused.json.fields).toMatchObject([{ path: 'input' }]);
  });
});

describe('what is not there', () => {
  it('is an unknown route', async () => {
    expectProblem(await get(service.app, '/offers'), 'unknown-route');
    expectProblem(await post(service.app, '/plans/x/y/z', request), 'unknown-route');
    expectProblem(await get(service.app, `/plans/${'x'.repeat(500)}`), 'unknown-route');
  });

  it.each([
    ['GET', '/build', 'POST'],
    ['DELETE', '/plans', 'POST'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['PUT', '/plans/00000000-0000-4000-8000-000000000000', 'GET, HEAD'],
    ['PATCH', '/openapi.json', 'GET, HEAD'],
  ] as const)('is a method that an address does not take: %s %s', async (method, url, allow) => {
    const refused = answered(
      await service.app.inject({ method, url, payload: '{', headers: { 'content-type': 'text/plain' } }),
    );
    expectProblem(refused, 'method-not-allowed');
    expect(refused.headers['allow']).toBe(allow);
  });
});

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

describe('connections', () => {
  let limited: TestedService;
  beforeAll(async () => {
    limited = await startService({ limits: { TIME_LIMIT: 300 } });
    await limited.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => limited.app.close());

  /** Sends bytes, and reads until the service ends the connection. */
  function exchange(bytes: string): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const socket = connect((limited.app.server.address() as AddressInfo).port, '127.0.0.1', () =>
        socket.write(bytes),
      );
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', reject);
      socket.on('close', () => {
        const [head = '', payload = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
        const [status = '', ...lines] = head.split('\r\n');
        const headers = lines.map((line) => line.split(': ')).map(([name = '', value]) => [name.toLowerCase(), value]);
        resolve(answered({ statusCode: Number(status.split(' ')[1]), headers: Object.fromEntries(headers), payload }));
      });
    });
  }

  const head = 'POST /build HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

  it('that speak no HTTP are refused', async () => {
    expectProblem(await exchange('GARBAGE\r\n\r\n'), 'malformed-request');
    expectProblem(await exchange(`${head}Content-Length: -1\r\n\r\n`), 'malformed-request');
    expectProblem(await exchange('BREW /build HTTP/1.1\r\nHost: localhost\r\n\r\n'), 'malformed-request');
  });

  it('whose requests are unusual are answered like others', async () => {
    const end = 'Connection: close\r\n\r\n';
    expectProblem(await exchange(`PROPFIND /build HTTP/1.1\r\nHost: localhost\r\n${end}`), 'unknown-route');
    expectProblem(await exchange(`GET /nowhere HTTP/1.1\r\n${end}`), 'unknown-route');
    expectProblem(
      await exchange(`GET /nowhere HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\n${end}`),
      'unknown-route',
    );
    expectProblem(await exchange(`${head}Expect: coffee\r\nContent-Length: 1\r\n${end}{`), 'malformed-request');
  });

  it('with too much before the body are refused', async () => {
    expectProblem(await exchange(`${head}Cookie: ${'x'.repeat(20_000)}\r\n\r\n`), 'headers-too-large');
  });

  it('that do not send what they said in time are refused', async () => {
    expectProblem(await exchange(`${head}Content-Length: 100\r\n\r\n{`), 'request-not-received');
    expectProblem(await exchange(head), 'request-not-received');
  });
});
