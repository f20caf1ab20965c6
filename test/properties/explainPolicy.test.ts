import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_KINDS } from '../../src/account/index.ts';
import { capacityPath, monthsFrom } from '../../src/affordability/index.ts';
import { ratio } from '../../src/money/index.ts';
import { explainKind } from '../../src/policy/explainKind.ts';
import {
  type ExplainedBound,
  judgePolicy,
  type KindExplanation,
  type Policy,
  type PolicySubject,
  policyCapacityLimits,
  type RangeName,
  type RuleKind,
  SEVERITIES,
} from '../../src/policy/index.ts';
import { RULE_KINDS } from '../../src/policy/ruleKinds.ts';
import type { Bucket } from '../../src/schedule/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { deepFreeze } from '../account/refusal.ts';
import { budgetOf } from '../affordability/exampleBudget.ts';
import { type Envelope, type ParamsOf, policyOf, type RuleInput, ruleOf } from '../policy/rule.ts';
import { EARLIER, RULE_CASES } from '../policy/ruleCases.ts';
import { type SubjectChanges, subjectWith } from '../policy/subject.ts';
import { RUNS } from './runs.ts';

const SCHEDULE = { remainingInstallments: 18, installment: '4702.07', nextDueDate: '2026-12-21' };
const ACCOUNTS = [
  accountWith(),
  accountWith({ contract: { schedule: SCHEDULE }, principalParts: { cash: '40000.01' } }),
  accountWith({ principalParts: { cash: '100.00' }, openedOn: '2026-02-22', customer: { hardship: 'lasting' } }),
  accountWith({ delinquency: { daysPastDue: 31, cyclesPastDue: 2 }, arrangements: [EARLIER] }),
  accountWith({ arrangements: [{ ...EARLIER, outcome: 'broken' }], customer: { vulnerable: true } }),
];

/** Income rises in February 2027, and a debt ends with March. */
const BUDGET = budgetOf({
  income: [
    { source: 'salary', amount: '2000.00', frequency: 'monthly' },
    { source: 'second job', amount: '280.00', frequency: 'monthly', from: '2027-02-15' },
  ],
  debts: [{ payment: '300.00', frequency: 'monthly', until: '2027-03-31' }],
  buffer: '50.00',
});

/** Every kind with the parameters under which its cases are tested. */
const TABLE: readonly { readonly kind: RuleKind; readonly params: unknown }[] = (
  Object.keys(RULE_CASES) as RuleKind[]
).flatMap((kind) => [
  ...RULE_CASES[kind].limits.map(({ params }) => ({ kind, params })),
  ...(RULE_CASES[kind].silent ?? []).map(({ params }: { readonly params: unknown }) => ({ kind, params })),
]);

const anyEnvelope: fc.Arbitrary<Envelope> = fc.record({
  severity: fc.constantFrom(...SEVERITIES),
  effectiveFrom: fc.constantFrom(null, '2026-11-21', '2026-11-22'),
  appliesTo: fc.constantFrom(
    ...[{}, {}, {}, { hardship: ['lasting' as const] }, { planKinds: ['installment' as const] }, { programs: ['a'] }],
  ),
});

const anyRules: fc.Arbitrary<readonly RuleInput[]> = fc
  .array(fc.tuple(fc.constantFrom(...TABLE), anyEnvelope), { minLength: 1, maxLength: 8 })
  .map((rules) =>
    rules.map(([{ kind, params }, envelope], index) =>
      ruleOf(kind, params as ParamsOf<RuleKind>, { ...envelope, id: `rule-${index}` }),
    ),
  );

/** The facts of an account, and those of some plan of it. */
const anyFacts = fc
  .record({
    kind: fc.constantFrom(...PLAN_KINDS),
    account: fc.constantFrom(...ACCOUNTS),
    principal: fc.constantFrom(0n, 20_000_00n, 90_000_00n, 100_000_00n),
    interest: fc.constantFrom(1n, 333_33n, 10_000_00n),
    contractRate: fc.integer({ min: 0, max: 30 }).map((rate) => ratio(BigInt(rate), 100n)),
    program: fc.constantFrom(null, 'a'),
    termMonths: fc.integer({ min: 0, max: 72 }),
    paidTotal: fc.bigInt({ min: 0n, max: 120_000_00n }),
    waivedShare: fc.bigInt({ min: 0n, max: 100n }),
    affordable: fc.boolean(),
  })
  .map(({ principal, interest, waivedShare, affordable, ...facts }) => ({
    ...facts,
    affordable,
    claim: { principal, interest },
    waived: { principal: (principal * waivedShare) / 100n, interest: (interest * waivedShare) / 100n },
  }));

type Facts = ReturnType<typeof anyFacts.generate>['value'];

/** The plan with these facts, under what the policy makes of the budget. */
function planOf(policy: Policy, { affordable, ...facts }: Facts, changes: SubjectChanges = {}): PolicySubject {
  const basis = facts.account.contract.schedule ? ('remaining-schedule' as const) : ('same-dates' as const);
  const subject = subjectWith({ ...facts, contractTotal: { basis, total: 100_000_00n }, ...changes });
  if (!affordable) return subject;
  const limits = policyCapacityLimits(policy, subject, BUDGET.household);
  return { ...subject, budget: { affordability: BUDGET, limits, capacity: capacityPath(BUDGET, limits) } };
}

const minorOf = (text: string): bigint => BigInt(text.replace('.', ''));
/** An amount in minor units, a count, or a rate in units of its tenth decimal. */
const boundValue = ({ limit, unit, amount }: ExplainedBound): bigint => {
  if (amount !== null) return minorOf(amount);
  if (unit !== 'rate') return minorOf(limit);
  const [whole = '', decimals = ''] = limit.split('.');
  return BigInt(whole + decimals.padEnd(10, '0'));
};
const rateOf = (value: bigint) => ratio(value, 10_000_000_000n);

const RATES: Readonly<Record<string, (value: bigint) => SubjectChanges>> = {
  agreed: (value) => ({ agreedRates: [rateOf(value)] }),
  'agreed with fees': (value) => ({ agreedRates: [rateOf(value)] }),
  'nominal-irr': (value) => ({ nominalIrr: rateOf(value) }),
  'effective-irr': (value) => ({ effectiveIrr: rateOf(value) }),
  'nominal-irr without fees': (value) => ({ nominalIrrWithoutFees: rateOf(value) }),
  'effective-irr without fees': (value) => ({ effectiveIrrWithoutFees: rateOf(value) }),
};

/** What is another fact of a plan that has this value on an axis. */
const FACTS: Readonly<
  Record<RangeName, (value: bigint, where: string | null, end: 'least' | 'most') => SubjectChanges>
> = {
  'term-months': (value) => ({ termMonths: Number(value) }),
  installments: (value) => ({ installments: Number(value) }),
  payment: (value, _where, end) => (end === 'least' ? { smallestPayment: value } : { largestPayment: value }),
  rate: (value, where) => RATES[where as string]?.(value) ?? {},
  waiver: (value, where) => ({ waived: { [where === 'total' ? 'principal' : (where as Bucket)]: value } }),
  capitalization: (value, where) =>
    where === 'interest of the plan' ? { capitalizedInterest: value } : { capitalized: { [where as Bucket]: value } },
  'down-payment': (value, where) => ({ downPayment: { [where === 'claim' ? 'principal' : (where as Bucket)]: value } }),
  'settlement-share': (value) => ({ paidTotal: value }),
  'total-paid': (value) => ({ paidTotal: value }),
  'loss-share': (value) => ({ loss: value }),
  'due-in-month': (value, where) => ({ dueByMonth: [{ month: where as string, due: value }] }),
};

const allRanges = ({ ranges }: KindExplanation) =>
  (Object.keys(ranges) as RangeName[]).flatMap((axis) => ranges[axis].map((range) => ({ axis, ...range })));
/** The rules that an explanation names anywhere. */
const namedIn = (explanation: KindExplanation): readonly string[] => {
  const { findings, requirements, judgedWithPlan, notEvaluated, notApplicable } = explanation;
  return [boundsOf(explanation), findings, requirements, judgedWithPlan, notEvaluated, notApplicable]
    .flat()
    .map(({ rule }) => rule);
};
const boundsOf = (explanation: KindExplanation) =>
  allRanges(explanation).flatMap(({ least, most }) => [...least, ...most]);
const findingOf = (policy: Policy, subject: PolicySubject, rule: string) =>
  judgePolicy(policy, subject).findings.find((finding) => finding.rule === rule);

/** Kinds that judge the account in part, and the plan for the rest. */
const PARTLY = (Object.keys(RULE_KINDS) as RuleKind[]).filter((kind) => {
  const row: { readonly judge: unknown; readonly judgeAccount?: unknown } = RULE_KINDS[kind];
  return row.judge !== row.judgeAccount;
});

describe('laws of explainPolicy()', { timeout: 60_000 }, () => {
  it('explainPolicy() is right about what lies beyond a bound: its rule fails, and refuses where it says so', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const policy = policyOf(rules);
        const plan = planOf(policy, facts);
        const beyond = ({ axis, where }: NamedRange, bound: ExplainedBound, end: 'least' | 'most') => {
          const value = boundValue(bound) + (end === 'most' ? 1n : -1n);
          if (axis === 'waiver' && where !== 'total' && value > plan.claim[where as Bucket]) return;
          const subject = planOf(policy, facts, FACTS[axis](value, where, end));
          expect(findingOf(policy, subject, bound.rule)?.result).toBe('failed');
          if (bound.effect === 'refuses') expect(judgePolicy(policy, subject).outcome).toBe('refused');
        };
        for (const range of allRanges(explainKind(policy, plan))) {
          for (const bound of range.least) beyond(range, bound, 'least');
          for (const bound of range.most) beyond(range, bound, 'most');
        }
      }),
      RUNS,
    );
  });

  it('explainPolicy() is right about what lies within all bounds: no rule that set one fails', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, fc.boolean(), (rules, facts, low) => {
        const policy = policyOf(rules);
        const explanation = explainKind(policy, planOf(policy, facts));
        const inside = insideOf(explanation, facts, low);
        fc.pre(inside !== null);
        const failed = explanation.findings.filter(({ result }) => result === 'failed').map(({ rule }) => rule);
        const set = boundsOf(explanation).map(({ rule }) => rule);
        for (const rule of set.filter((id) => !failed.includes(id))) {
          expect(findingOf(policy, planOf(policy, facts, inside ?? {}), rule)?.result).not.toBe('failed');
        }
      }),
      RUNS,
    );
  });

  it('explainPolicy() judges the account as the verdict on any plan of it does', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const policy = policyOf(rules);
        const plan = planOf(policy, facts);
        const { eligibility, findings } = explainKind(policy, plan);
        const whole = findings.filter(({ kind }) => !PARTLY.includes(kind));
        expect(whole.map(({ rule }) => findingOf(policy, plan, rule))).toEqual(whole);
        for (const { rule } of findings.filter(({ result }) => result === 'failed'))
          expect(findingOf(policy, plan, rule)?.result).toBe('failed');
        const { outcome } = judgePolicy(policy, plan);
        if (eligibility === 'not-eligible') expect(outcome).toBe('refused');
        if (eligibility === 'needs-approval') expect(outcome).not.toBe('compliant');
      }),
      RUNS,
    );
  });

  it('explainPolicy() names every rule, and is right about those that do not apply or cannot be evaluated', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const policy = policyOf(rules);
        const plan = planOf(policy, facts);
        const explanation = explainKind(policy, plan);
        const { notEvaluated, notApplicable } = explanation;
        expect([...new Set(namedIn(explanation))].sort()).toEqual(rules.map(({ id }) => id).sort());
        for (const { rule, whyNot } of notApplicable)
          expect(findingOf(policy, plan, rule)).toMatchObject({ result: 'not-applicable', reason: whyNot });
        for (const { rule, missing } of notEvaluated)
          expect(findingOf(policy, planOf(policy, facts, { dueByMonth: [] }), rule)).toMatchObject({
            result: 'failed',
            reason: `cannot be evaluated without ${missing}`,
          });
      }),
      RUNS,
    );
  });

  it('explainPolicy() says the same whatever the order of rules, in plain JSON, and leaves its arguments alone', () => {
    const orders = anyRules.chain((rules) =>
      fc.tuple(fc.constant(rules), fc.shuffledSubarray([...rules], { minLength: rules.length })),
    );
    fc.assert(
      fc.property(orders, anyFacts, ([rules, others], facts) => {
        const policy = deepFreeze(policyOf(rules));
        const explanation = explainKind(policy, deepFreeze(planOf(policy, facts)));
        expect(explainKind(policyOf(others), planOf(policy, facts))).toEqual(explanation);
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
      }),
      RUNS,
    );
  });
});

/** A plan that lies on its tightest bounds, on the low or the high end where there are both; null where none can. */
function insideOf(explanation: KindExplanation, { claim }: Facts, low: boolean): SubjectChanges | null {
  const ranges = allRanges(explanation);
  if (ranges.some(isEmpty)) return null;
  const changes = ranges.filter(({ axis }) => !TOGETHER.includes(axis)).flatMap((range) => atEnds(range, low));
  return {
    loss: 0n,
    ...changes.reduce(merged, {}),
    paidTotal: largest(explanation.ranges['settlement-share'].map(({ least }) => tightest(least) ?? 0n)),
    waived: waivedWithin(explanation, claim),
    dueByMonth: dueWithin(explanation),
  };
}

/** Axes on which several ranges bound one fact. */
const TOGETHER: readonly RangeName[] = ['settlement-share', 'waiver', 'due-in-month'];

type NamedRange = ReturnType<typeof allRanges>[number];

const tightest = ([bound]: readonly ExplainedBound[]) => bound && boundValue(bound);
const smallest = (values: readonly bigint[]) => values.reduce((left, right) => (left < right ? left : right));
const largest = (values: readonly bigint[]) => values.reduce((left, right) => (left > right ? left : right), 0n);

function isEmpty({ least, most }: NamedRange): boolean {
  const [low, high] = [tightest(least), tightest(most)];
  return low !== undefined && high !== undefined && low > high;
}

/** The facts at both ends, that which is asked for last. */
function atEnds({ axis, where, least, most }: NamedRange, low: boolean): readonly SubjectChanges[] {
  const [bottom, top] = [tightest(least), tightest(most)];
  const ends = [
    ...(bottom === undefined ? [] : [FACTS[axis](bottom, where, 'least')]),
    ...(top === undefined ? [] : [FACTS[axis](top, where, 'most')]),
  ];
  return low ? ends.reverse() : ends;
}

/** Facts by bucket are added to each other; of others the last stands. */
function merged(changes: SubjectChanges, next: SubjectChanges): SubjectChanges {
  return {
    ...changes,
    ...next,
    downPayment: { ...changes.downPayment, ...next.downPayment },
    capitalized: { ...changes.capitalized, ...next.capitalized },
  };
}

/** Of each bucket as much as may be waived, unless that is too much in total. */
function waivedWithin({ ranges }: KindExplanation, claim: Facts['claim']): NonNullable<SubjectChanges['waived']> {
  const most = (where: string) => tightest(ranges.waiver.find((range) => range.where === where)?.most ?? []);
  const waived = {
    principal: smallest([most('principal') ?? 0n, claim.principal]),
    interest: smallest([most('interest') ?? 0n, claim.interest]),
  };
  return waived.principal + waived.interest > (most('total') ?? claim.principal + claim.interest) ? {} : waived;
}

/** As much in every month of the longest term as the tightest one has room for. */
function dueWithin({ ranges }: KindExplanation): PolicySubject['dueByMonth'] {
  const most = ranges['due-in-month'].flatMap((range) => range.most.map(boundValue));
  const longest = ranges['term-months'][0]?.most.find(({ effect }) => effect === 'refuses')?.limit ?? '24';
  const months = monthsFrom('2026-11-21' as PolicySubject['date'], Number(longest) + 1);
  return most.length === 0 ? [] : months.map((month) => ({ month, due: smallest(most) }));
}
