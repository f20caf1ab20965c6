import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { delinquencyClasses } from '../../src/policy/delinquencyClasses.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { type Envelope, policyOf, ruleOf } from './rule.ts';

const SCALE = {
  classes: [
    { class: 'watch', fromDaysPastDue: 30 },
    { class: 'loss', fromDaysPastDue: 361 },
  ],
};

function classesOf(daysPastDue: number, envelope: Envelope = {}): readonly (string | null)[] {
  const policy = policyOf([ruleOf('delinquency-class', SCALE, envelope)]);
  const at = { date: '2027-06-30' as CalendarDate, daysPastDue };
  return delinquencyClasses(policy, accountWith(), at).map((found) => found.class);
}

describe('delinquencyClasses()', () => {
  it.each([
    [29, null],
    [30, 'watch'],
    [360, 'watch'],
    [361, 'loss'],
  ])('delinquencyClasses() puts an account of %i days past due in class %s', (daysPastDue, expected) => {
    expect(classesOf(daysPastDue)).toEqual([expected]);
  });

  it('delinquencyClasses() asks rules of the days past due of the date, not of the snapshot', () => {
    // The snapshot is 97 days past due.
    expect(classesOf(200, { appliesTo: { daysPastDue: { least: 150 } } })).toEqual(['watch']);
    expect(classesOf(100, { appliesTo: { daysPastDue: { least: 150 } } })).toEqual([]);
  });

  it('delinquencyClasses() leaves out rules on plans, of other products, and not in effect', () => {
    expect(classesOf(100, { appliesTo: { planKinds: ['installment'] } })).toEqual([]);
    expect(classesOf(100, { appliesTo: { programs: ['cn.article-70'] } })).toEqual([]);
    expect(classesOf(100, { appliesTo: { products: ['overdraft'] } })).toEqual([]);
    expect(classesOf(100, { effectiveTo: '2027-06-29' })).toEqual([]);
    expect(classesOf(100, { exceptPlanKinds: ['installment'], severity: 'information' })).toEqual(['watch']);
  });

  it('delinquencyClasses() knows none without a policy', () => {
    expect(delinquencyClasses(null, accountWith(), { date: '2027-06-30' as CalendarDate, daysPastDue: 100 })).toEqual(
      [],
    );
  });
});
