import * as fc from 'fast-check';
import {
  buildInstallmentPlan,
  buildInterestReductionPlan,
  isRepaymentError,
  type Plan,
  type PlanResult,
} from 'repayment-plan';
import {
  agreementTerms,
  costDisclosure,
  documentMarkdown,
  type Explanation,
  explainInfeasible,
  explainPlan,
  representativeExample,
} from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';
import { AGREEMENT_TERMS_EN } from '../../src/explain/texts/agreementTerms.en.ts';
import { COMPARISON_EN } from '../../src/explain/texts/comparison.en.ts';
import { COST_DISCLOSURE_EN } from '../../src/explain/texts/costDisclosure.en.ts';
import { COUNTER_OFFER_EN } from '../../src/explain/texts/counterOffer.en.ts';
import { FIXES_EN, UNITS_EN } from '../../src/explain/texts/fixes.en.ts';
import { INFEASIBLE_EN } from '../../src/explain/texts/infeasible.en.ts';
import { FAMILIES_EN, OFFERS_EN } from '../../src/explain/texts/offers.en.ts';
import { PLAN_EN } from '../../src/explain/texts/plan.en.ts';
import { PLAN_STAFF_EN } from '../../src/explain/texts/planStaff.en.ts';
import { PLAN_TRACE_EN } from '../../src/explain/texts/planTrace.en.ts';
import { REPAYMENT_BOX_EN } from '../../src/explain/texts/repaymentBox.en.ts';
import { REPRESENTATIVE_EXAMPLE_EN } from '../../src/explain/texts/representativeExample.en.ts';
import { VERDICT_EN } from '../../src/explain/texts/verdict.en.ts';
import { wording } from '../../src/explain/wording.ts';
import { sourceFiles } from '../contract/sources.ts';
import { debt } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { installmentTerms } from '../properties/planArbitraries.ts';
import { sentencesOf } from './readBack.ts';

const NOUNS = 'month|day|year|week|time|installment|payment|due date|entrie|re-age|period|decimal|character';
/** "1 days" and "1 missed payments", as "0 day". */
const WRONG = new RegExp(`(?<![\\d.,])1 (?:missed |due |more |fewer )?(?:${NOUNS})s\\b|(?<![\\d.,])0 (?:${NOUNS})\\b`);

/** A count before a plural that it cannot change. */
const FIXED = new RegExp(`:(?:count|text)\\} (?:[a-z]+ )?(?:${NOUNS})s\\b`);

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agreementTerms: AGREEMENT_TERMS_EN,
  comparison: COMPARISON_EN,
  costDisclosure: COST_DISCLOSURE_EN,
  counterOffer: COUNTER_OFFER_EN,
  families: FAMILIES_EN,
  fixes: FIXES_EN,
  infeasible: INFEASIBLE_EN,
  offers: OFFERS_EN,
  plan: PLAN_EN,
  planStaff: PLAN_STAFF_EN,
  planTrace: PLAN_TRACE_EN,
  repaymentBox: REPAYMENT_BOX_EN,
  representativeExample: REPRESENTATIVE_EXAMPLE_EN,
  units: UNITS_EN,
  verdict: VERDICT_EN,
};

/** A text with one number for every count in it, and something for whatever else it says. */
function saidWith(number: number, key: string, text: string): string {
  const formats = [...text.matchAll(/\{(\w+):(\w+)\}/g)].map(([, name = '', format = '']) => [name, format] as const);
  const given: Readonly<Record<string, string>> = {
    date: '2026-11-21',
    month: '2026-12',
    amount: '7.00',
    rate: '0.07',
  };
  const values = Object.fromEntries(formats.map(([name, format]) => [name, given[format] ?? number]));
  return wording({ [key]: text }, figuresIn('en', 'CNY'))(key, values).text;
}

describe('a count in an English text', () => {
  it('finds a plural of one and a singular of none', () => {
    expect(['1 days', '1 missed payments', '0 month', 'within 1 months'].filter((text) => !WRONG.test(text))).toEqual(
      [],
    );
    expect(['1 day', '11 days', '0 months', '1.1 days', '10 month'].filter((text) => WRONG.test(text))).toEqual([]);
  });

  it.each(Object.entries(TABLES))('of %s has its noun in the number that it counts', (_, texts) => {
    for (const [key, text] of Object.entries(texts)) {
      for (const number of [0, 1, 2]) expect(saidWith(number, key, text)).not.toMatch(WRONG);
      expect(saidWith(1, key, text)).not.toMatch(/\[s\]/);
      // "{count} installments" would be right for most counts only.
      expect(text, key).not.toMatch(FIXED);
    }
  });

  it('of messages and reasons is written with its noun by one function', () => {
    const counts = new RegExp(`\\$\\{([^}]*)\\} (?:due )?(?:${NOUNS})s?\\b`, 'g');
    const found = sourceFiles('src').flatMap(({ path, text }) =>
      [...text.matchAll(counts)].map(([whole, expression = '']) => ({ path, whole, expression })),
    );
    // What is left counts by a constant, or by the digits of a currency, of which there are none, two or three.
    expect(found.filter(({ expression }) => !/^[A-Z_]+$|^digits$/.test(expression))).toEqual([]);
  });
});

/** Everything that the results of a question say, in every door. */
function textsOf(result: PlanResult): readonly string[] {
  const said = ({ sections }: Explanation): readonly string[] =>
    sentencesOf({ sections } as Explanation).map(({ text }) => text);
  if (result.outcome === 'infeasible')
    return [result.message, ...said(explainInfeasible(result, { locale: 'en', audience: 'staff' }))];
  const documents = [agreementTerms, costDisclosure, representativeExample].map((write) =>
    documentMarkdown(write(result as Plan, { locale: 'en' })),
  );
  return [...said(explainPlan(result, { locale: 'en', audience: 'staff' })), ...documents];
}

const one = fc.integer({ min: 0, max: 2 });
const POLICY = {
  policyId: 'bank',
  rules: [
    ruleOf('longest-term', { months: 1 }),
    ruleOf('term-range', { least: 1, most: 1 }),
    ruleOf('grace-period', { days: 1, amount: '1.00' }),
    ruleOf('response-deadline', { days: 1 }),
    ruleOf('repayment-estimate', { months: 1 }),
    ruleOf('re-age', { windows: [{ most: 1, withinMonths: 1 }] }),
    ruleOf('breach-consequence', { missedPayments: { least: 2 } }),
    ruleOf('settlement-window', { months: 1 }, { appliesTo: { daysPastDue: { most: 1 } } }),
  ],
};

describe('what is said of plans with one of everything', () => {
  it('never says "1 months" or "0 month"', () => {
    const terms = fc.record({
      installments: fc.integer({ min: 1, max: 3 }),
      rate: fc.constantFrom('0%', '12%'),
      agreement: fc.option(
        fc.record({
          reAges: fc.boolean(),
          grace: fc.record({ days: one, amount: fc.constant('1.00') }),
          breach: fc.record({
            missedPayments: fc.integer({ min: 1, max: 2 }),
            consequences: fc.constant(['restore-contract', 'resume-interest']),
          }),
        }),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(terms, fc.boolean(), ({ agreement, ...given }, reduces) => {
        const build = reduces ? buildInterestReductionPlan : buildInstallmentPlan;
        const account = { ...debt('100.00'), requestedOn: '2026-11-20' };
        const result = build({
          account,
          policy: POLICY,
          terms: { ...given, ...(agreement && { agreement }) },
        } as never);
        for (const text of textsOf(result)) expect(text).not.toMatch(WRONG);
      }),
      { numRuns: 60 },
    );
  });

  it('nor of any terms that are drawn', () => {
    fc.assert(
      fc.property(installmentTerms, fc.integer({ min: 1, max: 4 }), (terms, installments) => {
        try {
          const given = { account: debt('500.00'), policy: POLICY, terms: { ...terms, installments } } as never;
          for (const text of textsOf(buildInstallmentPlan(given))) expect(text).not.toMatch(WRONG);
        } catch (error) {
          if (!isRepaymentError(error)) throw error;
          expect(error.message).not.toMatch(WRONG);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one due date is listed', { dueDates: ['2026-12-21'], installments: 2 }],
    [
      'one installment cannot be interest alone',
      { installments: 1, pattern: { kind: 'interest-first', interestOnly: 1 } },
    ],
    ['a break cannot be all', { installments: 1, holiday: { installments: 1, interest: 'freeze', keeps: 'term' } }],
    ['count and payment disagree', { installments: 1, payment: '1.00' }],
  ])('nor why %s', (_, terms) => {
    try {
      buildInstallmentPlan({ account: debt('100.00'), terms: { rate: '0%', ...terms } } as never);
      expect.unreachable();
    } catch (error) {
      if (!isRepaymentError(error)) throw error;
      expect(error.message).not.toMatch(WRONG);
      expect(error.message).toMatch(/\b1 (installment|due date)\b/);
    }
  });

  it('nor why no plan of one month is possible', () => {
    const policy = { policyId: 'bank', rules: [ruleOf('longest-term', { months: 1 })] };
    const infeasible = buildInstallmentPlan({
      account: debt('100.00'),
      policy,
      terms: { payment: '10.00', rate: '0%' },
    });
    expect(textsOf(infeasible)[0]).toContain('at 1 installment the installment');
    for (const text of textsOf(infeasible)) expect(text).not.toMatch(WRONG);
  });
});
