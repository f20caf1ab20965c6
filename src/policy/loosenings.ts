import { loosenedReach, loosenedSource } from './loosenedEnvelope.ts';
import { type Loosening, loosenedParams } from './loosenedParams.ts';
import { RULE_KINDS } from './ruleKinds.ts';
import type { Rule } from './schema.ts';

/** @returns Everything in which a rule is looser than the one that it replaces; its kind alone if that is another. */
export function loosenings(base: Rule, next: Rule): readonly Loosening[] {
  if (next.kind !== base.kind) return [{ path: ['kind'], must: 'be', basePath: ['kind'] }];
  return [...loosenedReach(base, next), ...inParams(base, next), ...loosenedSource(base, next)];
}

/** @returns Whether every plan that fails the first rule fails the second, with no less consequence. */
export function isCovered(rule: Rule, by: Rule): boolean {
  return rule.kind === by.kind && loosenedReach(rule, by).length === 0 && inParams(rule, by).length === 0;
}

function inParams(base: Rule, next: Rule): readonly Loosening[] {
  const looser = loosenedParams(RULE_KINDS[base.kind].tighter, base.params, next.params);
  return looser.map(({ path, must, basePath }) => ({
    path: ['params', ...path],
    must,
    basePath: basePath && ['params', ...basePath],
  }));
}
