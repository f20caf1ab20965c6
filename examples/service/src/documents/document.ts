import { KINDS } from '../answers.ts';
import { LIBRARY_VERSION } from '../plans.ts';
import { PROBLEMS, type ProblemName, problemType } from '../problems.ts';
import { ANSWER_SCHEMAS } from './answers.ts';
import { publishedSchemas, ref, type Schema } from './published.ts';
import { REQUEST_SCHEMAS } from './requests.ts';
import { COUNT, FLAG, list, object, oneOf, orNull, TEXT } from './shapes.ts';

const UUID: Schema = { type: 'string', format: 'uuid' };
const DIGEST: Schema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };
const PLAN_RESULT: Schema = {
  oneOf: [ref('Plan'), ref('Infeasible')],
  discriminator: {
    propertyName: 'outcome',
    mapping: { plan: '#/components/schemas/Plan', infeasible: '#/components/schemas/Infeasible' },
  },
};

const STORED_PLAN = object(
  {
    id: UUID,
    storedAt: { type: 'string', format: 'date-time' },
    libraryVersion: TEXT,
    policy: orNull(object({ policyId: TEXT, version: orNull(TEXT), digest: DIGEST })),
    outcome: oneOf('plan', 'infeasible'),
    verdict: orNull(oneOf('compliant', 'needs-approval', 'refused', 'unchecked')),
    request: ref('PlanInput'),
    answer: ref('PlanResult'),
  },
  'What was asked and what was answered, to the byte as it was then.',
);

const RECOMPUTATION = object(
  {
    id: UUID,
    same: { ...FLAG, description: 'Whether the answer found anew has the same bytes.' },
    stored: object({ libraryVersion: TEXT, digest: DIGEST }),
    recomputed: object({ libraryVersion: TEXT, digest: orNull(DIGEST) }),
    answer: { ...orNull(ref('PlanResult')), description: 'The answer found anew where it is another one.' },
    refusal: { ...orNull(TEXT), description: 'Why the request is refused now, where it is.' },
  },
  'A stored plan, found anew from its request and the policy of then.',
);

const PROBLEM = object(
  {
    type: { type: 'string', enum: Object.keys(PROBLEMS).map((name) => problemType(name as ProblemName)) },
    title: TEXT,
    status: COUNT,
    detail: TEXT,
    'instance?': TEXT,
    'fields?': list(object({ path: TEXT, rule: TEXT, value: TEXT }), 'Every field that is wrong.'),
  },
  'A problem document of RFC 9457.',
);

/** @returns The schemas of the document; the verdict of a plan stands beside it, as it is also an answer of its own. */
function schemas(): Readonly<Record<string, Schema>> {
  const published = publishedSchemas();
  const { verdict, ...others } = (published['Plan']?.['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  return {
    ...published,
    Plan: { ...published['Plan'], properties: { ...others, verdict: ref('Verdict') } },
    Verdict: verdict as Schema,
    ...ANSWER_SCHEMAS,
    ...REQUEST_SCHEMAS,
    PlanResult: PLAN_RESULT,
    StoredPlan: STORED_PLAN,
    Recomputation: RECOMPUTATION,
    Health: object({ status: oneOf('live', 'ready') }),
    Problem: PROBLEM,
  };
}

/** @returns What the OpenAPI document says before its routes. */
export function documentBase() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Repayment plans',
      version: LIBRARY_VERSION,
      description: `Plans of ${KINDS.length} kinds for accounts that are overdue. Amounts and rates are decimal text. A question without an answer is an outcome; a refusal is a problem document, whose type says why.`,
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'questions', description: 'Answered from the request alone; nothing is stored.' },
      { name: 'plans', description: 'Answers that are stored once and can be found anew.' },
      { name: 'health', description: 'For those who run the service.' },
    ],
  };
}

/** @returns The document with the schemas that its routes refer to. */
export function withSchemas<Document extends object>(document: Document) {
  return { ...document, components: { schemas: schemas() } };
}

/** @returns An answer as a route declares it, and whatever may be refused instead. */
export function responses(status: number, schema: string, description: string) {
  const problem = { description: 'A refusal', content: { 'application/problem+json': { schema: ref('Problem') } } };
  return {
    [status]: { description, content: { 'application/json': { schema: ref(schema) } } },
    default: problem,
  };
}
