import { say } from '../language/say.ts';
import { AGREED_TEXTS, type Agreed, agree, agreed, UNDERTAKINGS } from '../state/agreed.ts';

const ANNUAL_FEES = ['', 'charged', 'not-charged'] as const satisfies readonly Agreed['annualFee'][];
/** As much as the library takes. */
const MOST_CHARACTERS = 10_000;

/** What no plan knows and an agreement has to say: written here, it stands in the document at once. */
export function AgreedFields() {
  return (
    <details class="agreed off-paper">
      <summary>{say('agreed')}</summary>
      <div class="agreed-fields">
        <fieldset class="lines">
          <legend>{say('agreed.undertakings')}</legend>
          {UNDERTAKINGS.map((name) => (
            <Undertaken key={name} name={name} />
          ))}
        </fieldset>
        <AnnualFee />
        {AGREED_TEXTS.map((name) => (
          <div class="field" key={name}>
            <label for={`agreed-${name}`}>{say(`agreed.${name}`)}</label>
            <textarea
              id={`agreed-${name}`}
              rows={3}
              maxLength={MOST_CHARACTERS}
              value={agreed.value[name]}
              onInput={(event) => agree({ [name]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

function AnnualFee() {
  return (
    <div class="field">
      <label for="agreed-annualFee">{say('agreed.annualFee')}</label>
      <select
        id="agreed-annualFee"
        value={agreed.value.annualFee}
        onChange={(event) => agree({ annualFee: event.currentTarget.value as Agreed['annualFee'] })}
      >
        {ANNUAL_FEES.map((value) => (
          <option key={value} value={value}>
            {say(value === '' ? 'agreed.annualFee.open' : `agreed.annualFee.${value}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Undertaken({ name }: { readonly name: (typeof UNDERTAKINGS)[number] }) {
  const { undertakings } = agreed.value;
  return (
    <label class="flag">
      <input
        id={`agreed-${name}`}
        type="checkbox"
        checked={undertakings.includes(name)}
        onChange={({ currentTarget: { checked } }) => {
          const others = undertakings.filter((other) => other !== name);
          agree({ undertakings: checked ? [...others, name] : others });
        }}
      />
      <span>{say(`undertaking.${name}`)}</span>
    </label>
  );
}
