/** One field that was refused: where it is, which rule it broke, and what stood there (shortened). */
export interface InvalidField {
  /** Path from the input's root, for example `account.balances.principal` or `terms.rate[1].rate`. */
  readonly path: string;
  /** What the field must be. */
  readonly rule: string;
  /** The value found, as text of at most 60 characters. */
  readonly value: string;
}

/**
 * What each error code carries. The codes are stable; the message texts are not.
 *
 * - `invalid-input`: a field has the wrong shape, type, precision or size.
 * - `contradictory-terms`: each field is fine alone, together they cannot hold.
 * - `infeasible`: `expectPlan` was asked for a plan that does not exist; the constraint is named.
 * - `not-conserved`: a result does not add up to the minor unit. Never expected; it would be our defect.
 */
export interface ErrorDetails {
  readonly 'invalid-input': readonly InvalidField[];
  readonly 'contradictory-terms': readonly InvalidField[];
  readonly infeasible: readonly { readonly constraint: string; readonly message: string }[];
  readonly 'not-conserved': readonly { readonly law: string; readonly left: string; readonly right: string }[];
}

export type ErrorCode = keyof ErrorDetails;

/**
 * The one error this library throws: misuse, with every bad field at once.
 *
 * The ESM and the CJS build each have their own copy of this class, so tell it by {@link isRepaymentError},
 * not by `instanceof`.
 */
export class RepaymentError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'RepaymentError';
  readonly code: Code;
  readonly details: ErrorDetails[Code];

  constructor(code: Code, message: string, details: ErrorDetails[Code]) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/**
 * Tells whether a caught value is a {@link RepaymentError}, of a given code if one is named.
 *
 * @param value - Anything that was caught.
 * @param code - The code to look for; any code when left out.
 * @returns True for an error of this library, from either of its two builds.
 *
 * @example What went wrong with this input?
 * import { buildInstallmentPlan, isRepaymentError } from 'repayment-plan';
 * try {
 *   buildInstallmentPlan({ account: { currency: 'QQQ' } });
 * } catch (error) {
 *   isRepaymentError(error, 'invalid-input'); // true
 * }
 */
export function isRepaymentError<Code extends ErrorCode = ErrorCode>(
  value: unknown,
  code?: Code,
): value is RepaymentError<Code> {
  return (
    value instanceof Error && value.name === 'RepaymentError' && (!code || (value as RepaymentError).code === code)
  );
}

/** At most this many fields are named in one message; `details` holds them all. */
const FIELDS_IN_MESSAGE = 3;

/**
 * Builds the error for bad fields, with a message that shows the first of them.
 *
 * @param action - What cannot be done, for example `build an installment plan`.
 * @param fields - Every bad field; at least one.
 * @returns The error, to be thrown by the caller.
 */
export function invalidInput(action: string, fields: readonly InvalidField[]): RepaymentError<'invalid-input'> {
  return new RepaymentError('invalid-input', fieldsMessage(action, fields), fields);
}

/**
 * Builds the error for terms that contradict each other.
 *
 * @param action - What cannot be done.
 * @param fields - The fields that cannot hold together; at least one.
 * @returns The error, to be thrown by the caller.
 */
export function contradictoryTerms(
  action: string,
  fields: readonly InvalidField[],
): RepaymentError<'contradictory-terms'> {
  return new RepaymentError('contradictory-terms', fieldsMessage(action, fields), fields);
}

function fieldsMessage(action: string, fields: readonly InvalidField[]): string {
  const shown = fields
    .slice(0, FIELDS_IN_MESSAGE)
    .map(({ path, rule, value }) => `${path} ${rule}: current value is ${value}`);
  const more = fields.length > FIELDS_IN_MESSAGE ? [`and ${fields.length - FIELDS_IN_MESSAGE} more`] : [];
  return `Cannot ${action} as ${[...shown, ...more].join('; ')}`;
}
