import { describe, expect, it } from 'vitest';
import { noLessThan, noMoreThan } from '../../src/policy/bound.ts';
import { explainRule } from '../../src/policy/explainRule.ts';
import { amount, atMost, missing, months } from '../../src/policy/judgement.ts';
import type { RuleKindRow } from '../../src/policy/ruleKind.ts';
import { budgetUnder, subjectWith } from './subject.ts';

const MONTHS = ['2027-01', '2027-02', '2027-03'];
const BARE = { summary: 'A kind.', params: () => ({}), judge: () => [] } as unknown as RuleKindRow<never>;
const ask = (row: Partial<RuleKindRow<never>>, subject = subjectWith()) =>
  explainRule({ ...BARE, ...row }, {} as never, subject, MONTHS);
const NOTHING = { judgements: [], limits: [], requirements: [], missing: [] };

describe('explainRule()', () => {
  it('explainRule() is null for a kind that speaks of plans alone', () => {
    expect(ask({})).toBeNull();
  });

  it('explainRule() gathers limits by axis, and what is missing to tell them, once', () => {
    const term = noMoreThan(months(60));
    const payment = noLessThan(amount(100_00n));
    const bounds = { payment: () => [payment, missing('a figure')], 'term-months': () => [term, missing('a figure')] };
    expect(ask({ bounds })).toEqual({
      ...NOTHING,
      limits: [
        { axis: 'term-months', limit: term },
        { axis: 'payment', limit: payment },
      ],
      missing: ['a figure'],
    });
  });

  it('explainRule() says nothing of a kind whose bounds do not concern such plans', () => {
    expect(ask({ bounds: { installments: () => [] } })).toEqual(NOTHING);
  });

  it('explainRule() judges the account, and says what is missing of it', () => {
    const judgements = [atMost(months(1), months(2)), missing('a day')];
    expect(ask({ judgeAccount: () => judgements })).toEqual({ ...NOTHING, judgements, missing: ['a day'] });
  });

  it('explainRule() is null where a kind judges the account in part, and nothing of this one', () => {
    expect(ask({ judgeAccount: () => [] })).toBeNull();
    const judge = () => [];
    expect(ask({ judge, judgeAccount: judge })).toEqual(NOTHING);
  });

  it('explainRule() repeats what an agreement has to say', () => {
    const requirements = [{ where: 'items', bound: 'all-of', values: ['other-terms'] }] as const;
    expect(ask({ requires: () => requirements })).toEqual({ ...NOTHING, requirements });
  });

  it.each([
    ['the one with the least room', [3n, 1n, 2n], '2027-02', 1n],
    ['the first of equals', [3n, 2n, 2n], '2027-02', 2n],
    ['the first of all', [0n, 1n, 2n], '2027-01', 0n],
  ])('explainRule() bounds what falls due by one month: %s', (_name, room, where, least) => {
    const mostDue = () => (month: string) => room[MONTHS.indexOf(month)] as bigint;
    expect(ask({ mostDue }, subjectWith({ budget: budgetUnder() }))).toEqual({
      ...NOTHING,
      limits: [{ axis: 'due-in-month', limit: noMoreThan(amount(least), { where }) }],
    });
    expect(ask({ mostDue })).toEqual({ ...NOTHING, missing: ['affordability'] });
  });
});
