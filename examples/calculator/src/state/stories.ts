import { STORIES } from '../library.ts';
import type { Inputs } from './inputs.ts';
import type { JsonObject } from './paths.ts';

export type StoryName = keyof typeof STORIES;

export const STORY_NAMES = Object.keys(STORIES) as readonly StoryName[];

/** One story to begin with, or one account of a customer who has several. */
export interface StoryChoice {
  readonly name: StoryName;
  readonly account: number;
}

export const FIRST_STORY: StoryChoice = { name: 'beyondNinetyDays', account: 0 };

/** @returns The ids of the accounts of a story. */
export function accountsOf(name: StoryName): readonly string[] {
  const story = STORIES[name];
  return 'accounts' in story ? story.accounts.map(({ accountId }) => accountId) : [story.account.accountId];
}

/** @returns What a story puts into the form. */
export function inputsOf({ name, account }: StoryChoice): Inputs {
  const story = STORIES[name];
  const chosen = 'accounts' in story ? (story.accounts[account] ?? story.accounts[0]) : story.account;
  return {
    account: chosen as unknown as JsonObject,
    affordability: story.affordability as unknown as JsonObject,
    policy: story.policy === null ? { source: 'none' } : { source: 'given', policy: story.policy },
  };
}
