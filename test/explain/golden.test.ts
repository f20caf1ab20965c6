import { readFileSync } from 'node:fs';
import { type Explanation, explainPlan } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { GOLDEN_PLANS, type GoldenPlan } from './goldenPlans.ts';
import { isOfOneLanguage, readBack, sentencesOf } from './readBack.ts';

const NAMES = Object.keys(GOLDEN_PLANS);
const LOCALES = ['en', 'zh-CN'] as const;
const AUDIENCES = ['customer', 'staff'] as const;

/** What a customer should not have to look up. */
const JARGON =
  /capitali[sz]|amorti[sz]|irr\b|nominal|present value|conserv|bucket|accrua|bank\.|cn\.|折现|现值|内部收益率|资本化|摊销|债权/i;

const goldenPlan = (name: string): GoldenPlan => GOLDEN_PLANS[name] as GoldenPlan;

/** The lines of one block of a plan's file, which were written by hand: title, headings and sentences. */
function linesOf(name: string, block: string): readonly string[] {
  const text = readFileSync(new URL(`golden/${name}.md`, import.meta.url), 'utf8');
  const found = text.split(/^## /m).find((part) => part.startsWith(`${block}\n`));
  if (found === undefined) throw new Error(`no block "${block}" in ${name}.md`);
  return found.split('\n').filter((line) => /^(\*\*|### |- )/.test(line));
}

function toldIn({ title, sections }: Explanation): readonly string[] {
  const lines = sections.flatMap(({ title: of, sentences }) => [
    `### ${of}`,
    ...sentences.map(({ text }) => `- ${text}`),
  ]);
  return [`**${title}**`, ...lines];
}

describe.each(NAMES)('explainPlan() of the golden plan %s', (name) => {
  const { plan, baseline } = goldenPlan(name);
  const told = (locale: (typeof LOCALES)[number], audience: (typeof AUDIENCES)[number]): Explanation =>
    explainPlan(plan, { locale, audience, ...(baseline && { baseline }) });

  it.each(
    LOCALES.flatMap((locale) => AUDIENCES.map((audience) => [locale, audience] as const)),
  )('says in %s to %s every sentence as it was written by hand', (locale, audience) => {
    expect(toldIn(told(locale, audience))).toEqual([
      ...linesOf(name, locale),
      ...linesOf(name, `${locale}, ${audience}`),
    ]);
  });

  it('says no number that is not in the plan, in either language, to anyone', () => {
    for (const locale of LOCALES)
      for (const audience of AUDIENCES) readBack(told(locale, audience), { plan, baseline }, plan.currency);
  });

  it('tells the customer no rule and no jargon, and everyone one language', () => {
    for (const locale of LOCALES) {
      for (const audience of AUDIENCES) isOfOneLanguage(told(locale, audience));
      for (const { text } of sentencesOf(told(locale, 'customer'))) expect(text).not.toMatch(JARGON);
    }
  });
});
