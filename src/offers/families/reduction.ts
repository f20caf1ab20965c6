import { addMonths, dateFields } from '../../calendar/index.ts';
import { ONE, ratio, ZERO } from '../../money/index.ts';
import type { CandidateTerms } from '../candidate.ts';
import { family } from '../family.ts';
import type { Ground } from '../ground.ts';
import {
  capacityStays,
  countsFor,
  ends,
  fewCountsFor,
  holidays,
  noHoliday,
  nothingToWaive,
  notTemporary,
  over,
  ratesAt,
  waiving,
  within,
  yearly,
} from './parts.ts';
import { capacityPayments, inProportionToCapacity } from './rising.ts';

const KIND = 'interest-reduction';
/** A token payment is so much of the one that follows. */
const TOKEN = ratio(1n, 10n);

const bearsInterest = ({ rateAt }: Ground): string | null =>
  rateAt(ONE).numerator === 0n ? 'the contract bears no interest' : null;

/** @returns Reduced rates and zero, from the highest on. */
const reduced = (ground: Ground) => ratesAt(ground, [...ground.grid.reducedRates, ZERO]);

function frozen(
  ground: Ground,
  terms: Partial<CandidateTerms> = {},
  counts: readonly number[] = countsFor(ground, KIND),
): readonly CandidateTerms[] {
  return over(ground, counts, [ZERO], terms);
}

/** The claim at a lower rate. A new family is a new row. */
export const REDUCTION_FAMILIES = [
  family({
    name: 'reduced-rate',
    kind: KIND,
    because: 'a lower rate makes the payment carry further',
    whyNot: bearsInterest,
    candidates: (ground) => over(ground, countsFor(ground, KIND), ratesAt(ground, ground.grid.reducedRates)),
  }),
  family({
    name: 'frozen',
    kind: KIND,
    because: 'no further interest runs: every payment counts',
    whyNot: bearsInterest,
    candidates: (ground) => frozen(ground),
  }),
  family({
    name: 'frozen-waived-arrears',
    kind: KIND,
    because: 'no further interest runs, and arrears are waived as far as the policy allows',
    whyNot: (ground) => bearsInterest(ground) ?? nothingToWaive(ground, KIND),
    candidates: (ground) =>
      ground.grid.waivers.flatMap((share) => {
        const treatment = waiving(ground, KIND, share);
        return treatment ? frozen(ground, { treatment }) : [];
      }),
  }),
  family({
    name: 'interest-free-window',
    kind: KIND,
    because: 'hardship is temporary: no interest runs at first, the contract rate after that',
    whyNot: (ground) => bearsInterest(ground) ?? notTemporary(ground),
    candidates: (ground) =>
      within(ground.grid.holidays, fewCountsFor(ground, KIND)).map(([months, installments]) => ({
        ...ground.monthly,
        installments,
        rate: [
          { fromInstallment: 1, rate: yearly(ZERO) },
          { fromInstallment: months + 1, rate: 'contract' },
        ],
      })),
  }),
  family({
    name: 'frozen-holiday',
    kind: KIND,
    because: 'hardship passes, or capacity is yet to come: until then nothing is paid and nothing accrues',
    whyNot: noHoliday,
    candidates: (ground) => holidays(ground, KIND, 'freeze'),
  }),
  family({
    name: 'token-payments',
    kind: KIND,
    because: 'hardship is temporary: a token is paid at first, and no interest runs',
    whyNot: notTemporary,
    candidates: (ground) =>
      ground.grid.holidays.flatMap((months) => {
        const { startDate } = ground;
        const full = addMonths(startDate, months, dateFields(startDate).day);
        const steps = [
          { from: startDate, multiple: TOKEN },
          { from: addMonths(full, 1, 1), multiple: ONE },
        ];
        return frozen(ground, { pattern: { kind: 'step-up', steps } }, fewCountsFor(ground, KIND));
      }),
  }),
  family({
    name: 'longer-and-cheaper',
    kind: KIND,
    because: 'hardship is lasting: a longer term at a lower rate can be kept for good',
    whyNot: ({ account }) => (account.customer.hardship === 'lasting' ? null : 'hardship is not known to be lasting'),
    candidates: (ground) => over(ground, countsFor(ground, KIND, ground.grid.longMonths), ends(reduced(ground))),
  }),
  family({
    name: 'reduced-step-up',
    kind: KIND,
    because: 'payments follow capacity as it changes, at a lower rate',
    whyNot: capacityStays,
    candidates: (ground) => {
      const pattern = inProportionToCapacity(ground.kinds[KIND].stretches);
      return pattern ? over(ground, fewCountsFor(ground, KIND), ends(reduced(ground)), { pattern }) : [];
    },
  }),
  family({
    name: 'reduced-capacity-payments',
    kind: KIND,
    because: 'every month pays what it can carry, at a lower rate',
    whyNot: capacityStays,
    candidates: (ground) =>
      capacityPayments(ground, KIND).flatMap((terms) =>
        reduced(ground).map((rate) => ({ ...terms, rate: yearly(rate) })),
      ),
  }),
] as const;
