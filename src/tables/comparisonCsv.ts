import type { Comparison } from '../offers/index.ts';
import { comparisonTable } from './comparisonTable.ts';
import { tableCsv } from './tableCsv.ts';
import type { CsvOptions } from './tableOptions.ts';

/**
 * Writes a comparison as comma-separated values (RFC 4180): a line for each plan, offer and baseline, below one of
 * titles. A figure that a row does not have is empty. Rates and shares are fractions. Rounding: none. Text that a
 * spreadsheet would run as a formula is made inert.
 *
 * @param options.locale - The language of the titles; the names of the fields where left out.
 * @param options.byteOrderMark - Whether the text begins with one; not where left out.
 * @returns Text in lines that end with CR LF.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What stands first in each line?
 * import { buildInstallmentPlan, comparePlans, expectPlan } from 'repayment-plan';
 * import { comparisonCsv } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plans = [12, 24].map((installments) => expectPlan(buildInstallmentPlan({ account, terms: { installments, rate: '0%' } })));
 * comparisonCsv(comparePlans({ plans })).split('\r\n')[2].startsWith('plan 2,installment,50.00,24,24,'); // true
 */
export function comparisonCsv(comparison: Comparison, options: CsvOptions = {}): string {
  return tableCsv(comparisonTable(comparison, options, 'csv'), options.byteOrderMark === true);
}
