import * as z from 'zod/mini';
import { type CrossRule, crossCheck, listOf, strictObject } from '../../input/index.ts';
import { BUCKETS, type Bucket } from '../../schedule/index.ts';
import { daysPastDueField } from '../daysPastDue.ts';
import type { Judgement } from '../judgement.ts';
import { namedTwice } from '../namedTwice.ts';
import { ruleKind } from '../ruleKind.ts';
import { bands } from '../tighter.ts';

/** Buckets that are paid one group after the other; inside a group any order will do. */
type Groups = readonly (readonly Bucket[])[];

const orderField = listOf(listOf(z.enum(BUCKETS), BUCKETS.length).check(z.minLength(1)), BUCKETS.length).check(
  z.minLength(1),
  crossCheck((groups) => [namedTwice(groups.flat())]),
);

const params = () =>
  strictObject({
    /** From few days past due to many; none reaches into the next. */
    brackets: listOf(strictObject({ daysPastDue: daysPastDueField, order: orderField }), 20).check(
      z.minLength(1),
      crossCheck((brackets) => brackets.map((_, index) => overlap(brackets, index))),
    ),
  });

type Bracket = { readonly daysPastDue: z.output<typeof daysPastDueField> };

function overlap(brackets: readonly Bracket[], index: number): CrossRule | false {
  const { least = 0 } = brackets[index]?.daysPastDue ?? {};
  const { most = Number.POSITIVE_INFINITY } = brackets[index - 1]?.daysPastDue ?? { most: -1 };
  return (
    least <= most && { path: [index, 'daysPastDue', 'least'], rule: 'must be above the most of the bracket before' }
  );
}

type AllocationParams = z.output<ReturnType<typeof params>>;

/**
 * Payments are applied to the buckets group after group, in the order for the account's days past due; inside a group
 * any order will do. Both ends of a bracket are included; an account in no bracket is not concerned.
 *
 * Judged: the order that the agreement names. A bucket that it leaves out comes after those it names, and one that the
 * rule leaves out may stand anywhere. An agreement that names no order leaves it to the rule, which then states it, and
 * which the plan follows where the rule binds: see `paymentOrder`. Fix: the agreement's order, to the one nearest to it
 * that holds.
 */
export const paymentAllocation = ruleKind({
  summary: 'Payments are applied to the buckets in an order that depends on the days past due.',
  params,
  tighter: { brackets: bands(['daysPastDue'], 'passes', { order: 'same' }) },
  judge: (rule, { account, agreement }): readonly Judgement[] => {
    const agreed = agreement?.allocation;
    const order = orderFor(rule, account.delinquency.daysPastDue, agreed);
    if (!order) return [];
    const limit = order.join(', ');
    if (!agreed) return [{ bound: 'stated', actual: limit, where: 'allocation' }];
    const left = order.filter((bucket) => !agreed.includes(bucket));
    const actual = [...agreed.filter((bucket) => order.includes(bucket)), ...left].join(', ');
    return [{ bound: 'one-of', actual, allowed: [limit], where: 'allocation', change: 'agreement' }];
  },
  requires: (rule, { account }) => {
    const groups = groupsFor(rule, account.delinquency.daysPastDue);
    return groups ? [{ where: 'allocation', bound: 'in-order', values: groups.map((group) => group.join(', ')) }] : [];
  },
});

/**
 * @param agreed - The order that the parties agreed on: it decides inside each group; none where left out.
 * @returns The buckets that a rule names, in its order; null for an account in none of its brackets.
 */
export function orderFor(
  rule: AllocationParams,
  daysPastDue: number,
  agreed: readonly Bucket[] = [],
): readonly Bucket[] | null {
  return groupsFor(rule, daysPastDue)?.flatMap((group) => asAgreed(group, agreed)) ?? null;
}

function groupsFor({ brackets }: AllocationParams, daysPastDue: number): Groups | null {
  const found = brackets.find(
    ({ daysPastDue: { least = 0, most = daysPastDue } }) => least <= daysPastDue && daysPastDue <= most,
  );
  return found?.order ?? null;
}

function asAgreed(group: Groups[number], agreed: readonly Bucket[]): readonly Bucket[] {
  return [...agreed.filter((bucket) => group.includes(bucket)), ...group.filter((bucket) => !agreed.includes(bucket))];
}
