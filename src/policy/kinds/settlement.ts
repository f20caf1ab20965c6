import * as z from 'zod/mini';
import { countField, shareField, strictObject } from '../../input/index.ts';
import { ratio } from '../../money/index.ts';
import { totalOf } from '../../schedule/index.ts';
import { noLessThan, noMoreThan } from '../bound.ts';
import { atLeast, atMost, count, type Judgement, months, share } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import type { AccountSubject } from '../subject.ts';

/** A settlement is paid within so many months of its start, in at most so many installments. */
export const settlementWindow = ruleKind({
  summary: 'A settlement is paid within so many months of its start, in at most so many installments.',
  params: () => strictObject({ months: countField(0, 1_200), installments: z.optional(countField(1, 1_200)) }),
  tighter: { months: 'lower', installments: 'lower' },
  planKinds: ['principal-settlement'],
  judge: (params, subject) => {
    if (subject.kind !== 'principal-settlement') return [];
    const judgements: Judgement[] = [
      atMost(months(subject.termMonths), months(params.months), { where: 'months', change: 'term-months' }),
    ];
    if (params.installments === undefined) return judgements;
    return [
      ...judgements,
      atMost(count(subject.installments), count(params.installments), {
        where: 'installments',
        change: 'installments',
      }),
    ];
  },
  bounds: {
    'term-months': (params, { kind }) => (kind === 'principal-settlement' ? [noMoreThan(months(params.months))] : []),
    installments: ({ installments }, { kind }) =>
      kind === 'principal-settlement' && installments !== undefined ? [noMoreThan(count(installments))] : [],
  },
});

/** A settlement pays at least a share of the claim, or of its principal. */
export const settlementShare = ruleKind({
  summary: 'A settlement pays at least a share of the claim or of its principal.',
  params: () => strictObject({ share: shareField, of: z.enum(['claim', 'principal']) }),
  tighter: { share: 'higher', of: 'same' },
  planKinds: ['principal-settlement'],
  judge: ({ share: least, of }, subject) => {
    const whole = wholeOf(of, subject);
    if (whole === 0n) return [];
    return [atLeast(share(ratio(subject.paidTotal, whole)), share(least), { where: of, change: 'settlement-share' })];
  },
  bounds: {
    'settlement-share': ({ share: least, of }, subject) => {
      const whole = wholeOf(of, subject);
      return whole === 0n ? [] : [noLessThan(share(least), { where: of, of: whole })];
    },
  },
});

/** What a settlement pays a share of; nothing of plans of other kinds. */
function wholeOf(of: 'claim' | 'principal', { kind, claim }: AccountSubject): bigint {
  if (kind !== 'principal-settlement') return 0n;
  return of === 'claim' ? totalOf(claim) : claim.principal;
}
