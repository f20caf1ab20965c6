import { allocateAmount, assessAffordability, buildInstallmentPlan, expectPlan, minimumPayment } from 'repayment-plan';
import { accountOf, planOf } from './account.ts';
import {
  amount,
  type Category,
  type Check,
  checksOf,
  type Figure,
  listOf,
  numberIn,
  numbersIn,
  PRINCIPAL,
  UNKNOWN_INPUTS,
} from './example.ts';

/** One payment shared among debts by balance or by contractual payment; or the notional payment of one debt. */
export const proRata: Category = (example) => {
  const available = numberIn(example, 'available');
  const weights = numbersIn(example, 'debts', 'balances', 'contractual');
  if (available !== undefined && weights.length > 0) {
    const { parts } = allocateAmount({ currency: 'GBP', amount: available, weights });
    // A page that rounds each share alone loses what ours gives to the largest remainder.
    const lost = numberIn({ ...example, inputs: example.recomputed }, 'unallocated') ?? 0;
    const shares = listOf(parts.map((part) => amount(part, lost)));
    return checksOf(example, { offers: shares, shares });
  }
  const [balance, share] = [numberIn(example, 'balance'), numberIn(example, 'rate')];
  if (balance === undefined || share === undefined) return UNKNOWN_INPUTS;
  const rule = { share, floor: numberIn(example, 'floor') ?? 0 };
  const { payment } = minimumPayment({ currency: 'GBP', owed: { purchases: balance }, rule });
  return checksOf(example, { notional: amount(payment) });
};

/** What of a rise in income goes to the creditors. */
export const stepUp: Category = (example) => {
  const [income, costs] = [numberIn(example, 'incomeRise'), numberIn(example, 'costRise') ?? 0];
  const disposableShare = numberIn(example, 'share');
  if (income === undefined || disposableShare === undefined) return UNKNOWN_INPUTS;
  const { lowestCapacity } = assessAffordability({
    currency: 'GBP',
    from: '2025-01-01',
    months: 1,
    affordability: {
      household: { adults: 1, dependants: 0 },
      income: [{ source: 'rise', amount: income, frequency: 'monthly' }],
      expenses: [{ category: 'rise', amount: costs, frequency: 'monthly', essential: true }],
    },
    limits: { disposableShare },
  });
  return checksOf(example, { extraPayment: amount(lowestCapacity) });
};

/** A fee in one sum, at one of several rates. */
export const oneFee: Category = (example): readonly Check[] => {
  const principal = numberIn(example, ...PRINCIPAL) ?? 0;
  const fees = numbersIn(example, 'rates', 'feeRates').map((feePerInstallment): Figure => {
    const pattern = { kind: 'flat-fee', feePerInstallment } as const;
    return amount(planOf(principal, 0, { installments: 1, pattern }).totals.fees);
  });
  return checksOf(example, { fees: listOf(fees) });
};

/** An establishment fee at the start and a fee each month. */
export const cappedFees: Category = (example) => {
  const [principal, installments] = [numberIn(example, 'amount', 'principal'), numberIn(example, 'months')];
  const [establishment, monthly] = [numberIn(example, 'establishment'), numberIn(example, 'monthly')];
  if (principal === undefined || installments === undefined || establishment === undefined || monthly === undefined) {
    return UNKNOWN_INPUTS;
  }
  const upFront = planOf(principal, 0, {
    installments: 1,
    pattern: { kind: 'flat-fee', feePerInstallment: establishment },
  }).totals.fees;
  const account = accountOf(principal);
  const plan = expectPlan(
    buildInstallmentPlan({
      account: { ...account, balances: { ...account.balances, fees: upFront } },
      terms: { installments, pattern: { kind: 'flat-fee', feePerInstallment: monthly } },
    }),
  );
  return checksOf(example, { cost: amount(plan.totals.paidByBucket.fees), total: amount(plan.totals.paid) });
};
