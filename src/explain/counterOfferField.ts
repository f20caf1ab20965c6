import * as z from 'zod/mini';
import {
  countField,
  crossCheck,
  currencyField,
  dateField,
  forDigits,
  listOf,
  monthField,
  nameField,
  otherCurrency,
  sentenceField,
  signedWrittenAmountField,
  strictObject,
  writtenAmountField,
  writtenFractionField,
} from '../input/index.ts';
import type { AxisName } from '../offers/index.ts';
import { verdictField } from '../policy/index.ts';
import { COUNTER_OFFER_EN } from './texts/counterOffer.en.ts';

const MOVE = 'move.';
const AXES = Object.keys(COUNTER_OFFER_EN).flatMap((key) =>
  key.startsWith(MOVE) ? [key.slice(MOVE.length) as AxisName] : [],
);
/** No plan has as many installments, and no account as many rules. */
const MOST = 10_000;

/** What is told of a counter-offer, one schema for each number of minor digits; other fields are not read. */
export const COUNTER_OFFER_FIELDS = forDigits((digits) => {
  const amount = writtenAmountField(digits);
  const count = countField(0, MOST);
  /** How the value of a term is written, where it is no amount. */
  const values: Partial<Record<AxisName, z.ZodMiniType>> = {
    installments: count,
    rate: writtenFractionField,
    'start-date': dateField,
  };
  const plan = z.object({
    currency: currencyField,
    totals: z.object({ installments: count, installment: amount, paid: amount }),
  });
  const moveOf = (axis: AxisName) => {
    const value = values[axis] ?? amount;
    return z.object({ axis: z.literal(axis), from: value, to: value, plan: z.optional(plan) });
  };
  const [first, ...others] = AXES.map(moveOf);
  const move = z.discriminatedUnion('axis', [first as ReturnType<typeof moveOf>, ...others]);
  return z
    .object({
      outcome: z.enum(['passes', 'counter-offer', 'none']),
      plan: z.extend(plan, { verdict: verdictField }),
      obstacles: listOf(
        z.discriminatedUnion('constraint', [
          strictObject({
            constraint: z.literal('capacity'),
            month: monthField,
            due: amount,
            capacity: signedWrittenAmountField(digits),
          }),
          strictObject({ constraint: z.literal('largest-installment'), installment: amount, most: amount }),
          strictObject({ constraint: z.literal('policy'), rules: listOf(nameField, MOST) }),
          strictObject({ constraint: z.literal('infeasible'), reason: nameField, message: sentenceField }),
        ]),
        MOST,
      ),
      moves: listOf(move, AXES.length),
      notEnough: listOf(z.enum(AXES), AXES.length),
      combined: z.nullable(z.object({ moves: listOf(move, 2).check(z.minLength(2)), plan })),
    })
    .check(
      crossCheck(({ plan: { currency }, moves, combined }) => [
        ...moves.map(
          (answer, index) =>
            answer.plan?.currency !== currency && {
              path: ['moves', index, 'plan'],
              rule: `must be the plan that the change makes, in ${currency}`,
            },
        ),
        otherCurrency(['combined', 'plan'], combined?.plan.currency, currency),
      ]),
    );
});
