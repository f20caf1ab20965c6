import { type Currency, formatAmount, MINOR_DIGITS, ROUNDING_MODES } from '../money/index.ts';
import {
  BREACH_CONSEQUENCES,
  DISCLOSED_METHODS,
  EARLY_SETTLEMENTS,
  SAID_BY_AGREEMENT,
  UNDERTAKINGS,
} from '../policy/index.ts';
import { BUCKETS } from '../schedule/index.ts';
import { amountDraw, type Draws, fieldsDraw, PROGRAMS, percentageDraw, START_DATES } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';

/** Days that are no business days, of a bank that is closed at the turn of the year. */
const HOLIDAYS = ['2026-12-31', '2027-01-01', '2027-02-01'] as const;

/** Terms that go with every kind, count and payment of a plan: a proposal takes them too. */
export function keptTermDraws(fc: FastCheck, currency: Currency): Draws {
  const multiples = [1n, 100n, 1_000n, 5_000n].map((minor) => formatAmount(minor, MINOR_DIGITS[currency]));
  return {
    startDate: fc.constantFrom(...START_DATES),
    businessDays: fieldsDraw(
      fc,
      { convention: fc.constantFrom('following', 'modified-following', 'preceding') },
      { weekend: fc.constantFrom([6, 7], [5, 6], []), holidays: fc.subarray([...HOLIDAYS], { minLength: 1 }) },
    ),
    paymentMultiple: fc.constantFrom(...multiples),
    rounding: fc.constantFrom(...ROUNDING_MODES),
    oddPeriod: fc.constantFrom('simple', 'compound'),
    accrualUntilStart: fc.constantFrom('contract', 'frozen'),
    program: fc.constantFrom(...PROGRAMS),
    agreement: agreementDraw(fc, currency),
  };
}

/** What the parties write into their agreement, all of it or next to nothing. */
function agreementDraw(fc: FastCheck, currency: Currency): Draw<unknown> {
  const several = (names: readonly string[]) => fc.subarray([...names], { minLength: 1 });
  const count = (most: number) => fc.integer({ min: 1, max: most });
  const rate = fc.record({ method: fc.constantFrom(...DISCLOSED_METHODS), rate: percentageDraw(fc, 3_600) });
  return fieldsDraw(
    fc,
    {},
    {
      items: several(SAID_BY_AGREEMENT),
      undertakings: several(UNDERTAKINGS),
      allocation: several(BUCKETS),
      grace: fc.record({ days: count(30), amount: amountDraw(fc, currency, 0, 10_000) }),
      breach: fc.record({ missedPayments: count(6), consequences: several(BREACH_CONSEQUENCES) }),
      earlySettlement: fc.constantFrom(...EARLY_SETTLEMENTS),
      reAges: fc.boolean(),
      reportingCode: fc.constant('AC'),
      disclosedRates: fc.array(rate, { maxLength: 3 }),
      repaymentEstimate: fc.record({ months: count(120), payment: amountDraw(fc, currency, 1, 100_000) }),
    },
  );
}
