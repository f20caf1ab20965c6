import { DOCUMENTS_EN } from './documents.en.ts';

/** The repayment box of a credit card statement; the warnings are worded as the regulation words them. */
export const REPAYMENT_BOX_EN = {
  ...DOCUMENTS_EN,
  title: 'Repayment disclosures',
  'covers-box': 'Warnings in the words of the regulation; what is shown, rounded and left out',
  'covers-estimates': 'How the estimates are computed',
  'item-warning': 'Minimum Payment Warning',
  'item-minimum-only': 'If you make only the minimum payment',
  'item-in-36-months': 'If you repay in 36 months',
  'item-counseling': 'Credit counseling',
  'item-exempt': 'Not shown',
  warning:
    'Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest and it will take you longer to pay off your balance.',
  'warning-no-amortization':
    'Minimum Payment Warning: Even if you make no more charges using this card, if you make only the minimum payment each month we estimate you will never pay off the balance shown on this statement because your payment will be less than the interest charged each month.',
  'warning-pay-more':
    'If you make more than the minimum payment each period, you will pay less in interest and pay off your balance sooner.',
  'minimum-months': 'We estimate that you will pay off the balance shown on this statement in {number:count} month[s].',
  'minimum-years':
    'We estimate that you will pay off the balance shown on this statement in about {number:count} year[s].',
  'minimum-cost': 'We estimate that you will pay {totalCost:amount} in all.',
  assumptions:
    'These estimates are based on the current balance shown on this statement, and assume that only minimum payments are made and no other amounts are added to the balance.',
  payment: 'The estimated monthly payment is {payment:amount}.',
  'three-years':
    'We estimate that you will repay the balance shown on this statement in 3 years if you pay this amount each month for 3 years.',
  'total-cost': 'We estimate that you will pay {totalCost:amount} in all.',
  savings: 'Compared with minimum payments alone, you save an estimated {savings:amount}.',
  counseling: 'For information about credit counseling services, call {telephone:text}.',
  'supply-counseling': "The card issuer's toll-free number for information about credit counseling services.",
  'exempt-charge-card': 'The account is a charge card that is paid in full at the end of each billing cycle.',
  'exempt-paid-in-full-twice':
    'In both of the billing cycles before, the balance was paid in full, zero or a credit balance.',
  'exempt-minimum-pays-everything': 'The minimum payment pays the whole balance.',
} as const;
