import { batch, computed, effect, signal } from '@preact/signals';
import {
  type Baselines,
  buildBaselines,
  type Comparison,
  comparePlans,
  type InvalidField,
  type Plan,
  type PlanResult,
  type Proposal,
  proposePlans,
} from '../library.ts';
import { agreedTerms } from './agreed.ts';
import { type BuildResult, buildPlan } from './buildPlan.ts';
import { inputs } from './inputs.ts';
import { policy } from './policy.ts';
import { termAt, terms, termsNear } from './terms.ts';

/** Which plan is looked at: an offer by its rank, what the sliders say, the answer to that, or one from a file. */
export type Choice =
  | { readonly source: 'offer'; readonly rank: number }
  | { readonly source: 'sliders' }
  | { readonly source: 'counter-offer' | 'file'; readonly plan: Plan };

export const choice = signal<Choice>({ source: 'offer', rank: 1 });

/** What the library makes of the form and the sliders; null while rules are being loaded. */
export const built = computed((): BuildResult | null =>
  policy.value === undefined ? null : buildPlan(inputs.value, policy.value, terms.value, agreedTerms.value),
);

/** Every bad field of the form and of the sliders, by its path. */
export const problems = computed((): ReadonlyMap<string, InvalidField> => {
  const fields = built.value?.outcome === 'refused' ? built.value.fields : [];
  return new Map(fields.map((field) => [field.path, field]));
});

/** Bad fields of the form alone: with one of them nothing can be offered. */
export const formProblems = computed(() => [...problems.value.values()].filter(({ path }) => !termAt(path)));

/** What can be offered, and what happens without a plan; found when the form has come to rest. */
export interface Offered {
  readonly proposal: Proposal;
  readonly baselines: Baselines;
  /** The longest of the offers, or five years: for so long nothing is done in the baseline. */
  readonly months: number;
}

export const offered = signal<Offered | null>(null);
/** Whether offers are still to follow what was typed. */
export const isWorking = signal(true);

/** As many as are compared at a glance, beside two ways without a plan. */
const MOST_OFFERS = 4;
const MONTHS_WITHOUT_OFFERS = 60;
/** Long enough for a word to be typed, short enough to be taken for an answer. */
const REST_MILLISECONDS = 250;

function propose(): Offered | null {
  const { account, affordability } = inputs.peek();
  const rules = policy.peek();
  if (rules === undefined || formProblems.peek().length > 0) return null;
  const parties = { account: account as never, affordability: affordability as never, policy: rules };
  const proposal = proposePlans({ ...parties, preferences: { most: MOST_OFFERS, terms: agreedTerms.peek() } });
  const months = Math.max(...proposal.offers.map(monthsOf), 0) || MONTHS_WITHOUT_OFFERS;
  return { proposal, baselines: buildBaselines({ account: account as never, months, policy: rules }), months };
}

function monthsOf({ plan }: { readonly plan: Plan }): number {
  const [{ months } = { months: null }] = comparePlans({ plans: [plan] }).rows;
  return months ?? 0;
}

let resting: ReturnType<typeof setTimeout> | undefined;

/** The first time at once, after the page has been drawn; then whenever the form has come to rest. */
export function followForm(): void {
  let wait = 0;
  effect(() => {
    const isReady = policy.value !== undefined && inputs.value !== null && agreedTerms.value !== null;
    clearTimeout(resting);
    if (!isReady) return;
    isWorking.value = true;
    resting = setTimeout(() => offer(propose()), wait);
    wait = REST_MILLISECONDS;
  });
}

/** The sliders stand where the offer does that is looked at. */
function offer(found: Offered | null): void {
  const chosen = choice.peek();
  const rank = chosen.source === 'offer' ? chosen.rank : 0;
  const offers = found?.proposal.offers ?? [];
  const looked = offers.find((each) => each.rank === rank) ?? offers[0];
  batch(() => {
    offered.value = found;
    isWorking.value = false;
    if (rank > 0 && looked) {
      choice.value = { source: 'offer', rank: looked.rank };
      terms.value = termsNear(looked.plan);
    }
    // It answered what the form said before.
    if (chosen.source === 'counter-offer') choice.value = { source: 'sliders' };
  });
}

/** The plan that is looked at, or why there is none; null where the form has bad fields. */
export const shown = computed((): PlanResult | null => {
  const chosen = choice.value;
  if ('plan' in chosen) return chosen.plan;
  if (chosen.source === 'offer') {
    if (!offered.value) return null;
    const { offers } = offered.value.proposal;
    const looked = offers.find(({ rank }) => rank === chosen.rank) ?? offers[0];
    if (looked) return looked.plan;
  }
  return built.value && built.value.outcome !== 'refused' ? built.value : null;
});

/** Whether the plan that is looked at is what the sliders say. */
export const isOwn = computed(
  () =>
    choice.value.source === 'sliders' ||
    (choice.value.source === 'offer' && offered.value?.proposal.outcome === 'none'),
);

/** Offers, the plan of the sliders or of a file, and what happens without a plan, side by side. */
export const comparison = computed((): Comparison | null => {
  if (!offered.value) return null;
  const { proposal, baselines } = offered.value;
  const own = isOwn.value || choice.value.source !== 'offer' ? shown.value : null;
  const plans = own?.outcome === 'plan' && own.currency === proposal.currency ? [own] : [];
  return comparePlans({
    offers: proposal.offers,
    plans,
    baselines: [baselines.doingNothing, baselines.minimumPayments],
    against: 'doing-nothing',
  });
});
