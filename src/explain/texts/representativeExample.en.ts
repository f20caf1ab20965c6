import { DOCUMENTS_EN } from './documents.en.ts';

/** The representative figures of a credit in the European Union. */
export const REPRESENTATIVE_EXAMPLE_EN = {
  ...DOCUMENTS_EN,
  title: 'Representative example',
  'covers-figures': 'Which figures the standard information consists of',
  'covers-rate': 'How the annual percentage rate is computed',
  'item-total-credit': 'Total amount of credit',
  'item-borrowing-rate': 'Borrowing rate',
  'item-annual-rate': 'Annual percentage rate of charge',
  'item-duration': 'Duration',
  'item-installments': 'Number and amount of installments',
  'item-total-payable': 'Total amount payable',
  'total-credit': 'The total amount of credit is {credit:amount}.',
  'down-payment': 'In addition, a down payment of {amount:amount} is made on {date:date}.',
  'waived-on-completion': 'Of this, {amount:amount} is waived once every payment has been made.',
  'borrowing-rate': 'From {from:date} the fixed borrowing rate is {rate:rate} a year.',
  'borrowing-rate-flat-fee':
    'No interest is charged; each installment bears a fee of {share:rate} of the principal at the start.',
  'annual-rate': 'The annual percentage rate of charge is {rate:rate}.',
  'annual-rate-below-zero': 'Less is paid than the total amount of credit, so the rate is below zero.',
  'annual-rate-none': 'No annual percentage rate can be found for these payments.',
  duration: 'The credit runs from {start:date} to {end:date}.',
  installments: 'Number of installments: {installments:count}.',
  'column-count': 'Number',
  'column-payment': 'Amount of each',
  'column-from': 'First due',
  'total-payable': 'The total amount payable is {payable:amount}.',
  'total-cost': 'Interest and fees of the plan come to {cost:amount}.',
} as const;
