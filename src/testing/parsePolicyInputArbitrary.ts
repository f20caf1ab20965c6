import type { Currency } from '../money/index.ts';
import type { ParsePolicyInput, PolicyInput } from '../policy/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { policyArbitrary } from './policyArbitrary.ts';

/**
 * What `parsePolicy` takes: a policy, and the currency where the policy names none; sometimes both name it.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency of amounts: `CNY` where left out.
 * @returns An arbitrary of inputs that `parsePolicy` reads.
 * @example A policy that is read before is taken as its data is
 * import * as fc from 'fast-check';
 * import { lintPolicy, parsePolicy } from 'repayment-plan';
 * import { parsePolicyInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(parsePolicyInputArbitrary(fc), 1);
 * parsePolicy(input) !== input.policy; // true
 * lintPolicy(input.policy).problems.some(({ code }) => code === 'invalid'); // false
 */
export function parsePolicyInputArbitrary(
  fc: FastCheck,
  { currency = 'CNY' }: DrawOptions = {},
): Arbitrary<ParsePolicyInput> {
  const drawn: Draw<{ policy: PolicyInput; also: Currency | null }> = fc.record({
    policy: policyArbitrary(fc, { currency }),
    also: fc.option(fc.constant(currency)),
  });
  return drawn.map(
    ({ policy, also }): ParsePolicyInput => (also || policy.currency === undefined ? { policy, currency } : { policy }),
  ) as Arbitrary<ParsePolicyInput>;
}
