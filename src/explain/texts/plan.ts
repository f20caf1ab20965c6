import type { PlanKind } from '../../account/index.ts';
import type { Plan } from '../../plans/index.ts';
import type { Bucket, Holiday } from '../../schedule/index.ts';

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
  | 'verdict'
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
  | `holiday.${Holiday['interest']}`
  | `holiday.keeps-${Holiday['keeps']}`
  | 'pattern.level-principal'
  | 'pattern.flat-fee'
  | 'pattern.interest-first'
  | 'pattern.balloon'
  | 'pattern.step-up'
  | 'pattern.step-up-from'
  | 'pattern.irregular'
  | 'before-after'
  | 'before-after.lower'
  | 'waiver.on-signing'
  | 'waiver.on-completion'
  | 'waiver.none'
  | 'payment.first'
  | 'payment.regular'
  | 'payment.largest'
  | 'payment.last'
  | 'payment.only'
  | 'cost.total'
  | 'cost.extra'
  | 'cost.no-extra'
  | 'cost.rate'
  | `contract.${'saves' | 'costs' | 'same' | 'none'}`
  | 'nothing.owed'
  | 'nothing.added'
  | `budget.${'fits' | 'short' | 'unknown' | 'tightest' | 'month' | 'more'}`
  | 'funds'
  | 'grace'
  | 'breach'
  | 'breach.one'
  | 'breach.none'
  | `breach.${Breach['consequences'][number]}`
  | `early.${EarlySettlement}`
  | `verdict.${Plan['verdict']['outcome']}`;

/** What staff are told beside it. */
export type PlanStaffKey =
  | 'lender.value'
  | 'lender.loss'
  | 'lender.gain'
  | 'law'
  | 'conserved'
  | 'trace'
  | `step.${
      | 'claim.accrual'
      | `treatment.${Bucket}`
      | 'installments'
      | 'principal-share'
      | 'lump-sum'
      | 'down-payment'
      | 'rate'
      | 'installment'
      | 'total'
      | 'irr'
      | 'nominal-irr'
      | 'effective-irr'
      | 'present-value'
      | 'loss'
      | 'other'}`;
