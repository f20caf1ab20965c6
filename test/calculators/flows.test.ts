import { expect, it } from 'vitest';
import { firstDate, flowsInTime, notOneShape, periodicInTime, wholeAmounts } from '../../src/calculators/flows.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { ratio } from '../../src/money/index.ts';

const AMOUNT = ratio(5n);

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

it('flowsInTime() counts years from the earliest date, in whatever order', () => {
  const flows = [
    { date: on('2026-03-15'), amount: AMOUNT },
    { date: on('2026-01-01'), amount: AMOUNT },
  ];
  expect(flowsInTime({ flows, timeCount: 'ACT/365F' }).map(({ time }) => time)).toEqual([
    ratio(73n, 365n),
    ratio(0n, 365n),
  ]);
});

it('flowsInTime() and periodicInTime() count periods of amounts alone', () => {
  const amounts = [AMOUNT, AMOUNT];
  expect(flowsInTime({ amounts, timeCount: 'ACT/365F' })).toEqual(periodicInTime(amounts));
  expect(periodicInTime(amounts).map(({ time }) => time)).toEqual([ratio(0n), ratio(1n)]);
});

it.each([
  { case: 'amounts', input: { amounts: [AMOUNT] }, path: undefined },
  { case: 'flows', input: { flows: [{ date: on('2026-01-01'), amount: AMOUNT }] }, path: undefined },
  { case: 'neither', input: {}, path: ['amounts'] },
  { case: 'both', input: { amounts: [], flows: [] }, path: ['flows'] },
])('notOneShape() judges $case', ({ input, path }) => {
  const broken = notOneShape({ ...input, timeCount: 'ACT/365F' });
  expect(broken === false ? undefined : broken.path).toEqual(path);
});

it('firstDate() finds the earliest', () => {
  expect(firstDate(['2026-02-01', '2025-12-31', '2026-01-01'].map(on))).toBe('2025-12-31');
  expect(firstDate([])).toBeUndefined();
});

it('wholeAmounts() puts decimals on the smallest unit of any', () => {
  expect(wholeAmounts([ratio(-5n), ratio(25n, 10n), ratio(-125n, 1_000n)])).toEqual({
    whole: [-5_000n, 2_500n, -125n],
    scale: 1_000n,
  });
});
