import { describe, expect, it } from 'vitest';
import { judgePolicy, type RuleKind } from '../../src/policy/index.ts';
import { loosenedParams } from '../../src/policy/loosenedParams.ts';
import { RULE_KINDS } from '../../src/policy/ruleKinds.ts';
import { bands, type Direction, each, qualifying, steps } from '../../src/policy/tighter.ts';
import { findingOf, type ParamsOf, policyOf, ruleOf } from './rule.ts';
import { subjectWith } from './subject.ts';
import { TIGHTER_CASES } from './tighterCases.ts';

type Params = ParamsOf<RuleKind>;

/** Where the second parameters of a kind are looser than the first. */
function looserIn(kind: RuleKind, base: Params, next: Params): readonly string[] {
  const [one, other] = [base, next].map((params) => policyOf([ruleOf(kind, params)]).rules[0]?.params ?? {});
  return loosenedParams(RULE_KINDS[kind].tighter, one as object, other as object).map(({ path }) => path.join('.'));
}

const CASES = Object.entries(TIGHTER_CASES).flatMap(([kind, cases]) =>
  cases.map(([param, tight, loose, facts]) => ({ kind: kind as RuleKind, param, tight, loose, facts })),
);

/** The names of what has an order in the directions of a kind; fields of nested objects as `outer.inner`. */
function orderedParams(direction: Direction, name: string): readonly string[] {
  if (direction === 'same') return [];
  if (typeof direction !== 'object' || ('form' in direction && direction.form !== 'each')) return [name];
  if ('form' in direction) return orderedParams((direction as { readonly entry: Direction }).entry, `${name}[]`);
  return Object.entries(direction).flatMap(([key, inner]) => orderedParams(inner, name ? `${name}.${key}` : key));
}

/** What no single rule decides on: whom tiers name has a test of its own, and what is only stated fails nobody. */
const SHOWN_ELSEWHERE = ['authority-tiers tiers[].grants', 'observation-period months', 'observation-period payments'];

describe('loosenedParams()', () => {
  it.each(CASES)('$kind $param: a plan fails $tight and passes $loose, which therefore is looser', (row) => {
    const { kind, tight, loose, facts, param } = row;
    const subject = subjectWith(facts);
    expect(findingOf(kind, tight as Params, subject).result).toBe('failed');
    expect(['passed', 'not-applicable']).toContain(findingOf(kind, loose as Params, subject).result);
    const looser = looserIn(kind, tight as Params, loose as Params);
    expect(looser.map((path) => path.split('.')[0])).toContain(param.split(/[.[]/)[0]);
    expect(looserIn(kind, loose as Params, tight as Params)).toEqual([]);
  });

  it.each(CASES)('$kind: $tight is no looser than itself', ({ kind, tight, loose }) => {
    expect(looserIn(kind, tight as Params, tight as Params)).toEqual([]);
    expect(looserIn(kind, loose as Params, loose as Params)).toEqual([]);
  });

  it.each(
    Object.keys(RULE_KINDS) as RuleKind[],
  )('every direction of %s is shown by a plan that it decides on', (kind) => {
    const shown = CASES.filter((row) => row.kind === kind).map(({ param }) => param.replace(/\[\d+\]/g, '[]'));
    const ordered = orderedParams(RULE_KINDS[kind].tighter, '');
    const unshown = ordered.filter((name) => !shown.includes(name));
    expect(unshown.filter((name) => !SHOWN_ELSEWHERE.includes(`${kind} ${name}`))).toEqual([]);
  });

  it('loosenedParams() knows that a tier that grants fewer rules is tighter, and so is one tier less', () => {
    const tiers = (grants: 'all' | string[], ...more: string[]) => ({
      tiers: ['a', ...more].map((tier) => ({ tier, grants: tier === 'a' ? grants : ('all' as const) })),
    });
    const outcome = (params: ParamsOf<'authority-tiers'>) => {
      const rules = [
        ruleOf('longest-term', { months: 1 }, { id: 'term', severity: 'approval' }),
        ruleOf('authority-tiers', params, { severity: 'approval' }),
      ];
      return judgePolicy(policyOf(rules), subjectWith()).outcome;
    };
    expect(outcome(tiers([]))).toBe('refused');
    for (const looser of [tiers('all'), tiers(['term']), tiers([], 'b')]) {
      expect(outcome(looser)).toBe('needs-approval');
      expect(looserIn('authority-tiers', tiers([]), looser)).toHaveLength(1);
      expect(looserIn('authority-tiers', looser, tiers([]))).toEqual([]);
    }
    expect(looserIn('authority-tiers', tiers(['term']), tiers('all'))).toEqual(['tiers.0.grants']);
    expect(looserIn('authority-tiers', tiers([], 'b'), { tiers: [{ tier: 'b', grants: 'all' }] })).toEqual([
      'tiers.0.tier',
      'tiers.0.grants',
    ]);
  });

  it.each<[kind: RuleKind, base: unknown, next: unknown, path: string]>([
    ['rate-ceiling', { rate: '24%' }, { rate: '20%', basis: 'nominal-irr' }, 'basis'],
    ['rate-ceiling', { rate: '24%' }, { bands: [{ from: '0.00', rate: '20%' }] }, 'rate'],
    ['rate-ceiling', { bands: [{ from: '0.00', rate: '20%' }] }, { rate: '10%' }, 'bands'],
    ['settlement-share', { share: '50%', of: 'principal' }, { share: '90%', of: 'claim' }, 'of'],
    ['total-yearly-cost', { rate: '24%', basis: 'nominal-irr' }, { rate: '24%', basis: 'effective-irr' }, 'basis'],
    [
      'living-minimum',
      { byHouseholdSize: ['1.00'], perAdditionalMember: '1.00' },
      { byHouseholdSize: ['1.00', '9.00'], perAdditionalMember: '1.00' },
      'byHouseholdSize',
    ],
    [
      'eligibility',
      { arrangements: { outcome: 'broken', most: 0 } },
      { arrangements: { outcome: 'any', most: 0 } },
      'arrangements.outcome',
    ],
    ['eligibility', { daysPastDue: { least: 1, most: 9 } }, {}, 'daysPastDue.least'],
    ['largest-waiver', { bands: [{ interest: '1%' }] }, {}, 'bands'],
    ['largest-waiver', { interest: '1%' }, {}, 'interest.share'],
  ])('loosenedParams() takes what it cannot compare for looser: %s %o to %o', (kind, base, next, path) => {
    expect(looserIn(kind, base as Params, next as Params)).toContain(path);
  });

  it('loosenedParams() compares bands by the plans that can be in them', () => {
    const band = (least: number, most: number, limit: number) => ({ ages: { least, most }, limit });
    const looser = (outside: 'fails' | 'passes', base: unknown[], next: unknown[]) =>
      loosenedParams({ list: bands(['ages'], outside, { limit: 'lower' }) }, { list: base }, { list: next }).map(
        ({ path, must, basePath }) => [path.join('.'), must, basePath?.join('.')],
      );
    const base = [band(0, 9, 50), band(10, 19, 20)];
    expect(looser('fails', base, [band(0, 4, 50), band(5, 9, 40), band(10, 19, 20)])).toEqual([]);
    expect(looser('fails', base, [band(0, 9, 50)])).toEqual([]);
    expect(looser('passes', base, [band(0, 9, 50)])).toEqual([['list', 'cover with one entry', 'list.1']]);
    expect(looser('passes', base, [band(0, 99, 20)])).toEqual([]);
    expect(looser('fails', base, [band(0, 10, 20)])).toEqual([['list.0', 'lie within one entry of', 'list']]);
    expect(looser('fails', base, [band(10, 19, 21)])).toEqual([['list.0.limit', 'be at most', 'list.1.limit']]);
    expect(looser('fails', [{ limit: 1 }], [band(0, 9, 1)])).toEqual([]);
    expect(looser('passes', [{ limit: 1 }], [band(0, 9, 1)])).toHaveLength(1);
  });

  it('loosenedParams() compares steps wherever either list steps', () => {
    const looser = (base: [number, number][], next: [number, number][]) => {
      const [one, other] = [base, next].map((list) => ({ list: list.map(([from, limit]) => ({ from, limit })) }));
      return loosenedParams({ list: steps('from', { limit: 'lower' }) }, one as object, other as object).map(
        ({ path, basePath }) => [path.join('.'), basePath?.join('.')],
      );
    };
    expect(
      looser(
        [
          [0, 20],
          [100, 15],
        ],
        [
          [0, 20],
          [90, 15],
        ],
      ),
    ).toEqual([]);
    expect(
      looser(
        [
          [0, 20],
          [100, 15],
        ],
        [
          [0, 20],
          [110, 15],
        ],
      ),
    ).toEqual([['list.0.limit', 'list.1.limit']]);
    expect(looser([[0, 20]], [[1, 20]])).toEqual([['list', 'list']]);
    expect(looser([[1, 20]], [[0, 10]])).toEqual([]);
    expect(
      looser(
        [
          [0, 10],
          [5, 30],
        ],
        [
          [0, 20],
          [5, 20],
        ],
      ),
    ).toEqual([['list.0.limit', 'list.0.limit']]);
  });

  it('loosenedParams() lets a qualifier change freely where the base limits nothing by it', () => {
    const directions = { most: 'lower', within: qualifying(['most'], 'higher') } as const;
    expect(loosenedParams(directions, { cooling: 1 }, { most: 1, within: 2 })).toEqual([]);
    expect(loosenedParams(directions, { most: 1 }, { most: 1, within: 2 })).toEqual([
      { path: ['within'], must: 'be left out', basePath: null },
    ]);
    expect(loosenedParams(directions, { most: 1, within: 2 }, { most: 1 })).toEqual([]);
  });

  it('loosenedParams() holds the length of a list against its own direction', () => {
    const looser = (entries: 'same' | 'more' | 'fewer', base: number[], next: number[]) =>
      loosenedParams({ list: each('lower', entries) }, { list: base }, { list: next }).map(({ must }) => must);
    expect(looser('more', [1], [1, 9])).toEqual([]);
    expect(looser('more', [1, 1], [1])).toEqual(['have no fewer entries than']);
    expect(looser('fewer', [1, 1], [1])).toEqual([]);
    expect(looser('fewer', [1], [1, 1])).toEqual(['have no more entries than']);
    expect(looser('same', [1], [1, 1])).toEqual(['have as many entries as']);
    expect(looser('same', [1], [2])).toEqual(['be at most']);
  });
});
