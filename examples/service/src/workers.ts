import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { RepaymentError } from 'repayment-plan';
import type { Question } from './answers.ts';
import { Problem } from './problems.ts';
import type { Done, Task } from './worker.ts';

/** Threads for questions that take long: others are answered meanwhile. */
export interface Workers {
  /** @throws {Problem} `overloaded` where too many wait. */
  readonly answer: (question: Question, text: string, signal: AbortSignal) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** As many as a thread answers in a few seconds. */
const WAITING_PER_THREAD = 50;

export function startWorkers(threads: number): Workers {
  const pool = new Piscina<Task, Done>({
    filename: fileURLToPath(new URL('../dist/worker.js', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    maxQueue: threads * WAITING_PER_THREAD,
  });
  return {
    answer: async (question, text, signal) => {
      if (pool.queueSize >= pool.options.maxQueue) throw new Problem('overloaded', 'Send the request again later');
      const done = await pool.run({ question, text }, { signal });
      if ('text' in done) return done.text;
      throw new RepaymentError(done.code, done.message, done.details);
    },
    close: () => pool.close(),
  };
}
