import { say } from '../language/say.ts';
import { agreed, NOTHING_AGREED } from '../state/agreed.ts';
import { startFrom, story } from '../state/inputs.ts';
import { choice } from '../state/negotiation.ts';
import { accountsOf, STORY_NAMES, type StoryName } from '../state/stories.ts';

/** Nine customers to begin with; one of them has three accounts, which are looked at one by one. */
export function StorySelect() {
  const chosen = story.value;
  const accounts = chosen ? accountsOf(chosen.name) : [];
  const start = (name: StoryName, account: number) => {
    agreed.value = NOTHING_AGREED;
    startFrom({ name, account });
    choice.value = { source: 'offer', rank: 1 };
  };
  return (
    <div class="story">
      <label>
        <span class="unseen">{say('story')}</span>
        <select
          id="story"
          value={chosen?.name ?? ''}
          onChange={(event) => start(event.currentTarget.value as StoryName, 0)}
        >
          {chosen ? null : <option value="">{say('story.file')}</option>}
          {STORY_NAMES.map((name) => (
            <option key={name} value={name}>
              {say(`story.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {chosen && accounts.length > 1 ? (
        <label>
          <span class="unseen">{say('story.account')}</span>
          <select
            id="story-account"
            value={chosen.account}
            onChange={(event) => start(chosen.name, event.currentTarget.selectedIndex)}
          >
            {accounts.map((id, index) => (
              <option key={id} value={index}>
                {id}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
