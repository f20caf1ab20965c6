import type { AccountInput } from '../account/index.ts';
import type { AffordabilityInput } from '../affordability/index.ts';
import { SHARED_BY, type SharedAccountInput, type SharedPlansInput } from '../offers/index.ts';
import { accountArbitrary } from './accountArbitrary.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import { amountDraw, type DrawOptions, fieldsDraw, percentageDraw, START_DATES } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { type Suits, suitedBudget, suitsDraw } from './partiesDraw.ts';
import { policyArbitrary } from './policyArbitrary.ts';

/** What {@link sharedPlansInputArbitrary} draws. */
interface DrawnSharing {
  readonly accounts: readonly SharedAccountInput[];
  readonly affordability: AffordabilityInput;
  readonly suits: Suits;
  readonly said: Omit<SharedPlansInput, 'accounts' | 'affordability'>;
}

/**
 * What `buildSharedPlans` takes: one to four accounts of one customer, each with its own id, some with a floor or a rate of
 * their own, a budget of the size
 * of their debts, and what may be said of policy, sharing and start.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `buildSharedPlans` accepts; not every account gets a plan.
 * @example Every account has a plan, or a reason why it has none
 * import * as fc from 'fast-check';
 * import { buildSharedPlans } from 'repayment-plan';
 * import { sharedPlansInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(sharedPlansInputArbitrary(fc), 1);
 * buildSharedPlans(input).accounts.length === input.accounts.length; // true
 */
export function sharedPlansInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<SharedPlansInput> {
  const { currency = 'CNY' } = options;
  const entry: Draw<SharedAccountInput> = fieldsDraw(
    fc,
    { account: accountArbitrary(fc, options) },
    { floor: amountDraw(fc, currency, 0, 30_000), rate: percentageDraw(fc, 3_600) },
  );
  const drawn: Draw<DrawnSharing> = fc.record({
    accounts: fc.array(entry, { minLength: 1, maxLength: 4 }),
    affordability: affordabilityArbitrary(fc, options),
    suits: suitsDraw(fc, 36),
    said: fieldsDraw(
      fc,
      {},
      {
        policy: fc.option(policyArbitrary(fc, options)),
        sharedBy: fc.constantFrom(...SHARED_BY),
        startDate: fc.constantFrom(...START_DATES),
      },
    ),
  });
  return drawn.map(sharingOf) as Arbitrary<SharedPlansInput>;
}

/** Where some contract asks for no payment, nothing can be shared by it. */
function sharingOf({ accounts, affordability, suits, said }: DrawnSharing): SharedPlansInput {
  const { sharedBy, ...others } = said;
  const isShared = sharedBy === 'balance' || accounts.every(({ account }) => asksForPayment(account));
  return {
    accounts: accounts.map((entry, index) => ({
      ...entry,
      account: { ...entry.account, accountId: `A-${1001 + index}` },
    })),
    affordability: suitedBudget(
      affordability,
      accounts.map(({ account }) => account),
      suits,
    ),
    ...others,
    ...(sharedBy && isShared && { sharedBy }),
  };
}

function asksForPayment({ contract }: AccountInput): boolean {
  return Boolean(contract.schedule) || /[1-9]/.test(String(contract.minimumPayment?.floor ?? ''));
}
