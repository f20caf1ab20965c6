import * as z from 'zod/mini';
import type { Account } from '../../account/index.ts';
import { amountField, countField, listOf, nameField, shareField, strictObject } from '../../input/index.ts';
import {
  type Amount,
  type Fraction,
  formatAmount,
  formatFraction,
  type MinorDigits,
  ratio,
} from '../../money/index.ts';
import { totalOf } from '../../schedule/index.ts';
import { type Limit, noMoreThan } from '../bound.ts';
import { amount, atMost, holds, type Judgement, type Missing, missing, months, share } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import type { AccountSubject, PolicySubject } from '../subject.ts';
import { each, type Tighter } from '../tighter.ts';

/** Up to what size each authority may grant a plan, from the lowest to the highest. A limit left out does not bind. */
const params = (digits: MinorDigits) =>
  strictObject({
    tiers: listOf(
      strictObject({
        tier: nameField,
        longestTermMonths: z.optional(countField(0, 1_200)),
        largestClaim: z.optional(amountField(digits)),
        largestWaiverShare: z.optional(shareField),
        largestLossShare: z.optional(shareField),
        /** Rules of severity approval that this authority may set aside: by id, or all of them. */
        grants: z._default(z.union([z.literal('all'), listOf(nameField, 500)]), []),
      }),
      20,
    ).check(z.minLength(1)),
    /** Whether only tiers above the one that granted the credit may grant a plan. */
    aboveSanctioning: z._default(z.boolean(), false),
  });

/** What one tier may grant, whatever its name: of two tiers the tighter one grants less. */
export const GRANTED = {
  longestTermMonths: 'lower',
  largestClaim: 'lower',
  largestWaiverShare: 'lower',
  largestLossShare: 'lower',
  grants: 'fewer',
} as const satisfies Tighter<Omit<Tier, 'tier'>>;

/** The tiers of an `authority-tiers` rule. */
export type AuthorityTiers = z.output<ReturnType<typeof params>>;
type Tier = AuthorityTiers['tiers'][number];

/**
 * The plan stays within what the first tier may grant alone; beyond that the lowest sufficient tier is named.
 *
 * Above the sanctioning tier, the first is the one that follows it: whoever granted the credit grants no plan, nor does
 * anybody below. Where it is not known who granted it, or no tier stands above, the rule fails and nobody may grant.
 */
export const authorityTiers = ruleKind({
  summary: 'Who may grant the plan, by its term, size, waiver and loss.',
  params,
  tighter: { tiers: each({ tier: 'same', ...GRANTED }, 'fewer'), aboveSanctioning: 'same' },
  judge: (rule, subject) => {
    const granting = grantingTiers(rule, subject.account);
    if ('bound' in granting) return [granting];
    const first = granting[0] as Tier;
    const judgements = judgeTier(first, subject);
    return rule.aboveSanctioning
      ? [...judgements, { bound: 'stated', actual: first.tier, where: 'sanctionedBy' }]
      : judgements;
  },
  judgeAccount: (rule, subject) => {
    const granting = grantingTiers(rule, subject.account);
    return 'bound' in granting ? [granting] : judgeClaim(granting[0] as Tier, subject);
  },
  onlyJudged: true,
  bounds: {
    'term-months': (rule, subject) =>
      limitOf(rule, subject, ({ longestTermMonths: most }) => most !== undefined && noMoreThan(months(most))),
    waiver: (rule, subject) =>
      limitOf(
        rule,
        subject,
        ({ largestWaiverShare: most }) =>
          most && noMoreThan(share(most), { where: 'total', of: totalOf(subject.claim) }),
      ),
    'loss-share': (rule, subject) =>
      limitOf(
        rule,
        subject,
        ({ largestLossShare: most }) => most && noMoreThan(share(most), { of: totalOf(subject.claim) }),
      ),
  },
});

/** What the first of the tiers that may grant limits. */
function limitOf(
  rule: AuthorityTiers,
  { account }: AccountSubject,
  ask: (tier: Tier) => Limit | false | undefined,
): readonly Limit[] {
  const granting = grantingTiers(rule, account);
  const limit = !('bound' in granting) && ask(granting[0] as Tier);
  return limit ? [limit] : [];
}

function judgeClaim({ largestClaim }: Tier, { claim }: AccountSubject): readonly Judgement[] {
  if (largestClaim === undefined) return [];
  return [atMost(amount(totalOf(claim)), amount(largestClaim), { where: 'claim', change: 'claim' })];
}

/** The tiers that may grant a plan of an account, from the lowest; at least one, or what is missing. */
function grantingTiers(
  { tiers, aboveSanctioning }: AuthorityTiers,
  { sanctionedBy }: Account,
): readonly Tier[] | Missing {
  if (!aboveSanctioning) return tiers;
  if (sanctionedBy === undefined) return missing('the tier that granted the credit');
  const sanctioning = tiers.findIndex(({ tier }) => tier === sanctionedBy);
  if (sanctioning < 0) return missing(`a tier named ${sanctionedBy}`);
  const above = tiers.slice(sanctioning + 1);
  return above.length > 0 ? above : missing(`a tier above ${sanctionedBy}`);
}

/** Term, claim, waived share and lost share of a plan against one tier's limits. */
function judgeTier(tier: Tier, subject: PolicySubject): readonly Judgement[] {
  const claim = totalOf(subject.claim);
  const judgements: (Judgement | false)[] = [
    tier.longestTermMonths !== undefined &&
      atMost(months(subject.termMonths), months(tier.longestTermMonths), {
        where: 'termMonths',
        change: 'term-months',
      }),
    ...judgeClaim(tier, subject),
    tier.largestWaiverShare !== undefined &&
      claim > 0n &&
      atMost(share(ratio(totalOf(subject.waived), claim)), share(tier.largestWaiverShare), {
        where: 'waiverShare',
        change: 'waiver',
      }),
    tier.largestLossShare !== undefined &&
      claim > 0n &&
      atMost(share(ratio(subject.loss, claim)), share(tier.largestLossShare), {
        where: 'lossShare',
        change: 'loss-share',
      }),
  ];
  return judgements.filter((judgement) => judgement !== false);
}

/**
 * The lowest tier that may grant a plan.
 *
 * @param failedRules - Ids of the failed rules of severity approval, the tiers' own rule left out.
 * @returns The tier's name, or null when none may.
 */
export function lowestTier(
  rule: AuthorityTiers,
  subject: PolicySubject,
  failedRules: readonly string[],
): string | null {
  const granting = grantingTiers(rule, subject.account);
  if ('bound' in granting) return null;
  const found = granting.find((tier) => judgeTier(tier, subject).every(holds) && grantsAll(tier, failedRules));
  return found?.tier ?? null;
}

/** Up to what size one authority may grant a plan; null where it is not limited. */
export interface ExplainedTier {
  readonly tier: string;
  readonly longestTermMonths: number | null;
  readonly largestClaim: Amount | null;
  readonly largestWaiverShare: Fraction | null;
  readonly largestLossShare: Fraction | null;
  readonly grants: 'all' | readonly string[];
  /** Whether it may grant some plan of the account: the claim is not too large, and it may set aside what has failed. */
  readonly mayGrant: boolean;
}

/**
 * What the tiers may grant an account.
 *
 * @param failedRules - Ids of the rules of severity approval that the account fails, the tiers' own rules left out.
 */
export function explainTiers(
  rule: AuthorityTiers,
  subject: AccountSubject,
  failedRules: readonly string[],
): readonly ExplainedTier[] {
  const { digits } = subject;
  const granting = grantingTiers(rule, subject.account);
  const mayGrant = (tier: Tier): boolean =>
    !('bound' in granting) &&
    granting.includes(tier) &&
    judgeClaim(tier, subject).every(holds) &&
    grantsAll(tier, failedRules);
  return rule.tiers.map((tier) => ({
    tier: tier.tier,
    longestTermMonths: tier.longestTermMonths ?? null,
    largestClaim: tier.largestClaim === undefined ? null : formatAmount(tier.largestClaim, digits),
    largestWaiverShare: tier.largestWaiverShare ? formatFraction(tier.largestWaiverShare) : null,
    largestLossShare: tier.largestLossShare ? formatFraction(tier.largestLossShare) : null,
    grants: tier.grants,
    mayGrant: mayGrant(tier),
  }));
}

function grantsAll({ grants }: Tier, failedRules: readonly string[]): boolean {
  return grants === 'all' || failedRules.every((rule) => grants.includes(rule));
}
