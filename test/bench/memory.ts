/**
 * Checks that memory stays flat however many accounts are planned: what one account leaves behind, the next pays for.
 *
 * Run `npm run bench:memory -- --accounts=100000`; with `--proposals=2000` so many of them, evenly spread, get a whole
 * proposal too. Every account has a plan, and every plan is checked anew. The accounts are the same in every run. A
 * first twentieth warms up and is not counted; then memory in use is sampled, garbage collected first, and again after
 * each twentieth of the accounts. The run fails where the last five samples exceed the first five, by their medians, by
 * more than 5 %.
 */
import { type AccountInput, buildInstallmentPlan, checkPolicy, parsePolicy, proposePlans } from '../../src/index.ts';
import { median } from './measure.ts';
import { planInput } from './ours.ts';

const SAMPLES = 20;
const COMPARED = 5;
const LARGEST_GROWTH = 1.05;
const SEED = 20_261_124;

const accounts = asked('accounts', 100_000);
const proposals = Math.min(asked('proposals', 0), accounts);
const example = planInput();
const policy = parsePolicy({ policy: example.policy, currency: 'CNY' });
const upTo = randomBelow(SEED);
const outcomes = new Map<string, number>();

const samples: number[] = [];
const each = Math.ceil(accounts / SAMPLES);
// Warming up: what is compiled and kept once is there before the first sample.
for (let index = 0; index < each; index += 1) plan(randomAccount(), isProposed(index));
sample(0);
for (let index = 0; index < accounts; index += 1) {
  plan(randomAccount(), isProposed(index));
  if ((index + 1) % each === 0) sample(index + 1);
}
report();

/** A whole number that an option of the command line gives. */
function asked(name: string, otherwise: number): number {
  const given = process.argv.map((argument) => new RegExp(`^--${name}=(\\d+)$`).exec(argument)?.[1]).find(Boolean);
  return given === undefined ? otherwise : Number(given);
}

/** A linear congruential generator modulo 2^32: the same numbers in every run. */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function randomAccount(): AccountInput {
  const amount = (most: number): string => (upTo(most * 100) / 100).toFixed(2);
  const daysPastDue = upTo(200);
  return {
    ...(example.account as AccountInput),
    accountId: `A-${upTo(1_000_000_000)}`,
    balances: {
      principal: (100 + upTo(9_900_000) / 100).toFixed(2),
      interest: amount(4_000),
      compoundInterest: amount(400),
      penalties: amount(2_000),
      fees: amount(200),
    },
    contract: { rate: `${(upTo(3_600) / 100).toFixed(2)}%` },
    delinquency: { daysPastDue, cyclesPastDue: Math.ceil(daysPastDue / 30) },
  };
}

/** Whether an account gets a proposal: so many of them, evenly spread. */
function isProposed(index: number): boolean {
  return Math.floor(((index + 1) * proposals) / accounts) > Math.floor((index * proposals) / accounts);
}

function plan(account: AccountInput, withProposal: boolean): void {
  const input = { ...example, account, policy };
  const result = buildInstallmentPlan({ ...input, terms: { installments: 6 + upTo(55) } });
  count(result.outcome);
  if (result.outcome === 'plan') count(checkPolicy({ ...input, policy: example.policy, plan: result }).outcome);
  if (withProposal) count(proposePlans(input).outcome);
}

function count(outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}

function sample(done: number): void {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  globalThis.gc();
  const { heapUsed } = process.memoryUsage();
  samples.push(heapUsed);
  console.log(`after ${done} accounts: ${megabytes(heapUsed)} MiB`);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(2);
}

function report(): void {
  const [first, last] = [median(samples.slice(0, COMPARED)), median(samples.slice(-COMPARED))];
  console.log(`${accounts} accounts planned and checked, ${proposals} of them with a proposal`);
  console.log([...outcomes].map(([outcome, times]) => `${outcome}: ${times}`).join(', '));
  console.log(
    `the first five of ${samples.length}: ${megabytes(first)} MiB, the last five: ${megabytes(last)} MiB, ratio ${(last / first).toFixed(4)}`,
  );
  if (!(last <= first * LARGEST_GROWTH)) process.exitCode = 1;
}
