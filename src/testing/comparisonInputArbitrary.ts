import { MINOR_DIGITS } from '../money/index.ts';
import { buildBaselines, type ComparisonInput, type ProposalInput, proposePlans } from '../offers/index.ts';
import type { Plan } from '../plans/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { planArbitrary } from './planArbitrary.ts';
import { proposalInputArbitrary } from './proposalInputArbitrary.ts';

/** What {@link comparisonInputArbitrary} draws. */
interface DrawnComparison {
  readonly plans: readonly Plan[];
  /** Of whose account offers and baselines are. */
  readonly proposal: ProposalInput;
  readonly isOffered: boolean;
  readonly baselines: readonly (typeof BASELINES)[number][];
  /** For how long nothing is done. */
  readonly months: number;
  /** Which row the others are compared with, counted round and round; null where none is named. */
  readonly against: number | null;
}

const BASELINES = ['contract', 'minimumPayments', 'doingNothing'] as const;

/**
 * What `comparePlans` takes: up to three plans of whatever accounts, the offers of a proposal, baselines, those that do not
 * exist among them, and maybe the row that others are compared with. There is at least one row.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `comparePlans` accepts.
 * @example The row compared with differs from itself in nothing
 * import * as fc from 'fast-check';
 * import { comparePlans } from 'repayment-plan';
 * import { comparisonInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(comparisonInputArbitrary(fc), 1);
 * const { against, rows } = comparePlans(input);
 * rows.find(({ name }) => name === against).saving; // '0.00'
 */
export function comparisonInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<ComparisonInput> {
  const { currency = 'CNY' } = options;
  const drawn: Draw<DrawnComparison> = fc.record({
    plans: fc.array(planArbitrary(fc, options), { maxLength: 3 }),
    proposal: proposalInputArbitrary(fc, options),
    isOffered: fc.boolean(),
    baselines: fc.subarray([...BASELINES], { minLength: 0 }),
    months: fc.integer({ min: 1, max: 60 }),
    against: fc.option(fc.integer({ min: 0, max: 100 })),
  });
  const isReadable = (input: ComparisonInput) =>
    namesOf(input).length > 0 && (hasCurrency(input) || MINOR_DIGITS[currency] === 2);
  return drawn.map(comparisonOf).filter(isReadable) as Arbitrary<ComparisonInput>;
}

function comparisonOf({ plans, proposal, isOffered, months, against, ...drawn }: DrawnComparison): ComparisonInput {
  const { account } = proposal;
  const found = buildBaselines({ account, months, contractMonths: months });
  const compared = {
    offers: isOffered ? proposePlans(proposal).offers : [],
    plans,
    baselines: drawn.baselines.map((name) => found[name]),
  };
  const names = namesOf(compared);
  const name = against === null ? undefined : names[against % names.length];
  return { ...compared, ...(name !== undefined && { against: name }) };
}

/** Baselines alone name no currency: two digits are taken for theirs. */
function hasCurrency({ offers = [], plans = [] }: ComparisonInput): boolean {
  return offers.length + plans.length > 0;
}

/** How the rows are named. */
function namesOf({ offers = [], plans = [], baselines = [] }: ComparisonInput): readonly string[] {
  return [
    ...offers.map(({ rank }) => `offer ${rank}`),
    ...plans.map((_, index) => `plan ${index + 1}`),
    ...baselines.flatMap(({ outcome, kind }) => (outcome === 'baseline' ? [kind] : [])),
  ];
}
