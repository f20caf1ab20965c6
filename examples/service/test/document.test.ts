import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { accountArbitrary, affordabilityArbitrary, planInputArbitrary, STORIES } from 'repayment-plan/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../src/answers.ts';
import { get, post, startService, type TestedService } from '../support/service.ts';

const CLIENT = new URL('./client/', import.meta.url);
const GENERATED = new URL('generated/', CLIENT);

let service: TestedService;
// biome-ignore lint/suspicious/noExplicitAny: a document is what its tests look into
let document: any;
beforeAll(async () => {
  service = await startService();
  document = (await get(service.app, '/openapi.json')).json;
});
afterAll(() => service.app.close());

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has every route with its refusal, and a name for each', () => {
    const operations = Object.entries<Record<string, { operationId: string; responses: object }>>(
      document.paths,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    );
    expect(operations.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`).sort()).toEqual([
      'get /health/live isLive',
      'get /health/ready isReady',
      'get /plans/{id} readPlan',
      'get /plans/{id}/recomputation recomputePlan',
      'post /assess assess',
      'post /build build',
      'post /check check',
      'post /compare compare',
      'post /explain explain',
      'post /plans storePlan',
      'post /propose propose',
    ]);
    for (const { responses } of operations) {
      expect(Object.keys(responses)).toEqual([expect.stringMatching(/^20[01]$/), 'default']);
    }
  });

  it('is read on a page, which loads what is its own', async () => {
    const page = await service.app.inject('/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const loaded = [...page.payload.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url as string);
    expect(loaded.length).toBeGreaterThan(4);
    for (const url of loaded) {
      expect(url).toMatch(/^\/docs\/static\//);
      expect((await service.app.inject(url)).statusCode).toBe(200);
    }
    expect((await get(service.app, '/docs/json')).json).toEqual(document);
  });
});

describe('what the document says', () => {
  it('is defined, wherever it refers to something', () => {
    for (const name of Object.keys(document.components.schemas)) expect(() => schema(name)).not.toThrow();
  });

  let ajv: Ajv2020;
  beforeAll(() => {
    ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema(document, 'service');
  });

  const schema = (name: string): ValidateFunction => ajv.compile({ $ref: `service#/components/schemas/${name}` });

  function expectValid(name: string, value: unknown): void {
    const validate = schema(name);
    validate(value);
    expect(validate.errors, `${name} ${JSON.stringify(value).slice(0, 200)}`).toBe(null);
  }

  async function ask(question: string, names: readonly [string, string], body: object) {
    expectValid(names[0], body);
    const { status, json } = await post(service.app, `/${question}`, body);
    expect(status, JSON.stringify(json).slice(0, 300)).toBe(200);
    expectValid(names[1], json);
    return json;
  }

  const { twoCardsAndALoan: _, ...stories } = STORIES;

  it.each(Object.entries(stories))('holds for every question of a story: %s', async (_name, story) => {
    const { account, affordability, policy } = story;
    const parties = { account, affordability, policy };
    const told = { locale: 'zh-CN', audience: 'staff' };
    const options = { ...told, currency: account.currency };
    const months = { affordability, currency: account.currency, from: '2026-12-01', months: 3 };
    await ask('assess', ['AssessmentInput', 'Assessment'], months);
    await ask('assess', ['AssessmentInput', 'Assessment'], {
      ...months,
      payment: '500.00',
      limits: { debtToIncome: '55%' },
    });
    for (const kind of KINDS) {
      const result = await ask('build', ['PlanInput', 'PlanResult'], { kind, ...parties, terms: { installments: 24 } });
      if (result.outcome === 'infeasible') {
        await ask('explain', ['ExplanationInput', 'Explanation'], { infeasible: result, options: told });
        continue;
      }
      await ask('explain', ['ExplanationInput', 'Explanation'], { plan: result, options: told });
      const verdict = await ask('check', ['CheckInput', 'Verdict'], { ...parties, plan: result });
      await ask('explain', ['ExplanationInput', 'Explanation'], { verdict, options });
    }
    const proposal = await ask('propose', ['ProposalInput', 'Proposal'], { ...parties, preferences: { most: 2 } });
    await ask('explain', ['ExplanationInput', 'Explanation'], { proposal, options: told });
    if (proposal.offers.length === 0) return;
    const comparison = await ask('compare', ['ComparisonInput', 'Comparison'], { offers: proposal.offers });
    await ask('explain', ['ExplanationInput', 'Explanation'], { comparison, options: told });
  });

  it.each(KINDS)('holds for whatever may be asked and is answered: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(planInputArbitrary(fc, kind), async (drawn) => {
        await ask('build', ['PlanInput', 'PlanResult'], { kind, ...drawn });
      }),
      { numRuns: 60 },
    );
  });

  it('holds for whatever may be proposed', async () => {
    const parties = fc.record({ account: accountArbitrary(fc), affordability: affordabilityArbitrary(fc) });
    await fc.assert(
      fc.asyncProperty(parties, async (drawn) => {
        await ask('propose', ['ProposalInput', 'Proposal'], drawn);
      }),
      { numRuns: 20 },
    );
  });

  it('holds for plans that are stored, and for refusals', async () => {
    const { account } = STORIES.lastingPressure;
    const body = { kind: 'installment', account, policy: 'preset.cn', terms: { installments: 24 } };
    expectValid('PlanInput', body);
    const { json } = await post(service.app, '/plans', body, { 'idempotency-key': 'documented' });
    expectValid('StoredPlan', json);
    expectValid('Recomputation', (await get(service.app, `/plans/${json.id}/recomputation`)).json);
    expectValid('Problem', (await post(service.app, '/build', {})).json);
    expectValid('Problem', (await get(service.app, '/nowhere')).json);
    expectValid('Health', (await get(service.app, '/health/ready')).json);
  });
});

describe('a client that is generated from the document', () => {
  it('is sound in its types, builds a plan, stores it and reads it', async () => {
    await mkdir(GENERATED, { recursive: true });
    await writeFile(
      new URL('service.ts', GENERATED),
      astToString(await openapiTypescript(document, { defaultNonNullable: false })),
    );
    const project = fileURLToPath(CLIENT);
    const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
    await promisify(execFile)(process.execPath, [compiler, '-p', project]).catch(({ stdout }) => {
      throw new Error(stdout);
    });
    await service.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = service.app.server.address() as AddressInfo;
    const { buildAndRead } = await import(new URL('buildAndRead.ts', CLIENT).href);
    const result = await buildAndRead(`http://127.0.0.1:${port}`);
    // 1,200.00 without interest in 12 installments: 100.00 each.
    expect(result).toMatchObject({ installment: '100.00', constraint: null, same: true, refusal: ['kind'] });
    expect(result.stored?.answer).toMatchObject({ outcome: 'plan', accountId: 'A-1001' });
    expect(result.read).toEqual(result.stored);
  });
});
