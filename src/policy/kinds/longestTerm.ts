import { countField, strictObject } from '../../input/index.ts';
import { noMoreThan } from '../bound.ts';
import { atMost, months } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/** The plan ends within so many months of its start; a part of a month counts whole. */
export const longestTerm = ruleKind({
  summary: 'The plan ends within so many months of its start, a part of a month counting whole.',
  params: () => strictObject({ months: countField(1, 1_200) }),
  tighter: { months: 'lower' },
  judge: (params, subject) => [atMost(months(subject.termMonths), months(params.months), { change: 'term-months' })],
  bounds: { 'term-months': (params) => [noMoreThan(months(params.months))] },
});
