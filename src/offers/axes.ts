import { addDays, daysBetween, monthOf } from '../calendar/index.ts';
import { formatFraction, ratio } from '../money/index.ts';
import type { CommonTerms, InstallmentTerms, PrincipalSettlementTerms } from '../plans/index.ts';
import { leastInstallments, mostWithin } from '../plans/index.ts';
import { BUCKETS, type Bucket, interestBearing } from '../schedule/index.ts';
import { installmentOf, shortMonths, type Trial } from './trial.ts';

/** What of a plan can be moved while everything else stays. */
export type AxisName = 'installments' | 'payment' | 'rate' | 'down-payment' | 'start-date' | `waiver-${Bucket}`;

/** Which way an axis is moved. */
export type Way = 'more' | 'less';

/** One way in which terms can be moved, in whole units: a count, minor units, basis points, days. */
export interface Axis {
  /** Where a plan stands, cut to a whole unit; null where the plan has no such term. */
  readonly current: (trial: Trial) => bigint | null;
  /** Whether it stands between two whole units. */
  readonly isBetween?: (trial: Trial) => boolean;
  /** How far it may move, both ends included. */
  readonly range: (trial: Trial) => { readonly least: bigint; readonly most: bigint };
  readonly moved: (trial: Trial, value: bigint) => CommonTerms;
  /** Terms that say nothing of it, or nothing that could leave them without a plan. */
  readonly without: (terms: CommonTerms) => CommonTerms;
  /** Which way payments get smaller. */
  readonly eases: Way;
  /** Whether a month is short because this term itself asks for too much in it. */
  readonly overreaches?: (trial: Trial) => boolean;
  /** From what the value is taken before the rest of it falls due in equal shares, one an installment. */
  readonly sharedOf?: (trial: Trial) => bigint;
  /** Which way the term is looked for: from no concession, or the smallest payment, on. */
  readonly solved: 'upwards' | 'downwards';
  /** Whether each step is tried, as dates and counts are not sure to get only better on the way. */
  readonly steps: 'each' | 'halved';
  /** A value of a trial as it is written in terms. */
  readonly present: (trial: Trial, value: bigint) => string | number;
}

const BASIS_POINTS = 10_000n;
/** How much later a plan may be tried to start. */
const LATEST_START_DAYS = 183n;

const termsOf = ({ solved }: Trial): CommonTerms => solved.draft.request.terms;
const money = ({ solved }: Trial, value: bigint): string => solved.draft.request.money(value);

/** From the fewest that the kind of plan may have up to the most that dates and policy allow, or the plan's own. */
const installments: Axis = {
  current: (trial) => (isLumpSum(trial) ? null : BigInt(trial.solved.draft.installments)),
  range: ({ solved }) => {
    const { request } = solved.draft;
    return {
      least: BigInt(leastInstallments(request.kind, request)),
      most: BigInt(Math.max(mostWithin(request), solved.draft.installments)),
    };
  },
  moved: (trial, value) => ({ ...termsOf(trial), installments: Number(value) }),
  without: ({ installments: _count, ...terms }) => terms,
  eases: 'more',
  solved: 'upwards',
  steps: 'each',
  present: (_trial, value) => Number(value),
};

function isLumpSum(trial: Trial): boolean {
  return (termsOf(trial) as Partial<PrincipalSettlementTerms>).lumpSum === true;
}

/** A plan's installment changes with its count: the amounts that are tried are those of every count. */
const payment: Axis = {
  ...installments,
  current: (trial) => (termsOf(trial).pattern.kind === 'irregular' ? null : installments.current(trial)),
  without: ({ payment: _most, ...terms }) => terms,
  solved: 'downwards',
  present: (trial) => money(trial, installmentOf(trial)),
};

/** One nominal yearly rate for the whole plan, in whole basis points, at most the contract's. */
const rate: Axis = {
  current: ({ solved }) => {
    const { request, ratePath } = solved.draft;
    const rated = request.kind !== 'extended-term' && request.terms.pattern.kind !== 'flat-fee';
    if (!rated || ratePath.steps.length > 0) return null;
    return (ratePath.initial.numerator * BASIS_POINTS) / ratePath.initial.denominator;
  },
  isBetween: ({ solved }) => {
    const { numerator, denominator } = solved.draft.ratePath.initial;
    return (numerator * BASIS_POINTS) % denominator !== 0n;
  },
  range: ({ solved }) => {
    const { contractRate } = solved.draft.request;
    return { least: 0n, most: (contractRate.numerator * BASIS_POINTS) / contractRate.denominator };
  },
  moved: (trial, value) => atRate(termsOf(trial), value),
  without: (terms) => (terms.pattern.kind === 'flat-fee' ? terms : atRate(terms, 0n)),
  eases: 'less',
  solved: 'downwards',
  steps: 'halved',
  present: (trial, value) =>
    formatFraction(rate.current(trial) === value ? trial.solved.draft.ratePath.initial : ratio(value, BASIS_POINTS)),
};

function atRate(terms: CommonTerms, points: bigint): CommonTerms {
  const rated: InstallmentTerms['rate'] = { value: ratio(points, BASIS_POINTS), per: 'year', quoted: 'nominal' };
  return { ...terms, rate: rated } as CommonTerms;
}

/** Paid at the start; at most one minor unit less than the claim. */
const downPayment: Axis = {
  current: ({ solved }) => solved.draft.downPayment,
  range: ({ solved }) => ({ least: 0n, most: solved.draft.request.claim.total - 1n }),
  moved: (trial, value) => ({ ...termsOf(trial), downPayment: value }),
  without: (terms) => ({ ...terms, downPayment: 0n }),
  eases: 'more',
  overreaches: (trial) => {
    const { request, downPayment: paid } = trial.solved.draft;
    const { startDate } = request.dates;
    return paid > fundsOn(trial) && shortMonths(trial).some(({ month }) => month === monthOf(startDate));
  },
  sharedOf: (trial) => trial.solved.draft.downPayment + principalLeft(trial),
  solved: 'upwards',
  steps: 'halved',
  present: money,
};

/** Principal to be repaid in installments. */
function principalLeft({ solved }: Trial): bigint {
  return interestBearing(solved.schedule.treated) - solved.schedule.downPayment.principal;
}

/** Available funds that are there on the start date. */
function fundsOn({ solved }: Trial): bigint {
  const { budget, dates } = solved.draft.request;
  const funds = budget?.affordability.availableFunds;
  return funds && funds.from <= dates.startDate ? funds.amount : 0n;
}

/** The first day of the plan, from the snapshot's own on; the contract runs on until then, and due dates follow. */
const startDate: Axis = {
  current: ({ solved }) => {
    const { account, dates, terms } = solved.draft.request;
    return terms.dueDates ? null : BigInt(daysBetween(account.asOf, dates.startDate));
  },
  range: () => ({ least: 0n, most: LATEST_START_DAYS }),
  moved: (trial, value) => {
    const { firstDueDate: given, dueDays = given && dueDaysOf(trial), ...terms } = termsOf(trial);
    return { ...terms, ...(dueDays && { dueDays }), startDate: startOn(trial, value) };
  },
  without: ({ startDate: _start, ...terms }) => terms,
  eases: 'more',
  solved: 'upwards',
  steps: 'each',
  present: startOn,
};

/** The days of the month of a first due date that was given stay; a frequency of weeks has none. */
function dueDaysOf({ solved }: Trial): number[] | undefined {
  const { dueDays } = solved.draft.request.dates;
  return dueDays.length > 0 ? [...dueDays] : undefined;
}

function startOn({ solved }: Trial, days: bigint) {
  return addDays(solved.draft.request.account.asOf, Number(days));
}

/** What is waived of one bucket on signing; the rest of it is treated as before, or spread. */
function waiver(bucket: Bucket): Axis {
  return {
    current: ({ solved }) => {
      const treated = solved.schedule.treated[bucket];
      const others = treated.waivedOnCompletion + treated.capitalized;
      return treated.claim === 0n || others > 0n ? null : treated.waivedOnSigning;
    },
    range: ({ solved }) => ({ least: 0n, most: mostWaived(solved.schedule.treated[bucket].claim, bucket) }),
    moved: (trial, value) => waived(trial, bucket, value),
    without: (terms) => unwaived(terms, bucket),
    eases: 'more',
    sharedOf: (trial) => {
      const { claim, waivedOnSigning } = trial.solved.schedule.treated[bucket];
      return bucket === 'principal' ? waivedOnSigning + principalLeft(trial) : claim;
    },
    solved: 'upwards',
    steps: 'halved',
    present: money,
  };
}

/** All of an arrears bucket; of principal, all but one minor unit, so that something is left to pay. */
function mostWaived(claim: bigint, bucket: Bucket): bigint {
  return claim - (bucket === 'principal' ? 1n : 0n);
}

function waived(trial: Trial, bucket: Bucket, value: bigint): CommonTerms {
  const { principalShare, ...terms } = termsOf(trial) as PrincipalSettlementTerms;
  const { claim, pay } = trial.solved.schedule.treated[bucket];
  const part = { waive: 'on-signing', share: ratio(value, claim) } as const;
  const isPrincipal = bucket === 'principal';
  return {
    ...terms,
    ...(!isPrincipal && principalShare && { principalShare }),
    treatment: { ...terms.treatment, [bucket]: isPrincipal ? part : [{ pay }, part] },
  } as CommonTerms;
}

/** Without what is waived of a bucket on signing, and without the share of principal that is paid. */
function unwaived(terms: CommonTerms, bucket: Bucket): CommonTerms {
  if (bucket !== 'principal') {
    const parts = terms.treatment[bucket]?.filter((part) => !('waive' in part && part.waive === 'on-signing'));
    return { ...terms, treatment: { ...terms.treatment, [bucket]: parts } };
  }
  const { principalShare: _share, ...others } = terms as PrincipalSettlementTerms;
  const { principal: _principal, ...treatment } = terms.treatment;
  return { ...others, treatment };
}

/** Every axis. A new one is a new row. */
export const AXES = {
  installments,
  payment,
  rate,
  'down-payment': downPayment,
  'start-date': startDate,
  ...(Object.fromEntries(BUCKETS.map((bucket) => [`waiver-${bucket}`, waiver(bucket)])) as Record<
    `waiver-${Bucket}`,
    Axis
  >),
} as const satisfies Record<AxisName, Axis>;

export const AXIS_NAMES = Object.keys(AXES) as readonly AxisName[];
