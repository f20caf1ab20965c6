/**
 * A bank's own policy on top of the law: a plan that it refuses, why in words, and what makes it pass.
 *
 * Run `npm run -s build && node examples/policy/policy.js`, or with `--json` for the verdicts themselves.
 */
import { readFileSync } from 'node:fs';
import { buildInterestReductionPlan, expectPlan, explainPolicy, extendPolicy, lintPolicy } from 'repayment-plan';
import { mainlandChina } from 'repayment-plan/policies';

/** @typedef {import('repayment-plan').Finding} Finding */
/** @typedef {NonNullable<Parameters<typeof buildInterestReductionPlan>[0]['terms']>} Terms */

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const account = read('account.json');
const affordability = read('affordability.json');
const bank = read('bank-policy.json');

// Article 70 allows 60 months, this bank 48: its own rule joins that of the law. To loosen a rule of law it would have to
// give a reason, which verdicts repeat.
const policy = extendPolicy(mainlandChina, bank);

/** What was talked about first: five years without interest, all penalties waived, nothing in writing yet. @type {Terms} */
const wished = {
  program: 'cn.article-70',
  installments: 60,
  rate: '0%',
  treatment: { penalties: { waive: 'on-signing' } },
};

/** How each axis of a fix is written into terms. @type {Record<string, (terms: any, finding: Finding, to: string) => Terms>} */
const FIXES = {
  'term-months': (terms, _finding, to) => ({ ...terms, installments: Number(to) }),
  rate: (terms, _finding, to) => ({ ...terms, rate: to }),
  waiver: (terms, { where }, to) => ({
    ...terms,
    treatment: { ...terms.treatment, [where ?? '']: { waive: 'on-signing', share: to } },
  }),
  agreement: (terms, { where }, to) => {
    const { items = [], undertakings = [] } = terms.agreement ?? {};
    const said = { items, undertakings };
    const list = where === 'items' ? 'items' : 'undertakings';
    return { ...terms, agreement: { ...said, [list]: [...said[list], ...to.split(', ')] } };
  },
};

/** @type {Record<string, string>} */
const RELATIONS = { 'at-most': 'at most', 'at-least': 'at least', 'one-of': 'one of', 'all-of': 'all of' };

/** @param {Terms} terms */
const build = (terms) => expectPlan(buildInterestReductionPlan({ account, affordability, policy, terms }));
/** @param {import('repayment-plan').Plan} plan */
const failures = ({ verdict }) => verdict.findings.filter(({ result }) => result === 'failed');

const refused = build(wished);
// Every fix of an error is taken over as the finding names it, until none is left.
let terms = wished;
let accepted = refused;
for (let round = 0; accepted.verdict.outcome === 'refused' && round < 5; round += 1) {
  for (const finding of failures(accepted).filter(({ severity }) => severity === 'error')) {
    if (finding.fix) terms = FIXES[finding.fix.change]?.(terms, finding, finding.fix.to) ?? terms;
  }
  accepted = build(terms);
}

if (process.argv.includes('--json')) console.log(JSON.stringify({ refused, accepted }, null, 2));
else print();

function print() {
  const { problems } = lintPolicy(policy, { asOf: account.asOf });
  console.log(`Policy ${policy.policyId}: ${policy.rules.length} rules, ${problems.length} remarks of lintPolicy`);
  for (const { code, message, rules } of problems) console.log(`  ${code}: ${rules.join(', ')} ${message}`);
  const { ranges, authority } = explainPolicy({ policy, account, affordability, program: 'cn.article-70' }).kinds[
    'interest-reduction'
  ];
  console.log('\nBefore any plan, an interest reduction may run:');
  for (const { limit, unit, effect, rule } of ranges['term-months']?.[0]?.most ?? [])
    console.log(`  ${limit} ${unit}; beyond that ${rule} ${effect}`);
  console.log('and may be granted by:');
  for (const { tier, mayGrant } of authority.flatMap(({ tiers }) => tiers))
    console.log(`  ${tier}${mayGrant ? '' : ' (never)'}`);
  printPlan('What was wished for', refused);
  printPlan('With every fix of an error taken over', accepted);
}

/** @param {string} title @param {import('repayment-plan').Plan} plan */
function printPlan(title, plan) {
  const { totals, lender, verdict } = plan;
  const who = verdict.authority ? ` by ${verdict.authority}` : '';
  console.log(
    `\n${title}: ${totals.installments} x ${totals.installment}, waived ${totals.waived}, loss ${lender.loss}`,
  );
  console.log(`Verdict: ${verdict.outcome}${who}`);
  const shown = failures(plan).filter(({ severity }) => severity === 'error' || severity === 'approval');
  for (const finding of shown) console.log(inWords(finding));
  const remarks = failures(plan).filter((finding) => !shown.includes(finding));
  console.log(`  remarked: ${remarks.map(({ rule, severity }) => `${rule} (${severity})`).join(', ')}`);
}

/** @param {Finding} finding */
function inWords({ rule, severity, where, actual, unit, limit, bound, reason, citation, level, verification, fix }) {
  const found =
    reason ?? `${where ?? 'plan'}: ${actual || 'nothing'} where ${RELATIONS[bound ?? ''] ?? ''} ${limit} (${unit})`;
  const said = bound === 'all-of' && fix ? `${where}: ${fix.to} not there` : found;
  const article = citation.article ? `, article ${citation.article}` : '';
  const mended = fix ? `\n      change ${fix.change} to ${fix.to}` : '';
  return `  [${severity}] ${rule}\n      ${said}${mended}\n      ${citation.instrument}${article} (${level}, ${verification})`;
}
