import { audience } from '../language/locale.ts';
import { say } from '../language/say.ts';
import { offered, shown } from '../state/negotiation.ts';
import { Agreement } from './Agreement.tsx';
import { Told } from './Told.tsx';
import { planWords, proposalWords, settled } from './told.ts';

/** Why the plan is what it is, in the words of whoever listens. */
export function Explanation() {
  if (shown.value?.outcome !== 'plan') return null;
  return (
    <section id="words" class="words" aria-labelledby="words-title" aria-busy={settled.value !== shown.value}>
      <h2 id="words-title">{say('words')}</h2>
      {planWords.value ? (
        <div class={audience.value === 'staff' ? 'columns' : ''}>
          <Told words={planWords.value} level={3} />
        </div>
      ) : (
        <p class="waiting">{say('words.waiting')}</p>
      )}
      {offered.value ? (
        <details>
          <summary>{say('words.offers')}</summary>
          <Told words={proposalWords.value} level={3} untitled />
        </details>
      ) : null}
    </section>
  );
}

/** The agreement as it is printed. */
export function AgreementPart() {
  return shown.value?.outcome === 'plan' ? <Agreement /> : null;
}
