import { computed, signal } from '@preact/signals';
import { buildSharedPlans, isRepaymentError, type SharedPlans, STORIES } from '../library.ts';
import { inputs, story } from './inputs.ts';
import { isWorking } from './negotiation.ts';
import { policy } from './policy.ts';

/** By what accounts share the budget. */
export const SHARED_BY = ['balance', 'contractual-payment'] as const satisfies readonly SharedPlans['sharedBy'][];

export const sharedBy = signal<SharedPlans['sharedBy']>('balance');

/** All accounts of the customer: the one in the form as it stands there, the others as the story has them. */
const accounts = computed(() => {
  const chosen = story.value;
  const told = chosen ? STORIES[chosen.name] : null;
  if (!chosen || !told || !('accounts' in told)) return [];
  return told.accounts.map((account, index) => ({
    account: index === chosen.account ? (inputs.value.account as unknown as typeof account) : account,
  }));
});

/** How several accounts share the budget month by month; null for one account, or while the form is not to be read. */
export const sharedPlans = computed((): SharedPlans | null => {
  if (accounts.value.length < 2 || policy.value === undefined || isWorking.value) return null;
  try {
    return buildSharedPlans({
      accounts: accounts.value,
      affordability: inputs.value.affordability as never,
      policy: policy.value,
      sharedBy: sharedBy.value,
    });
  } catch (error) {
    // What is wrong with the form is shown beside its fields.
    if (isRepaymentError(error)) return null;
    throw error;
  }
});
