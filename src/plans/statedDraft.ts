import { type Account, accountOn, type Claim, claimOn, contractRate } from '../account/index.ts';
import { type Affordability, capacityPath } from '../affordability/index.ts';
import { type InvalidField, invalidInput } from '../errors.ts';
import { formatAmount, MINOR_DIGITS, type RoundingMode, ZERO } from '../money/index.ts';
import { type Policy, type PolicyBudget, policyCapacityLimits } from '../policy/index.ts';
import { constantRate, type RatePath } from '../rates/index.ts';
import { BUCKETS, byBucket, totalOf } from '../schedule/index.ts';
import type { JudgedDraft, JudgedRequest } from './judgedDraft.ts';
import { resolveRatePath } from './resolveTerms.ts';
import { statedDates } from './statedDates.ts';
import type { StatedSchedule } from './statedSchedule.ts';
import type { StatedPaths } from './wrongStated.ts';

/** What a stated schedule is judged with, as read. */
export interface StatedInput {
  readonly action: string;
  readonly account: Account;
  readonly affordability: Affordability | null;
  readonly policy: Policy | null;
  readonly stated: StatedSchedule;
  readonly paths: StatedPaths;
}

/**
 * Resolves what a stated schedule leaves to the account, the contract and the policy: dates, claim, rates, capacity.
 *
 * @returns What a draft of ours would have resolved, as far as facts are found from it.
 * @throws {RepaymentError} `invalid-input` for a start before the snapshot, and for a claim below it.
 */
export function statedDraft(input: StatedInput): JudgedDraft {
  const { account, policy, stated } = input;
  const digits = MINOR_DIGITS[account.currency];
  const rounding = stated.rounding ?? policy?.rounding.mode ?? 'halfExpand';
  const dates = statedDates(stated, account.contract.dayCount);
  const request: JudgedRequest = {
    kind: stated.kind,
    account,
    budget: budgetOf(input),
    digits,
    money: (minor) => formatAmount(minor, digits),
    rounding,
    contractRate: contractRate(account),
    claim: claimOf(input, rounding),
    dates,
    terms: {
      program: stated.program,
      agreement: stated.agreement,
      pattern: { kind: stated.rate === 'flat-fee' ? 'flat-fee' : 'irregular' },
    },
  };
  return { request, ratePath: ratePathOf(stated, request), downPayment: totalOf(stated.downPayment) };
}

/** What is owed at the start, never less than the snapshot says: what is given up must be said to be waived. */
function claimOf({ action, account, stated, paths }: StatedInput, rounding: RoundingMode): Claim {
  const { startDate, claim: balances } = stated;
  if (startDate < account.asOf) {
    const rule = `must not be before the snapshot's date ${account.asOf}`;
    throw invalidInput(action, [{ path: paths.startDate, rule, value: JSON.stringify(startDate) }]);
  }
  if (!balances) return claimOn(account, startDate, rounding);
  const digits = MINOR_DIGITS[account.currency];
  const added = byBucket((bucket) => balances[bucket] - account.balances[bucket]);
  const below = BUCKETS.filter((bucket) => added[bucket] < 0n).map((bucket): InvalidField => {
    const rule = `must be at least ${formatAmount(account.balances[bucket], digits)}, what the account owes of it`;
    return { path: `${paths.claim}.${bucket}`, rule, value: formatAmount(balances[bucket], digits) };
  });
  if (below.length > 0) throw invalidInput(action, below);
  return { date: startDate, balances, total: totalOf(balances), added, trace: [] };
}

function budgetOf({ account, affordability, policy, stated }: StatedInput): PolicyBudget | null {
  if (!affordability) return null;
  const { kind, startDate: date, program = null } = stated;
  const concern = { kind, account: accountOn(account, date), date, program };
  const limits = policyCapacityLimits(policy, concern, affordability.household);
  return { affordability, limits, capacity: capacityPath(affordability, limits) };
}

function ratePathOf({ rate }: StatedSchedule, request: JudgedRequest): RatePath | null {
  if (rate === undefined) return null;
  return rate === 'flat-fee' ? constantRate(ZERO) : resolveRatePath(request, rate, request.contractRate);
}
