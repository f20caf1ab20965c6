import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARDSHIPS, PLAN_KINDS, PRODUCTS } from '../../src/account/index.ts';
import {
  extendPolicy,
  type Finding,
  judgePolicy,
  type PolicyInput,
  type PolicyOverrides,
  type PolicySubject,
  type RuleKind,
  SEVERITIES,
  type Verdict,
} from '../../src/policy/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { deepFreeze, refusedFields } from '../account/refusal.ts';
import { type Envelope, type ParamsOf, policyOf, type RuleInput, ruleOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { type SubjectChanges, subjectWith } from '../policy/subject.ts';
import { TIGHTER_CASES } from '../policy/tighterCases.ts';
import { RUNS } from './runs.ts';

const KINDS = Object.keys(RULE_CASES) as readonly RuleKind[];

/** Parameters of every kind, and facts that lie on both sides of their limits, from the tables of cases. */
const PARAMS = new Map<RuleKind, readonly unknown[]>();
const FACTS = new Map<RuleKind, readonly SubjectChanges[]>();
for (const kind of KINDS) {
  const { broken, limits, silent = [] } = RULE_CASES[kind];
  const pairs = TIGHTER_CASES[kind] ?? [];
  const params = [broken, ...limits, ...silent].map((row) => row.params);
  PARAMS.set(kind, [...params, ...pairs.flatMap(([, tight, loose]) => [tight, loose])]);
  FACTS.set(kind, [
    broken.facts,
    ...limits.flatMap(({ rows }) => rows.map(([facts]) => facts)),
    ...pairs.map(([, , , facts]) => facts),
  ]);
}
const ALL_FACTS = [...FACTS.values()].flat();

const names = (all: readonly string[]) =>
  fc.option(fc.subarray([...all], { minLength: 1 }), { nil: undefined, freq: 1 });

const ACCOUNTS: readonly SubjectChanges[] = [
  {},
  {},
  {},
  { account: accountWith({ customer: { hardship: 'lasting', vulnerable: true, flags: ['a'] } }) },
  { account: accountWith({ delinquency: { daysPastDue: 31, cyclesPastDue: 2 }, customer: { flags: ['b', 'c'] } }) },
];

/** The facts of a case of these kinds and of any case, as a plan of any kind, on a day, under a program or none. */
const anySubject = (kinds: readonly RuleKind[]): fc.Arbitrary<PolicySubject> =>
  fc
    .record({
      own: fc.constantFrom(...kinds.flatMap((kind) => FACTS.get(kind) ?? [])),
      other: fc.oneof(fc.constant<SubjectChanges>({}), fc.constantFrom(...ALL_FACTS)),
      account: fc.constantFrom(...ACCOUNTS),
      kind: fc.constantFrom(undefined, ...PLAN_KINDS),
      date: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'),
      program: fc.option(fc.constantFrom('p', 'q', 'r')),
    })
    .map(({ own, other, account, kind, ...changes }) =>
      subjectWith({ ...other, ...account, ...own, ...changes, ...(kind && { kind }) }),
    );

const day = fc.option(fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'));

const anyEnvelope: fc.Arbitrary<Envelope> = fc
  .record({
    severity: fc.constantFrom('error' as const, ...SEVERITIES),
    effectiveFrom: day,
    effectiveTo: fc.option(fc.constantFrom('2026-11-22', '2027-01-01')),
    planKinds: names(PLAN_KINDS),
    products: names(PRODUCTS),
    hardship: names(HARDSHIPS),
    flags: names(['a', 'b', 'c']),
    programs: names(['p', 'q']),
    vulnerable: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    least: fc.option(fc.constantFrom(30, 97), { nil: undefined, freq: 1 }),
    exceptPlanKinds: names(PLAN_KINDS),
    exceptPrograms: names(['p', 'q']),
  })
  .map(({ severity, effectiveFrom, effectiveTo, exceptPlanKinds, exceptPrograms, least, ...applies }) => {
    const given = { ...applies, daysPastDue: least === undefined ? undefined : { least } };
    const appliesTo = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return {
      severity,
      effectiveFrom,
      effectiveTo,
      appliesTo,
      ...(exceptPlanKinds && { exceptPlanKinds }),
      ...(exceptPrograms && { exceptPrograms }),
    } as Envelope;
  });

const lawOf = (id: string, kind: RuleKind, params: unknown, envelope: Envelope): RuleInput =>
  ruleOf(kind, params as ParamsOf<RuleKind>, { ...envelope, id, level: 'law' });

/** A rule of law, and a change of it: other parameters, some parts of another envelope, or both. */
const anyChange = fc.constantFrom(...KINDS).chain((kind) =>
  fc
    .record({
      params: fc.tuple(fc.constantFrom(...(PARAMS.get(kind) ?? [])), fc.constantFrom(...(PARAMS.get(kind) ?? []))),
      envelope: fc.oneof(anyEnvelope, fc.constant<Envelope>({})),
      other: anyEnvelope,
      changed: fc.subarray(
        ['severity', 'effectiveFrom', 'effectiveTo', 'appliesTo', 'exceptPlanKinds', 'exceptPrograms'],
        { maxLength: 2 },
      ),
    })
    .map(({ params: [before, after], envelope, other, changed }) => {
      const next = { ...envelope } as Record<string, unknown>;
      for (const field of changed) {
        const value = other[field as keyof Envelope];
        if (value === undefined) delete next[field];
        else next[field] = value;
      }
      return { kind, before, after, envelope, next: next as Envelope };
    }),
);

/** A base of rules of law, and overrides that replace some of them and add some that name no tiers. */
const anyExtension: fc.Arbitrary<{ readonly base: PolicyInput; readonly overrides: PolicyOverrides }> = fc
  .record({
    changes: fc.array(anyChange, { minLength: 1, maxLength: 3 }),
    added: fc.array(anyChange, { maxLength: 1 }),
  })
  .map(({ changes, added }) => ({
    base: {
      policyId: 'preset',
      rules: changes.map(({ kind, before, envelope }, index) => lawOf(`law-${index}`, kind, before, envelope)),
    },
    overrides: {
      policyId: 'bank',
      rules: [
        ...changes.map(({ kind, after, next }, index) => lawOf(`law-${index}`, kind, after, next)),
        ...added
          .filter(({ kind }) => kind !== 'authority-tiers')
          .map(({ kind, after, next }) => lawOf('added', kind, after, next)),
      ],
    },
  }));

const STRICTNESS = ['compliant', 'needs-approval', 'refused'] as const;

/**
 * The mildest outcome that an extension may come to. Where only approvals failed and the base names nobody who may
 * grant them, naming somebody is no loosening.
 */
function mildest({ outcome, findings }: Verdict): (typeof STRICTNESS)[number] {
  const binds = ({ severity }: Finding) => severity === 'error' || severity === 'approval';
  const tiers = findings.some(
    (found) => found.kind === 'authority-tiers' && found.result !== 'not-applicable' && binds(found),
  );
  const broken = findings.some(({ result, severity }) => result === 'failed' && severity === 'error');
  return outcome === 'refused' && !tiers && !broken ? 'needs-approval' : (outcome as (typeof STRICTNESS)[number]);
}

describe('laws of extendPolicy()', { timeout: 120_000 }, () => {
  it('extendPolicy() accepts no change of a rule of law without a reason that lets a plan pass which the base refuses', () => {
    let accepted = 0;
    let refused = 0;
    const cases = anyExtension.chain((extension) =>
      fc.tuple(
        fc.constant(extension),
        fc.array(anySubject(extension.base.rules.map(({ kind }) => kind)), { minLength: 8, maxLength: 8 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([{ base, overrides }, subjects]) => {
        if (refusedFields(() => extendPolicy(base, overrides)).length > 0) return;
        const [preset, extension] = [base, extendPolicy(base, overrides)].map(({ rules }) => policyOf(rules));
        accepted += 1;
        for (const subject of subjects) {
          const before = judgePolicy(preset ?? null, subject);
          const after = judgePolicy(extension ?? null, subject);
          if (before.outcome === 'refused') refused += 1;
          expect(STRICTNESS.indexOf(mildest(after))).toBeGreaterThanOrEqual(STRICTNESS.indexOf(mildest(before)));
        }
      }),
      { numRuns: RUNS.numRuns * 3 },
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 20);
    expect(refused).toBeGreaterThan(accepted);
  });

  it('extendPolicy() refuses the same changes with a reason for nothing but needless reasons, and then repeats the reason', () => {
    fc.assert(
      fc.property(anyExtension, ({ base, overrides }) => {
        const loosened = new Set(
          refusedFields(() => extendPolicy(base, overrides)).map(
            ({ path }) => overrides.rules?.[Number(/\[(\d+)\]/.exec(path)?.[1])]?.id as string,
          ),
        );
        const loosen = Object.fromEntries([...loosened].map((id) => [id, `why ${id}`]));
        for (const { id, loosened: reason } of extendPolicy(base, { ...overrides, loosen }).rules) {
          expect(reason ?? null).toBe(loosened.has(id) ? `why ${id}` : null);
        }
      }),
      RUNS,
    );
  });

  it('extendPolicy() leaves its arguments alone, and extends by nothing to the same rules', () => {
    fc.assert(
      fc.property(anyExtension, ({ base, overrides }) => {
        const frozen = deepFreeze(structuredClone(base));
        refusedFields(() => extendPolicy(frozen, deepFreeze(overrides)));
        expect(extendPolicy(frozen, { policyId: 'bank' }).rules).toEqual(base.rules);
        expect(extendPolicy(frozen, { policyId: 'bank', rules: frozen.rules }).rules).toEqual(base.rules);
      }),
      RUNS,
    );
  });
});
