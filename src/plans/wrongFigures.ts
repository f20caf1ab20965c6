import type { InvalidField } from '../errors.ts';
import { type Amount, formatFraction, type Ratio } from '../money/index.ts';

/**
 * Not looked at: the timing of arrears and adjusted dates under the contract, which follow from terms that a plan does
 * not repeat in full, and solved yearly rates, whose last decimal hangs on where the search began.
 */
const NOT_COMPARED: ReadonlySet<string> = new Set(['pay', 'finalDueDate', 'annualRates']);

/**
 * Compares what a plan says of itself with what follows from its rows.
 *
 * @param path - Where the figures stand in the input.
 * @param stated - The figures as read: amounts in minor units, rates exact.
 * @param derived - The same figures as a plan would write them.
 * @returns Every figure that is another.
 */
export function wrongFigures(
  path: string,
  stated: unknown,
  derived: unknown,
  money: (minor: bigint) => Amount,
): readonly InvalidField[] {
  const text = written(stated, money);
  if (typeof derived === 'object' && derived !== null && typeof text === 'object' && text !== null) {
    return Object.entries(derived)
      .filter(([name]) => !NOT_COMPARED.has(name))
      .flatMap(([name, value]) => {
        const inner = Array.isArray(derived) ? `${path}[${name}]` : `${path}.${name}`;
        return wrongFigures(inner, (text as Readonly<Record<string, unknown>>)[name], value, money);
      });
  }
  const say = (value: unknown): string => (typeof value === 'object' && value ? 'an object' : String(value));
  return text === derived
    ? []
    : [{ path, rule: `must be ${say(derived)}, which follows from the schedule`, value: say(text) }];
}

/** A figure as a plan writes it; lists, groups and texts as they are. */
function written(stated: unknown, money: (minor: bigint) => Amount): unknown {
  if (typeof stated === 'bigint') return money(stated);
  const isRatio = typeof stated === 'object' && stated !== null && 'numerator' in stated;
  return isRatio ? formatFraction(stated as Ratio) : stated;
}
