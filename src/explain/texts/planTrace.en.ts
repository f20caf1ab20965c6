import type { Texts } from '../wording.ts';
import type { PlanTraceKey } from './plan.ts';

export const PLAN_TRACE_EN = {
  'claim.accrual':
    'The contract from {from:date} to {until:date}, at {rate:rate} a year: interest {interest:amount} (principal × {factor:about}), interest on interest {compoundInterest:amount}, late charge {penalty:amount}; then owed {result:amount}.',
  treatment:
    'Of {bucket}: owed {claim:amount} − waived on signing {waivedOnSigning:amount} − waived on completion {waivedOnCompletion:amount} − moved to principal {capitalized:amount} = to be paid {result:amount}{pay}.',
  'pay.pattern': ', with the installments',
  'pay.first': ', before the rest',
  'pay.spread': ', spread over the installments',
  'pay.last': ', at the end',
  installments:
    'Number of installments: {result:count}, the fewest with which {goal}; the installment is {installment:amount}{tightest}{fewer}.',
  'goal.payment': 'none but the last is above {payment:amount}',
  'goal.capacity': 'no month asks for more than can be paid',
  'goal.stated': 'the stated payments repay all',
  fewer: '; with one fewer it would be {installmentOfOneFewer:amount}',
  tightest: '; the tightest month is {tightestMonth:month}, {due:amount} due of {capacity:amount}',
  'principal-share':
    'Share of principal paid: funds at hand {availableFunds:amount} ÷ principal {principal:amount} = {result:about}; at most {largestWaiver:rate} may be waived.',
  'lump-sum':
    'Paid at once: {result:amount}, covered by funds at hand of {availableFunds:amount} and what can be paid by {dueDate:date}.',
  'down-payment': 'Down payment: {result:amount}, the funds at hand on {startDate:date}.',
  rate: 'Rate: {result:rate}, the highest up to {contractRate:rate} at which with {installments:count} installment[s] {goal}; the installment is {installment:amount}{higher}.',
  higher: '; one basis point higher it would be {installmentOneBasisPointHigher:amount}',
  installment:
    'Installment: {result:amount}; {formula}, and arrears come on top; P = {P:amount}, n = {n:count}{needed}, interest of the first period {firstPeriodInterest:amount}; the last one takes what is left, {lastInstallment:amount}.',
  'pattern.level-payment': 'P is repaid in equal payments: P ÷ sum of the discount factors of the due dates',
  'pattern.level-principal': 'each repays P ÷ n, and interest',
  'pattern.flat-fee': 'each repays P ÷ n, and the fee on P',
  'pattern.interest-first': 'interest is paid first, then equal payments repay P',
  'pattern.balloon':
    'equal payments repay P less the present value of the large last payment: the difference ÷ sum of the discount factors of the due dates',
  'pattern.step-up':
    'P is repaid in weighted payments: weight × P ÷ weighted sum of the discount factors of the due dates',
  'pattern.irregular': 'payments are as stated',
  needed: ' (in the end {resolvedInstallments:count})',
  total:
    'Paid in all: claim {claim:amount} + interest {interest:amount} + fees {fees:amount} − waived {waived:amount} = {result:amount}.',
  irr: 'Rate per period: {result:rate}, at which the present value of the installments is claim {claim:amount} − waived on signing {waivedOnSigning:amount} − down payment {downPayment:amount}.',
  'nominal-irr': 'Nominal yearly rate: {periodsPerYear:count} × rate per period = {result:about}.',
  'effective-irr': 'Effective yearly rate: rate per period compounded {periodsPerYear:count} time[s] = {result:about}.',
  'present-value':
    'Present value: down payment + every payment × its discount factor at {discountRate:rate} a year = {result:amount}.',
  loss: 'Loss: claim {claim:amount} − present value {presentValue:amount} = {result:amount}; ÷ claim = {share:about}.',
  other: '“{step:text}”: {formula:text}; {values}; result {result:text}.',
} as const satisfies Texts<PlanTraceKey>;
