import { explainVerdict } from 'repayment-plan/explain';
import * as policies from 'repayment-plan/policies';
import { describe, expect, it } from 'vitest';
import { HARDSHIPS, PLAN_KINDS, PRODUCTS } from '../../src/account/index.ts';
import { codeWords } from '../../src/explain/codeWords.ts';
import { placeIn } from '../../src/explain/reasonIn.ts';
import { AGREEMENT_ITEMS } from '../../src/policy/agreement.ts';
import {
  BREACH_CONSEQUENCES,
  DISCLOSED_METHODS,
  EARLY_SETTLEMENTS,
  RULE_KINDS,
  type RuleKind,
  UNDERTAKINGS,
} from '../../src/policy/index.ts';
import { BUCKETS } from '../../src/schedule/index.ts';
import { findingOf, type ParamsOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { subjectWith } from '../policy/subject.ts';
import { sentencesOf } from './readBack.ts';
import { CHINESE_STAFF, ENGLISH_STAFF, verdict } from './verdictCases.ts';

const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  'plan kinds': PLAN_KINDS,
  products: PRODUCTS,
  hardships: HARDSHIPS,
  buckets: BUCKETS,
  'agreement items': AGREEMENT_ITEMS,
  undertakings: UNDERTAKINGS,
  consequences: BREACH_CONSEQUENCES,
  'early settlements': EARLY_SETTLEMENTS,
  methods: DISCLOSED_METHODS,
};

/** Classes and states that the policies of the library name. */
const STATES = [...JSON.stringify(policies).matchAll(/"(?:class|leaves|worst)":"([^"]+)"/g)].map(
  ([, name = '']) => name,
);

describe('codeWords()', () => {
  it.each(Object.entries({ ...VOCABULARIES, states: STATES }))('has words for every one of the %s', (_, codes) => {
    expect(codes.length).toBeGreaterThan(2);
    for (const code of codes) {
      const [english = '', chinese = ''] = [codeWords('en', code), codeWords('zh-CN', code)].map(
        (words) => words ?? '',
      );
      expect(chinese).toMatch(new RegExp(`^[\\u4e00-\\u9fffZ]+（${code}）$`));
      expect(english).toMatch(/^[A-Za-z', ]+$|^non-performing$/);
      expect(english).not.toMatch(/[a-z][A-Z]|\birr\b|\bapr\b/);
    }
  });

  it('tells several, each with its code in Chinese', () => {
    expect(codeWords('en', 'credit-card, compoundInterest')).toBe('credit card, interest on interest');
    expect(codeWords('zh-CN', 'credit-card, compoundInterest')).toBe('信用卡（credit-card）、复利（compoundInterest）');
  });

  it.each([
    '',
    'team-lead',
    'credit-card, team-lead',
    'constructor',
    '__proto__',
  ])('knows no words of "%s"', (values) => {
    expect([codeWords('en', values), codeWords('zh-CN', values)]).toEqual([null, null]);
  });
});

describe('placeIn() in English', () => {
  it.each([
    ['daysPastDue', 'days past due'],
    ['breach.missedPayments', 'breach missed payments'],
    ['compoundInterest', 'interest on interest'],
    ['effective-irr', 'effective yearly rate'],
    ['installment 7', 'installment 7'],
    ['contract.lateFee.cap', "cap of the contract's late charge"],
    ['openedOn', 'age of the account'],
    ['termMonths', 'term'],
  ])('says %s in words', (where, words) => {
    expect(placeIn('en', where)).toBe(words);
  });

  it.each(['house-rent', 'constructor'])('has none for %s, a name of others', (where) => {
    expect(placeIn('en', where)).toBeNull();
  });
});

describe('what rules find', () => {
  it.each(Object.keys(RULE_KINDS) as RuleKind[])('is quoted to no staff as a code: %s', (kind) => {
    const { broken, limits, silent = [] } = RULE_CASES[kind];
    const cases = [
      broken,
      ...limits.flatMap(({ params, rows }) => rows.map(([facts]) => ({ params, facts }))),
      ...silent.map(({ params, facts }) => ({ params, facts })),
    ];
    const findings = cases.map(({ params, facts }, index) => ({
      ...findingOf(kind, params as ParamsOf<RuleKind>, subjectWith(facts)),
      rule: `r-${index}`,
      loosened: 'told in any case',
    }));
    for (const options of [ENGLISH_STAFF, CHINESE_STAFF]) {
      for (const { text } of sentencesOf(explainVerdict(verdict({ findings }), options)))
        for (const [, quoted = ''] of text.matchAll(/“([^”]*)”/g)) expect(codeWords('en', quoted), text).toBeNull();
    }
  });
});
