import type { TraceStep } from '../trace.ts';
import { explainVerdict } from './explainVerdict.ts';
import type { Section, Sentence } from './explanation.ts';
import type { Locale } from './locale.ts';
import { told } from './planChanges.ts';
import { isSome, type PlanWords, section } from './planWords.ts';
import { type Speaker, speaker } from './speaker.ts';
import type { PlanStaffKey } from './texts/plan.ts';
import { PLAN_STAFF_EN } from './texts/planStaff.en.ts';
import { PLAN_STAFF_ZH_CN } from './texts/planStaff.zhCN.ts';
import type { Texts } from './wording.ts';

const TEXTS = { en: PLAN_STAFF_EN, 'zh-CN': PLAN_STAFF_ZH_CN } as const satisfies Record<Locale, Texts<PlanStaffKey>>;

/** What staff read beside it: the verdict rule by rule, the lender's side, the proof, and where each number is from. */
export function staffSections(words: PlanWords): readonly Section[] {
  const { plan, locale } = words;
  const { verdict, currency } = plan;
  const say = speaker<PlanStaffKey>(TEXTS[locale], locale, currency);
  return [
    ...explainVerdict(verdict, { locale, audience: 'staff', currency }).sections,
    ...section(words, 'lender', lenderSentences(words, say)),
    ...section(words, 'conservation', [
      say('law', { law: plan.conservation.law }),
      say('conserved', { ...plan.conservation.total }),
    ]),
    ...section(
      words,
      'trace',
      plan.trace.map((step) => traceSentence(step, say, locale)),
    ),
  ];
}

function lenderSentences({ plan: { lender }, size }: PlanWords, say: Speaker<PlanStaffKey>): readonly Sentence[] {
  const { presentValue, discountRate, loss, lossShare } = lender;
  const gains = loss.startsWith('-') && isSome(loss);
  return [
    say('lender.value', { presentValue, discountRate }),
    told(say(gains ? 'lender.gain' : 'lender.loss', { lossShare }, size(loss)), { loss }),
  ];
}

/** The formula with the names and figures of the trace itself, so that it can be recomputed. */
function traceSentence(
  { step, formula, values, result }: TraceStep,
  say: Speaker<PlanStaffKey>,
  locale: Locale,
): Sentence {
  const key = `step.${step}`;
  const texts: Texts<PlanStaffKey> = TEXTS[locale];
  const name = Object.hasOwn(texts, key) ? texts[key as PlanStaffKey] : texts['step.other'];
  const given = Object.entries(values).map(([symbol, value]) => `${symbol} = ${value}`);
  return told(say('trace', { formula, result }, { step: name, values: given.join(', ') }), values);
}
