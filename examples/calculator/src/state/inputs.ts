import { signal } from '@preact/signals';
import type { PolicyInput } from '../library.ts';
import { type Json, type JsonObject, readPath, writePath } from './paths.ts';
import type { PresetName } from './presets.ts';
import { FIRST_STORY, inputsOf, type StoryChoice } from './stories.ts';

/** Whose rules hold: nobody's, those of a jurisdiction, or those that came with a story or a file. */
export type PolicyChoice =
  | { readonly source: 'none' }
  | { readonly source: 'preset'; readonly name: PresetName }
  | { readonly source: 'given'; readonly policy: PolicyInput };

/** What the form holds: the library's own inputs, with the texts as they were typed. */
export interface Inputs {
  readonly account: JsonObject;
  readonly affordability: JsonObject;
  readonly policy: PolicyChoice;
}

/** Null for what was read from a file. */
export const story = signal<StoryChoice | null>(FIRST_STORY);
export const inputs = signal<Inputs>(ready(inputsOf(FIRST_STORY)));

/** The rate of the contract is held with its unit, so that the form has a field for each. */
function ready(given: Inputs): Inputs {
  const rate = readPath(given.account, 'contract.rate');
  if (typeof rate === 'object' && rate !== null) return given;
  const named: JsonObject = { value: rate ?? '', per: 'year' };
  return { ...given, account: writePath(given.account, 'contract.rate', named) };
}

export function startFrom(choice: StoryChoice): void {
  story.value = choice;
  inputs.value = ready(inputsOf(choice));
}

export function replaceInputs(given: Inputs): void {
  story.value = null;
  inputs.value = ready(given);
}

/** @returns What the form holds at a path such as `account.balances.principal`. */
export function fieldValue(path: string): Json | undefined {
  const { account, affordability } = inputs.value;
  return readPath({ account, affordability }, path);
}

/** Undefined leaves the field out. */
export function setField(path: string, value: Json | undefined): void {
  const { account, affordability, policy } = inputs.value;
  const changed = writePath({ account, affordability }, path, value);
  inputs.value = { ...(changed as unknown as Pick<Inputs, 'account' | 'affordability'>), policy };
}

export function choosePolicy(policy: PolicyChoice): void {
  inputs.value = { ...inputs.value, policy };
}
