import type { PlanKind } from '../../account/index.ts';
import type { Plan } from '../../plans/index.ts';
import type { Bucket, Holiday, PatternKind } from '../../schedule/index.ts';

type Breach = NonNullable<NonNullable<Plan['terms']['agreement']>['breach']>;
type EarlySettlement = NonNullable<NonNullable<Plan['terms']['agreement']>['earlySettlement']>;

/** What an explained plan has sections on. */
export type PlanSection =
  | 'owed'
  | 'changes'
  | 'waivers'
  | 'payments'
  | 'cost'
  | 'benefit'
  | 'budget'
  | 'missed'
  | 'lender'
  | 'conservation'
  | 'trace';

/** What a plan is told in. */
export type PlanKey =
  | `title.${PlanKind}`
  | `section.${PlanSection}`
  | `bucket.${Bucket}`
  | 'owed.total'
  | 'owed.part'
  | 'added'
  | 'added.frozen'
  | 'rate.contract'
  | 'rate.one'
  | 'rate.zero'
  | 'rate.step'
  | 'rate.step-zero'
  | `pay.${'first' | 'spread' | 'last'}`
  | 'capitalized'
  | 'down-payment'
  | 'holiday'
  | 'holiday.start'
  | 'break'
  | `holiday.${Holiday['interest']}`
  | `holiday.keeps-${Holiday['keeps']}`
  | 'pattern.level-principal'
  | 'pattern.flat-fee'
  | 'pattern.interest-first'
  | 'pattern.balloon'
  | 'pattern.step-up'
  | 'pattern.step-up-each'
  | 'pattern.step-up-from'
  | 'pattern.irregular'
  | 'before-after'
  | 'before-after.lower'
  | 'waiver.on-signing'
  | 'waiver.on-completion'
  | 'waiver.none'
  | 'payment.first'
  | 'payment.count'
  | 'payment.count-break'
  | 'payment.equal'
  | 'payment.regular'
  | 'payment.largest'
  | 'payment.last'
  | 'payment.only'
  | 'cost.total'
  | 'cost.extra'
  | 'cost.no-extra'
  | 'cost.rate'
  | `basis.${NonNullable<Plan['cost']['contract']>['basis']}`
  | `contract.${'saves' | 'costs' | 'same' | 'none'}`
  | 'nothing.owed'
  | 'nothing.added'
  | 'nothing.interest'
  | `budget.${'fits' | 'short' | 'unknown' | 'tightest' | 'month' | 'more'}`
  | 'funds'
  | 'grace'
  | 'breach'
  | 'breach.none'
  | `breach.${Breach['consequences'][number]}`
  | `early.${EarlySettlement}`;

/** What staff are told beside it. */
export type PlanStaffKey = 'lender.value' | 'lender.loss' | 'lender.gain' | 'conserved' | 'conserved.buckets';

/** What a step of the trace is told in: one text for each way to find the number. */
export type PlanTraceKey =
  | 'claim.accrual'
  | 'treatment'
  | `pay.${'pattern' | 'first' | 'spread' | 'last'}`
  | 'installments'
  | `goal.${'payment' | 'capacity' | 'stated'}`
  | 'fewer'
  | 'tightest'
  | 'principal-share'
  | 'lump-sum'
  | 'down-payment'
  | 'rate'
  | 'higher'
  | 'installment'
  | `pattern.${Exclude<PatternKind, 'stated-principal'>}`
  | 'needed'
  | 'total'
  | 'irr'
  | Plan['cost']['annualRates'][number]['method']
  | 'present-value'
  | 'loss'
  | 'other';
