import type { PlanKind } from '../account/index.ts';
import { formatAmount, MINOR_DIGITS, readWrittenAmount } from '../money/index.ts';
import { APPROVALS } from '../offers/index.ts';
import type { TermsInput } from '../plans/index.ts';
import type { PolicyInput } from '../policy/index.ts';
import { type DrawOptions, type Draws, fieldsDraw, MOST_REMAINING } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { type DrawnParties, partiesDraw } from './partiesDraw.ts';
import { FEWEST_INSTALLMENTS, termsArbitrary } from './termsArbitrary.ts';

/** What a function takes beside parties, kind and terms, and what it may. */
interface Further {
  readonly required?: Draws;
  readonly optional?: Draws;
}

/** What {@link questionDraw} draws. */
interface DrawnQuestion {
  readonly parties: DrawnParties;
  readonly asked: object;
  readonly terms: TermsInput<PlanKind>;
  /** In how many parts of principal it is asked to be paid; null where no payment is named. */
  readonly parts: number | null;
  /** Whether the terms leave the count open. */
  readonly isOpen: boolean;
}

/** As many parts and months of a budget, at most: what fits is then found among few counts. */
const MOST_PARTS = 24;

/**
 * What is asked about plans of one kind: parties, terms and whose approval will do. Terms name a count, a largest
 * installment or both; with a budget they may name neither.
 */
export function questionDraw(fc: FastCheck, kind: PlanKind, options: DrawOptions, further: Further = {}) {
  return drawnQuestion(fc, kind, options, further).map(({ parties, asked, ...of }): object => ({
    ...parties,
    ...asked,
    terms: termsOf(parties, of),
  }));
}

/** So few installments that a search is short. */
const COUNTS = {
  installment: [FEWEST_INSTALLMENTS, MOST_PARTS],
  'extended-term': [MOST_REMAINING, MOST_REMAINING + 12],
  'interest-reduction': [FEWEST_INSTALLMENTS, MOST_PARTS],
  'principal-settlement': [FEWEST_INSTALLMENTS, MOST_PARTS],
} as const satisfies Record<PlanKind, readonly [least: number, most: number]>;

/**
 * The same for what is searched: monthly plans of few installments under a policy that allows few. Without a limit every
 * count up to the longest of all is tried, with every waiver, which takes seconds.
 */
export function searchedDraw(fc: FastCheck, kind: PlanKind, options: DrawOptions, further: Further = {}) {
  const [min, max] = COUNTS[kind];
  const count = fc.integer({ min, max });
  const drawn: Draw<{ question: DrawnQuestion; most: number; installments: number }> = fc.record({
    question: drawnQuestion(fc, kind, options, further),
    most: count,
    installments: count,
  });
  return drawn.map(({ question: { parties, asked, terms, ...of }, most, installments }): object => ({
    ...parties,
    ...asked,
    policy: limited(parties.policy, most),
    terms: termsOf(parties, { ...of, terms: { ...terms, frequency: 'monthly', installments } }),
  }));
}

function drawnQuestion(
  fc: FastCheck,
  kind: PlanKind,
  options: DrawOptions,
  { required, optional }: Further,
): Draw<DrawnQuestion> {
  return fc.record({
    parties: partiesDraw(fc, options, MOST_PARTS),
    asked: fieldsDraw(
      fc,
      { kind: fc.constant(kind), ...required },
      { approvals: fc.constantFrom(...APPROVALS), ...optional },
    ),
    terms: termsArbitrary(fc, kind, options),
    parts: fc.option(fc.integer({ min: 1, max: MOST_PARTS })),
    isOpen: fc.boolean(),
  });
}

/** A holiday goes with a count: without one it could end after the last installment. */
function termsOf(
  { account, affordability }: DrawnParties,
  { terms, parts, isOpen }: Pick<DrawnQuestion, 'terms' | 'parts' | 'isOpen'>,
): TermsInput<PlanKind> {
  const digits = MINOR_DIGITS[account.currency];
  const principal = readWrittenAmount(account.balances.principal as string, digits) as bigint;
  const payment = parts !== null && { payment: formatAmount(principal / BigInt(parts), digits) };
  const { installments, holiday, ...open } = terms;
  const counted = isOpen && (payment || affordability) ? {} : { installments, ...(holiday && { holiday }) };
  return { ...open, ...counted, ...payment } as TermsInput<PlanKind>;
}

/** The policy with a longest term. */
function limited(policy: PolicyInput | null, months: number): PolicyInput {
  const { rules, ...rest } = policy ?? { policyId: 'drawn', rules: [] };
  const longest = {
    id: 'drawn.longest-term',
    kind: 'longest-term',
    params: { months },
    severity: 'error',
    level: 'practice',
    citation: { instrument: 'Example Bank, hardship policy (illustrative)' },
    verification: 'primary',
  } as const;
  return { ...rest, rules: [...rules, longest] };
}
