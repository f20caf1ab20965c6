import { solveAnnualRate } from 'repayment-plan';
import type { Adapter } from './adapter.ts';
import { printedPercent } from './printed.ts';
import { type Every, seriesDates } from './seriesDates.ts';

interface Example {
  readonly unitPeriod: { readonly unit: 'day' | 'week' | 'semimonth' | 'month'; readonly count: number };
  readonly advances: readonly { readonly date: string; readonly amount: string }[];
  readonly payments: readonly {
    readonly amount: string;
    readonly count: number;
    readonly first: string;
    readonly every: Every | null;
  }[];
  readonly expected: { readonly aprPercent: string; readonly decimals: number };
}

/** Regulation Z, Appendix J: dates and amounts in, the rate to the printed digits out. */
export const regzAppendixJ: Adapter = {
  set: 'regz-appendix-j',
  answer: ({ unitPeriod, advances, payments, expected }: Example) => {
    const solved = solveAnnualRate({
      method: 'reg-z-actuarial',
      unitPeriod,
      advances,
      payments: payments.flatMap(({ amount, count, first, every }) =>
        seriesDates(first, count, every).map((date) => ({ date, amount })),
      ),
      decimals: 20,
    });
    if (solved.outcome !== 'solved') return { expected: expected.aprPercent, actual: solved.outcome, passed: false };
    return printedPercent(solved.rate, expected);
  },
  allowed: {
    'curo-f': 'the source divides the odd days of a fortnight by 15; Appendix J (b)(5)(iv) divides them by 14',
  },
};
