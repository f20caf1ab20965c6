import type { AccountInput, AffordabilityInput, PolicyInput } from 'repayment-plan';
import { STORIES } from 'repayment-plan/testing';

export type StoryName = keyof typeof STORIES;
export const STORY_NAMES = Object.keys(STORIES) as readonly StoryName[];

/** What a story asks the library, of the first account where there are several. */
export interface Parties {
  readonly account: AccountInput;
  readonly affordability: AffordabilityInput;
  readonly policy: PolicyInput | null;
}

export function partiesOf(name: StoryName): Parties {
  const story = STORIES[name];
  const account = 'accounts' in story ? story.accounts[0] : story.account;
  if (!account) throw new Error(`Cannot test ${name} as it has no account`);
  return { account, affordability: story.affordability, policy: story.policy };
}

/** @returns An amount as both languages write it, from its text alone: `12,345.60`. */
export function grouped(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? marked : `${marked}.${decimals}`;
}
