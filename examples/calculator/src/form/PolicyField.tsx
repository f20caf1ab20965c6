import { problemText } from '../language/problemText.ts';
import { say } from '../language/say.ts';
import { agree, agreed, programs } from '../state/agreed.ts';
import { choosePolicy, inputs, type PolicyChoice } from '../state/inputs.ts';
import { problems } from '../state/negotiation.ts';
import { PRESET_NAMES, type PresetName } from '../state/presets.ts';

const ID = 'policy';

/** Whose rules the plans are judged by. */
export function PolicyField() {
  const { policy } = inputs.value;
  const problem = [...problems.value.values()].find(({ path }) => path.startsWith('policy'));
  return (
    <div class="field field-wide">
      <label for={ID}>{say('policy')}</label>
      <select
        id={ID}
        value={policy.source === 'preset' ? policy.name : policy.source}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${ID}-problem` : undefined}
        onChange={(event) => {
          agree({ program: '' });
          choosePolicy(chosen(event.currentTarget.value, policy));
        }}
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

/** Rules may treat plans of a program in their own way, such as a personalized installment of article 70. */
export function ProgramField() {
  if (programs.value.length === 0) return null;
  return (
    <div class="field field-wide">
      <label for="program">{say('program')}</label>
      <select
        id="program"
        value={agreed.value.program}
        onChange={(event) => agree({ program: event.currentTarget.value })}
      >
        <option value="">{say('program.none')}</option>
        {programs.value.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function chosen(value: string, now: PolicyChoice): PolicyChoice {
  if (value === 'none') return { source: 'none' };
  return value === 'given' ? now : { source: 'preset', name: value as PresetName };
}
