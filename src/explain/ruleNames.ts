import type { RuleKind } from '../policy/index.ts';
import type { Locale } from './locale.ts';
import { RULES_EN } from './texts/rules.en.ts';
import { RULES_ZH_CN } from './texts/rules.zhCN.ts';

/** What a rule of every kind is about, in words. */
export const RULE_NAMES = {
  en: RULES_EN,
  'zh-CN': RULES_ZH_CN,
} as const satisfies Record<Locale, Record<RuleKind, string>>;
