import type { Section, Sentence } from './explanation.ts';
import { isSome } from './isSome.ts';
import type { Locale } from './locale.ts';
import { traceSentences } from './planTrace.ts';
import { type PlanWords, section } from './planWords.ts';
import { type Speaker, speaker } from './speaker.ts';
import type { PlanStaffKey } from './texts/plan.ts';
import { PLAN_STAFF_EN } from './texts/planStaff.en.ts';
import { PLAN_STAFF_ZH_CN } from './texts/planStaff.zhCN.ts';
import { withValues } from './withValues.ts';
import type { Texts } from './wording.ts';

const TEXTS = { en: PLAN_STAFF_EN, 'zh-CN': PLAN_STAFF_ZH_CN } as const satisfies Record<Locale, Texts<PlanStaffKey>>;

/** What staff read after it: the lender's side, the proof, and where each number is from. */
export function staffSections(words: PlanWords): readonly Section[] {
  const { plan, locale } = words;
  const say = speaker<PlanStaffKey>(TEXTS[locale], locale, plan.currency);
  return [
    ...section(words, 'lender', lenderSentences(words, say)),
    ...section(words, 'conservation', [
      say('conserved', { ...plan.conservation.total }),
      withValues(say('conserved.buckets', {}), { law: plan.conservation.law }),
    ]),
    ...section(words, 'trace', traceSentences(plan, locale)),
  ];
}

function lenderSentences({ plan: { lender }, size }: PlanWords, say: Speaker<PlanStaffKey>): readonly Sentence[] {
  const { presentValue, discountRate, loss, lossShare } = lender;
  const gains = loss.startsWith('-') && isSome(loss);
  return [
    say('lender.value', { presentValue, discountRate }),
    withValues(say(gains ? 'lender.gain' : 'lender.loss', { lossShare }, size(loss)), { loss }),
  ];
}
