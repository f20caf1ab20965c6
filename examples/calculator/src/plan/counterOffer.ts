import { computed, effect, signal } from '@preact/signals';
import type { CounterOffer, Infeasible, OfferInput, Plan } from '../library.ts';
import { agreedTerms } from '../state/agreed.ts';
import { inputs } from '../state/inputs.ts';
import { built, isOwn } from '../state/negotiation.ts';
import { policyInput } from '../state/policy.ts';
import { terms, termsInput } from '../state/terms.ts';

/** What the worker is asked; answers to all but the latest question are of no use. */
export interface Question {
  readonly question: number;
  readonly asked: OfferInput;
}

/** What the worker finds: it can take a second, in which the page has to go on answering. */
export interface Answer {
  readonly question: number;
  readonly found: CounterOffer | Infeasible | null;
}

const REST_MILLISECONDS = 400;

/** Null where there is nothing to look for, or nothing has been found yet. */
export const counterOffer = signal<CounterOffer | Infeasible | null>(null);

/** Whether an answer is still to come. */
export const isSearching = signal(false);

/** Whether somebody has to be helped: the plan of the sliders is too dear or not allowed. Why there is none says itself. */
export const isWanted = computed(() => {
  const plan = built.value;
  if (!isOwn.value || !plan || plan.outcome === 'refused') return false;
  return plan.outcome === 'plan' && !passes(plan);
});

function passes({ affordability, verdict }: Plan): boolean {
  return (affordability?.fits ?? true) && verdict.outcome !== 'refused';
}

let worker: Worker | undefined;
let latest = 0;

/** Started when it is first needed: it loads the library a second time. */
function answering(): Worker {
  if (!worker) {
    worker = new Worker(new URL('./counterOfferWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.question !== latest) return;
      counterOffer.value = data.found;
      isSearching.value = false;
    });
  }
  return worker;
}

let resting: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  const asked = {
    ...inputs.value,
    policy: policyInput.value,
    kind: terms.value.kind,
    terms: { ...termsInput(terms.value), ...agreedTerms.value },
  };
  clearTimeout(resting);
  latest += 1;
  counterOffer.value = null;
  isSearching.value = isWanted.value;
  const question = { question: latest, asked } as unknown as Question;
  if (isWanted.value) resting = setTimeout(() => answering().postMessage(question), REST_MILLISECONDS);
});
