import type { Account } from '../account/index.ts';
import type { CrossRule } from '../input/index.ts';

/** The rule that an account breaks on which nothing is owed: there is nothing to plan. */
export function owesNothing({ balances }: Account): CrossRule | false {
  return (
    Object.values(balances).every((balance) => balance === 0n) && {
      path: ['account', 'balances'],
      rule: 'must not all be zero: nothing is owed',
    }
  );
}
