import type { DoingNothingBaseline } from '../offers/index.ts';
import type { Plan } from '../plans/index.ts';
import { BUCKETS, type Bucket, type Holiday } from '../schedule/index.ts';
import type { Section, Sentence } from './explanation.ts';
import { figuresIn } from './figures.ts';
import { isSome } from './isSome.ts';
import type { Locale } from './locale.ts';
import { type Speaker, speaker } from './speaker.ts';
import { PLAN_EN } from './texts/plan.en.ts';
import type { PlanKey, PlanSection } from './texts/plan.ts';
import { PLAN_ZH_CN } from './texts/plan.zhCN.ts';
import type { Texts } from './wording.ts';

const TEXTS = { en: PLAN_EN, 'zh-CN': PLAN_ZH_CN } as const satisfies Record<Locale, Texts<PlanKey>>;

/** What a plan is told with. */
export interface PlanWords {
  readonly plan: Plan;
  readonly baseline: DoingNothingBaseline | null;
  readonly locale: Locale;
  readonly say: Speaker<PlanKey>;
  /** The name of a bucket. */
  readonly bucket: (bucket: Bucket) => { readonly bucket: string };
  /** An amount without its sign, for a sentence that says in words which way it goes. */
  readonly size: (amount: string) => { readonly amount: string };
  /** Values and words of a break. */
  readonly pause: (holiday: Holiday) => [Sentence['values'], { readonly break: string }];
}

/** @returns The words of one language for a plan. */
export function planWords(plan: Plan, locale: Locale, baseline: DoingNothingBaseline | null): PlanWords {
  const texts = TEXTS[locale];
  const figures = figuresIn(locale, plan.currency);
  return {
    plan,
    baseline,
    locale,
    say: speaker<PlanKey>(texts, locale, plan.currency),
    bucket: (bucket) => ({ bucket: texts[`bucket.${bucket}`] }),
    size: (amount) => ({ amount: figures.amount(amount.replace('-', '')) }),
    pause: ({ after, installments }) => [{ after, breakInstallments: installments }, { break: texts.break }],
  };
}

/** @returns A section under its title; none where nothing is said. */
export function section({ say }: PlanWords, id: PlanSection, sentences: readonly Sentence[]): readonly Section[] {
  return sentences.length === 0 ? [] : [{ id, title: say(`section.${id}`, {}).text, sentences }];
}

/** @returns The buckets in which something stands. */
export function filled(amount: (bucket: Bucket) => string): readonly Bucket[] {
  return BUCKETS.filter((bucket) => isSome(amount(bucket)));
}
