import * as z from 'zod/mini';
import { crossCheck, listOf, strictObject } from '../../input/index.ts';
import { AGREEMENT_ITEMS, type AgreementItem, STATED_BY_PLAN, UNDERTAKINGS } from '../agreement.ts';
import type { Requirement } from '../bound.ts';
import type { Inclusion, Judgement } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

const params = () =>
  strictObject({
    items: z.optional(listOf(z.enum(AGREEMENT_ITEMS), AGREEMENT_ITEMS.length).check(z.minLength(1))),
    undertakings: z.optional(listOf(z.enum(UNDERTAKINGS), UNDERTAKINGS.length).check(z.minLength(1))),
  }).check(
    crossCheck(({ items, undertakings }) => [
      items === undefined && undertakings === undefined && { path: ['items'], rule: 'must be given, or undertakings' },
    ]),
  );

const STATED: readonly AgreementItem[] = STATED_BY_PLAN;

/**
 * The agreement says everything that is required, and contains every undertaking that is.
 *
 * What every plan states by itself, such as its due dates, counts as said; the rest has to be in the agreement. A plan
 * without an agreement says no more than the plan does. Fix: the agreement, by what is required and not there.
 */
export const requiredAgreement = ruleKind({
  summary: 'The agreement says and promises everything that is required.',
  params,
  tighter: { items: 'more', undertakings: 'more' },
  judge: ({ items, undertakings }, { agreement }) => {
    const judgements: Judgement[] = [];
    if (items) judgements.push(inclusion('items', items, [...STATED, ...(agreement?.items ?? [])]));
    if (undertakings) judgements.push(inclusion('undertakings', undertakings, agreement?.undertakings ?? []));
    return judgements;
  },
  requires: ({ items, undertakings }) => {
    const required: Requirement[] = [];
    if (items) required.push({ where: 'items', bound: 'all-of', values: items });
    if (undertakings) required.push({ where: 'undertakings', bound: 'all-of', values: undertakings });
    return required;
  },
});

/** Of what is given, what is required is shown: the rest is nobody's question. */
function inclusion(where: string, required: readonly string[], given: readonly string[]): Inclusion {
  return { bound: 'all-of', given: required.filter((name) => given.includes(name)), required, where };
}
