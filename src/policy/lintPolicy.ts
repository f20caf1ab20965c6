import * as z from 'zod/mini';
import type { InvalidField } from '../errors.ts';
import { dateField, fieldAt, orNull, parseInput, pathText, peek, readInput, strictObject } from '../input/index.ts';
import { isCurrency, MINOR_DIGITS, type MinorDigits } from '../money/index.ts';
import { BAND_CHECKS } from './lint/bandChecks.ts';
import { BOUND_CHECKS } from './lint/boundChecks.ts';
import type { Found, LintCheck, LintedRule, Path } from './lint/lintCheck.ts';
import { RULE_CHECKS } from './lint/ruleChecks.ts';
import { TIER_CHECKS } from './lint/tierChecks.ts';
import { MAX_RULES, POLICY_SCHEMAS, RULE_SCHEMAS } from './schema.ts';

/** Every check beside the schema, one row each. A new check is a new row. */
const LINT_CHECKS = { ...BOUND_CHECKS, ...TIER_CHECKS, ...BAND_CHECKS, ...RULE_CHECKS } as const satisfies Record<
  string,
  LintCheck
>;

/** What can be wrong with a policy: `invalid` where the schema refuses it, or the name of a check. */
export type LintCode = 'invalid' | keyof typeof LINT_CHECKS;

/** One thing that is wrong with a policy. */
export interface LintProblem {
  readonly code: LintCode;
  /** Ids of the rules that are involved, the one at the path first; none for the policy itself. */
  readonly rules: readonly string[];
  /** Where it shows, from the policy's root, such as `rules[3].params.rate`. */
  readonly path: string;
  readonly message: string;
  /**
   * `contradiction`: it cannot be met, names what does not exist, or cannot be read. `unreachable`: it changes nothing.
   * `suspicious`: it works, but hardly as meant.
   */
  readonly severity: LintCheck['severity'];
}

const optionsSchema = strictObject({ asOf: orNull(dateField) });

/** What {@link lintPolicy} is told beside the policy. */
export interface LintOptions {
  /** The day on which the policy is to be used: rules that ended before it are named. */
  readonly asOf?: string | null | undefined;
}

/**
 * Finds what is wrong with a policy beyond single fields: contradictions, tiers and rules that change nothing, gaps and
 * overlaps of bands.
 *
 * A policy that cannot be read is a problem of its own, code `invalid`, field by field; the rules that can be read are
 * checked all the same. Amounts of a policy without a currency are read with three decimals, and gaps between them are
 * not looked for. Only rules of severity error and approval contradict each other. A rule of law that a rule of a lower
 * level is stricter than is not called shadowed: that is how a bank tightens.
 *
 * @param policy - Anything at all; it is not changed.
 * @param options.asOf - The day on which the policy is to be used; where left out, no rule counts as ended.
 * @returns Every problem, check by check and in the order of rules; an empty list for a policy without any.
 * @throws {RepaymentError} `invalid-input` for an input that is too large or too deep to be read, or options that are
 * malformed.
 *
 * @example Is there anything in this policy that cannot be meant?
 * import { lintPolicy } from 'repayment-plan';
 * const bank = { severity: 'error', level: 'practice', verification: 'primary', citation: { instrument: 'Our policy' } };
 * const rules = [
 *   { ...bank, id: 'floor', kind: 'rate-floor', params: { rate: '12%' } },
 *   { ...bank, id: 'ceiling', kind: 'rate-ceiling', params: { rate: '10%' } },
 * ];
 * const { problems } = lintPolicy({ policyId: 'bank', rules });
 * problems[0].code; // 'floor-above-ceiling'
 * problems[0].path; // 'rules[0].params.rate'
 * problems[0].message; // 'the smallest rate (agreed), "12%", is above the largest of ceiling, "10%"'
 */
export function lintPolicy(policy: unknown, options: LintOptions = {}): { readonly problems: readonly LintProblem[] } {
  const { asOf } = parseInput(ACTION, optionsSchema, options);
  const currency = peek(policy, 'currency');
  const hasCurrency = isCurrency(currency);
  const digits = hasCurrency ? MINOR_DIGITS[currency] : 3;
  const { value, fields } = readInput(ACTION, POLICY_SCHEMAS[digits], policy);
  const rules = value ? value.rules.map((rule, index) => ({ rule, index })) : readableRules(policy, digits);
  const linted = { rules, asOf, hasCurrency, given: (path: Path) => fieldAt(path, policy, '').value };
  const problems = Object.entries(LINT_CHECKS).flatMap(([code, { find, severity }]) =>
    find(linted).map((found) => problemOf(code as LintCode, severity, found)),
  );
  return { problems: [...fields.map((field) => invalidProblem(field, policy)), ...problems] };
}

const ACTION = 'lint a policy';

/** The rules that can be read where others, or the policy itself, cannot. */
function readableRules(policy: unknown, digits: MinorDigits): readonly LintedRule[] {
  return rulesGiven(policy)
    .slice(0, MAX_RULES)
    .flatMap((given, index) => {
      const read = z.safeParse(RULE_SCHEMAS[digits], given);
      return read.success ? [{ rule: read.data, index }] : [];
    });
}

function rulesGiven(policy: unknown): readonly unknown[] {
  const rules = (policy as { readonly rules?: unknown } | null | undefined)?.rules;
  return Array.isArray(rules) ? rules : [];
}

function invalidProblem({ path, rule, value }: InvalidField, policy: unknown): LintProblem {
  const index = /^rules\[(\d+)\]/.exec(path)?.[1];
  const named =
    index === undefined ? undefined : (rulesGiven(policy)[Number(index)] as { readonly id?: unknown } | null);
  const rules = typeof named?.id === 'string' ? [named.id] : [];
  return { code: 'invalid', rules, path, message: `${rule}: current value is ${value}`, severity: 'contradiction' };
}

function problemOf(code: LintCode, severity: LintCheck['severity'], { rules, path, message }: Found): LintProblem {
  return { code, rules: rules.map(({ rule }) => rule.id), path: pathText(path), message, severity };
}
