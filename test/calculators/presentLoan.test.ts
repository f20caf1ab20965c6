import { expect, it } from 'vitest';
import { presentLoan } from '../../src/calculators/presentLoan.ts';
import { amounts, deepFreeze, scheduleOf } from '../schedule/definition.ts';

it('presentLoan() writes interest of before the loan into the interest of the row that pays it', () => {
  const schedule = deepFreeze(scheduleOf({ claim: { principal: 300n, interest: 30n }, installments: 3 }));
  const { rows, totals, ...rest } = presentLoan({ rows: schedule.rows, result: schedule, downPayment: 5n, digits: 2 });
  expect(rows.map(({ payment, principal, interest }) => [payment, principal, interest])).toEqual(
    Array(3).fill(['1.10', '1.00', '0.10']),
  );
  expect(totals).toEqual({ payment: '3.30', principal: '3.00', interest: '0.30', fee: '0.00' });
  expect(rest).toEqual({ outcome: 'schedule', minorDigits: 2, downPayment: '0.05', installment: '1.10' });
  expect(amounts({}).interest).toBe(0n);
});
