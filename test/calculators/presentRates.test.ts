import { expect, it } from 'vitest';
import { presentRates, type RatePrinting } from '../../src/calculators/presentRates.ts';
import { ONE, type Ratio, ratio, subtractRatios } from '../../src/money/index.ts';

const PRINTING: RatePrinting = {
  toRate: (growth: Ratio) => subtractRatios(growth, ONE),
  scale: 100n,
  decimals: 4,
  rounding: 'halfExpand',
};
const ROOT = { growth: ratio(11n, 10n), residual: ratio(3n) };

it('presentRates() writes a rate and its residual in the unit of the amounts', () => {
  expect(presentRates({ outcome: 'solved', roots: [ROOT], iterations: 7 }, PRINTING)).toEqual({
    outcome: 'solved',
    rate: '0.1',
    residual: '0.03',
    iterations: 7,
  });
});

it('presentRates() lists several rates', () => {
  const lower = { growth: ratio(1n, 2n), residual: ratio(0n) };
  expect(presentRates({ outcome: 'several-roots', roots: [lower, ROOT], iterations: 7 }, PRINTING)).toEqual({
    outcome: 'several-roots',
    roots: [
      { rate: '-0.5', residual: '0' },
      { rate: '0.1', residual: '0.03' },
    ],
    iterations: 7,
  });
});

it('presentRates() gives zero for no growth, whatever the method makes of it', () => {
  const printing = { ...PRINTING, toRate: () => ratio(1n, 10n ** 40n), decimals: 40 };
  const solved = presentRates({ outcome: 'solved', roots: [{ ...ROOT, growth: ONE }], iterations: 0 }, printing);
  expect(solved).toMatchObject({ rate: '0' });
});

it('presentRates() keeps a rate above -100 % in writing, but for no decimals', () => {
  const root = { ...ROOT, growth: ratio(1n, 10n ** 9n) };
  const solved = { outcome: 'solved', roots: [root], iterations: 1 } as const;
  expect(presentRates(solved, PRINTING)).toMatchObject({ rate: '-0.9999' });
  expect(presentRates(solved, { ...PRINTING, decimals: 0 })).toMatchObject({ rate: '-1' });
});

it('presentRates() passes on why there is none', () => {
  const none = { outcome: 'no-root', reason: 'one-sign' } as const;
  expect(presentRates(none, PRINTING)).toEqual(none);
});
