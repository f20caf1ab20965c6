import { MAX_INSTALLMENTS } from '../../account/index.ts';
import { ONE, type Ratio } from '../../money/index.ts';
import { totalOf } from '../../schedule/index.ts';
import { family } from '../family.ts';
import type { Ground } from '../ground.ts';
import { fundedStart, noFundsAtStart } from './funds.ts';
import {
  ALWAYS,
  capacityStays,
  countsEvery,
  countsFor,
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

const KIND = 'installment';

const ratesOf = (ground: Ground): readonly Ratio[] => ratesAt(ground, ground.grid.rates);
const contractRate = ({ rateAt }: Ground): readonly Ratio[] => [rateAt(ONE)];

/** The whole claim in installments. A new family is a new row. */
export const INSTALLMENT_FAMILIES = [
  family({
    name: 'level-payments',
    kind: KIND,
    because: 'the whole claim in equal payments, up to the contract rate',
    whyNot: ALWAYS,
    candidates: (ground) => over(ground, countsFor(ground, KIND), ratesOf(ground)),
  }),
  family({
    name: 'waived-arrears',
    kind: KIND,
    because: 'arrears are waived as far as the policy allows, so that what is paid counts',
    whyNot: (ground) => nothingToWaive(ground, KIND),
    candidates: (ground) =>
      ground.grid.waivers.flatMap((share) => {
        const treatment = waiving(ground, KIND, share);
        return treatment ? over(ground, countsFor(ground, KIND), contractRate(ground), { treatment }) : [];
      }),
  }),
  family({
    name: 'level-principal',
    kind: KIND,
    because: 'equal principal with falling interest costs least over the same term',
    whyNot: ALWAYS,
    candidates: (ground) =>
      over(ground, countsFor(ground, KIND), ratesOf(ground), { pattern: { kind: 'level-principal' } }),
  }),
  family({
    name: 'pay-cycle',
    kind: KIND,
    because: 'payments come as often as the income does',
    whyNot: ({ payCycle }) => (payCycle ? null : 'the largest income is monthly or not known'),
    candidates: (ground) => {
      const { payCycle: frequency, undated, rateAt } = ground;
      if (!frequency) return [];
      const rate = yearly(rateAt(ONE));
      return countsEvery(countsFor(ground, KIND), frequency, MAX_INSTALLMENTS).map((installments) => ({
        ...undated,
        frequency,
        installments,
        rate,
      }));
    },
  }),
  family({
    name: 'interest-first',
    kind: KIND,
    because: 'hardship is temporary: interest alone is paid at first',
    whyNot: notTemporary,
    candidates: (ground) =>
      within(ground.grid.holidays, fewCountsFor(ground, KIND)).map(([interestOnly, installments]) => ({
        ...ground.monthly,
        installments,
        rate: yearly(ground.rateAt(ONE)),
        pattern: { kind: 'interest-first', interestOnly },
      })),
  }),
  family({
    name: 'holiday',
    kind: KIND,
    because: 'hardship passes, or capacity is yet to come: nothing is paid until then, and interest runs simply',
    whyNot: noHoliday,
    candidates: (ground) => holidays(ground, KIND, 'simple'),
  }),
  family({
    name: 'step-up',
    kind: KIND,
    because: 'payments follow capacity as it changes',
    whyNot: capacityStays,
    candidates: (ground) => {
      const pattern = inProportionToCapacity(ground.kinds[KIND].stretches);
      return pattern ? over(ground, countsFor(ground, KIND), contractRate(ground), { pattern }) : [];
    },
  }),
  family({
    name: 'capacity-payments',
    kind: KIND,
    because: 'every month pays what it can carry: the shortest way out',
    whyNot: capacityStays,
    candidates: (ground) =>
      capacityPayments(ground, KIND).flatMap((terms) =>
        ratesOf(ground).map((rate) => ({ ...terms, rate: yearly(rate) })),
      ),
  }),
  family({
    name: 'down-payment',
    kind: KIND,
    because: 'funds on hand are paid at the start, the rest in installments',
    whyNot: noFundsAtStart,
    candidates: (ground) =>
      fundedStart(ground, totalOf(ground.account.balances)).flatMap((terms) =>
        over(ground, countsFor(ground, KIND), contractRate(ground), terms),
      ),
  }),
] as const;
