import { countField, strictObject } from '../../input/index.ts';
import { months } from '../judgement.ts';
import { judgeRange, rangeBounds, rangeCheck, rangeFields } from '../range.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * The plan's term lies in a range: months from its start to its last due date, a part of a month counting whole.
 *
 * Both ends are included; an end left out is open. Fix: the term, to the end that is broken.
 */
export const termRange = ruleKind({
  summary: 'The months from the start to the last due date lie in a range, a part of a month counting whole.',
  params: () => strictObject(rangeFields(countField(0, 1_200))).check(rangeCheck),
  tighter: { least: 'higher', most: 'lower' },
  judge: (range, { termMonths }) =>
    judgeRange(range, { smallest: termMonths, largest: termMonths, measure: months }, { change: 'term-months' }),
  bounds: { 'term-months': (range) => rangeBounds(range, months) },
});
