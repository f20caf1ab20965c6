import type { PlanKind } from '../account/index.ts';
import type { Counts, FamilyName } from '../offers/index.ts';
import type { Locale } from './locale.ts';
import { FAMILIES_EN, KINDS_EN, OFFERS_EN } from './texts/offers.en.ts';
import type { FamilyKey, OffersKey, WhyNotKey } from './texts/offers.ts';
import { FAMILIES_ZH_CN, FAMILY_NAMES_ZH_CN, KINDS_ZH_CN, OFFERS_ZH_CN } from './texts/offers.zhCN.ts';
import type { Texts } from './wording.ts';

/** What proposals are told in. */
export const PROPOSAL_TEXTS = {
  en: { ...OFFERS_EN, ...FAMILIES_EN },
  'zh-CN': { ...OFFERS_ZH_CN, ...FAMILIES_ZH_CN },
} as const satisfies Record<Locale, Texts<OffersKey | FamilyKey>>;

/** Kinds of plans in words. */
export const KIND_NAMES = { en: KINDS_EN, 'zh-CN': KINDS_ZH_CN } as const satisfies Record<Locale, Texts<PlanKind>>;

/** A family in a word, in Chinese with its code. */
export function familyWords(locale: Locale, family: FamilyName): string {
  return locale === 'en' ? family.replaceAll('-', ' ') : `${FAMILY_NAMES_ZH_CN[family]}（${family}）`;
}

/** Why nothing is offered, from what became of the candidates: the policy is named before capacity. */
export function whyNotOffered({ candidates, overCapacity, refused, passed }: Counts): WhyNotKey {
  if (candidates === 0) return 'not-tried';
  if (passed > 0) return 'others-first';
  if (refused > 0) return 'refused';
  return overCapacity > 0 ? 'capacity' : 'no-plan';
}
