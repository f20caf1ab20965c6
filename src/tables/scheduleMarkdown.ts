import type { Plan } from '../plans/index.ts';
import { scheduleTable } from './scheduleTable.ts';
import { tableMarkdown } from './tableMarkdown.ts';
import type { TableOptions } from './tableOptions.ts';

/**
 * Writes the schedule of a plan as a Markdown table: a row for each installment. Rounding: none.
 *
 * @param options.locale - The language of the titles; the names of the fields where left out.
 * @returns The table, each row ended by a line feed.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What does a letter show?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { scheduleMarkdown } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, rate: '0%' } }));
 * scheduleMarkdown(plan, { locale: 'en' }).startsWith('| No. | Due date |'); // true
 */
export function scheduleMarkdown(plan: Plan, options: TableOptions = {}): string {
  return tableMarkdown(scheduleTable(plan, options, 'markdown'));
}
