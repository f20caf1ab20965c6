import { invalidInput, type RepaymentError } from '../errors.ts';

/**
 * Splits an amount by weights, by largest remainder, so that the parts always add up to it.
 *
 * Part k is floor(amount * weight_k / sum of weights); the units left over go one each to the parts with the
 * largest remainders, the earlier part first where remainders are equal. No part differs from its exact share by a
 * whole unit. Rounding: once per part, down; the residue goes as said.
 *
 * @param amount - Minor units, zero or positive.
 * @param weights - Zero or positive whole numbers, at least one above zero, such as the balances of several accounts.
 * @returns One part per weight, in minor units, in the order of the weights.
 * @throws {RepaymentError} `invalid-input` when there is nothing to split by.
 */
export function allocate(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (amount < 0n) throw refused('amount', 'must not be negative', String(amount));
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw refused('weights', 'must not be negative and not all be zero', weights.slice(0, 10).join(', '));
  }
  const floors = weights.map((weight) => (amount * weight) / total);
  const left = Number(amount - floors.reduce((sum, part) => sum + part, 0n));
  const winners = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left);
  const parts = [...floors];
  for (const { index } of winners) parts[index] = (parts[index] as bigint) + 1n;
  return parts;
}

function refused(path: string, rule: string, value: string): RepaymentError<'invalid-input'> {
  return invalidInput('allocate an amount', [{ path, rule, value: value.slice(0, 60) }]);
}
