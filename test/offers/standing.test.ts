import { type OfferInput, proposeCounterOffer } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { debt, leaving } from '../plans/inputs.ts';
import { type RuleInput, ruleOf } from '../policy/rule.ts';
import { counterOf, movesOf, policyWith } from './inputs.ts';

const free = debt('1000.00', '0%');

/** Where a term of a plan over 10 installments has to go under these rules; undefined where it has nowhere to go. */
function movedTo(axis: string, rules: readonly RuleInput[], more: Partial<OfferInput> = {}) {
  const input = { account: free, kind: 'installment', policy: policyWith(...rules), ...more } as const;
  const found = counterOf(proposeCounterOffer({ terms: { installments: 10 }, ...input } as OfferInput));
  return movesOf(found).find(([name]) => name === axis)?.[2];
}

describe('standingOn() tells by the rules that fail whether a term went far enough', () => {
  const range = (least: string, most: string) => ruleOf('installment-range', { least, most });

  it('where a rule holds at neither end of the line, but between: by the side of its limit', () => {
    // 900.00 over 10 is 90.00 ten times; with 899.99 or 900.01 the last is another.
    expect(movedTo('down-payment', [range('89.00', '90.00')])).toBe('100.00');
    expect(movedTo('down-payment', [range('90.00', '90.00')])).toBe('100.00');
  });

  it('where two rules leave nothing between them', () => {
    const most = ruleOf('installment-range', { most: '90.00' });
    expect(movedTo('down-payment', [most, ruleOf('smallest-installment', { amount: '90.01' })])).toBeUndefined();
    expect(movedTo('down-payment', [most, ruleOf('smallest-installment', { amount: '90.00' })])).toBe('100.00');
  });

  it('where a rule leaves one basis point of all', () => {
    const rules = [
      ruleOf('rate-floor', { rate: '7.77%' }),
      ruleOf('rate-ceiling', { bands: [{ from: '0.00', rate: '7.77%' }], basis: 'agreed' }),
    ];
    const input = { account: debt('1000.00', '24%') };
    expect(movedTo('rate', rules, { ...input, terms: { installments: 10, rate: '20%' } })).toBe('0.0777');
    expect(movedTo('rate', rules, { ...input, terms: { installments: 10, rate: '1%' } })).toBe('0.0777');
  });

  it('where a rule can never hold', () => {
    const rules = [ruleOf('eligibility', { daysPastDue: { least: 300 } })];
    const found = counterOf(
      proposeCounterOffer({
        account: free,
        kind: 'installment',
        policy: policyWith(...rules),
        terms: { installments: 3 },
      }),
    );
    expect(found).toMatchObject({ outcome: 'none', moves: [], combined: null });
    expect(found.obstacles).toEqual([{ constraint: 'policy', rules: ['bank.eligibility'] }]);
  });

  it('where a down payment is needed, and the start month carries only so much', () => {
    // 80.00 a month: 200.00 down, of which 120.00 have to come from funds.
    const funds = (amount: string) => ({
      affordability: leaving('80.00', { availableFunds: { amount, from: '2026-11-21' } }),
    });
    expect(movedTo('down-payment', [], funds('120.00'))).toBe('200.00');
    expect(movedTo('down-payment', [], funds('119.99'))).toBeUndefined();
    expect(movedTo('down-payment', [], funds('5000.00'))).toBe('200.00');
  });

  it('where more of a concession leaves nothing to pay it from', () => {
    // A balloon of 400.00 stays: at most 600.00 may be waived or paid down; 9 of 60.00 then and 60.00 + 400.00.
    const policy = [ruleOf('largest-waiver', { principal: '100%' })];
    const terms = { installments: 10, payment: '40.00', pattern: { kind: 'balloon', amount: '400.00' } } as const;
    // (1,000.00 - 400.00 - 199.96) / 10 = 40.004, rounded 40.00.
    expect(movedTo('waiver-principal', policy, { terms })).toBe('199.96');
    expect(movedTo('down-payment', policy, { terms })).toBe('199.96');
  });
});
