import type { Plan } from '../plans/index.ts';
import { BUCKETS, type Bucket } from '../schedule/index.ts';
import type { TraceStep } from '../trace.ts';
import type { Sentence } from './explanation.ts';
import { isSome } from './isSome.ts';
import type { Locale } from './locale.ts';
import { type Speaker, speaker } from './speaker.ts';
import { PLAN_EN } from './texts/plan.en.ts';
import type { PlanTraceKey } from './texts/plan.ts';
import { PLAN_ZH_CN } from './texts/plan.zhCN.ts';
import { PLAN_TRACE_EN } from './texts/planTrace.en.ts';
import { PLAN_TRACE_ZH_CN } from './texts/planTrace.zhCN.ts';
import { withHoles } from './withHoles.ts';
import { withValues } from './withValues.ts';
import type { Texts } from './wording.ts';

const TEXTS = { en: PLAN_TRACE_EN, 'zh-CN': PLAN_TRACE_ZH_CN } as const satisfies Record<Locale, Texts<PlanTraceKey>>;
const BUCKET_NAMES = { en: PLAN_EN, 'zh-CN': PLAN_ZH_CN } as const;

/** A step with what it is told by. */
interface Told {
  readonly step: TraceStep;
  readonly plan: Plan;
  readonly texts: Texts<PlanTraceKey>;
  readonly buckets: (typeof BUCKET_NAMES)[Locale];
}

/** Which text a step has, and what fills its holes. */
type Telling = (told: Told) => readonly [PlanTraceKey, Readonly<Record<string, string>>?];

/** Steps that have one text, under their own name. */
const PLAIN = [
  'claim.accrual',
  'principal-share',
  'lump-sum',
  'down-payment',
  'total',
  'irr',
  'nominal-irr',
  'effective-irr',
  'present-value',
  'loss',
] as const satisfies readonly PlanTraceKey[];

/** How each step of the library is told; some by how the number was found. */
const TELLINGS: Readonly<Record<string, Telling>> = {
  ...Object.fromEntries(PLAIN.map((key) => [key, (): readonly [PlanTraceKey] => [key]])),
  ...Object.fromEntries(BUCKETS.map((bucket) => [`treatment.${bucket}`, treatmentOf(bucket)])),
  installments: ({ step, texts }) => [
    'installments',
    {
      goal: goalOf(step, texts),
      ...given(step, 'installmentOfOneFewer', 'fewer', texts),
      ...given(step, 'tightestMonth', 'tightest', texts),
    },
  ],
  rate: ({ step, texts }) => [
    'rate',
    { goal: goalOf(step, texts), ...given(step, 'installmentOneBasisPointHigher', 'higher', texts) },
  ],
  installment: ({ step: { values }, plan, texts }) => [
    'installment',
    {
      formula: texts[`pattern.${plan.terms.pattern.kind}` as PlanTraceKey],
      needed: values['n'] === values['resolvedInstallments'] ? '' : texts.needed,
    },
  ],
};

/** What the installments had to meet: a payment, the budget, or nothing but to repay all. */
function goalOf({ formula, values }: TraceStep, texts: Texts<PlanTraceKey>): string {
  if ('payment' in values) return texts['goal.payment'];
  return texts[/capacity/.test(formula) ? 'goal.capacity' : 'goal.stated'];
}

/** A part that is told where its value is given. */
function given(
  { values }: TraceStep,
  value: string,
  part: 'fewer' | 'tightest' | 'higher',
  texts: Texts<PlanTraceKey>,
) {
  return { [part]: value in values ? texts[part] : '' };
}

function treatmentOf(bucket: Bucket): Telling {
  return ({ step: { values, result }, texts, buckets }) => {
    const key = `pay.${values['pay'] ?? ''}` as PlanTraceKey;
    return [
      'treatment',
      { bucket: buckets[`bucket.${bucket}`], pay: isSome(String(result)) ? (texts[key] ?? '') : '' },
    ];
  };
}

/** Where each number of a plan is from: its formula in words, with its values. */
export function traceSentences(plan: Plan, locale: Locale): readonly Sentence[] {
  const texts: Texts<PlanTraceKey> = TEXTS[locale];
  const say = speaker<PlanTraceKey>(texts, locale, plan.currency);
  return plan.trace.map((step) => traceSentence({ step, plan, texts, buckets: BUCKET_NAMES[locale] }, say));
}

/** What is not said, as how a search went, is still among the values; a step that is not the library's is quoted. */
function traceSentence(told: Told, say: Speaker<PlanTraceKey>): Sentence {
  const { texts, step } = told;
  const values = { ...step.values, step: step.step, formula: step.formula, result: step.result };
  const telling = Object.hasOwn(TELLINGS, step.step) ? TELLINGS[step.step] : undefined;
  const [key, holes = {}] = telling?.(told) ?? [];
  if (key && namesIn(withHoles(texts[key], holes)).every((name) => Object.hasOwn(values, name))) {
    return withValues(say(key, values, holes), values);
  }
  const symbols = Object.entries(step.values).map(([symbol, value]) => `${symbol} = ${value}`);
  return withValues(say('other', values, { values: symbols.join(', ') }), values);
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+):/g)].map(([, name = '']) => name);
}
