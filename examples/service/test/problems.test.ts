import { buildInstallmentPlan, isRepaymentError } from 'repayment-plan';
import { STORIES } from 'repayment-plan/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/expectProblem.ts';
import { answered, get, post, startService, type TestedService } from '../support/service.ts';

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
    expect(refused.json.detail).toContain('policy must be a policy, or one of preset.au');
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
