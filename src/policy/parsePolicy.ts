import * as z from 'zod/mini';
import {
  crossCheck,
  currencyField,
  forDigits,
  orReadBefore,
  otherCurrency,
  parseInput,
  peek,
  ReadBefore,
  strictObject,
} from '../input/index.ts';
import { type Currency, isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { POLICY_SCHEMAS, type PolicyInput } from './schema.ts';

/** A policy wherever a function takes one: as data, or read before by `parsePolicy`. */
export const POLICY_FIELDS = forDigits((digits) =>
  orReadBefore(POLICY_SCHEMAS[digits], `must be a policy that was read for a currency with ${digits} minor digits`),
);

/** A policy that was read once. It can be handed over wherever a policy is asked for. */
export type ParsedPolicy = ReadBefore;

const SCHEMAS = forDigits((digits) =>
  strictObject({ policy: POLICY_SCHEMAS[digits], currency: z.optional(currencyField) }).check(
    crossCheck(({ policy, currency }) => [
      policy.currency === undefined &&
        currency === undefined && { path: ['currency'], rule: 'must be given where the policy names none' },
      currency !== undefined && otherCurrency(['policy'], policy.currency, currency),
    ]),
  ),
);

/** What {@link parsePolicy} takes. */
export interface ParsePolicyInput {
  readonly policy: PolicyInput;
  /** The currency of its amounts, where the policy names none. */
  readonly currency?: Currency;
}

/**
 * Reads a policy once, for a service that builds many plans by it: what is returned is taken wherever a policy is, and
 * is not read again. Plans and verdicts are the same, to the byte.
 *
 * @param input.policy - The policy as data.
 * @param input.currency - The currency of its amounts; needed where the policy names none.
 * @returns The policy as read, for accounts in that currency. It is no JSON: keep the data, and hand this over within one
 * process, to the build (ESM or CommonJS) that read it.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How does a service check a thousand plans by one policy?
 * import { buildInstallmentPlan, parsePolicy } from 'repayment-plan';
 * const policy = parsePolicy({ currency: 'CNY', policy: { policyId: 'bank', rules: [{
 *   id: 'bank.term', kind: 'longest-term', params: { months: 60 }, severity: 'error', level: 'practice',
 *   citation: { instrument: 'Hardship policy', article: '2' }, verification: 'primary',
 * }] } });
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18.25%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * buildInstallmentPlan({ account, policy, terms: { installments: 72, rate: '0%' } }).verdict.outcome; // 'refused'
 */
export function parsePolicy(input: ParsePolicyInput): ParsedPolicy {
  const digits = digitsOf(input);
  const { policy, currency } = parseInput('read a policy', SCHEMAS[digits], input);
  return new ReadBefore(POLICY_SCHEMAS[digits], { ...policy, currency: policy.currency ?? currency });
}

/** The digits of the currency named, before anything else is read; two where none is known, which is then refused. */
function digitsOf(input: unknown): keyof typeof SCHEMAS {
  const named = peek(input, 'currency') ?? peek(peek(input, 'policy'), 'currency');
  return isCurrency(named) ? MINOR_DIGITS[named] : 2;
}
