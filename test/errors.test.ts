import { expect, it } from 'vitest';
import {
  contradictoryTerms,
  type ErrorCode,
  type InvalidField,
  invalidInput,
  isRepaymentError,
  RepaymentError,
} from '../src/errors.ts';

function field(path: string): InvalidField {
  return { path, rule: 'must not be negative', value: '"-1"' };
}

it('RepaymentError carries code, message and details, and is an Error', () => {
  const details = [{ constraint: 'longest-term', message: 'no count up to 60 fits' }];
  const error = new RepaymentError('infeasible', 'Cannot unwrap a plan', details);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('RepaymentError');
  expect(error.code).toBe('infeasible');
  expect(error.message).toBe('Cannot unwrap a plan');
  expect(error.details).toBe(details);
  expect(error.stack).toContain('Cannot unwrap a plan');
});

it.each([
  'invalid-input',
  'contradictory-terms',
  'infeasible',
  'not-conserved',
] satisfies ErrorCode[])('isRepaymentError() knows an error of code %s, by any code and by its own', (code) => {
  const error = new RepaymentError(code, 'text', []);
  expect(isRepaymentError(error)).toBe(true);
  expect(isRepaymentError(error, code)).toBe(true);
});

it('isRepaymentError() tells codes apart', () => {
  const error = invalidInput('build a plan', [field('terms.rate')]);
  expect(isRepaymentError(error, 'contradictory-terms')).toBe(false);
  expect(isRepaymentError(error, 'infeasible')).toBe(false);
});

it('isRepaymentError() knows the error of another copy of the library by its name', () => {
  class RepaymentErrorOfTheOtherBuild extends Error {
    override readonly name = 'RepaymentError';
    readonly code = 'infeasible';
  }
  const error = new RepaymentErrorOfTheOtherBuild('text');
  expect(error).not.toBeInstanceOf(RepaymentError);
  expect(isRepaymentError(error)).toBe(true);
  expect(isRepaymentError(error, 'infeasible')).toBe(true);
  expect(isRepaymentError(error, 'invalid-input')).toBe(false);
});

it.each([
  { case: 'another error', value: new TypeError('text') },
  { case: 'an object that looks like one', value: { name: 'RepaymentError', code: 'invalid-input', details: [] } },
  { case: 'its name', value: 'RepaymentError' },
  { case: 'null', value: null },
  { case: 'undefined', value: undefined },
])('isRepaymentError() does not take $case for one', ({ value }) => {
  expect(isRepaymentError(value)).toBe(false);
  expect(isRepaymentError(value, 'invalid-input')).toBe(false);
});

it.each([
  { build: invalidInput, code: 'invalid-input' },
  { build: contradictoryTerms, code: 'contradictory-terms' },
])('$build.name() says what cannot be done, the rule and the current value', ({ build, code }) => {
  const error = build('build an installment plan', [field('terms.downPayment')]);
  expect(error.code).toBe(code);
  expect(error.details).toEqual([field('terms.downPayment')]);
  expect(error.message).toBe(
    'Cannot build an installment plan as terms.downPayment must not be negative: current value is "-1"',
  );
});

it.each([invalidInput, contradictoryTerms])('%o names three fields in the message and counts the others', (build) => {
  const paths = ['a', 'b', 'c', 'd', 'e'];
  const three = build('do it', paths.slice(0, 3).map(field));
  expect(three.message.match(/must not be negative/g)).toHaveLength(3);
  expect(three.message).not.toContain('more');
  const five = build('do it', paths.map(field));
  expect(five.message.match(/must not be negative/g)).toHaveLength(3);
  expect(five.message).toMatch(/; and 2 more$/);
  expect(five.details.map(({ path }) => path)).toEqual(paths);
});

it('invalidInput() leaves a frozen list of fields as it was', () => {
  const fields = Object.freeze([Object.freeze(field('a')), Object.freeze(field('b'))]);
  invalidInput('do it', fields);
  expect(fields).toEqual([field('a'), field('b')]);
});
