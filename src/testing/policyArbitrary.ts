import { type PolicyInput, SEVERITIES } from '../policy/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { ruleDrawing } from './ruleDrawing.ts';
import { RULE_PARAMS } from './ruleParams.ts';

type RuleInput = PolicyInput['rules'][number];
type UnnamedRule = Omit<RuleInput, 'id'>;

/** What {@link policyArbitrary} draws; null for what is not there. */
interface DrawnRules {
  readonly waiver: UnnamedRule | null;
  readonly others: readonly UnnamedRule[];
}

/** With more, hardly any plan would be left. */
const MOST_OTHERS = 7;

/**
 * Policies of up to eight rules of whatever kind and severity, which may name a kind more than once. Most have a
 * `largest-waiver`: without one no principal can be waived.
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
  const drawn: Draw<DrawnRules> = fc.record({
    waiver: fc.option(ruleDraw(fc, 'largest-waiver', RULE_PARAMS['largest-waiver'](drawing))),
    others: fc.array(fc.oneof(...rules), { maxLength: MOST_OTHERS }),
  });
  return drawn.map(
    ({ waiver, others }): PolicyInput => ({
      policyId: 'drawn',
      version: '1',
      rules: [...(waiver ? [waiver] : []), ...others].map(numbered),
    }),
  ) as Arbitrary<PolicyInput>;
}

function numbered(rule: UnnamedRule, index: number): RuleInput {
  return { ...rule, id: `drawn.${index + 1}.${rule.kind}` } as RuleInput;
}

function ruleDraw(fc: FastCheck, kind: string, params: Draw<unknown>): Draw<UnnamedRule> {
  return fc.record({
    kind: fc.constant(kind),
    params,
    severity: fc.constantFrom(...SEVERITIES),
    level: fc.constant('practice'),
    citation: fc.constant({ instrument: 'Example Bank, hardship policy (illustrative)' }),
    verification: fc.constant('primary'),
  });
}
