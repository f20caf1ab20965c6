import * as z from 'zod/mini';
import { countField, crossCheck, listOf, strictObject } from '../../input/index.ts';
import { BREACH_CONSEQUENCES } from '../agreement.ts';
import type { Requirement } from '../bound.ts';
import { count, type Judgement, missingClause } from '../judgement.ts';
import { judgeRange, rangeCheck, rangeFields } from '../range.ts';
import { ruleKind } from '../ruleKind.ts';

const consequences = z.optional(listOf(z.enum(BREACH_CONSEQUENCES), BREACH_CONSEQUENCES.length).check(z.minLength(1)));

const params = () =>
  strictObject({
    /** After how many missed payments the agreement may speak of a breach. */
    missedPayments: z.optional(strictObject(rangeFields(countField(1, 100))).check(rangeCheck)),
    allowed: consequences,
    required: consequences,
  }).check(
    crossCheck(({ missedPayments, allowed, required = [] }) => [
      missedPayments === undefined &&
        allowed === undefined &&
        required.length === 0 && { path: ['missedPayments'], rule: 'must be given, or allowed, or required' },
      allowed !== undefined &&
        required.some((name) => !allowed.includes(name)) && { path: ['required'], rule: 'must be among allowed' },
    ]),
  );

/**
 * What the agreement says of a breach: it comes after a number of missed payments in a range, brings nothing but what
 * is allowed, and everything that is required.
 *
 * Both ends of the range are included. An agreement that says nothing of a breach fails. Fix: the agreement, to the end
 * that is broken, to what is allowed, or by what is required and not there.
 */
export const breachConsequence = ruleKind({
  summary: 'What a breach of the agreement brings, and after how many missed payments.',
  params,
  tighter: { missedPayments: { least: 'higher', most: 'lower' }, allowed: 'fewer', required: 'more' },
  judge: ({ missedPayments = {}, allowed, required }, { agreement }) => {
    const breach = agreement?.breach;
    if (!breach) return [missingClause('breach', (required ?? allowed ?? BREACH_CONSEQUENCES).join(', '))];
    const given = breach.consequences;
    const missed = { smallest: breach.missedPayments, largest: breach.missedPayments, measure: count };
    const where = 'breach.consequences';
    const judgements: Judgement[] = [
      ...judgeRange(missedPayments, missed, { where: 'breach.missedPayments', change: 'agreement' }),
    ];
    if (required) judgements.push({ bound: 'all-of', given, required, where });
    if (!allowed) return judgements;
    const each = given.map((actual): Judgement => ({ bound: 'one-of', actual, allowed, where, change: 'agreement' }));
    return [...judgements, ...each];
  },
  requires: ({ missedPayments, allowed, required }) => {
    const where = 'breach.consequences';
    const requirements: Requirement[] = [];
    const missed = 'breach.missedPayments';
    if (missedPayments?.least !== undefined)
      requirements.push({ where: missed, bound: 'at-least', values: [String(missedPayments.least)] });
    if (missedPayments?.most !== undefined)
      requirements.push({ where: missed, bound: 'at-most', values: [String(missedPayments.most)] });
    if (required) requirements.push({ where, bound: 'all-of', values: required });
    if (allowed) requirements.push({ where, bound: 'one-of', values: allowed });
    return requirements;
  },
});
