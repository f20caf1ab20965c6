import type { DoingNothingBaseline } from '../offers/index.ts';
import type { Plan } from '../plans/index.ts';
import type { Sentence } from './explanation.ts';
import { isSome } from './isSome.ts';
import type { PlanWords } from './planWords.ts';
import { withValues } from './withValues.ts';

/** So many short months are named. */
const NAMED_MONTHS = 12;

/** The first, the regular and the last payment, each with its day. */
export function paymentSentences({ plan, say, pause }: PlanWords): readonly Sentence[] {
  const { installments, installment, lastInstallment, finalDueDate } = plan.totals;
  const paying = plan.schedule.filter(({ payment }) => isSome(payment));
  const [first] = paying;
  if (paying.length === 1) return [say('payment.only', { finalDueDate, lastInstallment })];
  const { holiday } = plan.terms;
  const isBroken = holiday !== null && paying.length + holiday.installments === plan.schedule.length;
  const [inBreak, words] = isBroken ? pause(holiday) : [{}, {}];
  const count = say(isBroken ? 'payment.count-break' : 'payment.count', { installments, ...inBreak }, words);
  const each = say(spread(plan, paying), { installment }, { count: count.text });
  return [
    ...(first ? [say('payment.first', { dueDate: first.dueDate, payment: first.payment })] : []),
    withValues(each, count.values),
    say('payment.last', { finalDueDate, lastInstallment }),
  ];
}

/** How the payments lie: all equal, equal but for the last, or not above the largest. */
function spread({ schedule, totals, terms }: Plan, paying: Plan['schedule']) {
  const unpaid = schedule.length - paying.length;
  const isLevel = paying.slice(0, -1).every(({ payment }) => payment === totals.installment);
  if (!isLevel || unpaid > (terms.holiday?.installments ?? 0)) return 'payment.largest';
  return totals.lastInstallment === totals.installment ? 'payment.equal' : 'payment.regular';
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
  const way = savingAgainstContract?.startsWith('-') ? 'costs' : 'saves';
  const basis = { basis: contract === null ? '' : say(`basis.${contract.basis}`, {}).text };
  return [
    contract === null || savingAgainstContract === null
      ? say('contract.none', {})
      : isSome(savingAgainstContract)
        ? withValues(say(`contract.${way}`, { total: contract.total }, { ...basis, ...size(savingAgainstContract) }), {
            savingAgainstContract,
          })
        : say('contract.same', { total: contract.total }, basis),
    ...(baseline ? nothingSentences(plan, baseline, say) : []),
  ];
}

function nothingSentences(
  { totals: { paid } }: Plan,
  { cost, months }: DoingNothingBaseline,
  say: PlanWords['say'],
): readonly Sentence[] {
  const { balanceLeft, interest, penalties } = cost;
  const last = months[months.length - 1];
  if (!last) return [];
  return [
    say('nothing.owed', { balanceLeft, end: last.end, paid }),
    isSome(penalties) ? say('nothing.added', { interest, penalties }) : say('nothing.interest', { interest }),
  ];
}

/** How the plan sits with the budget. */
export function budgetSentences({ plan: { affordability }, say }: PlanWords): readonly Sentence[] {
  if (affordability === null) return [say('budget.unknown', {})];
  const { fits, tightestMonth, shortMonths, fromAvailableFunds } = affordability;
  return [
    say(fits ? 'budget.fits' : 'budget.short', {}),
    ...(tightestMonth && isSome(tightestMonth.due) ? [say('budget.tightest', { ...tightestMonth })] : []),
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
        say('breach', { missedPayments: breach.missedPayments }),
        ...breach.consequences.map((consequence) => say(`breach.${consequence}`, {})),
      ]
    : [say('breach.none', {})];
  return [
    ...consequences,
    ...(grace ? [say('grace', { ...grace })] : []),
    ...(earlySettlement ? [say(`early.${earlySettlement}`, {})] : []),
  ];
}
