import * as z from 'zod/mini';
import { listOf, strictObject } from '../../input/index.ts';
import { ARREARS } from '../../schedule/index.ts';
import { amount, atMost } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

const NOTHING = amount(0n);

/**
 * Nothing of the named buckets joins principal at the start, where it would bear interest. A bucket that is not named
 * is not judged. Fix: what is capitalized, to nothing.
 */
export const noCapitalization = ruleKind({
  params: () => strictObject({ buckets: listOf(z.enum(ARREARS), ARREARS.length).check(z.minLength(1)) }),
  judge: ({ buckets }, { capitalized }) =>
    buckets.map((bucket) => atMost(amount(capitalized[bucket]), NOTHING, { where: bucket, change: 'capitalization' })),
});

/**
 * No interest that accrues within the plan joins principal, as it does in a payment holiday that capitalizes: it bears
 * no interest itself.
 *
 * What was compound interest before the plan, and how the odd days of a first period are priced, is not judged.
 * Fix: what is capitalized, to nothing.
 */
export const noCompoundInterest = ruleKind({
  params: () => strictObject({}),
  judge: (_params, { capitalizedInterest }) => [
    atMost(amount(capitalizedInterest), NOTHING, { change: 'capitalization' }),
  ],
});
