import type * as z from 'zod/mini';
import type { AccountInput } from '../account/index.ts';
import type { AffordabilityInput } from '../affordability/index.ts';
import type { Given } from '../input/index.ts';
import { crossCheck, currencyDigits, forDigits, parseInput, strictObject } from '../input/index.ts';
import type { Currency } from '../money/index.ts';
import { partyCheck, partyFields } from '../plans/index.ts';
import type { ParsedPolicy, PolicyInput } from '../policy/index.ts';
import { nominalYearlyRate } from '../rates/index.ts';
import { chooseOffers } from './chooseOffers.ts';
import { considerCandidates } from './considerCandidates.ts';
import { groundOf } from './ground.ts';
import { type Counts, countsInAll, type FamilyReport, familyReports, type LeftOut, leftOut } from './leftOut.ts';
import { type Offer, presentOffers } from './offer.ts';
import { preferencesField, startsTooEarly } from './preferences.ts';
import { tiersOf, unpaidClaims } from './scores.ts';
import type { Weights } from './weights.ts';

const SCHEMAS = forDigits((digits) =>
  strictObject({ ...partyFields(digits), preferences: preferencesField(digits) })
    .check(partyCheck as never)
    .check(crossCheck(({ account, preferences }) => [startsTooEarly(account, preferences)])),
);

/** What {@link proposePlans} may be asked for; nothing has to be said. */
export type ProposalPreferences = Given<z.input<ReturnType<typeof preferencesField>>>;

/** What {@link proposePlans} takes. */
export interface ProposalInput {
  readonly account: AccountInput;
  /** The budget; without one nothing is short, and no score knows capacity. */
  readonly affordability?: AffordabilityInput | null;
  /** As data or read before; without one nothing is refused, and verdicts are `unchecked`. */
  readonly policy?: PolicyInput | ParsedPolicy | null;
  readonly preferences?: ProposalPreferences;
}

/** A short list of plans for one account. */
export interface Proposal {
  readonly outcome: 'offers' | 'none';
  readonly accountId: string;
  readonly currency: Currency;
  /** In order: the best of every kind, then of further families, then whatever is best. */
  readonly offers: readonly Offer[];
  /** How many plans were tried, and what became of them. */
  readonly considered: Counts;
  readonly families: readonly FamilyReport[];
  /** Every kind of plan that is not among the offers, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** What scores were found with. */
  readonly weights: Weights;
}

/**
 * A short list of plans that both sides can accept: from an account, a budget and a policy to the best of every kind.
 *
 * Candidates of all four kinds are tried over term, rate, waiver, down payment, pattern and frequency, each family for
 * the customers it is meant for: payments on payday, stepped with dated income, holidays and interest-free windows in
 * temporary hardship, longer and cheaper plans in lasting hardship, settlements from funds on hand. Kept are those that
 * capacity carries in every calendar month and that the policy allows, or some authority may grant. They are scored for
 * both sides (see `SCORING_WEIGHTS`), the best of each kind comes before the second of any, and an offer to which
 * another is at least as good for both sides and better for one says so.
 * Rounding: as in the recipes; scores are exact, and written with ten decimals.
 *
 * @param input.preferences - Number of offers, approvals, kinds and families, payday, terms that every plan carries,
 * weights, the lender's funding rate and survival curve, and the grid of candidates; each has a default.
 * @returns The offers, what became of every family of candidates, and why kinds are left out. Where nothing passes, the
 * outcome is `none`.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example Which plans fit this household?
 * import { proposePlans } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '12000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const affordability = {
 *   household: { adults: 1, dependants: 0 },
 *   income: [{ source: 'salary', amount: '900.00', frequency: 'monthly' }], expenses: [],
 * };
 * const { offers, leftOut } = proposePlans({ account, affordability, preferences: { most: 2 } });
 * offers.map(({ kind }) => kind); // ['installment', 'interest-reduction']
 * leftOut[0].reason; // 'no extended-term plan: the contract has no remaining schedule to extend'
 */
export function proposePlans(input: ProposalInput): Proposal {
  const digits = currencyDigits(input);
  const { preferences, ...read } = parseInput('propose plans', SCHEMAS[digits], input);
  const parties = { ...read, digits };
  const { most, kinds, families, approvals, weights, fundingRate, survival = null } = preferences;
  const { account } = parties;
  const considered = considerCandidates({
    parties,
    ground: groundOf(parties, preferences),
    kinds,
    families,
    approvals,
    scale: {
      weights,
      fundingRate: fundingRate ? nominalYearlyRate(fundingRate, account.contract.dayCount, 12) : null,
      survival,
      tiers: tiersOf(parties.policy),
      unpaidUntil: unpaidClaims(account),
    },
  });
  const offers = presentOffers(
    chooseOffers(
      considered.flatMap(({ passed }) => passed),
      most,
    ),
  );
  const reports = familyReports(
    considered,
    offers.map(({ family }) => family),
  );
  return {
    outcome: offers.length > 0 ? 'offers' : 'none',
    accountId: account.accountId,
    currency: account.currency,
    offers,
    considered: countsInAll(reports),
    families: reports,
    leftOut: leftOut(
      considered,
      offers.map(({ kind }) => kind),
    ),
    weights,
  };
}
