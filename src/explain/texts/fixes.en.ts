import type { Texts } from '../wording.ts';
import type { FixKey, ReachKey, UnitKey } from './verdict.ts';

export const UNITS_EN = {
  amount: '{value:amount}',
  share: '{value:rate}',
  rate: '{value:rate}',
  about: '{value:about}',
  months: '{value:text} month[s]',
  days: '{value:text} day[s]',
  count: '{value:text}',
  text: '“{value:text}”',
} as const satisfies Texts<UnitKey>;

export const REACHES_EN = {
  'to.at-most': 'at most {to}',
  'to.at-least': 'at least {to}',
  'to.exactly': '{to}',
} as const satisfies Texts<ReachKey>;

export const FIXES_EN = {
  'fix.customer.term-months': 'The plan would have to run for {to}.',
  'fix.customer.installments': 'The number of installments would have to be {to}.',
  'fix.customer.payment': 'The installment would have to be {to}.',
  'fix.customer.rate': 'The yearly rate would have to be {to}.',
  'fix.customer.waiver': 'What is waived would have to be {to}.',
  'fix.customer.capitalization': 'What is moved to the principal would have to be {to}.',
  'fix.customer.down-payment': 'The down payment would have to be {to}.',
  'fix.customer.total-paid': 'What you pay in all would have to be {to}.',
  'fix.customer.settlement-share': 'You would have to pay {to} of the debt.',
  'fix.customer.loss-share': 'More of the debt would have to be repaid.',
  'fix.customer.claim': 'The amount of the plan would have to be {to}.',
  'fix.customer.agreement': 'The agreement would have to be completed or corrected.',
  'fix.customer.budget': 'One of your expenses would have to be {to}, or be explained.',
  'fix.customer.customer-or-account':
    'Something about you or your account stands in the way, which no change of the plan alone can alter.',
  'fix.staff.term-months': 'To mend it: a term of {to}.',
  'fix.staff.installments': 'To mend it: a number of installments of {to}.',
  'fix.staff.payment': 'To mend it: an installment of {to}.',
  'fix.staff.rate': 'To mend it: a yearly rate of {to}.',
  'fix.staff.waiver': 'To mend it: a waiver of {to}.',
  'fix.staff.capitalization': 'To mend it: {to} moved to the principal.',
  'fix.staff.down-payment': 'To mend it: a down payment of {to}.',
  'fix.staff.total-paid': 'To mend it: {to} paid in all.',
  'fix.staff.settlement-share': 'To mend it: {to} of the debt paid.',
  'fix.staff.loss-share': 'To mend it: a loss of {to} of the claim.',
  'fix.staff.claim': 'To mend it: a claim of {to}.',
  'fix.staff.agreement': 'To mend it: the agreement has to say {to}.',
  'fix.staff.budget': 'To mend it: an expense of {to}, or a note on each line.',
  'fix.staff.customer-or-account': 'It is a fact of the customer or the account, which no terms of a plan change.',
} as const satisfies Texts<FixKey>;
