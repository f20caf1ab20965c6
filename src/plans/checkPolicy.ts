import { type InvalidField, invalidInput } from '../errors.ts';
import { currencyDigits, parseInput } from '../input/index.ts';
import { judgePolicy, type Verdict } from '../policy/index.ts';
import type { Schedule } from '../schedule/index.ts';
import { lenderSide, planCost } from './assemblePlan.ts';
import { beforeAndAfter } from './beforeAndAfter.ts';
import { CHECK_SCHEMAS, type CheckInput } from './checkSchema.ts';
import { contractCostOver, type ScheduleCost } from './contractCost.ts';
import { figuresOfRows } from './figuresOfRows.ts';
import { finishedPlan } from './finishedPlan.ts';
import type { JudgedDraft } from './judgedDraft.ts';
import { type Measures, measure } from './measure.ts';
import { MAX_PLAN_VALUES, type ReadPlan } from './planSchema.ts';
import { policySubject } from './policySubject.ts';
import { presentBuckets } from './presentSchedule.ts';
import { wrongFigures } from './wrongFigures.ts';

const ACTION = 'check a policy';

/**
 * Judges a finished plan by a policy: one of ours, or a schedule that another system made.
 *
 * Either is first added up, to the minor unit: every payment is the sum of its parts, and claim + added + capitalized in
 * = paid + waived + capitalized out for every bucket, so that nothing is left. Of a plan every figure that follows from
 * its rows must be the one that follows; its verdict, its words and what it says of a budget are not read, but found
 * anew; an agreed rate is judged with the 10 decimals that a plan writes, unless it is the contract's. A schedule is taken as it is stated: no interest is priced again. What it leaves out is the contract's (claim on
 * the start date, day count), the policy's (rounding) or nothing (waivers, down payment); without a rate, an agreement
 * or a budget, rules that need one fail and say so.
 * Rounding: as in the recipes; the present value once, and each row of the contract's own cost once.
 *
 * @param input - The question, field by field:
 * - `account`: The snapshot that the plan was made for; amounts are read in its currency.
 * - `affordability`: The budget; rules on income fail without it.
 * - `policy`: The rules; null gives the verdict `unchecked`.
 * - `plan`: A plan as a recipe returned it, JSON or not.
 * - `schedule`: In place of a plan: the facts of a schedule that was made elsewhere.
 * @returns The verdict, with a finding for every rule. Of a plan with the account, budget and policy that it was built
 * with, it is the verdict that the plan carries.
 * @throws {RepaymentError} `invalid-input`, naming every field that cannot be read, or every row and bucket that does
 * not add up.
 *
 * @example May this schedule of another system be agreed on?
 * import { checkPolicy } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '900.00', interest: '30.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const policy = {
 *   policyId: 'example-bank', rules: [{
 *     id: 'bank.smallest', kind: 'smallest-installment', params: { amount: '320.00' }, severity: 'error',
 *     level: 'practice', citation: { instrument: 'Hardship policy' }, verification: 'primary',
 *   }],
 * };
 * const rows = ['2026-12-21', '2027-01-21', '2027-02-21'].map((dueDate) => (
 *   { dueDate, payment: '310.00', principal: '300.00', arrears: { interest: '10.00' } }
 * ));
 * const schedule = { kind: 'installment', startDate: '2026-11-21', frequency: 'monthly', rate: '0%', rows };
 * const verdict = checkPolicy({ account, policy, schedule });
 * verdict.outcome; // 'refused'
 * verdict.findings[0].headroom; // '-10.00'
 */
export function checkPolicy(input: CheckInput): Verdict {
  const read = parseInput(ACTION, CHECK_SCHEMAS[currencyDigits(input)], input, MAX_PLAN_VALUES);
  const { policy, plan } = read;
  const { draft, schedule } = finishedPlan(ACTION, read);
  const measures = measure(draft, schedule);
  const contract = contractCostOver(draft.request, schedule.periods, measures.contractFactors);
  const wrong = plan ? wrongInPlan(plan, { draft, schedule, measures, contract }) : [];
  if (wrong.length > 0) throw invalidInput(ACTION, wrong);
  return judgePolicy(policy, policySubject(draft, schedule, measures, contract));
}

interface Found {
  readonly draft: JudgedDraft;
  readonly schedule: Schedule;
  readonly measures: Measures;
  readonly contract: ScheduleCost | null;
}

/**
 * Not looked at: the timing of arrears and adjusted dates under the contract, which follow from terms that a plan does
 * not repeat in full, and solved yearly rates, whose last decimal hangs on where the search began.
 */
const NOT_COMPARED: ReadonlySet<string> = new Set(['pay', 'finalDueDate', 'annualRates']);

/** Every figure of a plan that does not follow from its rows. */
function wrongInPlan(plan: ReadPlan, { draft, schedule, measures, contract }: Found): readonly InvalidField[] {
  const { request } = draft;
  const { money, claim } = request;
  const derived = {
    ...figuresOfRows(schedule, measures, money),
    claim: { date: claim.date, total: money(claim.total), added: presentBuckets(claim.added, money) },
    cost: planCost(draft, schedule, measures, contract),
    lender: lenderSide(draft, measures),
    comparison: plan.kind === 'extended-term' ? beforeAndAfter(request, schedule) : null,
  };
  return wrongFigures('plan', plan, derived, money, NOT_COMPARED);
}
