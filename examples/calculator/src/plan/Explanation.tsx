import { say } from '../language/say.ts';
import { offered, shown } from '../state/negotiation.ts';
import { Told } from './Told.tsx';
import { planWords, proposalWords, settled, type Words } from './told.ts';

/** Why the plan is what it is, in the words of whoever listens. */
export function Explanation() {
  if (shown.value?.outcome !== 'plan') return null;
  return (
    <section id="words" class="words" aria-labelledby="words-title" aria-busy={settled.value !== shown.value}>
      <h2 id="words-title">{say('words')}</h2>
      {planWords.value ? <PlanTold words={planWords.value} /> : <p class="waiting">{say('words.waiting')}</p>}
      {offered.value?.proposal.outcome === 'offers' ? (
        <details>
          <summary>{say('words.offers')}</summary>
          <Told words={proposalWords.value} level={3} untitled />
        </details>
      ) : null}
    </section>
  );
}

/** Sections by which staff follows every number; they are long, and read when one is asked about. */
const WORKING: ReadonlySet<string> = new Set(['conservation', 'trace']);

/** What the verdict shows already, as it does each rule. */
const IN_VERDICT: ReadonlySet<string> = new Set(['outcome', 'fixes']);

/** What the plan says; its rules stand in the verdict already. */
function PlanTold({ words }: { readonly words: Words }) {
  const plan = shown.value;
  const rules = new Set(plan?.outcome === 'plan' ? plan.verdict.findings.map(({ rule }) => rule) : []);
  const sections = words.sections.filter(({ id }) => !rules.has(id) && !IN_VERDICT.has(id));
  const working = sections.filter(({ id }) => WORKING.has(id));
  return (
    <>
      <Told words={{ ...words, sections: sections.filter(({ id }) => !WORKING.has(id)) }} level={3} />
      {working.length === 0 ? null : (
        <details>
          <summary>{say('words.working')}</summary>
          <Told words={{ ...words, sections: working }} level={3} />
        </details>
      )}
    </>
  );
}
