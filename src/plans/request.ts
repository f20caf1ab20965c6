import * as z from 'zod/mini';
import {
  ACCOUNT_SCHEMAS,
  type Account,
  type AccountInput,
  accountOn,
  type Claim,
  claimOn,
  contractRate,
  type PlanKind,
} from '../account/index.ts';
import {
  AFFORDABILITY_SCHEMAS,
  type Affordability,
  type AffordabilityInput,
  capacityPath,
} from '../affordability/index.ts';
import { addMonths, type CalendarDate } from '../calendar/index.ts';
import {
  crossCheck,
  currencyDigits,
  forDigits,
  orNull,
  otherCurrency,
  parseInput,
  strictObject,
} from '../input/index.ts';
import { type Amount, formatAmount, type MinorDigits, type Ratio, type RoundingMode } from '../money/index.ts';
import {
  type AccountSubject,
  longestTermMonths,
  type ParsedPolicy,
  POLICY_FIELDS,
  type Policy,
  type PolicyBudget,
  type PolicyInput,
  paymentOrder,
  policyCapacityLimits,
} from '../policy/index.ts';
import { type Bucket, byBucket } from '../schedule/index.ts';
import { type PlanDates, resolveDates } from './dates.ts';
import { owesNothing } from './owesNothing.ts';
import type { CommonTerms, TermsInput } from './termsSchema.ts';
import { TERMS_SCHEMAS } from './termsSchemas.ts';

/** What every recipe takes. */
export interface PlanInput<Kind extends PlanKind> {
  readonly account: AccountInput;
  /** Needed where count and payment are both left to be solved, and for rules on income. */
  readonly affordability?: AffordabilityInput | null;
  /** As data or read before; without a policy the verdict is `unchecked`. */
  readonly policy?: PolicyInput | ParsedPolicy | null;
  /** What the parties want; everything left out is solved or defaulted. */
  readonly terms?: TermsInput<Kind>;
}

/** An input as read and resolved: what the recipes of every kind share. Amounts in minor units. */
export interface Request<Terms extends CommonTerms = CommonTerms> {
  readonly kind: PlanKind;
  /** What rules are asked about before there is a plan. */
  readonly subject: AccountSubject;
  readonly action: string;
  readonly account: Account;
  readonly policy: Policy | null;
  readonly budget: PolicyBudget | null;
  readonly terms: Terms;
  readonly digits: MinorDigits;
  readonly money: (minor: bigint) => Amount;
  readonly rounding: RoundingMode;
  readonly paymentMultiple: bigint;
  /** Nominal, per year. */
  readonly contractRate: Ratio;
  readonly claim: Claim;
  readonly dates: PlanDates;
  /** In which order payments are applied to the buckets. */
  readonly paymentOrder: readonly Bucket[];
  /** The longest term that the policy allows; null for none. */
  readonly longestMonths: number | null;
}

/** One schema a kind and number of minor digits: account, affordability, policy and terms are read in one pass. */
function inputSchema<Kind extends PlanKind>(kind: Kind, digits: MinorDigits) {
  return strictObject({ ...partyFields(digits), terms: termsField(kind, digits) }).check(partyCheck);
}

/** The fields of everything that is asked about one account: who, and under which rules. */
export function partyFields(digits: MinorDigits) {
  return {
    account: ACCOUNT_SCHEMAS[digits],
    affordability: orNull(AFFORDABILITY_SCHEMAS[digits]),
    policy: orNull(POLICY_FIELDS[digits]),
  };
}

/** Terms of one kind; none are needed. */
export function termsField<Kind extends PlanKind>(kind: Kind, digits: MinorDigits) {
  return z.prefault(TERMS_SCHEMAS[digits][kind], {} as never);
}

/** One currency throughout, and something owed. */
export const partyCheck = crossCheck(({ account, affordability, policy }: Omit<Parties, 'digits'>) => [
  otherCurrency(['affordability'], affordability?.currency, account.currency),
  otherCurrency(['policy'], policy?.currency, account.currency),
  owesNothing(account),
]);

function schemasOf<Kind extends PlanKind>(kind: Kind) {
  return forDigits((digits) => inputSchema(kind, digits));
}

const INPUT_SCHEMAS = {
  installment: schemasOf('installment'),
  'extended-term': schemasOf('extended-term'),
  'interest-reduction': schemasOf('interest-reduction'),
  'principal-settlement': schemasOf('principal-settlement'),
} as const satisfies Record<PlanKind, unknown>;

const ACTIONS: Readonly<Record<PlanKind, string>> = {
  installment: 'build an installment plan',
  'extended-term': 'build an extended-term plan',
  'interest-reduction': 'build an interest-reduction plan',
  'principal-settlement': 'build a principal-settlement plan',
};

/**
 * Reads an input and resolves what does not depend on the kind.
 *
 * @throws {RepaymentError} `invalid-input` or `contradictory-terms`, naming every bad field.
 */
export function readRequest<Terms extends CommonTerms>(kind: PlanKind, input: unknown): Request<Terms> {
  const digits = currencyDigits(input);
  const { account, affordability, policy, terms } = parseInput(ACTIONS[kind], INPUT_SCHEMAS[kind][digits], input);
  return resolveRequest(kind, { account, affordability, policy, digits }, terms as Terms);
}

/** Who a plan is for and under which rules, as read: what stays while terms are tried. */
export interface Parties {
  readonly account: Account;
  readonly affordability: Affordability | null;
  readonly policy: Policy | null;
  readonly digits: MinorDigits;
}

/**
 * Resolves what does not depend on the kind: currency, dates, claim, rounding, capacity.
 *
 * @throws {RepaymentError} `contradictory-terms`, naming every bad field.
 */
export function resolveRequest<Terms extends CommonTerms>(
  kind: PlanKind,
  { account, affordability, policy, digits }: Parties,
  terms: Terms,
): Request<Terms> {
  const action = ACTIONS[kind];
  const rounding = terms.rounding ?? policy?.rounding.mode ?? 'halfExpand';
  const dates = resolveDates({
    action,
    kind,
    account,
    terms,
    firstDueDate: ownFirstDueDate(kind, account, affordability, terms),
  });
  const claim = claimAt(account, dates.startDate, rounding, terms.accrualUntilStart);
  const { startDate: date } = dates;
  const { program = null } = terms;
  const judged = accountOn(account, date);
  const limits =
    affordability && policyCapacityLimits(policy, { kind, account: judged, date, program }, affordability.household);
  const budget = affordability && limits && { affordability, limits, capacity: capacityPath(affordability, limits) };
  const { balances } = claim;
  const subject = {
    kind,
    account: judged,
    date,
    program,
    digits,
    claim: balances,
    contractRate: contractRate(account),
    budget,
  };
  return {
    kind,
    subject,
    action,
    account,
    policy,
    budget,
    terms,
    digits,
    money: (minor) => formatAmount(minor, digits),
    rounding,
    paymentMultiple: terms.paymentMultiple ?? policy?.rounding.paymentMultiple ?? 1n,
    contractRate: subject.contractRate,
    claim,
    dates,
    paymentOrder: paymentOrder(policy, subject, terms.agreement?.allocation),
    longestMonths: longestTermMonths(policy, subject),
  };
}

function claimAt(account: Account, date: CalendarDate, mode: RoundingMode, accrual: 'contract' | 'frozen'): Claim {
  const claim = claimOn(account, accrual === 'frozen' ? account.asOf : date, mode);
  return accrual === 'frozen' ? { ...claim, date, added: byBucket(() => 0n) } : claim;
}

/** An extended term keeps the contract's next due date; a lump sum falls due once the funds are there, on a due day where one is named. */
function ownFirstDueDate(
  kind: PlanKind,
  { asOf, contract }: Account,
  affordability: Affordability | null,
  terms: CommonTerms & { readonly lumpSum?: boolean },
): CalendarDate | undefined {
  const startDate = terms.startDate ?? asOf;
  const next = contract.schedule?.nextDueDate;
  if (kind === 'extended-term' && next !== undefined && next > startDate) return next;
  if (!terms.lumpSum) return undefined;
  const available = affordability?.availableFunds?.from ?? startDate;
  return firstOnDueDays(available > startDate ? available : startDate, terms.dueDays);
}

/** @returns The first date from a day on that falls on a due day; that day where none are named. */
function firstOnDueDays(date: CalendarDate, dueDays: readonly number[] | undefined): CalendarDate {
  if (!dueDays) return date;
  const candidates = [0, 1].flatMap((months) => dueDays.map((day) => addMonths(date, months, day)));
  return candidates.find((candidate) => candidate >= date) ?? date;
}
