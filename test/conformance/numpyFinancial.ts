import {
  annuityParts,
  isRepaymentError,
  netPresentValue,
  solveAnnuity,
  solveInternalRate,
  yearlyRates,
} from 'repayment-plan';
import type { Adapter, Answer, Skipped } from './adapter.ts';
import { asPercentage } from './amounts.ts';
import { within } from './printed.ts';

type Arguments = Readonly<Record<string, string | number | null | readonly string[]>>;

interface Example {
  readonly function: string;
  readonly args: Arguments;
  readonly expected: string | null;
  readonly relTolerance?: string;
}

/** What each function of the set is in ours: its value, every one of several rates, or none. */
const FUNCTIONS: Readonly<Record<string, (args: Arguments) => readonly string[]>> = {
  pmt: (args) =>
    solved({ solveFor: 'payment', ...terms(args), presentValue: of(args, 'pv'), futureValue: of(args, 'fv') }),
  pv: (args) =>
    solved({ solveFor: 'presentValue', ...terms(args), payment: of(args, 'pmt'), futureValue: of(args, 'fv') }),
  fv: (args) =>
    solved({ solveFor: 'futureValue', ...terms(args), payment: of(args, 'pmt'), presentValue: of(args, 'pv') }),
  nper: (args) => {
    const { rate, due } = terms(args);
    return solved({ solveFor: 'periods', rate, due, ...amounts(args) });
  },
  rate: (args) => {
    const { periods, due } = terms(args);
    return solved({ solveFor: 'rate', periods, due, ...amounts(args) });
  },
  ipmt: (args) => [parts(args, 'per', 'per').interest],
  ppmt: (args) => [parts(args, 'per', 'per').principal],
  cumipmt: (args) => [parts(args, 'start', 'end').interest],
  cumprinc: (args) => [parts(args, 'start', 'end').principal],
  effectiveRate: (args) => [yearly(args, 'nominal').effective],
  nominalRate: (args) => [yearly(args, 'effective').nominal],
  npv: (args) => [
    netPresentValue({ rate: asPercentage(of(args, 'rate')), amounts: list(args, 'values'), decimals: DECIMALS }),
  ],
  irr: (args) => {
    const found = solveInternalRate({ amounts: list(args, 'values'), decimals: DECIMALS });
    if (found.outcome === 'several-roots') return found.roots.map(({ rate }) => rate);
    return found.outcome === 'solved' ? [found.rate] : [];
  },
};

const DECIMALS = 40;

/** Time value of money as numpy-financial and spreadsheets have it, to the tolerance of each case. */
export const numpyFinancial: Adapter = {
  set: 'numpy-financial',
  answer: ({ function: name, args, expected, relTolerance = '1e-9' }: Example): Answer | Skipped => {
    const call = FUNCTIONS[name];
    if (call === undefined) return { skipped: `${name} is not offered` };
    if (!LISTS.has(name) && Object.values(args).some(Array.isArray)) return { skipped: `${name} of several at once` };
    if (expected === null || NO_NUMBER.test(expected)) {
      const values = valuesOrNone(() => call(args));
      return { expected: 'no value', actual: values.join(', ') || 'no value', passed: values.length === 0 };
    }
    const values = call(args);
    const answers = values.map((value) => within(value, expected, relTolerance, true));
    return answers.find(({ passed }) => passed) ?? answers[0] ?? { expected, actual: 'no value', passed: false };
  },
  allowed: {},
};

/** Functions of a list of amounts. */
const LISTS: ReadonlySet<string> = new Set(['npv', 'irr']);
const NO_NUMBER = /^[+-]?(nan|inf|infinity)$/i;

/** A period outside the term has no value there and is refused here. */
function valuesOrNone(call: () => readonly string[]): readonly string[] {
  try {
    return call();
  } catch (error) {
    if (isRepaymentError(error)) return [];
    throw error;
  }
}

function solved(input: Parameters<typeof solveAnnuity>[0]): readonly string[] {
  const found = solveAnnuity({ ...input, decimals: DECIMALS });
  if (found.outcome === 'several-roots') return found.values;
  return found.outcome === 'solved' ? [found.value] : [];
}

function parts(args: Arguments, first: string, last: string) {
  return annuityParts({
    ...terms(args),
    presentValue: of(args, 'pv'),
    futureValue: of(args, 'fv'),
    first: product(of(args, first)),
    last: product(of(args, last)),
    decimals: DECIMALS,
  });
}

function yearly(args: Arguments, quoted: 'nominal' | 'effective') {
  const rate = rateOf(of(args, quoted));
  if (typeof rate !== 'string') throw new RangeError('a yearly rate is no quotient');
  return yearlyRates({ rate, quoted, periodsPerYear: product(of(args, 'perYear')), decimals: DECIMALS });
}

function terms(args: Arguments) {
  return {
    rate: rateOf(of(args, 'rate')),
    periods: product(of(args, 'nper')),
    due: BEGIN.has(of(args, 'when')) ? ('begin' as const) : ('end' as const),
  };
}

function amounts(args: Arguments) {
  return { payment: of(args, 'pmt'), presentValue: of(args, 'pv'), futureValue: of(args, 'fv') };
}

/** How payments at the start of a period are named. */
const BEGIN: ReadonlySet<string> = new Set(['begin', 'b', 'beginning', 'start', '1']);

/** An argument; zero where the case leaves it out. */
function of(args: Arguments, name: string): string {
  return String(args[name] ?? '0');
}

function list(args: Arguments, name: string): readonly string[] {
  const value = args[name] ?? [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** A count, or one written as `5*12`. */
function product(text: string): number {
  return text.split('*').reduce((total, factor) => total * Number(factor), 1);
}

/** A rate per period, or a yearly one over the periods of a year as in `0.08/12`. */
function rateOf(text: string) {
  const [rate = '', periods] = text.split('/');
  const value = asPercentage(rate.trim());
  return periods === undefined ? value : { nominal: value, periodsPerYear: Number(periods) };
}
