import { type EXPLANATIONS, KINDS, type Kind } from '../answers.ts';
import { PRESET_NAMES } from '../policies.ts';
import { ref, type Schema } from './published.ts';
import { COUNT, DATE, FLAG, list, object, oneOf, orNull } from './shapes.ts';

const AMOUNT = ref('Account.amount');
const SHARE = ref('Account.share');

/** Read by the library beyond what is said here: it names every field that is wrong. */
const open = (description: string): Schema => ({ type: 'object', description });

const POLICY: Schema = {
  description: 'A policy, the name of a preset, or null for none.',
  anyOf: [ref('Policy'), oneOf(...PRESET_NAMES), { type: 'null' }],
};

const PARTIES = { account: ref('Account'), 'affordability?': orNull(ref('Affordability')), 'policy?': POLICY };

const TERMS: Readonly<Record<Kind, string>> = {
  installment: 'InstallmentTerms',
  'extended-term': 'ExtendedTermTerms',
  'interest-reduction': 'InterestReductionTerms',
  'principal-settlement': 'PrincipalSettlementTerms',
};

const inputName = (kind: Kind) => TERMS[kind].replace('Terms', 'Input');

/** What each recipe takes: the kind says which. */
const INPUTS = KINDS.map((kind) => [
  inputName(kind),
  object({ kind: { type: 'string', const: kind }, ...PARTIES, 'terms?': ref(TERMS[kind]) }),
]);

const PLAN_INPUT: Schema = {
  description: 'The kind of plan, and what its recipe takes. Count, payment, or neither may be given in the terms.',
  oneOf: KINDS.map((kind) => ref(inputName(kind))),
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(KINDS.map((kind) => [kind, `#/components/schemas/${inputName(kind)}`])),
  },
};

const ASSESSMENT_INPUT = object({
  affordability: ref('Affordability'),
  currency: ref('Account.currency'),
  from: DATE,
  months: { ...COUNT, minimum: 1, maximum: 600 },
  'payment?': orNull(AMOUNT),
  'limits?': object({
    'disposableShare?': SHARE,
    'debtToIncome?': orNull(ref('Account.fraction')),
    'livingMinimum?': AMOUNT,
    'countsOtherExpenses?': FLAG,
  }),
});

const CHECK_INPUT: Schema = {
  ...object({
    account: ref('Account'),
    'affordability?': orNull(ref('Affordability')),
    policy: POLICY,
    'plan?': orNull(ref('Plan')),
    'schedule?': orNull(open('In place of a plan: the facts of a schedule that another system made.')),
  }),
  description: 'A finished plan or schedule, and what it is judged with.',
};

const PROPOSAL_INPUT = object({
  ...PARTIES,
  'preferences?': object({
    'most?': { ...COUNT, minimum: 1, maximum: 20 },
    'approvals?': oneOf('accepted', 'refused'),
    'kinds?': list(oneOf(...KINDS)),
    'families?': list({ type: 'string' }),
    'payday?': { ...COUNT, minimum: 1, maximum: 31 },
    'terms?': open('What every plan carries: start, business days, payment multiple, agreement and the like.'),
    'weights?': open('What the axes of the scores weigh.'),
    'fundingRate?': { description: 'A rate, as the contract of an account has it.' },
    'survival?': open("The lender's survival curve."),
    'grid?': open('The candidates that are tried.'),
  }),
});

const COMPARISON_INPUT = object({
  'offers?': list(ref('Offer')),
  'plans?': list(ref('Plan')),
  'baselines?': list(open('A way without a plan, as the library builds it.')),
  'against?': { type: 'string', description: 'The row that the others are compared with; the first where left out.' },
});

const OPTIONS = {
  locale: oneOf('zh-CN', 'en'),
  audience: oneOf('customer', 'staff'),
};

const TOLD: Readonly<Record<keyof typeof EXPLANATIONS, readonly [Schema, Schema]>> = {
  plan: [ref('Plan'), object({ ...OPTIONS, 'baseline?': open('What happens without any payment.') })],
  infeasible: [ref('Infeasible'), object(OPTIONS)],
  verdict: [ref('Verdict'), object({ ...OPTIONS, currency: ref('Account.currency') })],
  proposal: [ref('Proposal'), object(OPTIONS)],
  comparison: [ref('Comparison'), object(OPTIONS)],
};

const EXPLANATION_INPUT: Schema = {
  description: 'One answer of the service, and for whom in which language it is told.',
  oneOf: Object.entries(TOLD).map(([name, [told, options]]) => object({ [name]: told, options })),
};

/** The bodies of requests. */
export const REQUEST_SCHEMAS: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(INPUTS),
  PlanInput: PLAN_INPUT,
  AssessmentInput: ASSESSMENT_INPUT,
  CheckInput: CHECK_INPUT,
  ProposalInput: PROPOSAL_INPUT,
  ComparisonInput: COMPARISON_INPUT,
  ExplanationInput: EXPLANATION_INPUT,
};
