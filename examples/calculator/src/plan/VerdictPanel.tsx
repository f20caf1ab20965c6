import { audience } from '../language/locale.ts';
import { say } from '../language/say.ts';
import { shown } from '../state/negotiation.ts';
import { Told } from './Told.tsx';
import { verdictSources, verdictWords } from './told.ts';

/** Whether the plan may be granted: in plain words, and for whoever asks with every rule, its source and the fix. */
export function VerdictPanel() {
  const plan = shown.value;
  if (!plan) return null;
  return (
    <section id="verdict" class="verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{say('verdict')}</h2>
      {plan.outcome === 'plan' ? (
        <>
          <Told words={verdictWords.value} level={3} untitled />
          {audience.value === 'customer' && plan.verdict.outcome !== 'unchecked' ? (
            <details>
              <summary>{say('verdict.sources')}</summary>
              <Told words={verdictSources.value} level={3} untitled />
            </details>
          ) : null}
          {plan.verdict.outcome === 'unchecked' ? <p class="note">{say('verdict.choose')}</p> : null}
        </>
      ) : (
        <p>{say('verdict.noPlan')}</p>
      )}
    </section>
  );
}
