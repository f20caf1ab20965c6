import { describe, expect, it } from 'vitest';
import { COMPARISON_EN } from '../../src/explain/texts/comparison.en.ts';
import { COMPARISON_ZH_CN } from '../../src/explain/texts/comparison.zhCN.ts';
import { COUNTER_OFFER_EN } from '../../src/explain/texts/counterOffer.en.ts';
import { COUNTER_OFFER_ZH_CN } from '../../src/explain/texts/counterOffer.zhCN.ts';
import { FIXES_EN, REACHES_EN, UNITS_EN } from '../../src/explain/texts/fixes.en.ts';
import { FIXES_ZH_CN, REACHES_ZH_CN, UNITS_ZH_CN } from '../../src/explain/texts/fixes.zhCN.ts';
import { INFEASIBLE_EN } from '../../src/explain/texts/infeasible.en.ts';
import { INFEASIBLE_ZH_CN } from '../../src/explain/texts/infeasible.zhCN.ts';
import { FAMILIES_EN, KINDS_EN, OFFERS_EN } from '../../src/explain/texts/offers.en.ts';
import { FAMILIES_ZH_CN, KINDS_ZH_CN, OFFERS_ZH_CN } from '../../src/explain/texts/offers.zhCN.ts';
import { PLAN_EN } from '../../src/explain/texts/plan.en.ts';
import { PLAN_ZH_CN } from '../../src/explain/texts/plan.zhCN.ts';
import { PLAN_STAFF_EN } from '../../src/explain/texts/planStaff.en.ts';
import { PLAN_STAFF_ZH_CN } from '../../src/explain/texts/planStaff.zhCN.ts';
import { PLAN_TRACE_EN } from '../../src/explain/texts/planTrace.en.ts';
import { PLAN_TRACE_ZH_CN } from '../../src/explain/texts/planTrace.zhCN.ts';
import { RULES_EN } from '../../src/explain/texts/rules.en.ts';
import { RULES_ZH_CN } from '../../src/explain/texts/rules.zhCN.ts';
import { VERDICT_EN } from '../../src/explain/texts/verdict.en.ts';
import { VERDICT_ZH_CN } from '../../src/explain/texts/verdict.zhCN.ts';

const TABLES: Readonly<Record<string, readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]>> =
  {
    comparison: [COMPARISON_EN, COMPARISON_ZH_CN],
    'counter-offer': [COUNTER_OFFER_EN, COUNTER_OFFER_ZH_CN],
    fixes: [FIXES_EN, FIXES_ZH_CN],
    units: [UNITS_EN, UNITS_ZH_CN],
    reaches: [REACHES_EN, REACHES_ZH_CN],
    trace: [PLAN_TRACE_EN, PLAN_TRACE_ZH_CN],
    kinds: [KINDS_EN, KINDS_ZH_CN],
    families: [FAMILIES_EN, FAMILIES_ZH_CN],
    offers: [OFFERS_EN, OFFERS_ZH_CN],
    rules: [RULES_EN, RULES_ZH_CN],
    verdict: [VERDICT_EN, VERDICT_ZH_CN],
    plan: [PLAN_EN, PLAN_ZH_CN],
    'plan for staff': [PLAN_STAFF_EN, PLAN_STAFF_ZH_CN],
    infeasible: [INFEASIBLE_EN, INFEASIBLE_ZH_CN],
  };

/** Placeholders and holes of a text, in alphabetical order. */
const placesOf = (text: string): readonly string[] => [...(text.match(/\{[^}]*\}/g) ?? [])].sort();

describe('the texts of results', () => {
  it.each(Object.entries(TABLES))('of %s tell the same values in both languages', (_, [english, chinese]) => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    for (const [key, text] of Object.entries(english)) {
      expect(placesOf(chinese[key] as string), key).toEqual(placesOf(text));
      // P and n are the symbols of the trace.
      expect(chinese[key]?.replace(/\b[Pn]\b/g, ''), key).not.toMatch(/[A-Za-z](?![^{]*\})/);
    }
  });
});
