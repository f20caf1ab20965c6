import type { Texts } from '../wording.ts';
import type { InfeasibleKey } from './infeasible.ts';

export const INFEASIBLE_EN = {
  title: 'No plan was found',
  'section.reason': 'Why there is no plan',
  'section.nearest': 'What would be possible',
  'section.figures': 'What was found',
  'constraint.payment-at-or-below-interest':
    'The payment does not cover the first interest, so the debt would never be repaid.',
  'constraint.longest-term': 'Even over the longest time allowed, the payments would be too high.',
  'constraint.capacity-zero': 'Nothing is left in the budget to pay with.',
  'constraint.capacity': 'In at least one month the budget leaves too little for any plan that was tried.',
  'constraint.rate-floor-zero': 'Even without interest, the payments would be too high.',
  'constraint.payments-end-early': 'The payments end before everything is repaid.',
  'constraint.principal-waiver-not-in-policy': 'The rules do not allow part of the principal to be waived.',
  'constraint.exceeds-balance': 'The first or last large payment is larger than the amount it would repay.',
  'constraint.payment-below-interest': 'One payment is lower than the interest due with it.',
  'nearest.payment': 'A payment of {payment:amount} would do, all else unchanged.',
  'nearest.installments': 'A plan of {installments:count} installments would do, all else unchanged.',
  'nearest.principalShare': 'Paying {principalShare:share} of the principal would do, all else unchanged.',
  'nearest.none': 'No single change was found that would do.',
  figure: '{name} = {value:text}.',
  message: 'As found: {message:text}.',
} as const satisfies Texts<InfeasibleKey>;
