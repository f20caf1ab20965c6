/**
 * Four ways out for one overdue card, side by side.
 *
 * Run `npm start`, or `npm start -- --json` for the plans themselves.
 */
import { readFileSync } from 'node:fs';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
} from 'repayment-plan';

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const account = read('account.json');
const affordability = read('affordability.json');
const policy = read('policy.json');
const input = { account, affordability, policy };
const dates = { startDate: '2026-12-01', firstDueDate: '2026-12-21' };

const results = {
  // Count and payment both open: the fewest installments that fit the budget in every month.
  installment: buildInstallmentPlan({ ...input, terms: { ...dates, rate: '15%' } }),
  // A payment is wished for: the fewest installments that stay below it, at the contract's rate.
  'extended-term': buildExtendedTermPlan({ ...input, terms: { ...dates, payment: '1500.00' } }),
  // The count is fixed: the highest rate that fits the budget.
  'interest-reduction': buildInterestReductionPlan({ ...input, terms: { ...dates, installments: 36 } }),
  // Principal only: funds on hand as a down payment, the rest from the budget.
  'principal-settlement': buildPrincipalSettlementPlan({ ...input, terms: dates }),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else printComparison();

function printComparison() {
  const { balances, currency } = account;
  console.log(`Account ${account.accountId}, ${account.asOf}, ${currency}: ${JSON.stringify(balances)}\n`);
  printTable([
    [
      'plan',
      'payment',
      'last',
      'count',
      'until',
      'down',
      'total',
      'interest',
      'waived',
      'nominal',
      'effective',
      'lender loss',
      'share',
      'verdict',
    ],
    ...Object.entries(results).map(([kind, result]) =>
      result.outcome === 'plan' ? planCells(kind, result) : [kind, result.message],
    ),
  ]);
  const plan = results.installment;
  if (plan.outcome !== 'plan') return;
  console.log(`\nSchedule of the installment plan (claim ${plan.claim.total} on ${plan.claim.date}):\n`);
  printTable([
    [
      'no',
      'due',
      'opening',
      'payment',
      'interest',
      'arrears (interest + compound + penalties)',
      'principal',
      'closing',
    ],
    ...plan.schedule.map((row) => [
      String(row.number),
      row.dueDate,
      row.opening,
      row.payment,
      row.interest,
      `${row.arrears.interest} + ${row.arrears.compoundInterest} + ${row.arrears.penalties}`,
      row.principal,
      row.closing,
    ]),
  ]);
}

/**
 * @param {string} kind
 * @param {import('repayment-plan').Plan} plan
 */
function planCells(kind, { totals, cost, lender, verdict }) {
  const [nominal, effective] = cost.annualRates.map(({ rate }) => percent(rate));
  const who = verdict.authority ? `${verdict.outcome} (${verdict.authority})` : verdict.outcome;
  return [
    kind,
    totals.installment,
    totals.lastInstallment,
    String(totals.installments),
    totals.finalDueDate,
    totals.downPayment,
    totals.paid,
    totals.interest,
    totals.waived,
    nominal,
    effective,
    lender.loss,
    percent(lender.lossShare),
    who,
  ];
}

/** Text to text: "0.0955006942" is shown as "9.550 %". @param {string | null} fraction */
function percent(fraction) {
  return fraction === null ? 'none' : `${(Number(fraction) * 100).toFixed(3)} %`;
}

/** @param {(string | undefined)[][]} rows */
function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.filter((row) => row.length > 2).map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (cell ?? '').padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
