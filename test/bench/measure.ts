import { performance } from 'node:perf_hooks';

/** Long enough for hundreds of calls of the fast ones, short enough that the machine's drift hits all alike. */
const ROUND_MILLISECONDS = 20;
/** A whole plan runs through some hundred functions, and takes a second or two until most of them are compiled. */
const WARM_UP_ROUNDS = 100;
export const ROUNDS = 41;

/** One thing that is measured. */
export interface Task {
  readonly run: () => unknown;
}

/** The last result of any task. Results that nobody holds might never be built by an optimizing compiler. */
let kept: unknown;

/**
 * Measures tasks against each other: every round runs each of them once for a while, in turn, after all are warm.
 *
 * Each round starts with another task, so that none always follows the same neighbour.
 *
 * @returns For each task, its mean microseconds a call in every round.
 */
export function measure(tasks: readonly Task[]): readonly (readonly number[])[] {
  const calls = warmUp(tasks);
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < tasks.length; turn += 1) {
      const index = (round + turn) % tasks.length;
      times[index]?.push(timeCalls(tasks[index] as Task, calls[index] as number));
    }
  }
  if (kept === undefined) throw new Error('Nothing was measured: no task gave a result');
  return times;
}

/** Lets every task be compiled, in turn as later; returns how many calls of each fill a round. */
function warmUp(tasks: readonly Task[]): readonly number[] {
  let calls = tasks.map(() => 1);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) calls = tasks.map(countCalls);
  return calls;
}

function countCalls({ run }: Task): number {
  const end = performance.now() + ROUND_MILLISECONDS;
  let calls = 0;
  while (performance.now() < end) {
    kept = run();
    calls += 1;
  }
  return calls;
}

function timeCalls({ run }: Task, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) kept = run();
  return ((performance.now() - start) * 1_000) / calls;
}

/** The middle value: one round that the machine was busy in does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median of the ratios within each round: both sides of a ratio saw the same machine. */
export function medianRatio(values: readonly number[], references: readonly number[]): number {
  return median(values.map((value, round) => value / (references[round] ?? Number.NaN)));
}
