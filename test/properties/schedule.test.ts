/** Laws of every schedule. Sums are made here from the rows, not taken from the engine's own proof. */
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayCount, Frequency } from '../../src/calendar/index.ts';
import { compareRatios, ONE, type Ratio, ROUNDING_MODES, type RoundingMode, ratio } from '../../src/money/index.ts';
import {
  ARREARS,
  applyDownPayment,
  BUCKETS,
  type Bucket,
  type BucketTreatment,
  buildSchedule,
  type Holiday,
  type Installment,
  interestBearing,
  levelPayment,
  type Pattern,
  type Schedule,
  type ScheduleDefinition,
  treatClaim,
} from '../../src/schedule/index.ts';
import { amounts, type DefinitionInput, deepFreeze, definitionOf, sumOf } from '../schedule/definition.ts';
import { RUNS } from './runs.ts';

/** A thousand schedules take about a second; a busy machine or coverage may take many times that. */
const SLOW_MACHINE_MS = 60_000;

/** An own class: other settings than the library's, and none that another test could change. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

const BASIS_POINTS = 10_000n;
/** Basis points of twelve months: what a yearly rate in basis points is divided by for a month. */
const PER_YEAR = 120_000;

// What the laws are tried on.

const basisPoints = (most: number): fc.Arbitrary<Ratio> =>
  fc.integer({ min: 0, max: most }).map((points) => ratio(BigInt(points), BASIS_POINTS));

const principalArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt(10_000n, 100_000_000n) },
  { weight: 1, arbitrary: fc.bigInt(0n, 999n) },
);
const arrearsArbitrary = fc.oneof(fc.constant(0n), fc.bigInt(0n, 50n), fc.bigInt(0n, 500_000n));

const treatmentArbitrary: fc.Arbitrary<BucketTreatment> = fc
  .record({
    pay: fc.constantFrom('first', 'spread', 'last'),
    cuts: fc.oneof(
      { weight: 2, arbitrary: fc.constant([0, 0, 0]) },
      { weight: 1, arbitrary: fc.constantFrom([100, 0, 0], [0, 100, 0], [0, 0, 100]) },
      { weight: 2, arbitrary: fc.tuple(percentArbitrary(34), percentArbitrary(33), percentArbitrary(33)) },
    ),
  })
  .map(({ pay, cuts: [capitalize = 0, waiveOnSigning = 0, waiveOnCompletion = 0] }) => ({
    pay,
    capitalize: ratio(BigInt(capitalize), 100n),
    waiveOnSigning: ratio(BigInt(waiveOnSigning), 100n),
    waiveOnCompletion: ratio(BigInt(waiveOnCompletion), 100n),
  }));

function percentArbitrary(max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max });
}

function patternArbitrary(installments: number, bearing: bigint): fc.Arbitrary<Pattern> {
  return fc.oneof<fc.Arbitrary<Pattern>[]>(
    fc.constant({ kind: 'level-payment' }),
    fc.constant({ kind: 'level-principal' }),
    fc.record({ kind: fc.constant('flat-fee'), feePerInstallment: basisPoints(100) }),
    fc.record({ kind: fc.constant('interest-first'), interestOnly: fc.integer({ min: 0, max: installments - 1 }) }),
    fc.record({ kind: fc.constant('balloon'), amount: fc.bigInt(0n, bearing) }),
    fc.record({
      kind: fc.constant('step-up'),
      weights: fc.array(
        fc.integer({ min: 50, max: 300 }).map((percent) => ratio(BigInt(percent), 100n)),
        { minLength: installments, maxLength: installments },
      ),
    }),
    fc.record({
      kind: fc.constant('irregular'),
      payments: fc.array(fc.bigInt(0n, (bearing * 3n) / BigInt(installments) + 10n), {
        minLength: 1,
        maxLength: installments,
      }),
    }),
  );
}

function holidayArbitrary(installments: number): fc.Arbitrary<Holiday | null> {
  if (installments < 3) return fc.constant(null);
  return fc.option(
    fc
      .record({
        after: fc.integer({ min: 0, max: installments - 2 }),
        length: fc.integer({ min: 1, max: 6 }),
        interest: fc.constantFrom('freeze', 'simple', 'capitalize'),
        keeps: fc.constantFrom('term', 'payment'),
      })
      .map(({ after, length, interest, keeps }): Holiday => {
        return { after, installments: Math.min(length, installments - 1 - after), interest, keeps };
      }),
    { nil: null },
  );
}

interface Basis {
  readonly installments: number;
  readonly claim: Record<Bucket, bigint>;
  readonly rate: Ratio;
  readonly treatment: Record<Bucket, BucketTreatment>;
  readonly rounding: RoundingMode;
  readonly frequency: Frequency;
  readonly dayCount: DayCount;
  readonly paymentMultiple: bigint;
  readonly startDate: string;
}

const basisArbitrary: fc.Arbitrary<Basis> = fc.record({
  installments: fc.integer({ min: 1, max: 24 }),
  claim: fc.record({
    principal: principalArbitrary,
    interest: arrearsArbitrary,
    compoundInterest: arrearsArbitrary,
    penalties: arrearsArbitrary,
    fees: arrearsArbitrary,
  }),
  rate: fc.oneof(fc.constant(ratio(0n)), basisPoints(3600)),
  treatment: fc.record({
    principal: treatmentArbitrary,
    interest: treatmentArbitrary,
    compoundInterest: treatmentArbitrary,
    penalties: treatmentArbitrary,
    fees: treatmentArbitrary,
  }),
  rounding: fc.constantFrom(...ROUNDING_MODES),
  frequency: fc.constantFrom<Frequency[]>('weekly', 'fortnightly', 'semi-monthly', 'monthly', 'quarterly'),
  dayCount: fc.constantFrom<DayCount[]>('periodic', '30/360 US', 'ACT/360', 'ACT/365F', 'ACT/ACT ISDA'),
  paymentMultiple: fc.constantFrom(1n, 1n, 100n, 1000n, 5000n),
  startDate: fc.constantFrom('2026-11-21', '2027-01-31', '2028-02-29', '2026-12-15'),
});

/** Any definition that the engine may be given. */
const definitionArbitrary: fc.Arbitrary<ScheduleDefinition> = basisArbitrary.chain((basis) => {
  const treated = treatClaim(basis.claim, basis.treatment, basis.rounding);
  const bearing = interestBearing(treated);
  const dueFirst = ARREARS.reduce(
    (sum, bucket) => sum + (treated[bucket].pay === 'first' ? treated[bucket].payable : 0n),
    0n,
  );
  return fc
    .record({
      downPayment: fc.oneof(fc.constant(0n), fc.bigInt(0n, dueFirst + bearing)),
      holiday: holidayArbitrary(basis.installments),
      paymentOrder: fc
        .constantFrom<readonly Bucket[]>(ARREARS, BUCKETS)
        .chain((buckets) => fc.shuffledSubarray([...buckets], { minLength: buckets.length })),
    })
    .chain((given) => {
      const { principal } = applyDownPayment(treated, given.downPayment, given.paymentOrder);
      return patternArbitrary(basis.installments, bearing - principal).map((pattern) =>
        definitionOf({ ...basis, ...given, pattern }),
      );
    });
});

/** Long first periods and days counted one by one, so that interest can exceed a payment. */
const unevenArbitrary: fc.Arbitrary<DefinitionInput> = fc
  .record({
    installments: fc.integer({ min: 2, max: 48 }),
    principal: fc.bigInt(100_000n, 100_000_000n),
    fees: arrearsArbitrary,
    rate: basisPoints(6000),
    rounding: fc.constantFrom(...ROUNDING_MODES),
    dayCount: fc.constantFrom<DayCount[]>('periodic', 'ACT/365F'),
    firstDueDate: fc.constantFrom('2026-12-21', '2027-03-31', '2027-11-21', '2029-11-21'),
    paymentMultiple: fc.constantFrom(1n, 1n, 1000n),
  })
  .chain(({ principal, fees, ...basis }) =>
    patternArbitrary(basis.installments, principal).map((pattern) => ({
      ...basis,
      claim: { principal, fees },
      pattern,
    })),
  );

/** Level payments without arrears, multiples or holidays. */
const levelArbitrary: fc.Arbitrary<DefinitionInput> = fc.record({
  claim: fc.record({ principal: fc.bigInt(1n, 100_000_000n) }),
  rate: basisPoints(3600),
  installments: fc.integer({ min: 1, max: 120 }),
  rounding: fc.constantFrom(...ROUNDING_MODES),
});

function schedulesOf(definition: ScheduleDefinition): readonly Schedule[] {
  const result = buildSchedule(definition);
  return result.outcome === 'schedule' ? [result] : [];
}

function scheduleOf(input: DefinitionInput): Schedule {
  return schedulesOf(definitionOf(input))[0] as Schedule;
}

// What the laws are checked with.

function partsOf(row: Installment<bigint>): readonly bigint[] {
  return [row.interest, row.fee, ...ARREARS.map((bucket) => row.arrears[bucket]), row.principal];
}

function balancesOf(row: Installment<bigint>): readonly bigint[] {
  return [row.opening, row.accrued, row.payment, row.capitalized, row.principalLeft, row.closing, row.outstanding];
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

/** What rows and down payment paid on a bucket. */
function paidOn(bucket: Bucket, { rows, downPayment }: Schedule): bigint {
  const own = { principal: sumOf(rows, 'principal'), interest: sumOf(rows, 'interest'), fees: sumOf(rows, 'fee') };
  const ofClaim = bucket === 'principal' ? 0n : sum(rows.map((row) => row.arrears[bucket]));
  return downPayment[bucket] + ofClaim + (bucket in own ? own[bucket as keyof typeof own] : 0n);
}

/** What a bucket held in all: the claim less what left it, and what the schedule added. */
function heldBy(bucket: Bucket, { rows, treated }: Schedule): bigint {
  const { claim, waivedOnSigning, waivedOnCompletion, capitalized } = treated[bucket];
  const joined = sumOf(rows, 'capitalized');
  const added: Record<Bucket, bigint> = {
    ...amounts({}),
    principal: joined + sum(BUCKETS.map((each) => treated[each].capitalized)),
    interest: sumOf(rows, 'accrued') - joined,
    fees: sumOf(rows, 'fee'),
  };
  return claim - waivedOnSigning - waivedOnCompletion - capitalized + added[bucket];
}

const DECIMAL_MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  halfExpand: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  ceil: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
  expand: Decimal.ROUND_UP,
  trunc: Decimal.ROUND_DOWN,
};

/** A balance times a factor, rounded by decimal.js. */
function interestOn(balance: bigint, { numerator, denominator }: Ratio, mode: RoundingMode): bigint {
  const exact = new Exact((balance * numerator).toString()).div(denominator.toString());
  return BigInt(exact.toDecimalPlaces(0, DECIMAL_MODES[mode]).toFixed());
}

/** The rows for which a law does not hold, so that one comparison a schedule is enough. */
function breaking(
  rows: readonly Installment<bigint>[],
  holds: (row: Installment<bigint>, index: number) => boolean,
): readonly Installment<bigint>[] {
  return rows.filter((row, index) => !holds(row, index));
}

function isPause({ holiday }: ScheduleDefinition, { number }: Installment<bigint>): boolean {
  return holiday !== null && number > holiday.after && number <= holiday.after + holiday.installments;
}

describe('laws: any schedule', { timeout: SLOW_MACHINE_MS }, () => {
  it('buildSchedule() returns a schedule or says why there is none, and never throws', () => {
    fc.assert(
      fc.property(definitionArbitrary, (definition) => {
        const result = buildSchedule(definition);
        if (result.outcome === 'schedule') expect(result.rows.length).toBeGreaterThan(0);
        else expect(result.required).toBeGreaterThan(0n);
      }),
      RUNS,
    );
  });

  it('buildSchedule() conserves every bucket: what it held is what was paid', () => {
    fc.assert(
      fc.property(definitionArbitrary, (definition) => {
        for (const schedule of schedulesOf(definition)) {
          for (const bucket of BUCKETS) {
            const { claim, waivedOnSigning, waivedOnCompletion, capitalized, payable } = schedule.treated[bucket];
            expect(claim).toBe(definition.claim[bucket]);
            expect(waivedOnSigning + waivedOnCompletion + capitalized + payable).toBe(claim);
            expect(paidOn(bucket, schedule)).toBe(heldBy(bucket, schedule));
          }
        }
      }),
      RUNS,
    );
  });

  it('buildSchedule() makes every row add up, without negative amounts, and closes at zero', () => {
    fc.assert(
      fc.property(definitionArbitrary, (definition) => {
        for (const { rows, treated, downPayment } of schedulesOf(definition)) {
          const payable = interestBearing(treated) + sum(ARREARS.map((bucket) => treated[bucket].payable));
          const owed = payable - sum(BUCKETS.map((bucket) => downPayment[bucket]));
          const conditional = sum(BUCKETS.map((bucket) => treated[bucket].waivedOnCompletion));
          expect(breaking(rows, (row, index) => row.opening === (rows[index - 1]?.closing ?? owed))).toEqual([]);
          expect(breaking(rows, (row) => sum(partsOf(row)) === row.payment)).toEqual([]);
          expect(
            breaking(
              rows,
              ({ opening, accrued, fee, payment, closing }) => opening + accrued + fee - payment === closing,
            ),
          ).toEqual([]);
          expect(
            breaking(rows, (row) => [...partsOf(row), ...balancesOf(row)].every((amount) => amount >= 0n)),
          ).toEqual([]);
          expect(breaking(rows.slice(0, -1), (row) => row.outstanding === row.closing + conditional)).toEqual([]);
          expect(rows[rows.length - 1]).toMatchObject({ closing: 0n, principalLeft: 0n, outstanding: 0n });
        }
      }),
      RUNS,
    );
  });

  it('buildSchedule() accrues on what bears interest, by the factor of the period, rounded once', () => {
    fc.assert(
      fc.property(definitionArbitrary, (definition) => {
        const { factors, rounding, holiday } = definition;
        for (const { rows, treated, downPayment } of schedulesOf(definition)) {
          const start = interestBearing(treated) - downPayment.principal;
          const holds = (row: Installment<bigint>, index: number): boolean => {
            const bearing = rows[index - 1]?.principalLeft ?? start;
            const factor = factors[index] as Ratio;
            const pauses = isPause(definition, row);
            const accrued = pauses && holiday?.interest === 'freeze' ? 0n : interestOn(bearing, factor, rounding);
            return (
              row.accrued === accrued &&
              row.capitalized === (pauses && holiday?.interest === 'capitalize' ? accrued : 0n) &&
              row.principalLeft === bearing + row.capitalized - row.principal
            );
          };
          expect(breaking(rows, holds)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('buildSchedule() tiles the time from the start, pays nothing in a holiday and multiples but with the last', () => {
    fc.assert(
      fc.property(definitionArbitrary, (definition) => {
        const { periods, paymentMultiple } = definition;
        const startDate = periods[0]?.start;
        for (const { rows } of schedulesOf(definition)) {
          const tiles = (row: Installment<bigint>, index: number): boolean =>
            row.number === index + 1 &&
            row.periodStart === (rows[index - 1]?.periodEnd ?? startDate) &&
            row.periodEnd > row.periodStart;
          expect(breaking(rows, tiles)).toEqual([]);
          expect(breaking(rows, (row) => !isPause(definition, row) || row.payment === 0n)).toEqual([]);
          expect(breaking(rows.slice(0, -1), ({ payment }) => payment % paymentMultiple === 0n)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('buildSchedule() carries interest only where a solved payment is used up, and pays it before principal', () => {
    fc.assert(
      fc.property(unevenArbitrary, (input) => {
        const carries = input.pattern?.kind !== 'step-up' && input.pattern?.kind !== 'irregular';
        for (const { rows } of schedulesOf(definitionOf(input))) {
          let carried = 0n;
          const holds = (row: Installment<bigint>): boolean => {
            carried += row.accrued - row.interest;
            return carried >= 0n && (carried === 0n || (carries && row.principal === 0n));
          };
          expect(breaking(rows, holds)).toEqual([]);
          expect(carried).toBe(0n);
        }
      }),
      RUNS,
    );
  });

  it('buildSchedule() leaves a frozen definition unchanged and answers the same again', () => {
    fc.assert(
      fc.property(definitionArbitrary, (definition) => {
        const before = structuredClone(definition);
        const first = buildSchedule(deepFreeze(definition));
        expect(definition).toEqual(before);
        expect(buildSchedule(definition)).toEqual(first);
      }),
      RUNS,
    );
  });
});

describe('laws: level payments', { timeout: SLOW_MACHINE_MS }, () => {
  it('levelPayment() never rises with a longer term', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 100_000_000n),
        fc.array(basisPoints(400), { minLength: 2, maxLength: 60 }),
        (principal, factors) => {
          const shorter = levelPayment({ principal, factors: factors.slice(0, -1) });
          expect(compareRatios(levelPayment({ principal, factors }), shorter)).toBeLessThan(0);
        },
      ),
      RUNS,
    );
  });

  it('levelPayment() never falls with a higher rate', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 100_000_000n),
        fc.array(basisPoints(400), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (principal, factors, points) => {
          const [first = ONE, ...others] = factors;
          const higher = [ratio(first.numerator + BigInt(points), BASIS_POINTS), ...others];
          const dearer = levelPayment({ principal, factors: higher });
          expect(compareRatios(dearer, levelPayment({ principal, factors }))).toBeGreaterThan(0);
        },
      ),
      RUNS,
    );
  });

  it('buildSchedule() never asks a larger installment over a longer term', () => {
    fc.assert(
      fc.property(levelArbitrary, fc.integer({ min: 1, max: 60 }), (input, more) => {
        const longer = scheduleOf({ ...input, installments: input.installments + more });
        expect(longer.installment).toBeLessThanOrEqual(scheduleOf(input).installment);
      }),
      RUNS,
    );
  });

  it('buildSchedule() never bears more interest at a lower rate over the same count', () => {
    // A percent of difference on 1,000.00 and more is beyond what rounding to the cent can turn round.
    fc.assert(
      fc.property(
        fc.bigInt(100_000n, 100_000_000n),
        fc.integer({ min: 0, max: 3500 }),
        fc.integer({ min: 100, max: 1000 }),
        fc.integer({ min: 1, max: 60 }),
        (principal, points, more, installments) => {
          const interestAt = (rate: number): bigint =>
            sumOf(
              scheduleOf({ claim: { principal }, rate: ratio(BigInt(rate), BASIS_POINTS), installments }).rows,
              'interest',
            );
          expect(interestAt(points)).toBeLessThanOrEqual(interestAt(points + more));
        },
      ),
      RUNS,
    );
  });

  it('buildSchedule() pays the same installment in every row but the last', () => {
    fc.assert(
      fc.property(levelArbitrary, (input) => {
        const { rows, installment } = scheduleOf(input);
        expect(rows.slice(0, -1).every(({ payment }) => payment === installment)).toBe(true);
      }),
      RUNS,
    );
  });

  it('buildSchedule() never ends with more than twice the payment before', () => {
    const terms = fc.record({
      claim: fc.record({ principal: fc.bigInt(1n, 100_000_000n) }),
      rate: basisPoints(3600),
      installments: fc.oneof(fc.integer({ min: 2, max: 24 }), fc.constantFrom(120, 240, 360)),
      rounding: fc.constantFrom(...ROUNDING_MODES),
    });
    fc.assert(
      fc.property(terms, (input) => {
        const { rows } = scheduleOf(input);
        const [before, last] = rows.slice(-2);
        if (before && last) expect(last.payment).toBeLessThanOrEqual(2n * before.payment);
      }),
      RUNS,
    );
  });

  it('buildSchedule() never ends with more than twice the payment before after a holiday with payments to come', () => {
    fc.assert(
      // Amounts large enough that rounding does not end the schedule within the holiday.
      fc.property(
        levelArbitrary,
        fc.bigInt(100_000n, 100_000_000n),
        holidayArbitrary(24),
        (terms, principal, holiday) => {
          fc.pre(holiday === null || holiday.after + holiday.installments <= 22);
          const input = { ...terms, claim: { principal } };
          for (const { rows } of schedulesOf(definitionOf({ ...input, installments: 24, holiday }))) {
            const [before, last] = rows.slice(-2);
            if (before && last) expect(last.payment).toBeLessThanOrEqual(2n * before.payment);
          }
        },
      ),
      RUNS,
    );
  });

  it('buildSchedule() pays what an independent loop over decimals pays', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 100_000_000n),
        fc.integer({ min: 0, max: 3600 }),
        fc.integer({ min: 1, max: 72 }),
        (principal, points, installments) => {
          const { rows } = scheduleOf({
            claim: { principal },
            rate: ratio(BigInt(points), BASIS_POINTS),
            installments,
          });
          const actual = rows.map(({ payment, interest }) => [payment.toString(), interest.toString()]);
          expect(actual).toEqual(referenceRows(new Exact(principal.toString()), points, installments));
        },
      ),
      RUNS,
    );
  });
});

/** Payment and interest of each row, by the textbook formula; one unit more where the last would be over twice as large. */
function referenceRows(principal: Decimal, points: number, count: number): readonly (readonly string[])[] {
  const rate = new Exact(points).div(PER_YEAR);
  const exact = rate.isZero()
    ? principal.div(count)
    : principal.mul(rate).div(new Exact(1).sub(rate.add(1).pow(-count)));
  const payment = exact.toDecimalPlaces(0);
  const rows = referenceLoop(principal, points, payment, count);
  const [before, last] = rows.slice(-2) as [Decimal[], Decimal[]?];
  const hides = last !== undefined && (last[0] as Decimal).gt((before[0] as Decimal).mul(2));
  const kept = hides ? referenceLoop(principal, points, payment.add(1), count) : rows;
  return kept.map((row) => row.map((amount) => amount.toFixed()));
}

/** Multiplies before it divides, so that a tie is a tie: a monthly rate of 0.0275833... is none. */
function referenceLoop(principal: Decimal, points: number, payment: Decimal, count: number): Decimal[][] {
  const rows: Decimal[][] = [];
  let balance = principal;
  while (balance.gt(0) && rows.length < count) {
    const interest = balance.mul(points).div(PER_YEAR).toDecimalPlaces(0);
    const everything = balance.add(interest);
    const paid = rows.length === count - 1 || payment.gte(everything) ? everything : payment;
    rows.push([paid, interest]);
    balance = everything.sub(paid);
  }
  return rows;
}
