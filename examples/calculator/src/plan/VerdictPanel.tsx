import { audience } from '../language/locale.ts';
import { say } from '../language/say.ts';
import type { Plan } from '../library.ts';
import { shown } from '../state/negotiation.ts';
import { Told } from './Told.tsx';
import { verdictSources, verdictWords, type Words } from './told.ts';

/** Whether the plan may be granted: in plain words, and for whoever asks with every rule, its source and the fix. */
export function VerdictPanel() {
  const plan = shown.value;
  if (!plan) return null;
  return (
    <section id="verdict" class="verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{say('verdict')}</h2>
      {plan.outcome === 'plan' ? <Judged plan={plan} /> : <p>{say('verdict.noPlan')}</p>}
    </section>
  );
}

function Judged({ plan }: { readonly plan: Plan }) {
  if (plan.verdict.outcome === 'unchecked') {
    return (
      <>
        <Told words={verdictWords.value} level={3} untitled />
        <p class="note">{say('verdict.choose')}</p>
      </>
    );
  }
  if (audience.value === 'staff') return <Rules plan={plan} />;
  return (
    <>
      <Told words={verdictWords.value} level={3} untitled />
      <details>
        <summary>{say('verdict.sources')}</summary>
        <Rules plan={plan} />
      </details>
    </>
  );
}

/** The rules that decide; those that only remark on the plan stand apart, as they change nothing. */
function Rules({ plan }: { readonly plan: Plan }) {
  const words = verdictSources.value;
  if (!words) return null;
  const decisive = decisiveRules(plan);
  const isRemark = ({ id }: Words['sections'][number]): boolean => id !== OUTCOME && !decisive.has(id);
  const remarks = words.sections.filter(isRemark);
  return (
    <>
      <Told words={{ ...words, sections: words.sections.filter((section) => !isRemark(section)) }} level={3} untitled />
      {remarks.length === 0 ? null : (
        <details>
          <summary>{say('verdict.remarks', { count: remarks.length })}</summary>
          <Told words={{ ...words, sections: remarks }} level={3} />
        </details>
      )}
    </>
  );
}

/** The section that tells the outcome; every other is named by its rule. */
const OUTCOME = 'outcome';

function decisiveRules({ verdict }: Plan): ReadonlySet<string> {
  const decisive = verdict.findings.filter(({ severity }) => severity === 'error' || severity === 'approval');
  return new Set(decisive.map(({ rule }) => rule));
}
