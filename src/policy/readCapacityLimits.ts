import * as z from 'zod/mini';
import { ACCOUNT_SCHEMAS, type AccountInput, accountOn, PLAN_KINDS, type PlanKind } from '../account/index.ts';
import {
  AFFORDABILITY_SCHEMAS,
  type AffordabilityInput,
  type AssessmentInput,
  type CapacityLimits,
} from '../affordability/index.ts';
import {
  crossCheck,
  currencyDigits,
  dateField,
  forDigits,
  nameField,
  orNull,
  otherCurrency,
  parseInput,
  strictObject,
} from '../input/index.ts';
import { formatAmount, formatFraction, type MinorDigits, type Ratio } from '../money/index.ts';
import { type ParsedPolicy, POLICY_FIELDS } from './parsePolicy.ts';
import { policyCapacityLimits } from './policyLimits.ts';
import type { PolicyInput } from './schema.ts';

const SCHEMAS = forDigits((digits) =>
  strictObject({
    policy: POLICY_FIELDS[digits],
    account: ACCOUNT_SCHEMAS[digits],
    affordability: AFFORDABILITY_SCHEMAS[digits],
    kind: z.enum(PLAN_KINDS),
    date: z.optional(dateField),
    program: orNull(nameField),
  }).check(
    crossCheck(({ policy, account, affordability }) => [
      otherCurrency(['policy'], policy.currency, account.currency),
      otherCurrency(['affordability'], affordability.currency, account.currency),
    ]),
  ),
);

/** What {@link capacityLimits} takes. */
export interface CapacityLimitsInput {
  /** As data or read before. */
  readonly policy: PolicyInput | ParsedPolicy;
  readonly account: AccountInput;
  readonly affordability: AffordabilityInput;
  readonly kind: PlanKind;
  /** The snapshot's where left out. */
  readonly date?: string;
  /** None where left out. */
  readonly program?: string | null;
}

/**
 * What a policy makes of a budget, for `assessAffordability`: the smallest share of disposable income, the smallest
 * debt-to-income limit and the largest living minimum of its rules that bind a kind of plan on a date.
 *
 * Rules of severity error and approval bind; warnings and information do not. Rounding: none.
 *
 * @param input.kind - The kind of plan that is meant; rules may concern some kinds only.
 * @param input.date - The date on which rules must be in effect; the snapshot's where left out.
 * @param input.program - The program that the plan is under; none where left out.
 * @returns Limits as plain JSON, ready to be handed over.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 */
export function capacityLimits(input: CapacityLimitsInput): NonNullable<AssessmentInput['limits']> {
  const digits = currencyDigits(input);
  const { policy, account, affordability, kind, date, program } = parseInput(
    'read capacity limits',
    SCHEMAS[digits],
    input,
  );
  const on = date ?? account.asOf;
  const concern = { kind, account: accountOn(account, on), date: on, program };
  const limits = policyCapacityLimits(policy, concern, affordability.household);
  return presentLimits(limits, digits);
}

/** @returns Limits as plain JSON. */
export function presentLimits(limits: CapacityLimits, digits: MinorDigits): NonNullable<AssessmentInput['limits']> {
  return {
    disposableShare: percentage(limits.disposableShare),
    debtToIncome: limits.debtToIncome && percentage(limits.debtToIncome),
    livingMinimum: formatAmount(limits.livingMinimum, digits),
    countsOtherExpenses: limits.countsOtherExpenses,
  };
}

/** Exactly: a share is read with at most 12 decimals, so its percentage has no more. */
function percentage({ numerator, denominator }: Ratio): string {
  return `${formatFraction({ numerator: numerator * 100n, denominator }, 12)}%`;
}
