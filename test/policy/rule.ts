import { parseInput } from '../../src/input/index.ts';
import type { MinorDigits } from '../../src/money/index.ts';
import {
  type Finding,
  judgePolicy,
  POLICY_SCHEMAS,
  type Policy,
  type PolicyInput,
  type PolicySubject,
  type RuleKind,
} from '../../src/policy/index.ts';

/** A rule as given. */
export type RuleInput = PolicyInput['rules'][number];
/** The parameters of a kind as given. */
export type ParamsOf<Kind extends RuleKind> = Extract<RuleInput, { readonly kind: Kind }>['params'];
/** What every rule carries beside its kind and parameters. */
export type Envelope = Partial<Omit<RuleInput, 'kind' | 'params'>>;

/** A rule of severity error that is always in effect and concerns every plan, where nothing else is said. */
export function ruleOf<Kind extends RuleKind>(kind: Kind, params: ParamsOf<Kind>, envelope: Envelope = {}): RuleInput {
  return {
    id: `bank.${kind}`,
    severity: 'error',
    level: 'practice',
    citation: { instrument: 'Example Bank, hardship policy (illustrative)', article: '1' },
    verification: 'primary',
    ...envelope,
    kind,
    params,
  } as RuleInput;
}

/** A policy of these rules, as read. */
export function policyOf(rules: readonly RuleInput[], digits: MinorDigits = 2): Policy {
  return parseInput('read a policy', POLICY_SCHEMAS[digits], { policyId: 'example', version: '1', rules: [...rules] });
}

/** What one rule says of a plan. */
export function findingOf<Kind extends RuleKind>(
  kind: Kind,
  params: ParamsOf<Kind>,
  subject: PolicySubject,
  envelope: Envelope = {},
): Finding {
  return judgePolicy(policyOf([ruleOf(kind, params, envelope)], subject.digits), subject).findings[0] as Finding;
}
