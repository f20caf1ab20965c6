import { computed, effect, signal } from '@preact/signals';
import { isRepaymentError, type ParsedPolicy, type PolicyInput, parsePolicy } from '../library.ts';
import { inputs } from './inputs.ts';
import { loadPreset } from './presets.ts';

/** The rules as data; undefined while they are being loaded. */
export const policyInput = signal<PolicyInput | null | undefined>(null);

const choice = computed(() => inputs.value.policy);
const currency = computed(() => inputs.value.account['currency'] as 'CNY');

effect(() => {
  const chosen = choice.value;
  if (chosen.source !== 'preset') {
    policyInput.value = chosen.source === 'given' ? chosen.policy : null;
    return;
  }
  policyInput.value = undefined;
  void loadPreset(chosen.name).then((policy) => {
    // Another may have been chosen while this one was loaded.
    if (inputs.peek().policy === chosen) policyInput.value = policy;
  });
});

/**
 * The rules, read once for all the plans that are built while a slider moves; undefined while they are being loaded.
 * What cannot be read stays as it is: whatever takes it says what is wrong with it, beside all other bad fields.
 */
export const policy = computed((): ParsedPolicy | PolicyInput | null | undefined => {
  const rules = policyInput.value;
  if (!rules) return rules;
  try {
    return parsePolicy({ policy: rules, currency: currency.value });
  } catch (error) {
    if (!isRepaymentError(error, 'invalid-input')) throw error;
    return rules;
  }
});
