/**
 * One overdue card from snapshot to ranked offers to counter-offer, as a specialist would read it.
 *
 * Run `npm run -s build && node examples/negotiation/negotiation.js`, or with `--json` for the results themselves.
 */
import { readFileSync } from 'node:fs';
import {
  assessAffordability,
  buildBaselines,
  capacityLimits,
  comparePlans,
  extendPolicy,
  proposeCounterOffer,
  proposePlans,
} from 'repayment-plan';
import { mainlandChina } from 'repayment-plan/policies';

/** @typedef {import('repayment-plan').CounterOffer} CounterOffer */
/** @typedef {ReturnType<typeof buildBaselines>} Baselines */

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const account = read('account.json');
const affordability = read('affordability.json');
const policy = extendPolicy(mainlandChina, read('bank-policy.json'));
const input = { account, affordability, policy };

const capacity = assessAffordability({
  affordability,
  currency: account.currency,
  from: '2026-12-01',
  months: 12,
  limits: capacityLimits({ ...input, kind: 'interest-reduction' }),
});
const baselines = buildBaselines({ account, policy, months: 6, contractMonths: 36 });
const proposal = proposePlans({ ...input, preferences: { most: 4, payday: 21 } });
/**
 * What the customer asks for, the first payment on the next payday: a little more than the budget carries, and then far
 * longer than the bank allows.
 * @type {{ readonly [wish: string]: NonNullable<Parameters<typeof proposeCounterOffer<'interest-reduction'>>[0]['terms']> }}
 */
const WISHES = {
  '30 months at 1.5 %': { installments: 30, rate: '1.5%', firstDueDate: '2026-12-21' },
  '60 months at 2 %, penalties waived': {
    installments: 60,
    rate: '2%',
    firstDueDate: '2026-12-21',
    treatment: { penalties: { waive: 'on-signing' } },
  },
};
const counterOffers = Object.entries(WISHES).map(([wish, terms]) => {
  const counter = proposeCounterOffer({ ...input, kind: 'interest-reduction', terms });
  if (counter.outcome === 'infeasible') throw new Error(counter.message);
  return { wish, ...counter };
});
const comparison = comparePlans({
  offers: proposal.offers,
  plans: counterOffers.flatMap(({ plan, combined }) => (combined ? [plan, combined.plan] : [plan])),
  baselines: [baselines.contract, baselines.minimumPayments, baselines.doingNothing],
  against: 'contract',
});

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ capacity, baselines, proposal, counterOffers, comparison }, null, 2));
else print();

function print() {
  printAccount();
  printBaselines(baselines);
  printOffers();
  for (const counter of counterOffers) printCounterOffer(counter);
  printComparison();
}

function printAccount() {
  const { accountId, asOf, currency, balances, delinquency } = account;
  console.log(`Account ${accountId}, ${asOf}, ${currency}, ${delinquency.daysPastDue} days past due`);
  console.log(`  owed: ${baselines.doingNothing.claim}`);
  for (const [bucket, amount] of Object.entries(balances)) console.log(`    ${bucket}: ${amount}`);
  const tightest = capacity.months.find((month) => month.capacity === capacity.lowestCapacity);
  console.log(`  capacity: ${capacity.lowestCapacity} in the tightest month, ${tightest?.month}`);
  for (const { values, result } of capacity.trace) console.log(`    from ${values['from']}: ${result} a month`);
}

/** @param {Baselines} ways */
function printBaselines({ contract, minimumPayments, doingNothing }) {
  console.log('\nWithout a plan');
  for (const way of [contract, minimumPayments]) {
    if (way.outcome === 'no-baseline') console.log(`  ${way.kind}: ${way.message}`);
    else {
      const { paid, monthsToFreedom } = way.cost;
      console.log(`  ${way.kind}: first ${way.payments[0]?.payment}, ${paid} in all, ${monthsToFreedom} months`);
    }
  }
  const { interest, penalties, balanceLeft } = doingNothing.cost;
  console.log(
    `  doing nothing for ${doingNothing.months.length} months: interest ${interest}, late fees ${penalties}, ${balanceLeft} owed`,
  );
}

function printOffers() {
  const { candidates, overCapacity, refused, passed } = proposal.considered;
  console.log(
    `\n${candidates} plans considered: ${overCapacity} over capacity, ${refused} refused by the policy, ${passed} pass`,
  );
  for (const { rank, kind, family, plan, scores, authority, reasons, pareto, dominatedBy } of proposal.offers) {
    const { installments, installment, paid, waived, finalDueDate } = plan.totals;
    console.log(`\n  ${rank}. ${kind} (${family})`);
    console.log(`     ${installments} x ${installment} until ${finalDueDate}, ${paid} in all, waived ${waived}`);
    console.log(`     ${plan.verdict.outcome}${authority ? ` by ${authority}` : ''}, lender loss ${plan.lender.loss}`);
    console.log(
      `     score ${percent(scores.total)} (customer ${percent(scores.customer.total)}, lender ${percent(scores.lender.total)}), ${pareto ? 'Pareto' : `offer ${dominatedBy} is better for both`}`,
    );
    for (const reason of reasons) console.log(`     - ${reason}`);
  }
  console.log('\nLeft out');
  for (const { reason } of proposal.leftOut) console.log(`  ${reason}`);
  const reasons = new Set(proposal.families.flatMap(({ reason }) => reason ?? []));
  for (const reason of reasons) {
    const families = proposal.families.filter((each) => each.reason === reason).map(({ family }) => family);
    console.log(`  ${reason}: ${families.join(', ')}`);
  }
}

/** @param {(typeof counterOffers)[number]} counter */
function printCounterOffer({ wish, plan, obstacles, moves, notEnough, combined }) {
  console.log(`\nAsked for: ${wish}, ${resultOf(plan)}`);
  for (const obstacle of obstacles) console.log(`  not possible: ${inWords(obstacle, plan)}`);
  console.log(`Enough alone:${moves.length === 0 ? ' none' : ''}`);
  for (const { axis, from, to, plan: moved } of moves)
    console.log(`  ${axis} from ${from} to ${to}: ${resultOf(moved)}`);
  console.log(`Not enough alone: ${notEnough.join(', ') || 'none'}`);
  if (!combined) return;
  const pair = combined.moves.map(({ axis, from, to }) => `${axis} from ${from} to ${to}`).join(' and ');
  console.log(`The smallest pair: ${pair}: ${resultOf(combined.plan)}`);
}

/** @param {import('repayment-plan').Plan} plan */
function resultOf({ totals, verdict }) {
  const who = verdict.authority ? ` by ${verdict.authority}` : '';
  return `${totals.installments} x ${totals.installment}, ${verdict.outcome}${who}`;
}

/** @param {CounterOffer['obstacles'][number]} obstacle @param {import('repayment-plan').Plan} plan */
function inWords(obstacle, { verdict }) {
  if (obstacle.constraint === 'capacity')
    return `${obstacle.due} falls due in ${obstacle.month}, and capacity is ${obstacle.capacity}`;
  if (obstacle.constraint === 'largest-installment')
    return `an installment of ${obstacle.installment} is above ${obstacle.most}`;
  if (obstacle.constraint === 'infeasible') return obstacle.message;
  const said = verdict.findings.filter(({ rule }) => obstacle.rules.includes(rule));
  return said
    .map(({ rule, actual, limit, unit, reason }) => `${rule} (${reason ?? `${actual} against ${limit}, ${unit}`})`)
    .join(', ');
}

function printComparison() {
  console.log(`\nSide by side (saving against ${comparison.against})\n`);
  const header = [
    'way',
    'kind',
    'installment',
    'count',
    'months',
    'total',
    'left',
    'waived',
    'saving',
    'loss',
    'verdict',
  ];
  printTable([
    header,
    ...comparison.rows.map((row) => [
      row.name,
      row.kind,
      row.installment ?? 'none',
      String(row.installments),
      String(row.months ?? 'never'),
      row.totalPaid,
      row.balanceLeft,
      row.waived,
      row.saving,
      row.loss ?? 'unknown',
      row.verdict ?? '',
    ]),
  ]);
}

/** Text to text: "0.0955006942" is shown as "9.55 %". @param {string} fraction */
function percent(fraction) {
  return `${(Number(fraction) * 100).toFixed(2)} %`;
}

/** @param {string[][]} rows */
function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
