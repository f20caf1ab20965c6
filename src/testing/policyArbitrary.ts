import { type PolicyInput, SEVERITIES } from '../policy/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { ruleDrawing } from './ruleDrawing.ts';
import { RULE_PARAMS } from './ruleParams.ts';

type RuleInput = PolicyInput['rules'][number];

/** More would leave hardly any plan. */
const MOST_RULES = 8;

/**
 * Policies of up to eight rules of whatever kind and severity, which may name a kind more than once.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency whose digits amounts have: `CNY` where left out.
 * @returns An arbitrary of policies that `parsePolicy` reads.
 * @example A policy that can be read
 * import * as fc from 'fast-check';
 * import { parsePolicy } from 'repayment-plan';
 * import { policyArbitrary } from 'repayment-plan/testing';
 *
 * const [policy] = fc.sample(policyArbitrary(fc), 1);
 * policy.policyId; // 'drawn'
 */
export function policyArbitrary(fc: FastCheck, { currency = 'CNY' }: DrawOptions = {}): Arbitrary<PolicyInput> {
  const drawing = ruleDrawing(fc, currency);
  const rules = Object.entries(RULE_PARAMS).map(([kind, params]) => ruleDraw(fc, kind, params(drawing)));
  const drawn: Draw<readonly RuleInput[]> = fc.array(fc.oneof(...rules), { maxLength: MOST_RULES });
  return drawn.map(
    (unnumbered): PolicyInput => ({
      policyId: 'drawn',
      version: '1',
      rules: unnumbered.map((rule, index) => ({ ...rule, id: `drawn.${index + 1}.${rule.kind}` })),
    }),
  ) as Arbitrary<PolicyInput>;
}

/** Its id is that of its place in the policy. */
function ruleDraw(fc: FastCheck, kind: string, params: Draw<unknown>): Draw<Omit<RuleInput, 'id'>> {
  return fc.record({
    kind: fc.constant(kind),
    params,
    severity: fc.constantFrom(...SEVERITIES),
    level: fc.constant('practice'),
    citation: fc.constant({ instrument: 'Example Bank, hardship policy (illustrative)' }),
    verification: fc.constant('primary'),
  });
}
