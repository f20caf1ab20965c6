import { loosenedReach, loosenedSource } from './loosenedEnvelope.ts';
import { type Loosening, loosenedParams } from './loosenedParams.ts';
import { RULE_KINDS } from './ruleKinds.ts';
import type { Rule } from './schema.ts';

/** @returns Everything in which a rule is looser than the one that it replaces; its kind alone if that is another. */
export function loosenings(base: Rule, next: Rule): readonly Loosening[] {
  return next.kind === base.kind ? [...loosenedJudgement(base, next), ...loosenedSource(base, next)] : [OTHER_KIND];
}

const OTHER_KIND: Loosening = { path: ['kind'], must: 'be', basePath: ['kind'] };

/** @returns The same of two rules of one kind, whoever says so: nothing where what fails the first fails the second. */
export function loosenedJudgement(base: Rule, next: Rule): readonly Loosening[] {
  const params = loosenedParams(RULE_KINDS[base.kind].tighter, base.params, next.params);
  return [
    ...loosenedReach(base, next),
    ...params.map(({ path, must, basePath }) => ({
      path: ['params', ...path],
      must,
      basePath: basePath && ['params', ...basePath],
    })),
  ];
}
