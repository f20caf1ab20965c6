import { type AccountInput, buildInstallmentPlan, expectPlan, type PolicyInput, parsePolicy } from '../../src/index.ts';
import { parseInput, strictObject } from '../../src/input/index.ts';
import {
  contractCost,
  measure as measurePlan,
  openDraft,
  partyFields,
  policySubject,
  resolveRequest,
  solveDraft,
  TERMS_SCHEMAS,
} from '../../src/plans/index.ts';
import { judgePolicy, type Policy, type PolicySubject, type RuleKind } from '../../src/policy/index.ts';
import { type ParamsOf, type RuleInput, ruleOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { measure, median, medianRatio, type Task } from './measure.ts';
import { planInput } from './ours.ts';
import { type Bar, bar } from './results.ts';

const RULES = 60;
const TERMS = { installments: 60 };

/** What a policy of 60 rules costs, beside the full plan of 60 rows under the example's 13. */
export interface PolicyCost {
  readonly name: string;
  readonly microseconds: number;
  /** Of building the full plan: the median of each round's own share. */
  readonly share: number;
}

const CHECKED = '60 rules checked';

/** Measures checking 60 rules alone, and the full plan under them, read before and as data. */
export function measurePolicies(): readonly PolicyCost[] {
  const policy = bankPolicy();
  const { rules, subject } = factsUnder(policy);
  const tasks: Readonly<Record<string, Task>> = {
    'full plan, 13 rules as data': planUnder(planInput().policy),
    [CHECKED]: { run: () => judgePolicy(rules, subject) },
    'full plan, 60 rules read before': planUnder(parsePolicy({ policy, currency: 'CNY' })),
    'full plan, 60 rules as data': planUnder(policy),
    'full plan, no policy': planUnder(null),
  };
  const [plan = [], ...others] = measure(Object.values(tasks));
  return others.map((times, index) => ({
    name: Object.keys(tasks)[index + 1] as string,
    microseconds: median(times),
    share: medianRatio(times, plan),
  }));
}

/** Checking may take half of what building takes. */
export function policyBars(costs: readonly PolicyCost[]): readonly Bar[] {
  const share = costs.find(({ name }) => name === CHECKED)?.share ?? Number.NaN;
  return [bar('60 rules checked, to the full plan of 60 rows', 0.5, { check: share })];
}

/** One line a cost. */
export function policyLines(costs: readonly PolicyCost[]): string {
  return costs
    .map(
      ({ name, microseconds, share }) => `${name}: ${microseconds.toFixed(2)} us, ${share.toFixed(3)} of the full plan`,
    )
    .join('\n');
}

function planUnder(policy: NonNullable<Parameters<typeof buildInstallmentPlan>[0]['policy']> | null): Task {
  const input = { ...planInput(), policy, terms: TERMS };
  return { run: () => expectPlan(buildInstallmentPlan(input)) };
}

/** The policy as read, and the facts of the plan that it judges. */
function factsUnder(policy: PolicyInput): { readonly rules: Policy; readonly subject: PolicySubject } {
  const { account, affordability } = planInput();
  const given = { account: account satisfies AccountInput, affordability, policy };
  const parties = parseInput('read a benchmark', strictObject(partyFields(2)), given);
  const terms = parseInput('read a benchmark', TERMS_SCHEMAS[2].installment, TERMS);
  const solved = solveDraft(openDraft(resolveRequest('installment', { ...parties, digits: 2 }, terms)));
  if (solved.outcome !== 'solved' || !parties.policy) throw new Error('The benchmark has no plan to check');
  const { draft, schedule } = solved;
  const measures = measurePlan(draft, schedule);
  const contract = contractCost(draft, schedule, measures.contractFactors);
  return { rules: parties.policy, subject: policySubject(draft, schedule, measures, contract) };
}

/** The example's rules, one of every kind, and further ones up to 60, all of severity error. */
function bankPolicy(): PolicyInput {
  const example = planInput().policy;
  const kinds = Object.keys(RULE_CASES) as readonly RuleKind[];
  const paramsOf = (kind: RuleKind): readonly unknown[] => RULE_CASES[kind].limits.map(({ params }) => params);
  const first = kinds.flatMap((kind) =>
    paramsOf(kind)
      .slice(0, 1)
      .map((params) => ({ kind, params })),
  );
  const further = kinds.flatMap((kind) =>
    paramsOf(kind)
      .slice(1)
      .map((params) => ({ kind, params })),
  );
  const added = [...first, ...further].map(
    ({ kind, params }, index): RuleInput => ruleOf(kind, params as ParamsOf<RuleKind>, { id: `bank.${kind}-${index}` }),
  );
  return { ...example, rules: [...example.rules, ...added].slice(0, RULES) };
}
