import * as fc from 'fast-check';
import { buildExtendedTermPlan, buildInstallmentPlan, type PlanKind } from 'repayment-plan';
import { checkInvariants, type LawName, planInputArbitrary } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { RECIPES } from '../../src/testing/builtPlanDraw.ts';
import { deepFreeze, withField } from '../account/refusal.ts';
import { budget, card, loan, planOf, policy } from '../plans/inputs.ts';
import { RUNS } from '../properties/runs.ts';

/** Three payments of 12 % on 53,980.55, under a budget and the illustrative policy. */
const sound = planOf(
  buildInstallmentPlan({ account: card, affordability: budget, policy, terms: { installments: 3, rate: '12%' } }),
);
const longer = planOf(buildExtendedTermPlan({ account: loan, terms: { installments: 36 } }));
/** The laws that a plan breaks where one field is another, in order and once each. */
const brokenBy = (path: string, value: unknown, plan: unknown = sound): readonly LawName[] => [
  ...new Set(checkInvariants(withField(plan, path, value)).map(({ law }) => law)),
];

/** Fields that break each law, and the value that does. A law without a row does not compile. */
const BREAKING = {
  'is plain JSON': [
    ['terms.agreement', new Date(0)],
    ['totals.paid', 1n],
    ['totals.installments', Number.NaN],
  ],
  'has the shape of a plan': [
    ['verdict', undefined],
    ['outcome', 'infeasible'],
    ['currency', 'QQQ'],
    ['totals.unknown', '0.00'],
  ],
  'nothing is negative': [['schedule[1].principal', '-1.00']],
  'amounts have the currency digits': [
    ['schedule[1].principal', '1.0'],
    ['cost.savingAgainstContract', '-1'],
  ],
  'conserves by bucket': [
    ['conservation.buckets.interest.paid', '0.00'],
    ['conservation.total.added', '0.00'],
  ],
  'proof follows rows': [
    ['conservation.buckets.penalties.added', '1.00'],
    ['totals.downPayment', '1.00'],
  ],
  'rows add up': [['schedule[0].accrued', '0.00']],
  'payments are their parts': [
    ['schedule[0].interest', '0.00'],
    ['schedule[2].arrears.interest', '0.01'],
  ],
  'closings chain': [
    ['schedule[1].opening', '0.01'],
    ['schedule[0].opening', '0.01'],
    ['schedule[1].principalLeft', '0.01'],
  ],
  'last closing is zero': [
    ['schedule[2].closing', '0.01'],
    ['schedule[2].principalLeft', '0.01'],
    ['schedule[0].outstanding', '0.01'],
  ],
  'dates rise': [
    ['schedule[1].number', 3],
    ['schedule[1].periodStart', '2026-12-22'],
    ['schedule[1].periodEnd', '2026-12-21'],
    ['schedule[1].dueDate', '2026-12-20'],
    ['terms.startDate', '2026-11-22'],
  ],
  'treatment adds up': [
    ['treatment.penalties.payable', '0.00'],
    ['claim.balances.fees', '1.00'],
    ['claim.total', '1.00'],
  ],
  'totals follow rows': [
    ['totals.paid', '0.00'],
    ['totals.installment', '0.00'],
    ['totals.finalDueDate', '2027-02-22'],
    ['totals.paidByBucket.fees', '1.00'],
  ],
  'costs follow totals': [
    ['cost.total', '0.00'],
    ['cost.savingAgainstContract', null],
    ['lender.loss', '0.00'],
    ['lender.lossShare', '0.5'],
  ],
  'verdict follows findings': [
    ['verdict.outcome', 'unchecked'],
    ['verdict.policyId', null],
    ['verdict.asOf', '2026-11-22'],
  ],
  'fit follows months': [
    ['affordability.fits', true],
    ['affordability.shortMonths', []],
  ],
} as const satisfies Record<LawName, readonly (readonly [path: string, value: unknown])[]>;

describe('checkInvariants()', () => {
  it('checkInvariants() finds nothing in a plan as it is built, frozen or read back from JSON', () => {
    expect(checkInvariants(deepFreeze(structuredClone(sound)))).toEqual([]);
    expect(checkInvariants(JSON.parse(JSON.stringify(longer)))).toEqual([]);
  });

  const breaking = Object.entries(BREAKING).flatMap(([law, fields]) =>
    fields.map(([path, value]) => ({ law, path, value })),
  );
  it.each(breaking)('checkInvariants() says "$law" where $path is $value', ({ law, path, value }) => {
    expect(brokenBy(path, value)).toContain(law);
  });

  it('checkInvariants() compares the change of an extended term with its two sides', () => {
    expect(brokenBy('comparison.change.installments', 17, longer)).toEqual(['costs follow totals']);
    expect(brokenBy('comparison.change.total', '0.00', longer)).toEqual(['costs follow totals']);
  });

  it('checkInvariants() lets no verdict say more than its findings', () => {
    const failed = (severity: string) => [{ ...sound.verdict.findings[0], result: 'failed', severity }];
    const judged = (outcome: string, authority: string | null, severity: string) =>
      checkInvariants({ ...sound, verdict: { ...sound.verdict, outcome, authority, findings: failed(severity) } });
    expect(judged('refused', null, 'error')).toEqual([]);
    expect(judged('compliant', null, 'error')).toHaveLength(1);
    expect(judged('refused', 'lead', 'error')).toHaveLength(1);
    expect(judged('needs-approval', 'lead', 'approval')).toEqual([]);
    expect(judged('refused', null, 'approval')).toEqual([]);
    expect(judged('compliant', 'lead', 'approval')).toHaveLength(1);
    expect(judged('compliant', null, 'warning')).toEqual([]);
  });

  it('checkInvariants() names what stands there, what would have to, and where', () => {
    expect(checkInvariants(withField(sound, 'totals.waived', '1.00'))).toEqual([
      { law: 'totals follow rows', where: 'totals.waived', message: 'is 1.00 and not 0.00, which follows from rows' },
    ]);
  });

  const circle: Record<string, unknown> = {};
  circle['circle'] = circle;
  const trap = () => {
    throw new Error('do not touch');
  };
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['text', 'plan'],
    ['a function', trap],
    ['a list', [sound]],
    ['a circle', circle],
    ['an object without a prototype', Object.create(null)],
    ['a getter that throws', Object.defineProperty({}, 'outcome', { get: trap, enumerable: true })],
    ['a proxy that throws', new Proxy({}, { ownKeys: trap, get: trap, getPrototypeOf: trap })],
    ['a list too long', Array(1_000_000).fill(null)],
    ['a list with holes', Array(5)],
    ['an instance', new Map()],
    ['an Infeasible', buildInstallmentPlan({ account: card, terms: { payment: '1.00' } })],
    ['a schedule of rows that are none', { ...sound, schedule: [null, {}, 7] }],
    ['a schedule without rows', { ...sound, schedule: [] }],
    ['a key that reaches a prototype', JSON.parse('{ "__proto__": { "currency": "JPY" } }')],
  ])('checkInvariants() never throws, and finds something broken in %s', (_, value) => {
    expect(checkInvariants(value).length).toBeGreaterThan(0);
  });

  it.each(Object.keys(RECIPES) as PlanKind[])(
    'finds nothing in a random plan of kind %s',
    { timeout: 120_000 },
    (kind) => {
      const inputs = fc
        .constantFrom('CNY', 'JPY', 'KWD')
        .chain((currency) => planInputArbitrary(fc, kind, { currency }));
      fc.assert(
        fc.property(inputs, (input) => {
          const result = RECIPES[kind](input as never);
          if (result.outcome === 'plan') expect(checkInvariants(result)).toEqual([]);
        }),
        { numRuns: Math.ceil(RUNS.numRuns / 4) },
      );
    },
  );
});
