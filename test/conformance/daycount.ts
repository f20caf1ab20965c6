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

/** Day counts between two dates, as days or as a fraction of a year. */
export const daycount: Adapter = {
  set: 'daycount',
  answer: ({ convention, start, end, expected, source }: Example): Answer | Skipped => {
    const isEuropean = convention.startsWith('EU-2008/48/EC');
    const dayCount = isEuropean ? 'EU 2008/48/EC' : CONVENTIONS[convention as keyof typeof CONVENTIONS];
    if (dayCount === undefined) return { skipped: `${convention} is not offered` };
    const wholePeriod = isEuropean ? wholePeriodOf(expected.terms ?? '') : 'month';
    const counted = dayCountFraction({ dayCount, start, end, wholePeriod, decimals: 40 });
    if (expected.days !== undefined) {
      return { expected: `${expected.days}`, actual: `${counted.days}`, passed: counted.days === expected.days };
    }
    const printed = expected.yearFraction ?? '';
    const decimals = printed.split('.')[1]?.length ?? 0;
    const tolerance = source.includes('QuantLib') ? TESTED_BY_QUANTLIB : `5e-${decimals + 1}`;
    const answer = within(counted.yearFraction, printed, tolerance, false);
    if (expected.fraction === undefined) return answer;
    return { ...answer, passed: answer.passed && counted.exact === lowest(expected.fraction) };
  },
  allowed: {},
};

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
