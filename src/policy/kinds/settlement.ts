import * as z from 'zod/mini';
import { countField, shareField, strictObject } from '../../input/index.ts';
import { ratio } from '../../money/index.ts';
import { totalOf } from '../../schedule/index.ts';
import { atLeast, atMost, count, type Judgement, months, share } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

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
});

/** A settlement pays at least a share of the claim, or of its principal. */
export const settlementShare = ruleKind({
  summary: 'A settlement pays at least a share of the claim or of its principal.',
  params: () => strictObject({ share: shareField, of: z.enum(['claim', 'principal']) }),
  tighter: { share: 'higher', of: 'same' },
  planKinds: ['principal-settlement'],
  judge: ({ share: least, of }, { kind, claim, paidTotal }) => {
    const whole = of === 'claim' ? totalOf(claim) : claim.principal;
    if (kind !== 'principal-settlement' || whole === 0n) return [];
    return [atLeast(share(ratio(paidTotal, whole)), share(least), { where: of, change: 'settlement-share' })];
  },
});
