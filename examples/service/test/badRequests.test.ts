import * as fc from 'fast-check';
import { buildInstallmentPlan, expectPlan, proposePlans } from 'repayment-plan';
import { STORIES } from 'repayment-plan/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ProblemName, problemType } from '../src/problems.ts';
import { expectProblem } from '../support/expectProblem.ts';
import { answered, get, post, startService, type TestedService } from '../support/service.ts';

const { account, affordability, policy } = STORIES.familyLumpSum;
const terms = { installments: 12, rate: '6%' };
const plan = expectPlan(buildInstallmentPlan({ account, affordability, policy, terms }));
const proposal = proposePlans({ account, affordability, policy, preferences: { most: 1 } });
const options = { locale: 'en', audience: 'staff' };

/** A body that each address takes. */
const BODIES: Readonly<Record<string, unknown>> = {
  '/assess': { affordability, currency: 'CNY', from: '2026-12-01', months: 3 },
  '/build': { kind: 'installment', account, affordability, policy, terms },
  '/check': { account, affordability, policy, plan },
  '/propose': { account, affordability, policy, preferences: { most: 1 } },
  '/compare': { offers: proposal.offers, plans: [plan] },
  '/explain': { plan, options },
  '/plans': { kind: 'installment', account, affordability, policy, terms },
};
const url = fc.constantFrom(...Object.keys(BODIES));

/** What a caller may be told; `internal-error` is none of it. */
const FORESEEN: readonly ProblemName[] = [
  'malformed-request',
  'unknown-route',
  'method-not-allowed',
  'body-too-large',
  'unsupported-media-type',
  'invalid-input',
  'contradictory-terms',
  'idempotency-key-reused',
];

let service: TestedService;
let keys = 0;
beforeAll(async () => {
  service = await startService();
});
afterEach(async () => {
  expect((await get(service.app, '/health/ready')).status).toBe(200);
});
afterAll(() => service.app.close());

interface Sent {
  readonly url: string;
  readonly body: string | Buffer;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Either an answer, or a refusal that was foreseen and is a problem document. */
async function expectAnswerOrProblem({ url, body, method = 'POST', headers = {} }: Sent): Promise<void> {
  keys += 1;
  const response = await service.app.inject({
    method: method as 'POST',
    url,
    payload: body,
    headers: { 'content-type': 'application/json', 'idempotency-key': `key-${keys}`, ...headers },
  });
  if (response.statusCode < 300) return;
  const refused = answered(response);
  const name = FORESEEN.find((each) => refused.json.type === problemType(each));
  if (!name) throw new Error(`Not foreseen: ${refused.text}`);
  expectProblem(refused, name);
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** The value with something else at a path; nothing where the new value is undefined. */
function changed(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, put);
  return copy;
}

const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    '0',
    '-1',
    '1e9',
    '٣',
    ' ',
    '1/0',
    'NaN',
    [],
    {},
    -0,
    1e308,
    5e-324,
    2 ** 53,
    true,
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);

describe('whatever is sent', () => {
  it('is answered or refused: bodies that are changed in one to three places', async () => {
    const change = fc.record({ at: fc.nat(), put: odd });
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(url, changes, async (url, changes) => {
        const body = changes.reduce((value, { at, put }) => {
          const paths = pathsOf(value);
          return changed(value, paths[at % paths.length] ?? [], put);
        }, BODIES[url]);
        await expectAnswerOrProblem({ url, body: JSON.stringify(body) ?? '' });
      }),
      { numRuns: 1500 },
    );
  });

  it('is answered or refused: JSON of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(url, fc.json(), (url, body) => expectAnswerOrProblem({ url, body })),
      { numRuns: 500 },
    );
  });

  it('is answered or refused: texts and bytes of any kind', async () => {
    const bytes = fc.uint8Array({ maxLength: 500 }).map((each) => Buffer.from(each));
    await fc.assert(
      fc.asyncProperty(url, fc.oneof(fc.string({ unit: 'binary' }), bytes), (url, body) =>
        expectAnswerOrProblem({ url, body }),
      ),
      { numRuns: 500 },
    );
  });

  it('is answered or refused: texts of JSON that break off, or go on', async () => {
    await fc.assert(
      fc.asyncProperty(url, fc.nat(), fc.string(), (url, at, more) => {
        const text = JSON.stringify(BODIES[url]);
        const length = at % text.length;
        return expectAnswerOrProblem({ url, body: at % 2 === 0 ? text.slice(0, length) + more : text + more });
      }),
      { numRuns: 300 },
    );
  });

  it('is answered or refused: methods, addresses, media types and keys of any kind', async () => {
    const visible = fc.string({ maxLength: 300 }).map((text) => text.replace(/[^\x20-\x7e]/g, 'x'));
    const request = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
      url: fc.oneof(
        url,
        fc.webPath().map((path) => `/x${path}`),
        visible.map((text) => `/plans/${text}`),
      ),
      body: fc.constantFrom('', '{}', '{', 'null'),
      headers: fc.record(
        {
          'content-type': fc.oneof(visible, fc.constant('application/json; charset=latin1')),
          'idempotency-key': visible,
        },
        { requiredKeys: [] },
      ),
    });
    await fc.assert(
      fc.asyncProperty(request, async (sent) => {
        if (sent.method !== 'HEAD') await expectAnswerOrProblem(sent as Sent);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever is sent is refused', () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  it.each([
    ['lists in lists', nested('[', ']', 200_000)],
    ['objects in objects', nested('{"account":', '}', 50_000).replace('}', '1}')],
    ['an account of lists in lists', `{"kind":"installment","account":${nested('[', ']', 200_000)}}`],
    ['a number of 500,000 digits', `{"kind":"installment","account":${'9'.repeat(500_000)}}`],
    ['100,000 fields', `{${Array.from({ length: 50_000 }, (_, index) => `"f${index}":${index}`).join(',')}}`],
    ['a list of 200,000', `{"kind":"installment","account":{},"policy":{"rules":[${'1,'.repeat(200_000)}1]}}`],
    ['a name of 500,000 letters', `{"kind":"${'x'.repeat(500_000)}"}`],
  ])('at once, though it is large: %s', async (_name, body) => {
    for (const url of Object.keys(BODIES)) {
      const from = Date.now();
      const refused = await post(service.app, url, body, { 'idempotency-key': `large-${Date.now()}` });
      expectProblem(refused, 'invalid-input');
      expect(refused.text.length).toBeLessThan(100_000);
      expect(Date.now() - from).toBeLessThan(3000);
    }
  });
});
