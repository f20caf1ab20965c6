import type { Adapter, Answer } from './adapter.ts';

/** A file of outside figures. */
export interface ConformanceFile {
  readonly cases: readonly { readonly id: string }[];
}

/** A case that came to another figure than the source prints. */
export interface Mismatch {
  readonly id: string;
  readonly expected: string;
  readonly actual: string;
}

/** What a whole set came to. */
export interface SetResult {
  readonly set: string;
  readonly cases: number;
  readonly attempted: number;
  readonly passed: number;
  /** How many cases were not attempted, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Mismatches with a stated reason why the source is not to be matched. */
  readonly allowed: readonly (Mismatch & { readonly reason: string })[];
  /** Mismatches that nothing excuses. */
  readonly failures: readonly Mismatch[];
}

/** Puts every case of a file to the library. An error that is thrown is an answer that does not match. */
export function compareSet({ set, answer, allowed }: Adapter, { cases }: ConformanceFile): SetResult {
  const skipped: Record<string, number> = {};
  const excused: (Mismatch & { reason: string })[] = [];
  const failures: Mismatch[] = [];
  let [attempted, passed] = [0, 0];
  for (const example of cases) {
    const result = attempt(() => answer(example as never));
    if ('skipped' in result) {
      skipped[result.skipped] = (skipped[result.skipped] ?? 0) + 1;
      continue;
    }
    attempted += 1;
    const { expected, actual } = result;
    const reason = allowed[example.id];
    if (result.passed) passed += 1;
    else if (reason !== undefined) excused.push({ id: example.id, expected, actual, reason });
    else failures.push({ id: example.id, expected, actual });
  }
  return { set, cases: cases.length, attempted, passed, skipped, allowed: excused, failures };
}

function attempt<Result>(call: () => Result): Result | Answer {
  try {
    return call();
  } catch (error) {
    return { expected: 'an answer', actual: String(error), passed: false };
  }
}
