import {
  type AccountInput,
  type AffordabilityInput,
  assessAffordability,
  capacityLimits,
  type ParsedPolicy,
  type Plan,
  type PolicyInput,
} from 'repayment-plan';
import { minor } from './planArbitraries.ts';

/** Whoever pays a plan, and under which rules. */
export interface Payer {
  readonly account: AccountInput;
  readonly affordability?: AffordabilityInput | null | undefined;
  readonly policy?: PolicyInput | ParsedPolicy | null | undefined;
}

/** Everything that falls due by month, found from the plan's own rows, less what funds on hand pay. */
export function dueByMonth({ terms, schedule, totals }: Plan, payer: Payer): ReadonlyMap<string, bigint> {
  const funds = payer.affordability?.availableFunds;
  let left = funds ? minor(funds.amount as string) : 0n;
  const afterFunds = (date: string, due: bigint): bigint => {
    const paid = funds && funds.from <= date ? (left < due ? left : due) : 0n;
    left -= paid;
    return due - paid;
  };
  const months = new Map<string, bigint>();
  const add = (date: string, due: bigint): void => {
    months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0n) + due);
  };
  add(terms.startDate, afterFunds(terms.startDate, minor(totals.downPayment)));
  for (const { dueDate, payment } of schedule) {
    add(dueDate, schedule.length === 1 ? afterFunds(dueDate, minor(payment)) : minor(payment));
  }
  return months;
}

/** Capacity by month, found by the public assessment under the policy's limits; null without a budget. */
export function capacityByMonth(
  { account, affordability, policy }: Payer,
  { kind, currency, terms }: Plan,
): ReadonlyMap<string, bigint> | null {
  if (!affordability) return null;
  const { startDate: date, program } = terms;
  const limits = policy && capacityLimits({ policy, account, affordability, kind, date, program });
  const { months } = assessAffordability({
    currency,
    from: date,
    months: 600,
    affordability,
    ...(limits && { limits }),
  });
  return new Map(months.map(({ month, capacity }) => [month, minor(capacity)]));
}

/** Every month in which more falls due than capacity carries. */
export function shortMonths(plan: Plan, payer: Payer): readonly string[] {
  const capacity = capacityByMonth(payer, plan);
  if (!capacity) return [];
  return [...dueByMonth(plan, payer)]
    .filter(([month, due]) => due > (capacity.get(month) ?? -1n))
    .map(([month]) => month);
}
