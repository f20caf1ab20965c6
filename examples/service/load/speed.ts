import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import fastify from 'fastify';
import { buildInstallmentPlan, parsePolicy } from 'repayment-plan';
import { mainlandChina } from 'repayment-plan/policies';
import { STORIES } from 'repayment-plan/testing';
import { type ServiceProcess, startProcess } from '../support/process.ts';
import { send } from './client.ts';
import { countIn } from './once.ts';

const { account, affordability } = STORIES.lastingPressure;
const terms = { installments: 36, rate: '6%' };
const BODY = JSON.stringify({ kind: 'installment', account, affordability, policy: mainlandChina.policyId, terms });

const WIDE = { RATE_LIMIT: '1000000000', LOG_LEVEL: 'silent', DATA_FOLDER: 'memory' };

async function perSecond(url: string, seconds: number): Promise<number> {
  const options = { url, method: 'POST', body: BODY, duration: seconds, connections: 20 } as const;
  const { requests, non2xx, errors } = await autocannon({
    ...options,
    headers: { 'content-type': 'application/json' },
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refused and ${errors} broken of ${url}`);
  return requests.average;
}

/** The library alone, by the policy as the service has it: read once. */
function bareCallsPerSecond(seconds: number): number {
  const policy = parsePolicy({ policy: mainlandChina });
  const from = performance.now();
  let calls = 0;
  for (; performance.now() - from < seconds * 1000; calls += 1)
    buildInstallmentPlan({ account, affordability, policy, terms });
  return (calls / (performance.now() - from)) * 1000;
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** `build` of the service, a route that does nothing, and the bare call, turn by turn in one run. */
export async function compareSpeed(rounds: number, seconds: number) {
  const nothing = fastify();
  nothing.post('/nothing', async () => ({}));
  await nothing.listen({ host: '127.0.0.1', port: 0 });
  const service = await startProcess(WIDE);
  const { port } = nothing.server.address() as AddressInfo;
  const measured: { build: number; nothing: number; bare: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    measured.push({
      build: await perSecond(`${service.address}/build`, seconds),
      nothing: await perSecond(`http://127.0.0.1:${port}/nothing`, seconds),
      bare: bareCallsPerSecond(seconds),
    });
  }
  await service.end('SIGTERM');
  await nothing.close();
  // The first round warms up.
  const counted = measured.slice(1);
  const build = median(counted.map((each) => each.build));
  const [idle, bare] = [median(counted.map((each) => each.nothing)), median(counted.map((each) => each.bare))];
  return { build, nothing: idle, bare, buildToNothing: build / idle, buildToBare: build / bare };
}

/** How long health takes while proposals are searched for, in milliseconds. */
export async function healthUnderLoad(proposals: number) {
  const service = await startProcess(WIDE);
  const { risingIncome } = STORIES;
  const parties = { account: risingIncome.account, affordability: risingIncome.affordability };
  const body = JSON.stringify({ ...parties, policy: mainlandChina.policyId });
  let isOver = false;
  const searched = Promise.all(
    Array.from({ length: proposals }, () => send(`${service.address}/propose`, body)),
  ).finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    const from = performance.now();
    await send(`${service.address}/health/live`);
    times.push(performance.now() - from);
  }
  const refused = (await searched).filter(({ status }) => status !== 200).length;
  await service.end('SIGTERM');
  const sorted = times.toSorted((one, other) => one - other);
  return { proposals, refused, asked: times.length, p50: median(times), worst: sorted.at(-1) ?? 0 };
}

/** Collects garbage in a process that was started with `HEAP`, and says what is left. */
async function heapOf({ child }: ServiceProcess): Promise<{ heapUsed: number; rss: number }> {
  child.send('heap');
  const [heap] = await once(child, 'message');
  return heap as { heapUsed: number; rss: number };
}

/** So many requests, and what is compiled and kept once is there. */
const LEAST_WARM = 4000;

const HEAP = `const memory = () => (({ heapUsed, rss }) => ({ heapUsed, rss }))(process.memoryUsage()); process.on('message', () => { gc(); gc(); process.send(memory()); });`;

/** Requests of every kind: plans that are new and one that is sent again, answers, refusals. */
function mixedRequests(): autocannon.Request[] {
  const headers = { 'content-type': 'application/json' };
  const plan = {
    method: 'POST',
    path: '/plans',
    body: JSON.stringify({ kind: 'installment', account, terms }),
  } as const;
  let keys = 0;
  const withNewKey = (request: autocannon.Request) => {
    keys += 1;
    return { ...request, headers: { ...headers, 'idempotency-key': `new-${keys}` } };
  };
  const unknown = { method: 'GET', path: '/nowhere' } as const;
  return [
    { method: 'POST', path: '/build', body: BODY, headers },
    { method: 'POST', path: '/build', body: '{"kind":"installment"}', headers },
    { ...plan, headers, setupRequest: withNewKey },
    { ...plan, headers: { ...headers, 'idempotency-key': 'again' } },
    { method: 'GET', path: '/health/ready' },
    unknown,
    { method: 'POST', path: '/build', body: '{', headers },
    // The service ends a connection on which it got no JSON; what is sent there next is lost.
    unknown,
  ];
}

/** The heap after so many requests of every kind, as a ratio to the heap after a tenth of them. */
export async function heapRatio(requests: number) {
  const folder = await mkdtemp(join(tmpdir(), 'repayment-plan-load-'));
  const options = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(HEAP)}`];
  const service = await startProcess({ ...WIDE, DATA_FOLDER: join(folder, 'data') }, options);
  const run = (amount: number) =>
    autocannon({ url: service.address, requests: mixedRequests(), amount, connections: 50 });
  await run(Math.max(requests / 10, LEAST_WARM));
  const before = await heapOf(service);
  const { errors } = await run(requests);
  const after = await heapOf(service);
  await service.end('SIGTERM');
  const { rows } = await countIn(undefined, join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
  return { requests, errors, stored: rows, before, after, ratio: after.heapUsed / before.heapUsed };
}
