import { GRANTED } from '../kinds/authorityTiers.ts';
import { loosenedParams } from '../loosenedParams.ts';
import type { RuleOf } from '../schema.ts';
import { meet } from '../scope.ts';
import { binds, eachRule, type Found, found, type LintCheck, type Linted, type LintedRule } from './lintCheck.ts';

type Tier = RuleOf<'authority-tiers'>['params']['tiers'][number];

function tiersOf({ rule }: LintedRule): readonly Tier[] {
  return rule.kind === 'authority-tiers' ? rule.params.tiers : [];
}

/** Whether the first tier may grant everything that the second may. */
function grantsAll(tier: Tier, other: Tier): boolean {
  return loosenedParams(GRANTED, tier, other).length === 0;
}

function unreachable(linted: LintedRule): readonly Found[] {
  const tiers = tiersOf(linted);
  return tiers.flatMap((tier, index) => {
    const earlier = tiers.slice(0, index).find((other) => grantsAll(other, tier));
    if (!earlier) return [];
    const message = `${tier.tier} is never named, as ${earlier.tier} before it may grant everything that it may`;
    return found(linted, ['params', 'tiers', index], message);
  });
}

function shrinking(linted: LintedRule): readonly Found[] {
  const tiers = tiersOf(linted);
  return tiers.flatMap((tier, index) => {
    const before = tiers[index - 1];
    if (!before || grantsAll(before, tier)) return [];
    return loosenedParams(GRANTED, tier, before).flatMap(({ path: [field = ''] }) => {
      const message = `${field} of ${tier.tier} is narrower than that of ${before.tier} before it`;
      return found(linted, ['params', 'tiers', index, field], message);
    });
  });
}

/** Looks at every rule that a tier may set aside by its id. */
function eachGrant(
  linted: LintedRule,
  { rules }: Linted,
  wrong: (granted: LintedRule | undefined) => string | false,
): readonly Found[] {
  return tiersOf(linted).flatMap(({ tier, grants }, index) =>
    grants === 'all'
      ? []
      : grants.flatMap((id, at) => {
          const why = wrong(rules.find(({ rule }) => rule.id === id));
          return why ? found(linted, ['params', 'tiers', index, 'grants', at], `${tier} may grant ${id}, ${why}`) : [];
        }),
  );
}

function ungranted(linted: LintedRule, { rules }: Linted): readonly Found[] {
  const { rule } = linted;
  if (rule.severity !== 'approval' || rule.kind === 'authority-tiers') return [];
  const grants = ({ grants: ids }: Tier) => ids === 'all' || ids.includes(rule.id);
  const granted = rules.some((other) => tiersOf(other).some(grants) && binds(other.rule) && meet(rule, other.rule));
  return granted
    ? []
    : found(linted, ['severity'], 'no tier may grant what needs approval here, so that it refuses like an error');
}

/** Who may grant what. */
export const TIER_CHECKS = {
  'tier-unreachable': eachRule('unreachable', unreachable),
  'tier-shrinks': eachRule('suspicious', shrinking),
  'grant-unknown': eachRule('contradiction', (linted, all) =>
    eachGrant(linted, all, (granted) => !granted && 'which is no rule of the policy'),
  ),
  'grant-needless': eachRule('suspicious', (linted, all) =>
    eachGrant(
      linted,
      all,
      (granted) =>
        granted !== undefined &&
        granted.rule.severity !== 'approval' &&
        `which needs no approval: its severity is ${granted.rule.severity}`,
    ),
  ),
  'approval-ungranted': eachRule('unreachable', ungranted),
} as const satisfies Record<string, LintCheck>;
