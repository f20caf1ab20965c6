import type { InvalidField } from '../errors.ts';
import type { TraceStep } from '../trace.ts';

/** @returns Every step of a trace that is another than it has to be: they stand in the order in which they were found. */
export function wrongTrace(stated: readonly TraceStep[], derived: readonly TraceStep[]): readonly InvalidField[] {
  const most = Math.max(stated.length, derived.length);
  return Array.from({ length: most }, (_, index) => index)
    .filter((index) => !isSame(stated[index], derived[index]))
    .map((index) => ({
      path: `trace[${index}]`,
      rule: `must be ${told(derived[index])}, which follows from the schedule`,
      value: told(stated[index]),
    }));
}

function told(step: TraceStep | undefined): string {
  return step ? JSON.stringify(step) : 'left out';
}

/** In whatever order the names stand: a database may have written them anew. */
function isSame(stated: TraceStep | undefined, derived: TraceStep | undefined): boolean {
  if (!stated || !derived) return false;
  const names = new Set([...Object.keys(stated.values), ...Object.keys(derived.values)]);
  return (
    stated.step === derived.step &&
    stated.formula === derived.formula &&
    stated.result === derived.result &&
    [...names].every((name) => stated.values[name] === derived.values[name])
  );
}
