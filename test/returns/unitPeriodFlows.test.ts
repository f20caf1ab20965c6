import { expect, it } from 'vitest';
import { addMonths, type CalendarDate } from '../../src/calendar/index.ts';
import { type DatedAmount, unitPeriodFlows } from '../../src/returns/unitPeriodFlows.ts';

function on(date: string, amount: bigint): DatedAmount {
  return { date: date as CalendarDate, amount };
}

it('unitPeriodFlows() counts every payment from the advance, with the same odd part', () => {
  const { unitPeriod, firstPayment, flows } = unitPeriodFlows({
    advances: [on('1978-01-10', 8_000n)],
    payments: ['1978-03-01', '1978-05-01', '1978-07-01'].map((date) => on(date, 465n)),
  });
  expect(unitPeriod).toEqual({ unit: 'month', count: 2 });
  expect(firstPayment).toEqual({ whole: 0, odd: { numerator: 52n, denominator: 60n } });
  expect(flows.map(({ amount, whole, odd }) => [amount, whole, odd.numerator])).toEqual([
    [8_000n, 0, 0n],
    [-465n, 0, 52n],
    [-465n, 1, 52n],
    [-465n, 2, 52n],
  ]);
});

it('unitPeriodFlows() counts later advances from the first', () => {
  const { flows } = unitPeriodFlows({
    advances: [on('2026-03-05', 100n), on('2026-01-05', 100n), on('2026-02-20', 100n)],
    payments: Array.from({ length: 6 }, (_, index) => ({
      date: addMonths('2026-04-05' as CalendarDate, index, 5),
      amount: 60n,
    })),
  });
  expect(flows.slice(0, 4).map(({ amount, whole, odd }) => [amount, whole, odd.numerator])).toEqual([
    [100n, 2, 0n],
    [100n, 0, 0n],
    // Back from 20 February: a month to 20 January, and 15 days.
    [100n, 1, 15n],
    [-60n, 3, 0n],
  ]);
});

it('unitPeriodFlows() keeps payments at month ends whole months apart', () => {
  const { flows } = unitPeriodFlows({
    advances: [on('2026-01-20', 100n)],
    payments: ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].map((date) => on(date, 30n)),
  });
  expect(flows.slice(1).map(({ whole, odd }) => [whole, odd.numerator])).toEqual([
    [0, 11n],
    [1, 11n],
    [2, 11n],
    [3, 11n],
  ]);
});

it('unitPeriodFlows() takes a unit-period that is given', () => {
  const { unitPeriod, firstPayment } = unitPeriodFlows({
    advances: [on('2026-01-01', 100n)],
    payments: [on('2026-01-31', 110n)],
    unitPeriod: { unit: 'week', count: 1 },
  });
  expect(unitPeriod).toEqual({ unit: 'week', count: 1 });
  expect(firstPayment).toEqual({ whole: 4, odd: { numerator: 2n, denominator: 7n } });
});
