import { type InvalidField, isRepaymentError } from 'repayment-plan';

/** Every reason to refuse a request. Names are stable: they end the `type` of a problem document. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'unknown-route': { status: 404, title: 'There is nothing at this address' },
  'unknown-plan': { status: 404, title: 'There is no plan with this id' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'request-not-received': { status: 408, title: 'The request did not arrive in time' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json' },
  'invalid-input': { status: 422, title: 'Fields are wrong' },
  'contradictory-terms': { status: 422, title: 'Terms contradict each other' },
  'idempotency-key-reused': { status: 422, title: 'The key was used for another request' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  'internal-error': { status: 500, title: 'The service failed' },
  'time-limit': { status: 503, title: 'The answer took too long', retryAfter: 5 },
  overloaded: { status: 503, title: 'Too many requests are waiting', retryAfter: 5 },
  'database-unavailable': { status: 503, title: 'The database cannot be reached', retryAfter: 5 },
} as const satisfies Readonly<Record<string, { status: number; title: string; retryAfter?: number }>>;

export type ProblemName = keyof typeof PROBLEMS;

/** A problem document of RFC 9457. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request, as the log names it. */
  readonly instance?: string;
  /** Every field that is wrong. */
  readonly fields?: readonly InvalidField[];
}

/** A refusal on its way to the caller. Its message may repeat what the caller sent: it is answered, never logged. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly problem: ProblemName;
  readonly fields: readonly InvalidField[] | undefined;

  constructor(problem: ProblemName, detail: string, fields?: readonly InvalidField[]) {
    super(detail);
    this.problem = problem;
    this.fields = fields;
  }
}

export function problemType(name: ProblemName): string {
  return `urn:repayment-plan:problem:${name}`;
}

export function problemDocument({ problem, message, fields }: Problem, requestId?: string): ProblemDocument {
  const { status, title } = PROBLEMS[problem];
  return {
    type: problemType(problem),
    title,
    status,
    detail: message,
    ...(requestId !== undefined && { instance: `urn:uuid:${requestId}` }),
    ...(fields && { fields }),
  };
}

/** What the framework refuses by itself, by its codes. */
const BY_CODE: Readonly<Record<string, readonly [ProblemName, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'Send a smaller body'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'Send Content-Type: application/json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-request', 'The body is empty'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-request', 'The body is not JSON'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'The body is not as long as its Content-Length'],
  FST_ERR_BAD_URL: ['malformed-request', 'The address cannot be decoded'],
  FST_ERR_MAX_PARAM_LENGTH: ['unknown-route', 'The address is too long'],
};

/** What is left, by status: bodies that a parser refuses, and requests beyond the rate. */
const BY_STATUS: Readonly<Record<number, readonly [ProblemName, string]>> = {
  400: ['malformed-request', 'The request is not as its address asks for it'],
  429: ['rate-limited', 'Wait as long as Retry-After says'],
};

interface FrameworkError {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: readonly { readonly instancePath: string; readonly message?: string }[];
  readonly validationContext?: string;
}

/** @returns The refusal that anything thrown comes to; `internal-error` for what nobody foresaw. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isRepaymentError(error, 'invalid-input') || isRepaymentError(error, 'contradictory-terms')) {
    return new Problem(error.code, error.message, error.details);
  }
  const { code = '', statusCode = 500, validation, validationContext } = (error ?? {}) as FrameworkError;
  if (validation) {
    const wrong = validation.map(({ instancePath, message }) => `${validationContext}${instancePath} ${message}`);
    return new Problem('malformed-request', wrong.join('; '));
  }
  const [name, detail] = BY_CODE[code] ?? BY_STATUS[statusCode] ?? ['internal-error', 'The log says more'];
  return new Problem(name, detail);
}
