import type { Affordability } from '../affordability/index.ts';
import { buildPeriods, type CalendarDate, type CalendarMonth, monthOf } from '../calendar/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { type Infeasible, mostWithin, type Request, resolveRequest, unpayable } from '../plans/index.ts';
import type { Policy } from '../policy/index.ts';
import type { CandidateTerms } from './candidate.ts';
import { DEFAULT_TERMS, HORIZON_MONTHS } from './ground.ts';
import type { SharedEntry } from './sharedSchema.ts';
import type { Claimant } from './shareMonth.ts';
import { type SharedBy, weightOf } from './sharingWeight.ts';
import { type Trial, tryRequest } from './trial.ts';

const KIND = 'installment';

/** An account that shares in capacity, with what every plan for it has in common. */
export interface Sharer extends Claimant {
  readonly accountId: string;
  readonly request: Request;
  /** The most monthly installments that its plan may have. */
  readonly most: number;
}

/** What all accounts have in common. */
export interface Sharing {
  readonly affordability: Affordability;
  readonly policy: Policy | null;
  readonly digits: MinorDigits;
  readonly sharedBy: SharedBy;
  readonly startDate: CalendarDate;
}

/** @returns The accounts in the order of their ids, which decides between equal remainders. */
export function sharersOf(entries: readonly SharedEntry[], sharing: Sharing): readonly Sharer[] {
  const inOrder = [...entries].sort((one, other) => (one.account.accountId < other.account.accountId ? -1 : 1));
  return inOrder.map((entry) => sharerOf(entry, sharing));
}

function sharerOf({ account, floor, rate }: SharedEntry, { sharedBy, startDate, ...parties }: Sharing): Sharer {
  const terms: CandidateTerms = { ...DEFAULT_TERMS, startDate, frequency: 'monthly', ...(rate && { rate }) };
  const request = resolveRequest(KIND, { ...parties, account }, terms);
  return {
    accountId: account.accountId,
    request,
    most: Math.min(mostWithin(request), HORIZON_MONTHS),
    weight: weightOf(account, sharedBy, parties.policy),
    floor,
  };
}

/** @returns The calendar months of the installments: all plans fall due together. */
export function monthsOfInstallments({ request }: Sharer): readonly CalendarMonth[] {
  return buildPeriods({ ...request.dates, count: HORIZON_MONTHS }).map(({ dueDate }) => monthOf(dueDate));
}

/** @returns What a month carries, in minor units: the least that the policy's limits leave for any of some accounts. */
export function capacityIn(month: CalendarMonth, sharers: readonly Sharer[]): bigint {
  const capacities = sharers.map(({ request }) => request.budget?.capacity.inMonth(month).capacity ?? 0n);
  return capacities.reduce((least, capacity) => (capacity < least ? capacity : least));
}

/**
 * Tries to pay an account from its shares, month by month, each rounded down to the payment multiple, until everything
 * is paid.
 *
 * A schedule of stated payments closes with a payment that is too small by no more than a minor unit an installment. Where
 * that exceeds the share, its month leaves to the next more than is closed with: a minor unit for every installment that
 * the plan may have, and one.
 */
export function payFrom(shares: readonly bigint[], sharer: Sharer): Trial | Infeasible {
  const { most, request } = sharer;
  const inMultiples = (amount: bigint): bigint => amount - (amount % request.paymentMultiple);
  const payments = shares.slice(0, most).map(inMultiples);
  const paid = tryPayments(payments, sharer);
  const closing = closingPayment(paid);
  if (!closing || closing.amount <= (shares[closing.number - 1] as bigint)) return paid;
  const lowered = closing.amount - BigInt(most) - 1n;
  if (closing.number === most || lowered < 0n) return overdrawn(closing, shares, request);
  const later = tryPayments(payments.with(closing.number - 1, inMultiples(lowered)), sharer);
  const end = closingPayment(later);
  return end && end.amount > (shares[end.number - 1] as bigint) ? overdrawn(end, shares, request) : later;
}

function tryPayments(all: readonly bigint[], { request, most }: Sharer): Trial | Infeasible {
  const payments = all
    .map((payment, index) => ({ fromInstallment: index + 1, payment }))
    .filter(({ payment }, index) => payment !== all[index - 1]);
  const count = most > 0 ? { installments: most } : {};
  return tryRequest({ ...request, terms: { ...request.terms, ...count, pattern: { kind: 'irregular', payments } } });
}

/** The payment that closes a schedule. */
interface ClosingPayment {
  readonly number: number;
  readonly amount: bigint;
}

function closingPayment(result: Trial | Infeasible): ClosingPayment | null {
  if (result.outcome !== 'trial') return null;
  const { rows } = result.solved.schedule;
  return { number: rows.length, amount: rows[rows.length - 1]?.payment ?? 0n };
}

/** @returns The outcome of shares that leave a little which no later share pays. */
function overdrawn({ number, amount }: ClosingPayment, shares: readonly bigint[], request: Request): Infeasible {
  const payment = shares[number - 1] as bigint;
  return unpayable(request, {
    outcome: 'unpayable',
    reason: 'balance-left',
    number,
    payment,
    required: amount - payment,
  });
}
