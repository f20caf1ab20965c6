import { netPresentValue, solveInternalRate } from 'repayment-plan';
import type { Adapter, Answer } from './adapter.ts';
import { asPercentage } from './amounts.ts';
import { within } from './printed.ts';

interface DatedFlow {
  readonly date: string;
  readonly amount: string;
}

type Example = {
  readonly expected: string | null;
  readonly tolerance: string;
  readonly recomputedRoots?: readonly string[];
} & (
  | { readonly kind: 'xirr'; readonly dayBasis: '365' | '365.25'; readonly flows: readonly DatedFlow[] }
  | { readonly kind: 'irr'; readonly flows: readonly string[] }
  | { readonly kind: 'npv'; readonly rate: string; readonly flows: readonly string[] }
  | {
      readonly kind: 'xnpv';
      readonly rate: string;
      readonly dayBasis: '365' | '365.25';
      readonly flows: readonly DatedFlow[];
    }
);

const TIME_COUNTS = { '365': 'ACT/365F', '365.25': 'ACT/365.25' } as const;
const DECIMALS = 30;
/** The set's own list of roots is printed with ten significant digits, and leaves out extreme ones. */
const LISTED_ROOT_TOLERANCE = '1e-8';

/** Internal rates and present values of periodic and of dated flows: every root that the set lists must be found. */
export const xirr: Adapter = {
  set: 'xirr',
  answer: (example: Example) => {
    const { expected, tolerance } = example;
    if (example.kind === 'npv' || example.kind === 'xnpv') {
      return within(presentValueOf(example), expected ?? '', tolerance, false);
    }
    const roots = rootsOf(example);
    const listed = (example.recomputedRoots ?? []).map((root) => nearest(roots, root, LISTED_ROOT_TOLERANCE, true));
    const wanted =
      expected === null ? noneBut(roots, example.recomputedRoots ?? []) : nearest(roots, expected, tolerance, false);
    return [wanted, ...listed].find(({ passed }) => !passed) ?? wanted;
  },
  allowed: {},
};

type Present = Extract<Example, { readonly kind: 'npv' | 'xnpv' }>;

function presentValueOf(example: Present): string {
  const shared = { rate: asPercentage(example.rate), decimals: DECIMALS };
  if (example.kind === 'npv') return netPresentValue({ ...shared, amounts: example.flows });
  return netPresentValue({ ...shared, flows: example.flows, timeCount: TIME_COUNTS[example.dayBasis] });
}

/** Rates above -100 %; no flows at all have none. */
function rootsOf(example: Exclude<Example, Present>): readonly string[] {
  if (example.flows.length === 0) return [];
  const solved =
    example.kind === 'irr'
      ? solveInternalRate({ amounts: example.flows, decimals: DECIMALS })
      : solveInternalRate({
          flows: example.flows,
          timeCount: TIME_COUNTS[example.dayBasis],
          decimals: DECIMALS,
        });
  if (solved.outcome === 'solved') return [solved.rate];
  return solved.outcome === 'several-roots' ? solved.roots.map(({ rate }) => rate) : [];
}

/** Where the set expects no figure, what is found must be in its own list of roots: none, or those that the source missed. */
function noneBut(roots: readonly string[], listed: readonly string[]): Answer {
  return {
    expected: listed.join(', ') || 'no root',
    actual: roots.join(', ') || 'no root',
    passed: roots.length === listed.length,
  };
}

/** One of the roots must be the one that is printed. */
function nearest(roots: readonly string[], expected: string, tolerance: string, relative: boolean): Answer {
  const answers = roots.map((root) => within(root, expected, tolerance, relative));
  return { expected, actual: roots.join(', ') || 'no root', passed: answers.some(({ passed }) => passed) };
}
