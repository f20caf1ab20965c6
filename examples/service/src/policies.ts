import { isRepaymentError, type ParsedPolicy, type PolicyInput, parsePolicy, RepaymentError } from 'repayment-plan';
import * as presets from 'repayment-plan/policies';

const PRESETS: ReadonlyMap<unknown, PolicyInput> = new Map(
  Object.values<PolicyInput>(presets).map((policy) => [policy.policyId, policy]),
);

/** Names by which a request may ask for a preset. */
export const PRESET_NAMES = [...PRESETS.keys()] as readonly string[];

/** A preset is read once for each currency that accounts come in. */
const parsed = new Map<string, ParsedPolicy>();

/** @returns The policy that a request means, as data: a preset is asked for by its name. */
export function policyData(policy: unknown): unknown {
  return PRESETS.get(policy) ?? policy;
}

/** @returns The same, as read once before where that can be: what is wrong beside it is then named by the library. */
export function policyRead(policy: unknown, currency: unknown): unknown {
  const preset = PRESETS.get(policy);
  if (!preset || typeof currency !== 'string') return policyData(policy);
  const key = `${policy} ${currency}`;
  const known = parsed.get(key);
  if (known) return known;
  try {
    const read = parsePolicy({ policy: preset, currency: currency as never });
    parsed.set(key, read);
    return read;
  } catch {
    return preset;
  }
}

/** @returns The error, which says of a name that is none of a preset's which there are. */
export function namingPresets(error: unknown): unknown {
  if (!isRepaymentError(error, 'invalid-input')) return error;
  const found = error.details.find(({ path }) => path === 'policy');
  if (!found) return error;
  const named = { ...found, rule: `must be a policy, or one of ${PRESET_NAMES.join(', ')}` };
  const message = error.message.replace(`policy ${found.rule}`, `policy ${named.rule}`);
  const details = error.details.map((field) => (field === found ? named : field));
  return new RepaymentError('invalid-input', message, details);
}
