import * as z from 'zod/mini';
import { type InvalidField, invalidInput } from '../errors.ts';
import {
  crossCheck,
  currencyField,
  fieldAt,
  forDigits,
  listOf,
  nameField,
  otherCurrency,
  parseInput,
  peek,
  strictObject,
  textField,
} from '../input/index.ts';
import { isCurrency, MINOR_DIGITS, type MinorDigits } from '../money/index.ts';
import { type Change, type RuleInput, removeRule, replaceRule } from './changeRule.ts';
import {
  brokenRules,
  MAX_RULES,
  POLICY_SCHEMAS,
  type PolicyInput,
  RULE_SCHEMAS,
  type Rule,
  roundingField,
} from './schema.ts';

const SCHEMAS = forDigits((digits) =>
  strictObject({
    base: POLICY_SCHEMAS[digits],
    overrides: strictObject({
      policyId: nameField,
      version: z.optional(nameField),
      description: z.optional(textField),
      currency: z.optional(currencyField),
      rounding: z.optional(roundingField(digits)),
      rules: z._default(listOf(RULE_SCHEMAS[digits], MAX_RULES), []),
      remove: z._default(listOf(nameField, MAX_RULES), []),
      loosen: z._default(z.record(nameField, textField), {}),
    }).check(crossCheck(({ rules }) => brokenRules(rules))),
  }).check(
    crossCheck(({ base, overrides }) => [
      base.currency !== undefined && otherCurrency(['overrides'], overrides.currency, base.currency),
    ]),
  ),
);

/** What {@link extendPolicy} changes of a policy. */
export interface PolicyOverrides extends Omit<PolicyInput, '$schema' | 'rules'> {
  /** A rule with the id of a rule of the base replaces it; others are added. */
  readonly rules?: PolicyInput['rules'];
  /** Rules of the base that go, by id. */
  readonly remove?: readonly string[];
  /** Why a rule is loosened or removed, by its id. */
  readonly loosen?: Readonly<Record<string, string>>;
}

interface Extension {
  readonly base: PolicyInput;
  readonly overrides: PolicyOverrides;
}

/**
 * Composes a policy of another one, such as a preset, and of changes to it: tightens freely, and loosens or removes a
 * rule of law only with a reason, which every verdict then repeats.
 *
 * - A rule with the id of a rule of the base replaces it in its place; others follow at the end.
 * - Looser is what lets a plan pass that failed: a milder severity, fewer days of effect, fewer plans concerned, and
 *   parameters by the directions that the kind declares. What cannot be compared counts as looser, as does another
 *   kind, and a rule of law that loses its level, jurisdiction, citation or certainty. To call a rule surer is to
 *   claim that its text was seen: the citation then has to name its url, or a reason has to be given.
 * - With a reason in `loosen` the rule that replaces carries it as `loosened`. A rule that is removed with a reason
 *   stays, with severity information. Rules of other levels need no reason, and may have one.
 * - A rule that carries a reason is held like a rule of law, so that extending an extension keeps every reason; a
 *   further one is appended.
 * - Version and description are those of the overrides alone; currency and rounding are the base's where left out. The
 *   currency of the base cannot be changed. Who may grant a plan for which the base names nobody is free to say.
 *
 * Amounts of policies without a currency are read with three decimals. Rounding: none.
 *
 * @param base - The policy to start from; it is not changed.
 * @param overrides - What is different; it is not changed.
 * @returns The policy as plain JSON, its rules as they were given, ready for the recipes.
 * @throws {RepaymentError} `invalid-input`, naming every bad field, and every rule that is loosened without a reason
 * with what is looser and the value of the base.
 *
 * @example May a bank be stricter than a rule of law, and what does it take to be milder?
 * import { extendPolicy, isRepaymentError } from 'repayment-plan';
 * const term = { id: 'term', kind: 'longest-term', severity: 'error', level: 'law', verification: 'primary' };
 * const rule = { ...term, citation: { instrument: 'An act', article: '70' }, params: { months: 60 } };
 * const base = { policyId: 'preset', rules: [rule] };
 * const shorter = { ...rule, params: { months: 36 } };
 * extendPolicy(base, { policyId: 'bank', rules: [shorter] }).rules[0].params.months; // 36
 * const longer = { ...rule, params: { months: 84 } };
 * try {
 *   extendPolicy(base, { policyId: 'bank', rules: [longer] });
 * } catch (error) {
 *   isRepaymentError(error) && error.details[0].path; // 'overrides.rules[0].params.months'
 * }
 * const loosen = { term: 'Approved by the authority on 2026-11-01' };
 * extendPolicy(base, { policyId: 'bank', rules: [longer], loosen }).rules[0].loosened; // loosen.term
 */
export function extendPolicy(base: PolicyInput, overrides: PolicyOverrides): PolicyInput {
  const given: Extension = { base, overrides };
  const read = parseInput(ACTION, SCHEMAS[digitsOf(given)], given);
  const changes = changesOf(given, read);
  const rules = [...changes.flatMap(({ rule }) => rule ?? []), ...addedRules(given, read)];
  const bad = [
    ...changes.flatMap((change) => change.bad),
    ...badNames(given, read),
    ...(rules.length > MAX_RULES ? [fieldAt(['overrides', 'rules'], given, TOO_MANY)] : []),
  ];
  if (bad.length > 0) throw invalidInput(ACTION, bad);
  const { $schema, currency, rounding } = base;
  const { remove: _removed, loosen: _reasons, ...own } = overrides;
  return { ...($schema && { $schema }), ...(currency && { currency }), ...(rounding && { rounding }), ...own, rules };
}

const ACTION = 'extend a policy';
const TOO_MANY = `must leave at most ${MAX_RULES} rules in all`;

type Read = z.output<(typeof SCHEMAS)[2]>;

/** The digits of whichever policy names a currency; without one, as many as any currency has. */
function digitsOf({ base, overrides }: { readonly base: unknown; readonly overrides: unknown }): MinorDigits {
  for (const policy of [base, overrides]) {
    const currency = peek(policy, 'currency');
    if (isCurrency(currency)) return MINOR_DIGITS[currency];
  }
  return 3;
}

function changesOf(given: Extension, { base, overrides }: Read): readonly Change[] {
  const replacements = new Map(overrides.rules.map(({ id }, index) => [id, index]));
  const reasons = new Map(Object.entries(overrides.loosen));
  return base.rules.map((rule, index): Change => {
    const raw = given.base.rules[index] as RuleInput;
    const changed = { rule, raw, reason: reasons.get(rule.id), given };
    const replacement = replacements.get(rule.id);
    const removal = overrides.remove.indexOf(rule.id);
    if (replacement !== undefined) return replaceRule(changed, replacement, overrides.rules[replacement] as Rule);
    return removal < 0 ? { rule: raw, bad: [] } : removeRule(changed, removal);
  });
}

/** The rules of the overrides that replace none. */
function addedRules({ overrides }: Extension, { base }: Read): readonly RuleInput[] {
  const known = new Set(base.rules.map(({ id }) => id));
  return overrides.rules?.filter(({ id }) => !known.has(id)) ?? [];
}

/** Ids that name no rule, name it twice, or say two things of it. */
function badNames(given: Extension, { base, overrides: { rules, remove, loosen } }: Read): readonly InvalidField[] {
  const known = new Set(base.rules.map(({ id }) => id));
  const replacing = new Set(rules.map(({ id }) => id));
  const named = (path: readonly (string | number)[], musts: readonly (string | false)[]) => {
    const must = musts.find((text) => text !== false);
    return must === undefined ? [] : [fieldAt(['overrides', ...path], given, must)];
  };
  const removals = remove.flatMap((id, index) =>
    named(
      ['remove', index],
      [
        !known.has(id) && 'must be the id of a rule of the base',
        remove.indexOf(id) < index && 'must be named once',
        replacing.has(id) && 'must not be replaced in overrides.rules too',
      ],
    ),
  );
  const reasons = Object.keys(loosen).flatMap((id) =>
    named(
      ['loosen', id],
      [
        !known.has(id) && 'must be for a rule of the base',
        !replacing.has(id) && !remove.includes(id) && 'must be left out as the rule is neither replaced nor removed',
      ],
    ),
  );
  return [...removals, ...reasons];
}
