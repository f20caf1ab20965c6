import { Problem } from './problems.ts';

/**
 * Waits for work no longer than a time limit. What still waits for its turn then is dropped, and what goes on in the
 * database does so: the same key finds it.
 *
 * @param limit - In milliseconds.
 * @throws {Problem} `time-limit`.
 */
export async function within<Result>(limit: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const late = new Promise<never>((_resolve, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
  });
  const timer = setTimeout(() => stop.abort(new Problem('time-limit', 'Send the request again later')), limit);
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
