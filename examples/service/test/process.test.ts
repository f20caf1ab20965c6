import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mainlandChina } from 'repayment-plan/policies';
import { STORIES } from 'repayment-plan/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/postgres.ts';
import { runService, type ServiceProcess, startProcess } from '../support/process.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
/** Address, key and body of the one request that the README shows. */
const CURL = /curl -s http:\/\/127\.0\.0\.1:3000(\S+) [^\n]*\n *-H '([^']+)'[^\n]*\n *-d '([^']+)'/;

const { account, affordability } = STORIES.lastingPressure;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repayment-plan-process-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const send = (address: string, url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(address + url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the program', () => {
  it('says where it listens, and takes what the README sends', async () => {
    const service = await startProcess({ DATA_FOLDER: 'memory' });
    const [, url = '', header = '', body = ''] = CURL.exec(README) ?? [];
    const [name = '', value = ''] = header.split(': ');
    const stored = await send(service.address, url, body, { [name]: value });
    expect(stored.status).toBe(201);
    // 1,200.00 without interest in 12 installments, as the README says: 100.00 each.
    expect((await stored.json()).answer.totals.installment).toBe('100.00');
    expect(service.output()).toContain(`API page at ${service.address}/docs`);
    expect((await fetch(`${service.address}/docs`)).status).toBe(200);
    expect(await service.end('SIGINT')).toBe(0);
  });

  it('answers what is under way before it stops', async () => {
    const service = await startProcess({ DATA_FOLDER: join(folder, 'stopped') });
    const body = { account, affordability, policy: mainlandChina, preferences: { most: 20 } };
    const waiting = Array.from({ length: 8 }, () => send(service.address, '/propose', body));
    const stored = await send(
      service.address,
      '/plans',
      { kind: 'installment', account, terms: { installments: 12 } },
      {
        'idempotency-key': 'before',
      },
    );
    const ended = service.end('SIGTERM');
    for (const response of await Promise.all(waiting)) expect(response.status, service.output()).toBe(200);
    expect(stored.status).toBe(201);
    expect(await ended).toBe(0);
    expect(service.output()).toContain('"msg":"stopping"');
    await expect(fetch(service.address)).rejects.toThrow();
  });

  it('keeps what it accepted when it is killed', async () => {
    const environment = { DATA_FOLDER: join(folder, 'killed') };
    const request = { kind: 'installment', account, terms: { installments: 12, rate: '0%' } };
    const keep = (service: ServiceProcess) =>
      send(service.address, '/plans', request, { 'idempotency-key': 'kept' }).then((response) => response.text());
    const killed = await startProcess(environment);
    const before = await keep(killed);
    await killed.end('SIGKILL');
    const again = await startProcess(environment);
    expect(await keep(again)).toBe(before);
    expect(await again.end('SIGTERM')).toBe(0);
  });

  it('does not start by a wrong environment, and says why in one line', async () => {
    expect(await runService({ PORT: 'http', WORKERS: '0' })).toEqual({
      code: 1,
      output: 'Cannot start: the environment is wrong: PORT must be integer; WORKERS must be >= 1\n',
    });
  });

  it('does not start where another one keeps its plans', async () => {
    const environment = { DATA_FOLDER: join(folder, 'kept') };
    const first = await startProcess(environment);
    const second = await runService({ ...environment, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.output).toMatch(new RegExp(`^Cannot start: process ${first.child.pid} uses .*kept; `));
    expect(await first.end('SIGTERM')).toBe(0);
    const third = await startProcess(environment);
    expect(await third.end('SIGTERM')).toBe(0);
  });

  it('does not start without its database or its port, and says why', async () => {
    const port = String(await freePort());
    for (const host of ['127.0.0.1', 'localhost']) {
      const { code, output } = await runService({ DATABASE_URL: `postgres://service:S3CRET@${host}:${port}/postgres` });
      expect(code).toBe(1);
      expect(output).toMatch(/^Cannot start: .*ECONNREFUSED/);
      expect(output).not.toContain('S3CRET');
    }
    const taken = await startProcess({ DATA_FOLDER: 'memory', PORT: port });
    const second = await runService({ DATA_FOLDER: 'memory', PORT: port });
    expect(second.code).toBe(1);
    expect(second.output).toContain('EADDRINUSE');
    await taken.end('SIGTERM');
  });
});
