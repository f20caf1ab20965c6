import { describe, expect, it } from 'vitest';
import { AGREEMENT_TERMS_EN } from '../../src/explain/texts/agreementTerms.en.ts';
import { AGREEMENT_TERMS_ZH_CN } from '../../src/explain/texts/agreementTerms.zhCN.ts';
import { COST_DISCLOSURE_EN } from '../../src/explain/texts/costDisclosure.en.ts';
import { COST_DISCLOSURE_ZH_CN } from '../../src/explain/texts/costDisclosure.zhCN.ts';
import { REPAYMENT_BOX_EN } from '../../src/explain/texts/repaymentBox.en.ts';
import { REPAYMENT_BOX_ZH_CN } from '../../src/explain/texts/repaymentBox.zhCN.ts';
import { REPRESENTATIVE_EXAMPLE_EN } from '../../src/explain/texts/representativeExample.en.ts';
import { REPRESENTATIVE_EXAMPLE_ZH_CN } from '../../src/explain/texts/representativeExample.zhCN.ts';

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{[^}]*\}/g)].map(([hole]) => hole).sort();

describe('the texts of documents', () => {
  it.each([
    ['agreementTerms', AGREEMENT_TERMS_EN, AGREEMENT_TERMS_ZH_CN],
    ['costDisclosure', COST_DISCLOSURE_EN, COST_DISCLOSURE_ZH_CN],
    ['repaymentBox', REPAYMENT_BOX_EN, REPAYMENT_BOX_ZH_CN],
    ['representativeExample', REPRESENTATIVE_EXAMPLE_EN, REPRESENTATIVE_EXAMPLE_ZH_CN],
  ] as const)('of %s() speak of the same values in both languages', (_, english, chinese) => {
    const texts: Readonly<Record<string, string>> = chinese;
    for (const [key, text] of Object.entries(english)) {
      expect(placeholders(texts[key] as string), key).toEqual(placeholders(text));
      expect(placeholders(text).join(''), key).toMatch(/^(\{\w+:(amount|rate|date|count|currency|text)\})*$/);
    }
    expect(Object.keys(texts)).toEqual(Object.keys(english));
  });

  it.each([
    AGREEMENT_TERMS_EN,
    AGREEMENT_TERMS_ZH_CN,
    COST_DISCLOSURE_EN,
    COST_DISCLOSURE_ZH_CN,
    REPRESENTATIVE_EXAMPLE_EN,
    REPRESENTATIVE_EXAMPLE_ZH_CN,
  ])('hold no figure of their own: all that they say comes from a plan', (texts) => {
    for (const text of Object.values(texts)) expect(text).not.toMatch(/\d/);
  });
});
