import { dayCountFraction } from 'repayment-plan';
import type { Adapter, Answer, Skipped } from './adapter.ts';
import { within } from './printed.ts';

interface Example {
  readonly convention: string;
  readonly start: string;
  readonly end: string;
  readonly source: string;
  readonly expected: {
    readonly days?: number;
    readonly yearFraction?: string;
    readonly fraction?: string;
    /** As `1/12 + 3/365`. */
    readonly terms?: string;
  };
}

/** Our name for each convention of the set that we have. */
const CONVENTIONS = {
  'ACT/360': 'ACT/360',
  ACT_360: 'ACT/360',
  'ACT/365F': 'ACT/365F',
  ACT_365F: 'ACT/365F',
  ACT_365_ACTUAL: 'ACT/365A',
  NL_365: 'NL/365',
  'ACT/ACT ISDA': 'ACT/ACT ISDA',
  ACT_ACT_ISDA: 'ACT/ACT ISDA',
  '30/360 BondBasis': '30/360 ISDA',
  THIRTY_360_ISDA: '30/360 ISDA',
  '30/360 USA': '30/360 US',
  THIRTY_US: '30/360 US',
  '30/360 EurobondBasis': '30E/360',
  THIRTY_E_360: '30E/360',
} as const;

/** QuantLib prints twelve decimals and tests ten. */
const TESTED_BY_QUANTLIB = '1e-10';

/** Fewer decimals than any endless fraction is printed with. */
const MIN_DIGITS = 7;

/** Day counts between two dates, as days or as a fraction of a year. */
export const daycount: Adapter = {
  set: 'daycount',
  answer: ({ convention, start, end, expected, source }: Example): Answer | Skipped => {
    const isEuropean = convention.startsWith('EU-2008/48/EC');
    const dayCount = isEuropean ? 'EU 2008/48/EC' : CONVENTIONS[convention as keyof typeof CONVENTIONS];
    if (dayCount === undefined) return { skipped: `${convention} is not offered` };
    const wholePeriod = isEuropean ? wholePeriodOf(expected.terms ?? '') : 'month';
    const counted = dayCountFraction({ dayCount, start, end, wholePeriod, decimals: 40 });
    const answers = answersOf(counted, expected, source.includes('QuantLib'));
    return answers.find(({ passed }) => !passed) ?? answers[0] ?? { skipped: 'no figure is printed' };
  },
  allowed: {},
};

/** One answer for each figure that is printed. */
function answersOf(
  { days, yearFraction, exact, parts }: ReturnType<typeof dayCountFraction>,
  expected: Example['expected'],
  isQuantLib: boolean,
): readonly Answer[] {
  const printed = expected.yearFraction;
  const tolerance = isQuantLib ? TESTED_BY_QUANTLIB : `5e-${toDigits(printed)}`;
  return [
    ...(expected.days === undefined ? [] : [equal(String(expected.days), String(days))]),
    ...(printed === undefined ? [] : [within(yearFraction, printed, tolerance, false)]),
    ...(expected.fraction === undefined ? [] : [equal(lowest(expected.fraction), lowest(exact))]),
    ...(expected.terms === undefined ? [] : [equal(expected.terms, parts)]),
  ];
}

/** Half a unit of the last decimal is allowed; a short decimal is exact. */
function toDigits(printed = ''): number {
  return Math.max(MIN_DIGITS, (printed.split('.')[1]?.length ?? 0) + 1);
}

function equal(expected: string, actual: string): Answer {
  return { expected, actual, passed: expected === actual };
}

/** The set does not say which whole periods its source was asked for; the terms that it prints do. */
function wholePeriodOf(terms: string) {
  if (terms.includes('/52')) return 'week';
  return terms.includes('/12') || !/^\d+(\/1)?( |$)/.test(terms) ? 'month' : 'year';
}

/** The set cancels its fractions, but not every one of them. */
function lowest(fraction: string): string {
  const [top = 0n, bottom = 1n] = fraction.split('/').map(BigInt);
  let [larger, smaller] = [top, bottom];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return `${top / larger}/${bottom / larger}`;
}
