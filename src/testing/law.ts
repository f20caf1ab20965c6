import type { Amount } from '../money/index.ts';
import type { ReadPlan } from '../plans/index.ts';

/** A finished plan as a law sees it: amounts in minor units, rates exact. */
export interface LawSubject {
  readonly plan: ReadPlan;
  readonly money: (minor: bigint) => Amount;
}

/** What a law says of one place in a plan, and whether it is so. */
export interface Statement {
  /** A path such as `schedule[3].closing`. */
  readonly where: string;
  readonly holds: boolean;
  readonly message: string;
}

/** One law of every plan. */
export type Law = (subject: LawSubject) => readonly Statement[];

/** @returns That what stands somewhere is what it has to be; amounts in minor units are written as in the plan. */
export function equals(
  { money }: LawSubject,
  where: string,
  [actual, expected]: readonly [actual: unknown, expected: unknown],
  because: string,
): Statement {
  const text = (value: unknown): string => (typeof value === 'bigint' ? money(value) : String(value));
  return { where, holds: actual === expected, message: `is ${text(actual)} and not ${text(expected)}, ${because}` };
}

/** @returns The sum of minor units. */
export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
