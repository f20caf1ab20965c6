import * as fc from 'fast-check';
import * as library from 'repayment-plan';
import * as drawn from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { PLAN_KINDS, type PlanKind } from '../../src/account/index.ts';
import * as calculators from '../../src/calculators/index.ts';
import { AXIS_NAMES } from '../../src/offers/index.ts';
import { LEVELS, SEVERITIES, VERIFICATIONS } from '../../src/policy/index.ts';
import { deepFreeze } from '../account/refusal.ts';
import { RUNS } from '../properties/runs.ts';

type Inputs = (options: drawn.DrawOptions) => fc.Arbitrary<unknown>;

const of =
  (arbitrary: (fastCheck: typeof fc, options: drawn.DrawOptions) => fc.Arbitrary<unknown>): Inputs =>
  (options) =>
    arbitrary(fc, options);

const ofKind =
  (kind: PlanKind): Inputs =>
  (options) =>
    drawn.planInputArbitrary(fc, kind, options);

/** Of each kind of plan in turn. */
const ofEveryKind =
  (arbitrary: (fastCheck: typeof fc, kind: PlanKind, options: drawn.DrawOptions) => fc.Arbitrary<unknown>): Inputs =>
  (options) =>
    fc.oneof(...PLAN_KINDS.map((kind) => arbitrary(fc, kind, options)));

/** Which arbitrary draws for which function. */
const INPUTS = {
  assessAffordability: of(drawn.assessmentInputArbitrary),
  buildBaselines: of(drawn.baselinesInputArbitrary),
  buildExtendedTermPlan: ofKind('extended-term'),
  buildInstallmentPlan: ofKind('installment'),
  buildInterestReductionPlan: ofKind('interest-reduction'),
  buildPrincipalSettlementPlan: ofKind('principal-settlement'),
  buildSensitivityGrid: ofEveryKind(drawn.sensitivityInputArbitrary),
  buildSharedPlans: of(drawn.sharedPlansInputArbitrary),
  capacityLimits: of(drawn.capacityLimitsInputArbitrary),
  checkPolicy: of(drawn.checkInputArbitrary),
  comparePlans: of(drawn.comparisonInputArbitrary),
  expectPlan: of(drawn.planArbitrary),
  explainPolicy: of(drawn.explainPolicyInputArbitrary),
  lenderMeasures: of(drawn.lenderMeasuresInputArbitrary),
  lintPolicy: of(drawn.policyArbitrary),
  parsePlan: of(drawn.planArbitrary),
  parsePolicy: of(drawn.parsePolicyInputArbitrary),
  planCourse: of(drawn.planArbitrary),
  proposeCounterOffer: ofEveryKind(drawn.offerInputArbitrary),
  proposePlans: of(drawn.proposalInputArbitrary),
  solveTerm: ofEveryKind(drawn.solveTermInputArbitrary),
  stressPlan: of(drawn.stressInputArbitrary),
} as const satisfies Partial<Record<keyof typeof library, Inputs>>;

/** A question that is searched takes ten times as long as any other. */
const SEARCHED: ReadonlySet<string> = new Set(['proposeCounterOffer', 'solveTerm']);

/** What takes no input of its own: constants, an error and what tells one, and what takes two policies. */
const OTHERS = ['MAX_INSTALLMENTS', 'RepaymentError', 'SCORING_WEIGHTS', 'extendPolicy', 'isRepaymentError'];

const functions: ReadonlyMap<string, unknown> = new Map(Object.entries(library));
const named = Object.entries(INPUTS) as [keyof typeof INPUTS, Inputs][];

describe('arbitraries of whole inputs', { timeout: 120_000 }, () => {
  it('there is one for every function about accounts, policies and plans', () => {
    const own = Object.keys(library).filter((name) => !(name in calculators) && !OTHERS.includes(name));
    expect(Object.keys(INPUTS).sort()).toEqual(own.sort());
  });

  it.each(named)('%s() accepts what is drawn for it, in every number of digits', (name, inputs) => {
    const use = functions.get(name) as (input: never) => unknown;
    const drawnInputs = fc.oneof(...(['CNY', 'JPY', 'KWD'] as const).map((currency) => inputs({ currency })));
    fc.assert(
      fc.property(drawnInputs, (input) => {
        expect(JSON.parse(JSON.stringify(input))).toEqual(input);
        use(deepFreeze(input) as never);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / (SEARCHED.has(name) ? 250 : 50)) },
    );
  });

  it('policyArbitrary() draws every part of what a rule says beside its parameters', () => {
    const policies = fc.sample(drawn.policyArbitrary(fc), { numRuns: 500, seed: 1 });
    const rules = policies.flatMap((policy) => policy.rules);
    const said = (of: (rule: (typeof rules)[number]) => readonly unknown[]) => new Set(rules.flatMap(of));
    expect(said(({ severity }) => [severity])).toEqual(new Set(SEVERITIES));
    expect(said(({ level }) => [level])).toEqual(new Set(LEVELS));
    expect(said(({ verification }) => [verification])).toEqual(new Set(VERIFICATIONS));
    expect(said(({ appliesTo }) => Object.keys(appliesTo ?? {}))).toEqual(
      new Set(['planKinds', 'products', 'daysPastDue', 'hardship', 'vulnerable', 'flags', 'programs']),
    );
    expect(said((rule) => Object.keys(rule))).toEqual(
      new Set([
        ...['id', 'kind', 'params', 'severity', 'level', 'jurisdiction', 'citation', 'verification', 'effectiveFrom'],
        ...['effectiveTo', 'appliesTo', 'exceptPlanKinds', 'exceptPrograms', 'loosened'],
      ]),
    );
  });

  it('proposalInputArbitrary() draws every preference', () => {
    const inputs = fc.sample(drawn.proposalInputArbitrary(fc), { numRuns: 200, seed: 1 });
    expect(new Set(inputs.flatMap(({ preferences = {} }) => Object.keys(preferences)))).toEqual(
      new Set([
        ...['most', 'approvals', 'kinds', 'families', 'payday', 'terms', 'weights', 'fundingRate', 'survival', 'grid'],
      ]),
    );
  });

  it('solveTermInputArbitrary() draws every term that is looked for', () => {
    const inputs = fc.sample(drawn.solveTermInputArbitrary(fc, 'installment'), { numRuns: 500, seed: 1 });
    expect(new Set(inputs.map(({ unknown }) => unknown))).toEqual(new Set(AXIS_NAMES));
  });

  it('comparisonInputArbitrary() shrinks: what fails is told by the fewest rows', () => {
    const found = fc.check(
      fc.property(drawn.comparisonInputArbitrary(fc), ({ plans = [] }) => {
        return plans.length === 0;
      }),
      RUNS,
    );
    const { plans, offers, baselines } = found.counterexample?.[0] ?? {};
    expect([plans?.length, offers, baselines]).toEqual([1, [], []]);
    expect(plans?.[0]).toMatchObject({ claim: { balances: { principal: '100.00' } } });
  });

  it('stressInputArbitrary() shrinks: what fails is told by a plan of ours for the smallest debt', () => {
    const found = fc.check(
      fc.property(drawn.stressInputArbitrary(fc), ({ incomeFalls }) => {
        return incomeFalls === undefined;
      }),
      RUNS,
    );
    expect(found.counterexample?.[0]).toMatchObject({
      plan: { outcome: 'plan', claim: { total: '100.00' } },
      incomeFalls: '0%',
    });
  });
});
