import {
  assessAffordability,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  checkPolicy,
  comparePlans,
  proposePlans,
  RepaymentError,
} from 'repayment-plan';
import {
  explainComparison,
  explainInfeasible,
  explainPlan,
  explainProposal,
  explainVerdict,
} from 'repayment-plan/explain';
import { namingPresets, policyData, policyRead } from './policies.ts';

/** A body as it was sent. The library reads it, and names every field that is wrong. */
type Body = never;
type Fields = Readonly<Record<string, unknown>>;
type Answer = (body: Body) => unknown;

/** The four recipes, by the kind of plan. */
export const RECIPES = {
  installment: (body: Body) => buildInstallmentPlan(withPolicyRead(body)),
  'extended-term': (body: Body) => buildExtendedTermPlan(withPolicyRead(body)),
  'interest-reduction': (body: Body) => buildInterestReductionPlan(withPolicyRead(body)),
  'principal-settlement': (body: Body) => buildPrincipalSettlementPlan(withPolicyRead(body)),
} as const satisfies Readonly<Record<string, Answer>>;

export type Kind = keyof typeof RECIPES;
export const KINDS = Object.keys(RECIPES) as readonly Kind[];

/** What can be put into words: the field of the body that holds it, and how the library tells it. */
export const EXPLANATIONS = {
  plan: explainPlan,
  infeasible: explainInfeasible,
  verdict: explainVerdict,
  proposal: explainProposal,
  comparison: explainComparison,
} as const satisfies Readonly<Record<string, (told: never, options: never) => unknown>>;

/** What is answered from the body alone. */
const ANSWERS = {
  assess: (body: Body) => assessAffordability(body),
  check: (body: Body) => checkPolicy(withPolicyData(body)),
  propose: (body: Body) => proposePlans(withPolicyRead(body)),
  compare: (body: Body) => comparePlans(body),
  explain,
  build,
} as const satisfies Readonly<Record<string, Answer>>;

export type Question = keyof typeof ANSWERS;

/**
 * Answers a question, as the text that is sent and stored.
 *
 * @throws {RepaymentError} `invalid-input` or `contradictory-terms`, naming every bad field.
 */
export function answer(question: Question, body: unknown): string {
  try {
    return JSON.stringify(ANSWERS[question](body as Body));
  } catch (error) {
    throw namingPresets(error);
  }
}

/** A plan of the kind that the body names; without a kind no other field can be judged. */
function build(body: Body): unknown {
  const { kind, ...input }: Fields = isFields(body) ? body : {};
  const recipe = Object.hasOwn(RECIPES, kind as Kind) ? RECIPES[kind as Kind] : null;
  if (recipe) return recipe(input as Body);
  throw refusal('kind', `must be one of ${KINDS.join(', ')}`, kind);
}

/** Exactly one of the five, and how to tell it. */
function explain(body: Body): unknown {
  const { options, ...told }: Fields = isFields(body) ? body : {};
  const [[name, value] = [], ...others] = Object.entries(told);
  const tell = name !== undefined && Object.hasOwn(EXPLANATIONS, name) && EXPLANATIONS[name as never];
  if (tell && others.length === 0) return (tell as (...input: unknown[]) => unknown)(value, options);
  const rule = `must hold options and one of ${Object.keys(EXPLANATIONS).join(', ')}`;
  throw refusal('input', rule, Object.keys(told).join(', '));
}

function refusal(path: string, rule: string, found: unknown): RepaymentError {
  const value = (typeof found === 'string' ? `"${found}"` : String(found)).slice(0, 60);
  return new RepaymentError('invalid-input', `${path} ${rule}: current value is ${value}`, [{ path, rule, value }]);
}

function withPolicyRead(body: Body): Body {
  return withPolicy(body, policyRead);
}

function withPolicyData(body: Body): Body {
  return withPolicy(body, policyData);
}

function withPolicy(body: Body, read: (policy: unknown, currency: unknown) => unknown): Body {
  const fields: unknown = body;
  if (!isFields(fields) || typeof fields['policy'] !== 'string') return body;
  const { account, policy } = fields;
  return { ...fields, policy: read(policy, isFields(account) ? account['currency'] : undefined) } as Body;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
