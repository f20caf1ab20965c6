import type { InvalidField } from '../errors.ts';
import { fieldAt, MAX_TEXT } from '../input/index.ts';
import type { Loosening } from './loosenedParams.ts';
import { loosenings } from './loosenings.ts';
import type { PolicyInput, Rule } from './schema.ts';

export type RuleInput = PolicyInput['rules'][number];

/** One rule of a base that is replaced or removed, with everything that was given. */
export interface ChangedRule {
  /** As read. */
  readonly rule: Rule;
  /** As given. */
  readonly raw: RuleInput;
  /** Why it may be loosened; undefined where nobody says so. */
  readonly reason: string | undefined;
  /** What the paths of bad fields start from. */
  readonly given: { readonly overrides: { readonly rules?: readonly RuleInput[] | undefined } };
}

/** What becomes of a rule, null for nothing, and what is wrong with that. */
export interface Change {
  readonly rule: RuleInput | null;
  readonly bad: readonly InvalidField[];
}

/**
 * Puts a rule in the place of one of the base.
 *
 * @param index - Where the rule that replaces stands among those of the overrides.
 * @param next - That rule as read.
 */
export function replaceRule(changed: ChangedRule, index: number, next: Rule): Change {
  const { rule, reason, given } = changed;
  const path = ['overrides', 'rules', index];
  const looser = loosenings(rule, next);
  const { loosened, bad: tooLong } = joinReasons(changed);
  const own = given.overrides.rules?.[index] as RuleInput;
  const bad = [
    ...tooLong,
    ...(next.loosened === null || next.loosened === rule.loosened
      ? []
      : [fieldAt([...path, 'loosened'], given, 'must be left out: reasons are given in overrides.loosen')]),
    ...(reason !== undefined && looser.length === 0
      ? [fieldAt(['overrides', 'loosen', rule.id], given, 'must be left out as nothing of the rule is loosened')]
      : []),
    ...(reason === undefined && isHeld(rule) ? looser.map((loosening) => refusal(loosening, path, changed)) : []),
  ];
  return { rule: loosened === null ? own : { ...own, loosened }, bad };
}

/** Removes a rule of the base. With a reason it stays for the verdict to show, and refuses nothing. */
export function removeRule(changed: ChangedRule, index: number): Change {
  const { rule, raw, reason, given } = changed;
  if (reason === undefined && !isHeld(rule)) return { rule: null, bad: [] };
  const { loosened, bad } = joinReasons(changed);
  if (reason !== undefined) return { rule: { ...raw, severity: 'information', loosened }, bad };
  const why = rule.level === 'law' ? `of level law and severity ${rule.severity}` : 'loosened in the base';
  const must = `must have a reason in overrides.loosen as it is ${why}`;
  return { rule: null, bad: [fieldAt(['overrides', 'remove', index], given, must)] };
}

/** A rule that was loosened for a reason is held like one of law, or a second extension could drop the reason. */
function isHeld({ level, loosened }: Rule): boolean {
  return level === 'law' || loosened !== null;
}

function refusal(
  { path, must, basePath }: Loosening,
  place: readonly (string | number)[],
  { rule, raw, given }: ChangedRule,
): InvalidField {
  const base = basePath === null ? '' : ` ${baseText(basePath, raw, rule)}`;
  const required = `must ${must}${base}, or ${rule.id} must have a reason in overrides.loosen`;
  return fieldAt([...place, ...path], given, required);
}

/** What stands in the base as it was given, or as it was read where it was left out. */
function baseText(path: readonly (string | number)[], raw: RuleInput, rule: Rule): string {
  const values = [raw, rule].map((from) => fieldAt(path, from, '').value);
  return values.find((value) => value !== 'undefined' && value !== 'null') ?? 'nothing';
}

/** The reason that the base gave, and the one that is given now. */
function joinReasons({ rule, reason, given }: ChangedRule): {
  readonly loosened: string | null;
  readonly bad: readonly InvalidField[];
} {
  const loosened = [rule.loosened, reason].filter((text) => typeof text === 'string').join('; ') || null;
  if (loosened === null || loosened.length <= MAX_TEXT) return { loosened, bad: [] };
  const must = `must fit into ${MAX_TEXT} characters together with the reason that the rule carries already`;
  return { loosened, bad: [fieldAt(['overrides', 'loosen', rule.id], given, must)] };
}
