import { expect } from 'vitest';
import { PROBLEMS, type ProblemName } from '../src/problems.ts';
import type { Answered } from './service.ts';

const REQUEST = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Holds a refusal to RFC 9457 and to the row of its name. */
export function expectProblem({ headers, status, json }: Answered, name: ProblemName): void {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(json).toMatchObject({
    type: `urn:repayment-plan:problem:${name}`,
    title: PROBLEMS[name].title,
    status: PROBLEMS[name].status,
    instance: expect.stringMatching(REQUEST),
  });
  expect(json.detail).toMatch(/./);
  expect(status).toBe(PROBLEMS[name].status);
  if (status === 503) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
}
