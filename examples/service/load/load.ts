/**
 * Everything the service must bear, with the figures: `npm run load -w examples/service`, or with fewer requests
 * `npm run load -w examples/service -- --short`.
 */
import { onceEmbedded, onceServer } from './once.ts';
import { compareSpeed, healthUnderLoad, heapRatio } from './speed.ts';

const isShort = process.argv.includes('--short');
const CONCURRENT = isShort ? 300 : 2000;
const FOR_MEMORY = isShort ? 6000 : 100_000;
const [ROUNDS, SECONDS] = isShort ? [1, 2] : [3, 5];

/** The heap may be so much larger: what is measured is not exact to the last object. */
const FLAT = 1.15;
/** Whoever watches the service gives up after a second. */
const SLOWEST_HEALTH = 1000;

function print(title: string, figures: object): void {
  console.log(
    `${title}: ${JSON.stringify(figures, (_key, value) => (Number.isFinite(value) ? Number(value.toFixed(3)) : value))}`,
  );
}

print('accepted once, killed and started in between', await onceEmbedded(CONCURRENT));
print('accepted once, database and service stopped and started in between', await onceServer(CONCURRENT));
const health = await healthUnderLoad(40);
print('health while proposals are searched for, ms', health);
const heap = await heapRatio(FOR_MEMORY);
print('heap after garbage collection', heap);
print('builds a second', await compareSpeed(ROUNDS, SECONDS));
if (heap.errors > 0 || heap.stored < FOR_MEMORY / 10)
  throw new Error('Not everything was sent that memory is measured by');
if (heap.ratio > FLAT) throw new Error('Memory is not flat');
if (health.worst > SLOWEST_HEALTH) throw new Error('Health waits for proposals');
