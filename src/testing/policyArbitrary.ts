import { formatAmount, MINOR_DIGITS, ROUNDING_MODES } from '../money/index.ts';
import type { PolicyInput, RuleKind } from '../policy/index.ts';
import { type DrawOptions, fieldsDraw } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { ruleDrawing } from './ruleDrawing.ts';
import { ruleEnvelopeDraw } from './ruleEnvelope.ts';
import { RULE_PARAMS } from './ruleParams.ts';

type RuleInput = PolicyInput['rules'][number];
type UnnamedRule = Omit<RuleInput, 'id'>;

/** What {@link policyArbitrary} draws; null for what is not there. */
interface DrawnPolicy {
  readonly waiver: UnnamedRule | null;
  readonly others: readonly UnnamedRule[];
  readonly said: Partial<Pick<PolicyInput, 'currency' | 'rounding'>>;
}

/** With more, hardly any plan would be left. */
export const MOST_OTHERS = 7;

const KINDS = Object.keys(RULE_PARAMS) as readonly RuleKind[];

/**
 * Policies of up to eight rules of whatever kind, severity, level and certainty, which may name a kind more than once. Some
 * rules concern some plans only, or some days. Most have a `largest-waiver`: without one no principal can be waived.
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
export function policyArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<PolicyInput> {
  return policyDraw(fc, options, MOST_OTHERS) as Arbitrary<PolicyInput>;
}

/** @returns Policies with so many rules at most beside the one on waivers. */
export function policyDraw(fc: FastCheck, { currency = 'CNY' }: DrawOptions, most: number): Draw<PolicyInput> {
  const drawing = ruleDrawing(fc, currency);
  const ruleOf = (kind: RuleKind) => ruleEnvelopeDraw(drawing, kind, RULE_PARAMS[kind](drawing));
  const multiples = [1n, 100n, 1_000n].map((minor) => formatAmount(minor, MINOR_DIGITS[currency]));
  const rounding = fieldsDraw(
    fc,
    { mode: fc.constantFrom(...ROUNDING_MODES) },
    { paymentMultiple: fc.constantFrom(...multiples) },
  );
  const drawn: Draw<DrawnPolicy> = fc.record({
    waiver: fc.option(ruleOf('largest-waiver')),
    others: fc.array(fc.oneof(...KINDS.map(ruleOf)), { maxLength: most }),
    said: fieldsDraw(fc, {}, { currency: fc.constant(currency), rounding }),
  });
  return drawn.map(
    ({ waiver, others, said }): PolicyInput => ({
      policyId: 'drawn',
      version: '1',
      ...said,
      rules: [...(waiver ? [waiver] : []), ...others].map(numbered),
    }),
  );
}

function numbered(rule: UnnamedRule, index: number): RuleInput {
  return { ...rule, id: `drawn.${index + 1}.${rule.kind}` } as RuleInput;
}
