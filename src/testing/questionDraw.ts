import type { PlanKind } from '../account/index.ts';
import { APPROVALS } from '../offers/index.ts';
import type { TermsInput } from '../plans/index.ts';
import type { PolicyInput } from '../policy/index.ts';
import { type DrawOptions, type Draws, fieldsDraw, MOST_REMAINING } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { type DrawnParties, partiesDraw, partOf, suitedBudget } from './partiesDraw.ts';
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
  /** What the budget carries, in percent of an equal share of the debt. */
  readonly carried: number;
  /** The most that an installment may be, likewise; null where none is named. */
  readonly most: number | null;
  /** Whether the terms leave the count open. */
  readonly isOpen: boolean;
}

/** With more rules hardly any question would have an answer. */
const MOST_RULES = 2;

/**
 * What is asked about plans of one kind: parties, terms and whose approval will do. Terms name a count, a largest
 * installment or both; with a budget they may name neither. Budget and largest installment are about what an equal share
 * of the debt is, so that it takes a little more or less for a plan to pass.
 */
export function questionDraw(fc: FastCheck, kind: PlanKind, options: DrawOptions, further: Further = {}): Draw<object> {
  return drawnQuestion(fc, kind, options, further).map(asQuestion);
}

/** So few installments that a search is short. */
const COUNTS = {
  installment: [FEWEST_INSTALLMENTS, 24],
  'extended-term': [MOST_REMAINING, MOST_REMAINING + 12],
  'interest-reduction': [FEWEST_INSTALLMENTS, 24],
  'principal-settlement': [FEWEST_INSTALLMENTS, 24],
} as const satisfies Record<PlanKind, readonly [least: number, most: number]>;

/**
 * The same for what is searched: monthly plans of few installments under a policy that allows few. Without a limit every
 * count up to the longest of all is tried, with every waiver, which takes seconds.
 */
export function searchedDraw(fc: FastCheck, kind: PlanKind, options: DrawOptions, further: Further = {}): Draw<object> {
  const [min, max] = COUNTS[kind];
  const count = fc.integer({ min, max });
  const drawn: Draw<{ question: DrawnQuestion; longest: number; installments: number }> = fc.record({
    question: drawnQuestion(fc, kind, options, further),
    longest: count,
    installments: count,
  });
  return drawn.map(({ question: { parties, terms, ...of }, longest, installments }) =>
    asQuestion({
      ...of,
      parties: { ...parties, policy: limited(parties.policy, longest) },
      terms: { ...terms, frequency: 'monthly', installments },
    }),
  );
}

function drawnQuestion(
  fc: FastCheck,
  kind: PlanKind,
  options: DrawOptions,
  { required, optional }: Further,
): Draw<DrawnQuestion> {
  const percentage = fc.integer({ min: 50, max: 150 });
  return fc.record({
    parties: partiesDraw(fc, options, MOST_RULES),
    asked: fieldsDraw(
      fc,
      { kind: fc.constant(kind), ...required },
      { approvals: fc.constantFrom(...APPROVALS), ...optional },
    ),
    terms: termsArbitrary(fc, kind, options),
    carried: percentage,
    most: fc.oneof(fc.constant(null), percentage),
    isOpen: fc.boolean(),
  });
}

/** A holiday goes with a count: without one it could end after the last installment. */
function asQuestion({ parties, asked, terms: given, carried, most, isOpen }: DrawnQuestion): object {
  const { account } = parties;
  const { installments = 1, holiday, ...open } = given;
  const share = (percentage: number) => ({ percentage, months: installments });
  const affordability = parties.affordability && suitedBudget(parties.affordability, [account], share(carried));
  const payment = most !== null && { payment: partOf([account], share(most)) };
  const counted = isOpen && (payment || affordability) ? {} : { installments, ...(holiday && { holiday }) };
  return { ...parties, affordability, ...asked, terms: { ...open, ...counted, ...payment } };
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
