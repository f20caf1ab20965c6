import { DOCUMENTS_EN } from './documents.en.ts';

/** The cost disclosure form of 2026. */
export const COST_DISCLOSURE_EN = {
  ...DOCUMENTS_EN,
  title: 'Statement of the total cost of financing',
  'covers-form': 'What the form states',
  'covers-rate': 'How the yearly rate is counted',
  'item-principal': 'Principal',
  'item-charges': 'Charges: item, method, rate, amount and recipient',
  'item-annual-cost': 'Total yearly cost if the plan is kept',
  'item-contingent': 'Charges that arise only on default or early settlement',
  'item-no-other-charges': 'No other charges',

  principal: 'The principal to be paid is {principal:amount}.',
  'charges-none': 'The plan bears no charges: only the principal is paid.',
  'paid-total': 'If the plan is kept, {paid:amount} is paid in all.',
  'third-parties': 'In addition, third parties charge {paid:amount} in all.',
  'third-parties-none': 'Third parties charge nothing.',
  'supply-third-parties':
    'Every charge of a third party, with method, rate, amount and recipient; an empty list where there is none.',
  'column-item': 'Item',
  'column-method': 'Method',
  'column-rate': 'Rate',
  'column-amount': 'Amount',
  'column-recipient': 'Recipient',
  'charge-interest': 'Interest of the plan',
  'charge-fees': 'Agreed fee',
  'charge-arrears-interest': 'Unpaid interest up to the start',
  'charge-arrears-compoundInterest': 'Unpaid interest on interest up to the start',
  'charge-arrears-penalties': 'Unpaid late charges up to the start',
  'charge-arrears-fees': 'Unpaid fees up to the start',
  'method-interest': 'Each period, on the principal left',
  'method-flat-fee': 'Each installment, on the principal at the start',
  'method-arrears': 'As charged by the contract up to the start, paid with the plan',
  'method-arrears-capitalized': 'As charged by the contract up to the start, moved to the principal',
  'rate-step': '{rate:rate} a year from {from:date}',
  'rate-flat-fee': '{share:rate} per installment',
  'rate-fixed': 'A fixed sum',
  'next-rate': '; ',
  'supply-recipient': 'The recipient of: {charge:text}.',

  'annual-effective': 'With compounding (internal rate of return), the total yearly cost is {rate:rate}.',
  'annual-nominal': 'Counted simply (the rate per period times the periods of a year), it is {rate:rate}.',
  'annual-basis':
    'Both take as the amount financed what is owed at the start, less what is waived on signing and the down payment.',
  'annual-below-zero': 'The installments come to less than was financed, so the cost is below zero.',
  'annual-third-parties': 'With the charges of third parties, the total yearly cost is {rate:rate}.',
  'supply-yearly-cost':
    'The total yearly cost with the charges of third parties, counted from the days on which they are paid.',
  'annual-none': 'No yearly rate can be found for these payments.',

  'contingent-none': 'No other charge arises on default or early settlement.',
  'contingent-not-completed': 'If the plan is not completed, what would have been waived on completion is still owed.',
  'contingent-restore-contract':
    'After {missedPayments:count} missed payment[s] the charges of the original contract hold again.',
  'contingent-resume-interest':
    'After {missedPayments:count} missed payment[s] interest under the contract runs again.',
  'contingent-reinstate-waived':
    'After {missedPayments:count} missed payment[s] what was waived is owed again, {waived:amount} in all.',
  'early-settlement-interest-for-days-used': 'If everything is paid early, interest is charged for the days used only.',
  'early-settlement-all-interest': 'If everything is paid early, all interest of the plan is still due.',
  'early-settlement-fee': 'If everything is paid early, a fee is due.',
  'supply-contingent':
    'Every charge on default or early settlement, with method, rate and recipient; an empty list where there is none.',

  'no-other-charges': 'Beyond the items stated here, no charge is made.',
  'supply-no-other-charges': 'The statement that nothing else is charged: only the lender can make it.',
} as const;
