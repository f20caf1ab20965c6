import { describe, expect, it } from 'vitest';
import { ONE, type RoundingMode, ratio, ZERO } from '../../src/money/index.ts';
import { ARREARS, type BucketTreatment, byBucket, interestBearing, treatClaim } from '../../src/schedule/index.ts';
import { applyDownPayment } from '../../src/schedule/treatClaim.ts';
import { amounts, deepFreeze, percent, SPREAD } from './definition.ts';

const CLAIM = amounts({ principal: 100_000n, interest: 10_000n, compoundInterest: 400n, penalties: 3000n, fees: 50n });

/** Treats the interest bucket alone. */
function treatInterest(claim: bigint, treatment: Partial<BucketTreatment>, mode: RoundingMode = 'halfExpand') {
  const treatments = { ...byBucket(() => SPREAD), interest: { ...SPREAD, ...treatment } };
  return treatClaim(amounts({ interest: claim }), treatments, mode).interest;
}

describe('treatClaim', () => {
  it('treatClaim() leaves every bucket payable where nothing else is said', () => {
    const treated = treatClaim(
      CLAIM,
      byBucket(() => SPREAD),
      'halfExpand',
    );
    for (const bucket of ['principal', ...ARREARS] as const) {
      expect(treated[bucket]).toEqual({
        claim: CLAIM[bucket],
        waivedOnSigning: 0n,
        waivedOnCompletion: 0n,
        capitalized: 0n,
        payable: CLAIM[bucket],
        pay: 'spread',
      });
    }
  });

  it.each([
    { name: 'waived on signing', treatment: { waiveOnSigning: ONE }, part: 'waivedOnSigning' },
    { name: 'waived on completion', treatment: { waiveOnCompletion: ONE }, part: 'waivedOnCompletion' },
    { name: 'capitalized', treatment: { capitalize: ONE }, part: 'capitalized' },
  ] as const)('treatClaim() puts a whole bucket where it is $name', ({ treatment, part }) => {
    const treated = treatInterest(10_000n, treatment);
    expect(treated).toMatchObject({ payable: 0n, [part]: 10_000n });
    expect(treated.waivedOnSigning + treated.waivedOnCompletion + treated.capitalized).toBe(10_000n);
  });

  it('treatClaim() splits a bucket by several shares and leaves the rest payable', () => {
    // 50 % of 9,999 = 4,999.5 -> 5,000; 20 % = 1,999.8 -> 2,000; 10 % = 999.9 -> 1,000; rest 9,999 - 8,000 = 1,999.
    const shares = { waiveOnSigning: percent('50'), waiveOnCompletion: percent('20'), capitalize: percent('10') };
    expect(treatInterest(9999n, { ...shares, pay: 'last' })).toEqual({
      claim: 9999n,
      waivedOnSigning: 5000n,
      waivedOnCompletion: 2000n,
      capitalized: 1000n,
      payable: 1999n,
      pay: 'last',
    });
  });

  // 50 % of 5 is 2.5, 50 % of 7 is 3.5: ties; 10 % of 14 is 1.4.
  it.each([
    { mode: 'halfExpand', ofFive: 3n, ofSeven: 4n, ofFourteen: 1n },
    { mode: 'halfEven', ofFive: 2n, ofSeven: 4n, ofFourteen: 1n },
    { mode: 'ceil', ofFive: 3n, ofSeven: 4n, ofFourteen: 2n },
    { mode: 'expand', ofFive: 3n, ofSeven: 4n, ofFourteen: 2n },
    { mode: 'floor', ofFive: 2n, ofSeven: 3n, ofFourteen: 1n },
    { mode: 'trunc', ofFive: 2n, ofSeven: 3n, ofFourteen: 1n },
  ] as const)('treatClaim() rounds a share once, by $mode', ({ mode, ofFive, ofSeven, ofFourteen }) => {
    const half = { waiveOnSigning: percent('50') };
    expect(treatInterest(5n, half, mode).waivedOnSigning).toBe(ofFive);
    expect(treatInterest(7n, half, mode).waivedOnSigning).toBe(ofSeven);
    expect(treatInterest(14n, { waiveOnSigning: percent('10') }, mode).waivedOnSigning).toBe(ofFourteen);
  });

  it('treatClaim() never takes more than the shares before it left', () => {
    // Half of 1 rounds to 1 twice, but there is only one unit: the first share takes it.
    const half = ratio(1n, 2n);
    expect(treatInterest(1n, { waiveOnSigning: half, capitalize: half })).toMatchObject({
      waivedOnSigning: 1n,
      capitalized: 0n,
      payable: 0n,
    });
  });

  it('treatClaim() leaves what thirds cannot share payable', () => {
    // 3 * floor(100 / 3) = 99
    const third = ratio(1n, 3n);
    expect(
      treatInterest(100n, { waiveOnSigning: third, waiveOnCompletion: third, capitalize: third }, 'floor'),
    ).toMatchObject({ waivedOnSigning: 33n, waivedOnCompletion: 33n, capitalized: 33n, payable: 1n });
  });

  it('treatClaim() leaves frozen input unchanged', () => {
    const claim = deepFreeze({ ...CLAIM });
    const treatment = deepFreeze(byBucket(() => ({ ...SPREAD, capitalize: percent('25') })));
    expect(() => treatClaim(claim, treatment, 'halfEven')).not.toThrow();
    expect(claim).toEqual(CLAIM);
    expect(treatment.fees.capitalize).toEqual(ratio(25n, 100n));
  });
});

describe('interestBearing', () => {
  it('interestBearing() is payable principal and what is capitalized', () => {
    // 100,000 - 40 % waived = 60,000; 10,000 of interest and 25 % of 3,000 of penalties capitalized: 70,750.
    const treated = treatClaim(
      CLAIM,
      {
        ...byBucket(() => SPREAD),
        principal: { ...SPREAD, waiveOnSigning: percent('40') },
        interest: { ...SPREAD, capitalize: ONE },
        penalties: { ...SPREAD, capitalize: percent('25') },
      },
      'halfExpand',
    );
    expect(interestBearing(treated)).toBe(60_000n + 10_000n + 750n);
  });

  it('interestBearing() leaves out arrears that are paid or waived', () => {
    const treated = treatClaim(
      CLAIM,
      { ...byBucket(() => SPREAD), penalties: { ...SPREAD, waiveOnCompletion: ONE } },
      'halfExpand',
    );
    expect(interestBearing(treated)).toBe(100_000n);
  });
});

describe('applyDownPayment', () => {
  const treated = treatClaim(
    CLAIM,
    {
      ...byBucket(() => SPREAD),
      interest: { ...SPREAD, pay: 'first' },
      fees: { ...SPREAD, pay: 'first' },
      compoundInterest: { ...SPREAD, capitalize: ONE, pay: 'first' },
      penalties: { ...SPREAD, pay: 'last', capitalize: ZERO },
    },
    'halfExpand',
  );

  it.each([
    // Interest 10,000 and fees 50 are due first; then principal, with 400 capitalized into it.
    { name: 'nothing', amount: 0n, order: ARREARS, paid: {} },
    { name: 'part of the first bucket', amount: 4000n, order: ARREARS, paid: { interest: 4000n } },
    { name: 'the first and part of the next', amount: 10_020n, order: ARREARS, paid: { interest: 10_000n, fees: 20n } },
    {
      name: 'buckets in another order',
      amount: 4000n,
      order: ['fees', 'penalties', 'compoundInterest', 'interest'] as const,
      paid: { fees: 50n, interest: 3950n },
    },
    {
      name: 'principal after them',
      amount: 30_050n,
      order: ARREARS,
      paid: { interest: 10_000n, fees: 50n, principal: 20_000n },
    },
    {
      name: 'principal before arrears where the order has it so',
      amount: 4000n,
      order: ['principal', ...ARREARS] as const,
      paid: { principal: 4000n },
    },
    {
      name: 'principal between arrears, and no further than it reaches',
      amount: 100_460n,
      order: ['fees', 'principal', 'interest', 'penalties', 'compoundInterest'] as const,
      paid: { fees: 50n, principal: 100_400n, interest: 10n },
    },
    {
      name: 'everything that can be paid at once',
      amount: 110_450n,
      order: ARREARS,
      paid: { interest: 10_000n, fees: 50n, principal: 100_400n },
    },
  ])('applyDownPayment() pays $name', ({ amount, order, paid }) => {
    expect(applyDownPayment(treated, amount, order)).toEqual(amounts(paid));
  });

  it('applyDownPayment() leaves frozen input unchanged', () => {
    expect(() => applyDownPayment(deepFreeze(treated), 20_000n, deepFreeze([...ARREARS]))).not.toThrow();
  });
});
