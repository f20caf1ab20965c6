import type { InvalidField } from '../errors.ts';
import { type Amount, formatFraction, type Ratio } from '../money/index.ts';

/**
 * Compares what a plan says of itself with what follows from its rows.
 *
 * @param path - Where the figures stand in the input.
 * @param stated - The figures as read: amounts in minor units, rates exact.
 * @param derived - The same figures as a plan would write them.
 * @param skipped - Names of figures that are not looked at.
 * @returns Every figure that is another, and every list of another length.
 */
export function wrongFigures(
  path: string,
  stated: unknown,
  derived: unknown,
  money: (minor: bigint) => Amount,
  skipped: ReadonlySet<string> = new Set(),
): readonly InvalidField[] {
  const text = written(stated, money);
  const isOfLength = !Array.isArray(derived) || derived.length === (text as { length?: number } | null)?.length;
  if (typeof derived === 'object' && derived !== null && typeof text === 'object' && text !== null && isOfLength) {
    return Object.entries(derived)
      .filter(([name]) => !skipped.has(name))
      .flatMap(([name, value]) => {
        const inner = Array.isArray(derived) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
        return wrongFigures(inner, (text as Readonly<Record<string, unknown>>)[name], value, money, skipped);
      });
  }
  return text === derived
    ? []
    : [{ path, rule: `must be ${say(derived)}, which follows from the schedule`, value: say(text) }];
}

function say(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value ? 'an object' : String(value);
}

/** A figure as a plan writes it; lists, groups and texts as they are. */
function written(stated: unknown, money: (minor: bigint) => Amount): unknown {
  if (typeof stated === 'bigint') return money(stated);
  const isRatio = typeof stated === 'object' && stated !== null && 'numerator' in stated;
  return isRatio ? formatFraction(stated as Ratio) : stated;
}
