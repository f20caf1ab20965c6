import type { Plan } from 'repayment-plan';
import {
  agreementTerms,
  costDisclosure,
  documentMarkdown,
  type PlanDocument,
  representativeExample,
} from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { documentPlans, fullAgreement } from './documentPlans.ts';

const LOCALES = ['zh-CN', 'en'] as const;
const bare = documentPlans({});
const agreed = documentPlans({ agreement: fullAgreement });

const ARTICLE_70 = ['debt', 'repayment', 'accrual', 'undertaking', 'rights-duties-liability', 'other'];
const FORM = ['principal', 'charges', 'annual-cost', 'contingent', 'no-other-charges'];
const EXAMPLE = ['total-credit', 'borrowing-rate', 'annual-rate', 'duration', 'installments', 'total-payable'];

const recipients = {
  interest: 'The bank',
  fees: 'The bank',
  'arrears-interest': 'The bank',
  'arrears-compoundInterest': 'The bank',
  'arrears-penalties': 'The bank',
  'arrears-fees': 'The bank',
};

/** An item says something, or names what is missing; one that is filled misses nothing. */
function expectFilledOrNamed({ items, complete }: PlanDocument): void {
  for (const { id, title, status, sentences, missing } of items) {
    expect(title, id).not.toBe('');
    expect(sentences.length + missing.length, id).toBeGreaterThan(0);
    expect(status, id).toBe(missing.length === 0 ? 'filled' : 'missing');
    for (const { field, supply } of missing) expect(`${field}|${supply}`, id).toMatch(/^[a-zA-Z.-]+\|.{5,}$/);
    for (const { text } of sentences) expect(text, id).not.toMatch(/[{}]|undefined|null|NaN/);
  }
  expect(complete).toBe(items.every(({ status }) => status === 'filled'));
}

/** Every value with a digit stands in the plan or in the document's own figures. */
function expectKnownFigures(document: PlanDocument, plan: Plan): void {
  const { items, ...figures } = document;
  const known = JSON.stringify([plan, figures]);
  for (const { values } of items.flatMap(({ sentences }) => sentences))
    for (const value of Object.values(values)) if (/\d/.test(String(value))) expect(known).toContain(String(value));
}

describe.each([...bare, ...agreed])('of the plan "%s"', (_, plan) => {
  it.each(LOCALES)('agreementTerms() fills each of the six items or names what to supply, in %s', (locale) => {
    const terms = agreementTerms(plan, { locale });
    expect(terms.items.map(({ id }) => id)).toEqual(ARTICLE_70);
    expectFilledOrNamed(terms);
    expectKnownFigures(terms, plan);
  });

  it.each(LOCALES)('costDisclosure() fills each field or names what to supply, in %s', (locale) => {
    const disclosure = costDisclosure(plan, { locale });
    expect(disclosure.items.map(({ id }) => id)).toEqual(FORM);
    expectFilledOrNamed(disclosure);
    expectKnownFigures(disclosure, plan);
    const missing = disclosure.items.flatMap((item) => item.missing.map(({ field }) => field));
    for (const { id } of disclosure.charges) expect(missing).toContain(`recipients.${id}`);
  });

  it('costDisclosure() lacks nothing once what is missing is supplied', () => {
    const options = { locale: 'zh-CN', recipients, thirdParties: [], contingent: [], noOtherCharges: true } as const;
    expect(costDisclosure(plan, options).complete).toBe(true);
  });

  it('agreementTerms() then lacks at most the undertaking, which is the plan to say', () => {
    const supplied = {
      annualFee: 'not-charged',
      rightsAndDuties: '各方权利义务',
      defaultLiability: '违约责任',
      otherTerms: '无',
    } as const;
    const missing = agreementTerms(plan, { locale: 'zh-CN', supplied }).items.filter(
      ({ status }) => status === 'missing',
    );
    expect(missing.map(({ id }) => id)).toEqual(plan.terms.agreement ? [] : ['undertaking']);
  });

  it.each(LOCALES)('representativeExample() fills every figure, in %s', (locale) => {
    const example = representativeExample(plan, { locale });
    expect(example.items.map(({ id }) => id)).toEqual(EXAMPLE);
    expectFilledOrNamed(example);
    expectKnownFigures(example, plan);
    expect(example.complete).toBe(true);
  });

  it('documentMarkdown() numbers a section an item, and every document is plain JSON', () => {
    const documents = [
      agreementTerms(plan, { locale: 'en' }),
      costDisclosure(plan, { locale: 'en' }),
      representativeExample(plan, { locale: 'zh-CN' }),
    ];
    for (const document of documents) {
      const sections = documentMarkdown(document)
        .split('\n')
        .filter((line) => line.startsWith('## '));
      expect(sections.map((line) => line.slice(0, 5))).toEqual(document.items.map((__, index) => `## ${index + 1}.`));
      expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    }
  });
});
