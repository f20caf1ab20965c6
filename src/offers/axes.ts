import { addDays, type CalendarDate, daysBetween } from '../calendar/index.ts';
import { formatFraction, ratio } from '../money/index.ts';
import type { CommonTerms, InstallmentTerms, PrincipalSettlementTerms } from '../plans/index.ts';
import { draftSchedule, mostWithin } from '../plans/index.ts';
import { BUCKETS, type Bucket } from '../schedule/index.ts';
import type { Trial } from './trial.ts';

/** What of a plan can be moved while everything else stays. */
export type AxisName = 'installments' | 'payment' | 'rate' | 'down-payment' | 'start-date' | `waiver-${Bucket}`;

/** One way in which terms can be moved, in whole units: a count, minor units, basis points, days. */
export interface Axis {
  /** Where a plan stands; null where the plan has no such term. */
  readonly current: (trial: Trial) => bigint | null;
  /** How far it may move, both ends included. */
  readonly range: (trial: Trial) => { readonly least: bigint; readonly most: bigint };
  readonly moved: (trial: Trial, value: bigint) => CommonTerms;
  /** Which way payments get smaller. */
  readonly eases: 'more' | 'less';
  /** Which way the term is looked for: from no concession, or the smallest payment, on. */
  readonly solved: 'upwards' | 'downwards';
  /** Whether each step is tried, as dates and counts are not sure to get only better on the way. */
  readonly steps: 'each' | 'halved';
  readonly present: (trial: Trial, value: bigint) => string | number;
}

const BASIS_POINTS = 10_000n;
/** How much later a plan may be tried to start. */
const LATEST_START_DAYS = 366n;

const termsOf = ({ solved }: Trial): CommonTerms => solved.draft.request.terms;
const money = ({ solved }: Trial, value: bigint): string => solved.draft.request.money(value);

/** Every count up to the dates' and the policy's most is tried; a contract's remaining count is the least to extend. */
const installments: Axis = {
  current: ({ solved }) => BigInt(solved.draft.installments),
  range: ({ solved }) => {
    const { request } = solved.draft;
    const remaining = request.account.contract.schedule?.remainingInstallments ?? 1;
    return {
      least: BigInt(request.kind === 'extended-term' ? remaining : 1),
      most: BigInt(Math.max(mostWithin(request), solved.draft.installments)),
    };
  },
  moved: (trial, value) => ({ ...termsOf(trial), installments: Number(value) }),
  eases: 'more',
  solved: 'upwards',
  steps: 'each',
  present: (_trial, value) => Number(value),
};

/** The most that the installment may be; the count is the smallest that keeps to it. */
const payment: Axis = {
  current: ({ solved }) =>
    solved.draft.request.terms.pattern.kind === 'irregular' ? null : solved.schedule.installment,
  range: ({ solved }) => ({ least: ofLongest(solved), most: solved.draft.request.claim.total * 2n }),
  moved: (trial, value) => {
    const { installments: _count, ...terms } = termsOf(trial);
    return { ...terms, payment: value };
  },
  eases: 'less',
  solved: 'upwards',
  steps: 'halved',
  present: money,
};

/** The installment of the longest plan that dates and policy allow: a smaller one needs a longer plan. */
function ofLongest({ draft, schedule }: Trial['solved']): bigint {
  const longest = draftSchedule({ ...draft, installments: Math.max(mostWithin(draft.request), draft.installments) });
  return longest.outcome === 'schedule' ? longest.installment : schedule.installment;
}

/** One nominal yearly rate for the whole plan, in whole basis points, at most the contract's or the plan's own. */
const rate: Axis = {
  current: ({ solved }) => {
    const { request, ratePath } = solved.draft;
    const rated = request.kind !== 'extended-term' && request.terms.pattern.kind !== 'flat-fee';
    if (!rated || ratePath.steps.length > 0) return null;
    return (ratePath.initial.numerator * BASIS_POINTS) / ratePath.initial.denominator;
  },
  range: ({ solved }) => {
    const { contractRate } = solved.draft.request;
    return { least: 0n, most: (contractRate.numerator * BASIS_POINTS) / contractRate.denominator };
  },
  moved: (trial, value) => {
    const terms = termsOf(trial) as InstallmentTerms;
    return { ...terms, rate: { value: ratio(value, BASIS_POINTS), per: 'year', quoted: 'nominal' } } as CommonTerms;
  },
  eases: 'less',
  solved: 'downwards',
  steps: 'halved',
  present: (_trial, value) => formatFraction(ratio(value, BASIS_POINTS)),
};

/** Paid at the start; at most one minor unit less than the claim. */
const downPayment: Axis = {
  current: ({ solved }) => solved.draft.downPayment,
  range: ({ solved }) => ({ least: 0n, most: solved.draft.request.claim.total - 1n }),
  moved: (trial, value) => ({ ...termsOf(trial), downPayment: value }),
  eases: 'more',
  solved: 'upwards',
  steps: 'halved',
  present: money,
};

/** The first day of the plan, from the snapshot's own on; the contract runs on until then, and due dates follow. */
const startDate: Axis = {
  current: ({ solved }) => {
    const { account, dates, terms } = solved.draft.request;
    return terms.dueDates ? null : BigInt(daysBetween(account.asOf, dates.startDate));
  },
  range: () => ({ least: 0n, most: LATEST_START_DAYS }),
  moved: (trial, value) => {
    const { firstDueDate: _first, dueDays: _days, ...terms } = termsOf(trial);
    return { ...terms, startDate: startOn(trial, value) };
  },
  eases: 'more',
  solved: 'upwards',
  steps: 'each',
  present: startOn,
};

function startOn({ solved }: Trial, days: bigint): CalendarDate {
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
    range: ({ solved }) => ({ least: 0n, most: mostWaived(solved.schedule.treated, bucket) }),
    moved: (trial, value) => waived(trial, bucket, value),
    eases: 'more',
    solved: 'upwards',
    steps: 'halved',
    present: money,
  };
}

/** All of an arrears bucket; of principal, all but one minor unit, so that something is left to pay. */
function mostWaived(treated: Trial['solved']['schedule']['treated'], bucket: Bucket): bigint {
  return treated[bucket].claim - (bucket === 'principal' ? 1n : 0n);
}

function waived(trial: Trial, bucket: Bucket, value: bigint): CommonTerms {
  const { principalShare: _share, ...terms } = termsOf(trial) as PrincipalSettlementTerms;
  const { claim, pay } = trial.solved.schedule.treated[bucket];
  const part = { waive: 'on-signing', share: ratio(value, claim) } as const;
  const treatment = bucket === 'principal' ? part : [{ pay }, part];
  return { ...terms, treatment: { ...terms.treatment, [bucket]: treatment } } as CommonTerms;
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
