import type { Sentence } from './explanation.ts';
import { told } from './planChanges.ts';
import { isSome, type PlanWords } from './planWords.ts';

/** So many short months are named. */
const NAMED_MONTHS = 12;

/** The first, the regular and the last payment, each with its day. */
export function paymentSentences({ plan, say }: PlanWords): readonly Sentence[] {
  const { installments, installment, lastInstallment, finalDueDate } = plan.totals;
  const paying = plan.schedule.filter(({ payment }) => isSome(payment));
  const [first] = paying;
  if (paying.length === 1) return [say('payment.only', { finalDueDate, lastInstallment })];
  const level = paying.slice(0, -1).every(({ payment }) => payment === installment);
  return [
    ...(first ? [say('payment.first', { dueDate: first.dueDate, payment: first.payment })] : []),
    say(level ? 'payment.regular' : 'payment.largest', { installments, installment }),
    say('payment.last', { finalDueDate, lastInstallment }),
  ];
}

/** Everything paid, and the part of it that is new. */
export function costSentences({ plan: { cost }, say }: PlanWords): readonly Sentence[] {
  const { total, interestAndFees, annualRates } = cost;
  const effective = annualRates.find(({ method }) => method === 'effective-irr')?.rate ?? null;
  const costs = effective !== null && isSome(effective) && !effective.startsWith('-');
  return [
    say('cost.total', { total }),
    isSome(interestAndFees) ? say('cost.extra', { interestAndFees }) : say('cost.no-extra', {}),
    ...(costs ? [say('cost.rate', { rate: effective })] : []),
  ];
}

/** The plan beside the contract, and beside paying nothing. */
export function benefitSentences({ plan, baseline, say, size }: PlanWords): readonly Sentence[] {
  const { contract, savingAgainstContract } = plan.cost;
  const last = baseline?.months[baseline.months.length - 1];
  const way = savingAgainstContract?.startsWith('-') ? 'costs' : 'saves';
  return [
    contract === null || savingAgainstContract === null
      ? say('contract.none', {})
      : isSome(savingAgainstContract)
        ? told(say(`contract.${way}`, { total: contract.total }, size(savingAgainstContract)), {
            savingAgainstContract,
          })
        : say('contract.same', { total: contract.total }),
    ...(baseline && last
      ? [
          say('nothing.owed', {
            balanceLeft: baseline.cost.balanceLeft,
            end: last.end,
            paid: plan.totals.paid,
          }),
          say('nothing.added', { interest: baseline.cost.interest, penalties: baseline.cost.penalties }),
        ]
      : []),
  ];
}

/** How the plan sits with the budget. */
export function budgetSentences({ plan: { affordability }, say }: PlanWords): readonly Sentence[] {
  if (affordability === null) return [say('budget.unknown', {})];
  const { fits, tightestMonth, shortMonths, fromAvailableFunds } = affordability;
  return [
    say(fits ? 'budget.fits' : 'budget.short', {}),
    ...(tightestMonth ? [say('budget.tightest', { ...tightestMonth })] : []),
    ...shortMonths.slice(0, NAMED_MONTHS).map(({ month, missing }) => say('budget.month', { month, missing })),
    ...(shortMonths.length > NAMED_MONTHS ? [say('budget.more', {})] : []),
    ...(isSome(fromAvailableFunds) ? [say('funds', { fromAvailableFunds })] : []),
  ];
}

/** What was agreed for a missed payment, or that nothing was. */
export function missedSentences({ plan: { terms }, say }: PlanWords): readonly Sentence[] {
  const { breach = null, grace = null, earlySettlement = null } = terms.agreement ?? {};
  const consequences = breach
    ? [
        breach.missedPayments === 1 ? say('breach.one', {}) : say('breach', { missedPayments: breach.missedPayments }),
        ...breach.consequences.map((consequence) => say(`breach.${consequence}`, {})),
      ]
    : [say('breach.none', {})];
  return [
    ...consequences,
    ...(grace ? [say('grace', { ...grace })] : []),
    ...(earlySettlement ? [say(`early.${earlySettlement}`, {})] : []),
  ];
}
