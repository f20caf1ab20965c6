import type { FastifyInstance } from 'fastify';
import { answer, type Question } from '../answers.ts';
import { responses } from '../documents/document.ts';
import { ref } from '../documents/published.ts';
import { within } from '../within.ts';
import type { Workers } from '../workers.ts';

interface QuestionRoute {
  readonly summary: string;
  readonly body: string;
  readonly answer: string;
  /** Whether it takes so long that others would wait for it. */
  readonly inThread?: boolean;
}

const QUESTIONS: Readonly<Record<Question, QuestionRoute>> = {
  assess: { summary: 'What can this household pay?', body: 'AssessmentInput', answer: 'Assessment' },
  build: { summary: 'What does a plan on these terms come to?', body: 'PlanInput', answer: 'PlanResult' },
  check: { summary: 'What does the policy say of this plan?', body: 'CheckInput', answer: 'Verdict' },
  propose: {
    summary: 'Which plans would both sides accept?',
    body: 'ProposalInput',
    answer: 'Proposal',
    inThread: true,
  },
  compare: { summary: 'How do these plans differ?', body: 'ComparisonInput', answer: 'Comparison' },
  explain: { summary: 'What does this answer say in words?', body: 'ExplanationInput', answer: 'Explanation' },
};

/** Questions that are answered from the body alone. */
export function questionRoutes(app: FastifyInstance, workers: Workers, timeLimit: number): void {
  for (const [question, route] of Object.entries(QUESTIONS) as [Question, QuestionRoute][]) {
    app.post(`/${question}`, { schema: schemaOf(question, route) }, async (request, reply) => {
      const text = route.inThread
        ? await within(timeLimit, (signal) => workers.answer(question, request.text, signal))
        : answer(question, request.body);
      return reply.type('application/json').send(text);
    });
  }
}

function schemaOf(question: Question, { summary, body, answer: answered }: QuestionRoute) {
  return {
    operationId: question,
    summary,
    tags: ['questions'],
    body: ref(body),
    response: responses(200, answered, 'The answer'),
  };
}
