import { buildInstallmentPlan, buildSharedPlans, lintPolicy, proposePlans } from 'repayment-plan';
import { type HouseholdStory, STORIES, type Story } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';

const stories: readonly (Story | HouseholdStory)[] = Object.values(STORIES);

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

describe('STORIES', () => {
  it.each(stories)('$title: plain JSON, frozen throughout, its figures proved in the tests of offers', (story) => {
    expect(isFrozen(story)).toBe(true);
    expect(JSON.parse(JSON.stringify(story))).toEqual(story);
    expect(story.summary).toMatch(/^[A-Z].*\.$/);
  });

  it.each(stories)('$title: accepted as it stands by whoever proposes plans', ({ affordability, policy, ...owed }) => {
    const accounts = 'account' in owed ? [owed.account] : owed.accounts;
    expect(
      buildSharedPlans({ accounts: accounts.map((account) => ({ account })), affordability, policy }),
    ).toBeDefined();
    const preferences = { grid: { months: [12] }, families: ['level-payments'] } as const;
    for (const account of accounts) expect(proposePlans({ account, affordability, policy, preferences })).toBeDefined();
    if (policy) expect(lintPolicy(policy).problems).toEqual([]);
  });

  it('are varied by spreading: a part in the place of another', () => {
    const { account } = STORIES.beyondNinetyDays;
    const earlier = { ...account, delinquency: { daysPastDue: 1, cyclesPastDue: 1 } };
    expect(buildInstallmentPlan({ account: earlier, terms: { installments: 12 } }).outcome).toBe('plan');
  });
});
