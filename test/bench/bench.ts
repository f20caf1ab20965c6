/**
 * Measures our schedules beside what a user could write or install instead, all in one run.
 *
 * Run `npm run bench`; after `--`, add `--json` for data, and `--check` to fail where a bar is missed, or
 * `--check=1.2` to fail where one is missed by more than a fifth: a busy machine moves ratios too. Times belong to the
 * machine and the hour: only ratios within one run can be compared with another's.
 */
import { ROUNDS } from './measure.ts';
import { barLines, tableOf } from './report.ts';
import { judge, measureCandidates } from './results.ts';

// Due dates of date-fns and interest of loan-schedule.js follow the machine's zone: fix it, so that figures are too.
process.env['TZ'] = 'UTC';

const results = measureCandidates();
// Loaded once schedules are measured: what it reads while loading would be compiled into their readers.
const { measurePolicies, policyBars, policyLines } = await import('./policies.ts');
const policies = measurePolicies();
const { measureProposals, proposalBars, proposalLines } = await import('./proposals.ts');
const proposals = measureProposals();
const bars = [...judge(results), ...policyBars(policies), ...proposalBars(proposals)];

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ node: process.version, rounds: ROUNDS, results, policies, proposals, bars }, null, 2));
} else {
  console.log(`${tableOf(results)}\n\n${policyLines(policies)}\n\n${proposalLines(proposals)}\n\n${barLines(bars)}`);
}

const check = process.argv.map((argument) => /^--check(?:=([\d.]+))?$/.exec(argument)).find((match) => match !== null);
const slack = Number(check?.[1] ?? 1);
const missed = bars.some(({ limit, values }) => Object.values(values).some((value) => !(value <= limit * slack)));
if (check && missed) process.exitCode = 1;
