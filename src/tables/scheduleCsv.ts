import type { Plan } from '../plans/index.ts';
import { scheduleTable } from './scheduleTable.ts';
import { tableCsv } from './tableCsv.ts';
import type { CsvOptions } from './tableOptions.ts';

/**
 * Writes the schedule of a plan as comma-separated values (RFC 4180): a line for each installment, below one of titles.
 *
 * Amounts are decimal text with a point and no thousands mark, dates YYYY-MM-DD. Rounding: none. Text that a spreadsheet
 * would run as a formula is made inert.
 *
 * @param options.locale - The language of the titles; the names of the fields where left out.
 * @param options.byteOrderMark - Whether the text begins with one; not where left out.
 * @returns Text in lines that end with CR LF.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What does a spreadsheet open?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { scheduleCsv } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, rate: '0%' } }));
 * const lines = scheduleCsv(plan, { locale: 'en' }).split('\r\n');
 * lines[1]; // '1,2026-12-21,1200.00,100.00,100.00,0.00,0.00,0.00,0.00,0.00,0.00,1100.00'
 */
export function scheduleCsv(plan: Plan, options: CsvOptions = {}): string {
  return tableCsv(scheduleTable(plan, options, 'csv'), options.byteOrderMark === true);
}
