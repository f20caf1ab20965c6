import { buildInstallmentPlan, expectPlan, type PolicyInput, parsePolicy } from '../../src/index.ts';
import type { RuleKind } from '../../src/policy/index.ts';
import { type ParamsOf, type RuleInput, ruleOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { measure, median, medianRatio, type Task } from './measure.ts';
import { planInput } from './ours.ts';
import { type Bar, bar } from './results.ts';

const RULES = 60;
const INSTALLMENTS = 60;

/** What reading and checking a policy costs, on top of a plan of 60 rows without one. */
export interface PolicyCost {
  readonly name: string;
  readonly microseconds: number;
  /** Of building the plan without a policy: the median of each round's own share. */
  readonly share: number;
}

/** Measures a plan without a policy beside the same plan under 60 rules, read before and as data. */
export function measurePolicies(): readonly PolicyCost[] {
  const policy = bankPolicy();
  const tasks: Readonly<Record<string, Task>> = {
    'no policy': task(null),
    '60 rules, read before': task(parsePolicy({ policy, currency: 'CNY' })),
    '60 rules, as data': task(policy),
  };
  const [without = [], ...withPolicy] = measure(Object.values(tasks));
  return withPolicy.map((times, index) => ({
    name: Object.keys(tasks)[index + 1] as string,
    microseconds: median(times.map((time, round) => time - (without[round] ?? Number.NaN))),
    share: medianRatio(times, without) - 1,
  }));
}

/** Checking may take half of what building takes. */
export function policyBars(costs: readonly PolicyCost[]): readonly Bar[] {
  const checked = costs.find(({ name }) => name.endsWith('read before'));
  return [bar('60 rules checked, to building the plan of 60 rows', 0.5, { check: checked?.share ?? Number.NaN })];
}

export function policyLines(costs: readonly PolicyCost[]): string {
  return costs
    .map(({ name, microseconds, share }) => `${name}: ${microseconds.toFixed(2)} us, ${share.toFixed(3)} of the plan`)
    .join('\n');
}

function task(policy: Parameters<typeof buildInstallmentPlan>[0]['policy'] & unknown): Task {
  const input = { ...planInput(), policy, terms: { installments: INSTALLMENTS } };
  return { run: () => expectPlan(buildInstallmentPlan(input)) };
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
