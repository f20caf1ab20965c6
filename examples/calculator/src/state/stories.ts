import { say, type WordKey } from '../language/say.ts';
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

/** Names of the stories' own that the customer reads, in the language in which the story is begun. */
const SOURCES: Readonly<Record<string, WordKey>> = { salary: 'income.salary', 'new job': 'income.newJob' };

function named<Line extends { readonly source: string }>(line: Line): Line {
  const key = SOURCES[line.source];
  return key ? { ...line, source: say(key) } : line;
}

/** @returns What a story puts into the form. */
export function inputsOf({ name, account }: StoryChoice): Inputs {
  const story = STORIES[name];
  const chosen = 'accounts' in story ? (story.accounts[account] ?? story.accounts[0]) : story.account;
  return {
    account: chosen as unknown as JsonObject,
    affordability: { ...story.affordability, income: story.affordability.income.map(named) } as unknown as JsonObject,
    policy: story.policy === null ? { source: 'none' } : { source: 'given', policy: story.policy },
  };
}
