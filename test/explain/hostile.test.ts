import { comparePlans, type Plan, proposePlans } from 'repayment-plan';
import * as explain from 'repayment-plan/explain';
import { STORIES } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { refusedFields } from '../account/refusal.ts';

const { account, affordability, policy } = STORIES.lastingPressure;
const proposal = proposePlans({ account, affordability, policy });
const plan = proposal.offers[0]?.plan as Plan;
const comparison = comparePlans({ plans: [plan] });

/** What a caller may hand over by mistake or on purpose, whatever the types say. */
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'x'.repeat(100_000),
  [],
  Array(1_000).fill(0),
  {},
  10n,
  Symbol('plan'),
  new Date(0),
  { outcome: 'plan' },
  { outcome: 'plan', currency: 'CNY', schedule: [] },
  { ...plan, schedule: [{}] },
  { ...plan, trace: [{}] },
  { ...plan, verdict: {} },
  { ...proposal, offers: [{}] },
  { ...proposal, families: [{ kind: 'loan' }] },
  { ...comparison, rows: [{}] },
  { title: 'a', sections: [{}] },
  { locale: 'en', title: 'a', sources: [], items: [{}] },
];

const functions = Object.entries(explain).filter(([, value]) => typeof value === 'function') as unknown as [
  string,
  (given: unknown, options: unknown) => unknown,
][];

describe('the door for words', () => {
  it.each(functions)('%s() refuses with the fields that are bad, and never fails in another way', (_name, told) => {
    const refused = HOSTILE.flatMap((given) =>
      [{ locale: 'en', audience: 'staff' }, { locale: 'en' }, undefined, null, given].flatMap((options) =>
        refusedFields(() => told(given, options)),
      ),
    );
    expect(refused.length).toBeGreaterThan(HOSTILE.length);
    expect(refused.filter(({ path, rule }) => path === '' || rule === '')).toEqual([]);
  });
});
