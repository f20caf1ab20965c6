import { isCovered } from '../loosenings.ts';
import { LEVELS } from '../schema.ts';
import { kindsOf, programsOf } from '../scope.ts';
import {
  eachPair,
  eachRule,
  type Found,
  found,
  inRule,
  judgedKinds,
  judges,
  type LintCheck,
  type LintedRule,
} from './lintCheck.ts';

function concernsNothing(linted: LintedRule): readonly Found[] {
  const { rule } = linted;
  if (kindsOf(rule).length === 0) return found(linted, ['exceptPlanKinds'], 'leaves no kind of plan to concern');
  return programsOf(rule)?.length === 0 ? found(linted, ['exceptPrograms'], 'leaves no program to concern') : [];
}

function neverJudges(linted: LintedRule): readonly Found[] {
  const { rule } = linted;
  const planKinds = judgedKinds(rule);
  const kinds = kindsOf(rule);
  if (!planKinds || kinds.length === 0 || kinds.some((kind) => judges(rule, kind))) return [];
  const message = `concerns plans of kind ${kinds.join(', ')}, but ${rule.kind} judges only ${planKinds.join(', ')}`;
  return found(linted, [rule.appliesTo?.planKinds ? 'appliesTo' : 'exceptPlanKinds'], message);
}

function duplicates(one: LintedRule, other: LintedRule): readonly Found[] {
  if (!isCovered(one.rule, other.rule) || !isCovered(other.rule, one.rule)) return [];
  return [{ rules: [other, one], path: inRule(other), message: `judges just what ${one.rule.id} judges` }];
}

/** A rule of law that the bank's own rule is stricter than is what tightening looks like, and not reported. */
function shadowed(one: LintedRule, other: LintedRule): readonly Found[] {
  const [covered, covers] = [isCovered(one.rule, other.rule), isCovered(other.rule, one.rule)];
  if (covered === covers) return [];
  const [lesser, stricter] = covered ? [one, other] : [other, one];
  if (LEVELS.indexOf(stricter.rule.level) > LEVELS.indexOf(lesser.rule.level)) return [];
  const message = `never decides, as ${stricter.rule.id} fails every plan that it fails`;
  return [{ rules: [lesser, stricter], path: inRule(lesser), message }];
}

/** What a rule says of itself, and what another one makes of it. */
export const RULE_CHECKS = {
  'concerns-nothing': eachRule('unreachable', concernsNothing),
  'never-judges': eachRule('unreachable', neverJudges),
  ended: eachRule('unreachable', (linted, { asOf }) => {
    const { effectiveTo } = linted.rule;
    if (asOf === null || effectiveTo === null || effectiveTo >= asOf) return [];
    return found(linted, ['effectiveTo'], `ended on ${effectiveTo}, before ${asOf}`);
  }),
  duplicate: eachPair('suspicious', duplicates),
  shadowed: eachPair('unreachable', shadowed),
  'law-undated': eachRule('suspicious', (linted) => {
    const { level, effectiveFrom } = linted.rule;
    if (level !== 'law' || effectiveFrom !== null) return [];
    return found(linted, ['effectiveFrom'], 'is left out, as if this had always been law');
  }),
  'error-from-memory': eachRule('suspicious', (linted) => {
    const { verification, severity } = linted.rule;
    if (verification !== 'memory' || severity !== 'error') return [];
    return found(linted, ['verification'], 'is memory, which is too little to refuse a plan for');
  }),
} as const satisfies Record<string, LintCheck>;
