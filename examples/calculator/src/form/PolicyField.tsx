import { problemText } from '../language/problemText.ts';
import { say } from '../language/say.ts';
import { choosePolicy, inputs, type PolicyChoice } from '../state/inputs.ts';
import { problems } from '../state/negotiation.ts';
import { PRESET_NAMES, type PresetName } from '../state/presets.ts';

const ID = 'policy';

/** Whose rules the plans are judged by. */
export function PolicyField() {
  const { policy } = inputs.value;
  const problem = [...problems.value.values()].find(({ path }) => path.startsWith('policy'));
  return (
    <div class="field field-choice">
      <label for={ID}>{say('policy')}</label>
      <select
        id={ID}
        value={policy.source === 'preset' ? policy.name : policy.source}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${ID}-problem` : undefined}
        onChange={(event) => choosePolicy(chosen(event.currentTarget.value, policy))}
      >
        <option value="none">{say('policy.none')}</option>
        {policy.source === 'given' ? (
          <option value="given">{say('policy.given', { name: policy.policy.policyId })}</option>
        ) : null}
        {PRESET_NAMES.map((name) => (
          <option key={name} value={name}>
            {say(`policy.${name}`)}
          </option>
        ))}
      </select>
      {problem ? (
        <p class="problem" id={`${ID}-problem`}>
          {problemText(problem)}
        </p>
      ) : null}
    </div>
  );
}

function chosen(value: string, now: PolicyChoice): PolicyChoice {
  if (value === 'none') return { source: 'none' };
  return value === 'given' ? now : { source: 'preset', name: value as PresetName };
}
