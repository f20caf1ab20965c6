import type { PolicyInput } from '../schema.ts';

type RuleInput = PolicyInput['rules'][number];
/** What the rules of one source have in common; a rule that differs says so itself. */
type Common = Pick<
  RuleInput,
  | 'level'
  | 'citation'
  | 'verification'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'appliesTo'
  | 'exceptPlanKinds'
  | 'exceptPrograms'
>;
/** A rule without what its source says of it; one kind at a time, so that each keeps its own parameters. */
type OwnPart<Rule> = Rule extends RuleInput ? Omit<Rule, keyof Common | 'jurisdiction'> & Partial<Common> : never;

/** An article of an instrument, or the habit of a trade, with the rules that are taken from it. */
interface Source extends Common {
  readonly rules: readonly OwnPart<RuleInput>[];
}

/** A policy written source by source. */
interface Preset extends Omit<PolicyInput, 'rules'> {
  readonly jurisdiction: string;
  readonly sources: readonly Source[];
}

/**
 * The policy of a jurisdiction: every rule in full, with what its source says of it. Frozen throughout, as one constant
 * is shared by everyone who imports it.
 */
export function preset({ jurisdiction, sources, ...policy }: Preset): PolicyInput {
  const rules = sources.flatMap(({ rules: own, ...common }) =>
    own.map((rule) => ({ ...rule, jurisdiction, ...common, ...rule }) as RuleInput),
  );
  return frozen({ ...policy, rules });
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
