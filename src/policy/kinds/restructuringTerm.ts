import { countField, strictObject } from '../../input/index.ts';
import { noMoreThan } from '../bound.ts';
import { atMost, months } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * A plan that runs longer than so many months counts as a restructuring: from its start to its last due date, a part
 * of a month counting whole.
 *
 * The limit itself is no restructuring yet. What that brings is the rule's severity; no recipe keeps within it by
 * itself, as `longest-term` makes them. Fix: the term, to the limit.
 */
export const restructuringTerm = ruleKind({
  summary: 'A plan longer than so many months counts as a restructuring.',
  params: () => strictObject({ months: countField(0, 1_200) }),
  tighter: { months: 'lower' },
  judge: (params, { termMonths }) => [
    atMost(months(termMonths), months(params.months), { where: 'restructuring', change: 'term-months' }),
  ],
  onlyJudged: true,
  bounds: { 'term-months': (params) => [noMoreThan(months(params.months))] },
});
