/**
 * How long the built package takes to start in Node over what Node itself takes: `node test/package/start.mjs`, after a
 * build. Each is started in turn with bare Node, and medians are compared. The time on the clock is printed; the time on
 * the processor decides, since it is nearly the same on a busy machine. Fails above `--bar=60` milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROUNDS = 15;
const BAR = Number(process.argv.find((argument) => argument.startsWith('--bar='))?.slice('--bar='.length) ?? 60);
const root = fileURLToPath(new URL('../..', import.meta.url));

const BARE = '0';
const STARTS = {
  'import()': "import('./dist/index.js')",
  'require()': "require('./dist/index.cjs')",
};
const REPORT = "process.once('exit', () => console.log(JSON.stringify(process.cpuUsage())));";

/**
 * Milliseconds of a process: on the clock from start to end, and of all its threads on the processor.
 *
 * @param {string} code
 */
function start(code) {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', REPORT + code], {
    cwd: root,
    encoding: 'utf8',
  });
  const clock = performance.now() - begun;
  if (status !== 0) throw new Error(`Cannot start the package: ${stderr}`);
  const { user, system } = JSON.parse(stdout);
  return { clock, processor: (user + system) / 1_000 };
}

const codes = [BARE, ...Object.values(STARTS)];
const rounds = Array.from({ length: ROUNDS }, () => codes.map(start));

/**
 * @param {number} place
 * @param {'clock' | 'processor'} time
 */
function median(place, time) {
  const sorted = rounds.map((starts) => starts[place]?.[time] ?? 0).sort((left, right) => left - right);
  return sorted[(ROUNDS - 1) / 2] ?? 0;
}

console.log(`bare Node: ${median(0, 'clock').toFixed(0)} ms, ${median(0, 'processor').toFixed(0)} ms on the processor`);
for (const [index, name] of Object.keys(STARTS).entries()) {
  const clock = median(index + 1, 'clock') - median(0, 'clock');
  const processor = median(index + 1, 'processor') - median(0, 'processor');
  console.log(`${name}: ${clock.toFixed(0)} ms more, ${processor.toFixed(0)} ms on the processor of at most ${BAR}`);
  if (processor > BAR) process.exitCode = 1;
}
