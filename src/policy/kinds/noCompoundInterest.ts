import { strictObject } from '../../input/index.ts';
import { noMoreThan } from '../bound.ts';
import { amount, atMost } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * No interest that accrues within the plan joins principal, as it does in a payment holiday that capitalizes: it bears
 * no interest itself.
 *
 * What was compound interest before the plan, and how the odd days of a first period are priced, is not judged.
 * Fix: what is capitalized, to nothing.
 */
export const noCompoundInterest = ruleKind({
  summary: 'No interest of the plan joins principal.',
  params: () => strictObject({}),
  tighter: {},
  judge: (_params, { capitalizedInterest }) => [
    atMost(amount(capitalizedInterest), amount(0n), { change: 'capitalization' }),
  ],
  bounds: { capitalization: () => [noMoreThan(amount(0n), { where: 'interest of the plan' })] },
});
