import { solveAnnualRate } from 'repayment-plan';
import type { Adapter } from './adapter.ts';
import { printedPercent } from './printed.ts';

type Flow = { readonly amount: string; readonly count?: number; readonly everyMonths?: number } & (
  | { readonly at: { readonly months: number; readonly days: number } }
  | { readonly years: string }
  | { readonly date: string }
);

interface Example {
  readonly id: string;
  readonly drawdowns: readonly Flow[];
  readonly payments: readonly Flow[];
  readonly expected: { readonly aprPercent: string; readonly decimals: number };
}

/**
 * The European annual percentage rate of charge. The set's cases in months and years count as the Directive does; its
 * cases of days alone, marked `uk-`, take a year of 365.25 days, and its dated ones actual days over 365, as each says.
 */
export const euApr: Adapter = {
  set: 'eu-apr',
  answer: ({ id, drawdowns, payments, expected }: Example) => {
    const flows = [...drawdowns, ...payments];
    const isDated = flows.some((flow) => 'date' in flow);
    const shared = { timeCount: isDated ? 'ACT/365F' : id.startsWith('uk-') ? 'ACT/365.25' : 'EU 2008/48/EC' } as const;
    const solved = isDated
      ? solveAnnualRate({
          method: 'eu-apr',
          advances: dated(drawdowns),
          payments: dated(payments),
          decimals: 20,
          ...shared,
        })
      : solveAnnualRate({
          method: 'eu-apr',
          advances: timed(drawdowns),
          payments: timed(payments),
          decimals: 20,
          ...shared,
        });
    if (solved.outcome !== 'solved') return { expected: expected.aprPercent, actual: solved.outcome, passed: false };
    return printedPercent(solved.rate, expected);
  },
  allowed: {
    'ec-22-2-1': 'the Commission prints 6.1 where its own flows come to 6.04',
  },
};

function dated(flows: readonly Flow[]) {
  return flows.flatMap((flow) => ('date' in flow ? [{ amount: flow.amount, date: flow.date }] : []));
}

function timed(flows: readonly Flow[]) {
  return flows.flatMap((flow) =>
    Array.from({ length: flow.count ?? 1 }, (_, index) => ({ amount: flow.amount, after: afterFirst(flow, index) })),
  );
}

function afterFirst(flow: Flow, index: number) {
  if ('years' in flow) return { years: flow.years, months: index * (flow.everyMonths ?? 0) };
  if ('date' in flow) throw new RangeError(`${flow.date} among flows without dates`);
  return { months: flow.at.months + index * (flow.everyMonths ?? 0), days: flow.at.days };
}
