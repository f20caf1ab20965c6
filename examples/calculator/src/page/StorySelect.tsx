import { batch } from '@preact/signals';
import { say } from '../language/say.ts';
import { agreed, NOTHING_AGREED } from '../state/agreed.ts';
import { startFrom, story } from '../state/inputs.ts';
import { choice } from '../state/negotiation.ts';
import { accountsOf, STORY_NAMES, type StoryChoice, type StoryName } from '../state/stories.ts';

function start(chosen: StoryChoice): void {
  batch(() => {
    agreed.value = NOTHING_AGREED;
    choice.value = { source: 'offer', rank: 1 };
    startFrom(chosen);
  });
}

/** Nine customers to begin with; one of them has three accounts, which are looked at one by one. */
export function StorySelect() {
  const chosen = story.value;
  return (
    <div class="story">
      <label>
        <span class="unseen">{say('story')}</span>
        <select
          id="story"
          value={chosen?.name ?? ''}
          onChange={(event) => start({ name: event.currentTarget.value as StoryName, account: 0 })}
        >
          {chosen ? null : <option value="">{say('story.file')}</option>}
          {STORY_NAMES.map((name) => (
            <option key={name} value={name}>
              {say(`story.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {chosen ? <AccountSelect chosen={chosen} /> : null}
    </div>
  );
}

function AccountSelect({ chosen: { name, account } }: { readonly chosen: StoryChoice }) {
  const accounts = accountsOf(name);
  if (accounts.length < 2) return null;
  return (
    <label>
      <span class="unseen">{say('story.account')}</span>
      <select
        id="story-account"
        value={account}
        onChange={(event) => start({ name, account: event.currentTarget.selectedIndex })}
      >
        {accounts.map((id, index) => (
          <option key={id} value={index}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}
