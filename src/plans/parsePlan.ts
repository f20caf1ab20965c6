import { invalidInput } from '../errors.ts';
import { fieldAt, parseInput, peek } from '../input/index.ts';
import { isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { PLAN_SCHEMA_VERSION, type Plan } from './plan.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS } from './planSchema.ts';
import { wrongInPlan } from './wrongInPlan.ts';

const ACTION = 'read a plan';
/** The longest plan beside the most that a policy finds has about a million characters. */
const MAX_PLAN_CHARACTERS = 4_000_000;

/**
 * Reads a plan back, from JSON text or from the value that it holds, and adds it up again.
 *
 * Laws, each to the minor unit: every payment is the sum of its parts, every opening the closing before it and the last
 * closing zero; claim + added + capitalized in = paid + waived + capitalized out for every bucket; every total, cost,
 * saving and loss is what follows. Interest and fee of every row, the present value, the yearly rates and level payments
 * under the contract are found anew from the plan's own rates, as near as their 10 decimals tell them. Accrual before the
 * start adds up to the claim; every step of the trace is the one that is told again; a budget misses and a verdict says
 * what its months and findings say.
 *
 * Held to their shape alone, for nothing else in a plan says them: names; what an agreement says in words; what the budget
 * carries in a month that is not short; rules of the policy and what they ask for; calendars; other plans that a search
 * went through. `checkPolicy` judges them with the account, the
 * budget and the policy. Rounding: the loss as a share of the claim once, at ten decimals; else as the plan's own.
 *
 * @param value - A plan as a recipe returned it, or its JSON of at most 4,000,000 characters.
 * @returns The same plan: of text what it holds, of a value the value itself.
 * @throws {RepaymentError} `invalid-input`, naming every field that cannot be read, or every figure that does not follow
 * from the others; of another schema version nothing but that.
 *
 * @example Is a stored plan still the one that was agreed on?
 * import { buildInstallmentPlan, expectPlan, isRepaymentError, parsePlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '12%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const text = JSON.stringify(expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, rate: '0%' } })));
 * parsePlan(text).totals.installment; // '100.00'
 * try {
 *   parsePlan(text.replace('"paid":"1200.00"', '"paid":"1200.01"'));
 * } catch (error) {
 *   isRepaymentError(error, 'invalid-input') && error.details[0].rule; // 'must be 1200.00, which follows from the schedule'
 * }
 */
export function parsePlan(value: unknown): Plan {
  const given = typeof value === 'string' ? parseText(value) : value;
  refuseOtherVersion(given);
  const currency = peek(given, 'currency');
  const digits = isCurrency(currency) ? MINOR_DIGITS[currency] : 2;
  const plan = parseInput(ACTION, PLAN_SCHEMAS[digits], given, MAX_PLAN_VALUES);
  const wrong = wrongInPlan(ACTION, plan);
  if (wrong.length > 0) throw invalidInput(ACTION, wrong);
  return given as Plan;
}

function parseText(text: string): unknown {
  const rule = 'must be the JSON of a plan';
  if (text.length > MAX_PLAN_CHARACTERS) {
    const found = [
      { path: 'input', rule: `${rule}, at most ${MAX_PLAN_CHARACTERS} characters`, value: `${text.length}` },
    ];
    throw invalidInput(ACTION, found);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput(ACTION, [fieldAt([], text, rule)]);
  }
}

/** Alone: by another version's shape every other field may be right. */
function refuseOtherVersion(given: unknown): void {
  if (typeof given !== 'object' || given === null) return;
  if (peek(given, 'schemaVersion') === PLAN_SCHEMA_VERSION) return;
  const rule = `must be "${PLAN_SCHEMA_VERSION}", the one version of a plan that can be read`;
  throw invalidInput(ACTION, [fieldAt(['schemaVersion'], given, rule)]);
}
