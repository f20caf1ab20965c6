import { type PolicyInput, parsePolicy, proposePlans } from '../../src/index.ts';
import { measure, median, medianRatio, type Task } from './measure.ts';
import { fullPlan, planInput } from './ours.ts';
import { type Bar, bar } from './results.ts';

/** What a proposal costs, beside one full plan of 60 rows. */
export interface ProposalCost {
  readonly candidates: number;
  readonly milliseconds: number;
  /** Times one full plan: the median of each round's own ratio. */
  readonly plans: number;
}

const RULES = 60;
/** Fewer than this are no proposal worth measuring. */
const LEAST_CANDIDATES = 200;

/** Measures a proposal under 60 rules, read before, beside a plan of 60 rows. */
export function measureProposals(): ProposalCost {
  const input = { ...planInput(), policy: parsePolicy({ policy: sixtyRules(), currency: 'CNY' }) };
  const { candidates } = proposePlans(input).considered;
  const tasks: readonly Task[] = [{ run: fullPlan.prepare(60) }, { run: () => proposePlans(input) }];
  const [plan = [], proposal = []] = measure(tasks);
  return {
    candidates,
    milliseconds: median(proposal) / 1_000,
    plans: medianRatio(proposal, plan),
  };
}

/** The example's rules, repeated up to 60: most candidates that capacity carries pass them, so all are judged. */
function sixtyRules(): PolicyInput {
  const { rules, ...policy } = planInput().policy;
  const repeated = Array.from({ length: RULES }, (_, index) => rules[index % rules.length] as (typeof rules)[number]);
  return { ...policy, rules: repeated.map((rule, index) => ({ ...rule, id: `${rule.id}-${index}` })) };
}

export function proposalBars({ candidates, plans }: ProposalCost): readonly Bar[] {
  return [
    bar('a proposal under 60 rules, to full plans of 60 rows', 150, { proposal: plans }),
    bar('candidates of a proposal, to those it must have', 1, { proposal: LEAST_CANDIDATES / candidates }),
  ];
}

export function proposalLines({ candidates, milliseconds, plans }: ProposalCost): string {
  return `a proposal of ${candidates} candidates: ${milliseconds.toFixed(2)} ms, ${plans.toFixed(1)} full plans of 60 rows`;
}
