import {
  buildInstallmentPlan,
  buildPrincipalSettlementPlan,
  type InvalidField,
  isRepaymentError,
  type Plan,
} from 'repayment-plan';
import { type CostDisclosureOptions, costDisclosure } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { budget, card, debt, planOf } from '../plans/inputs.ts';
import { fullAgreement } from './documentPlans.ts';

const start = { startDate: '2026-11-21' };
const english = { locale: 'en' } as const;
/** 12,000.00 in 12, a fee of 0.6 % each: 72.00 an installment, 864.00 in all, 12,864.00 paid. */
const flat = planOf(
  buildInstallmentPlan({
    account: debt('12000.00'),
    terms: { ...start, installments: 12, pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } },
  }),
);
const settlement = (terms: object = {}): Plan =>
  planOf(buildPrincipalSettlementPlan({ account: card, terms: { ...start, installments: 12, ...terms } }));

function item(plan: Plan, id: string, options: CostDisclosureOptions = english) {
  const found = costDisclosure(plan, options).items.find((each) => each.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return { ...found, keys: found.sentences.map(({ key }) => key), fields: found.missing.map(({ field }) => field) };
}

describe('costDisclosure()', () => {
  it('states principal, each charge with its method and rate, and what is paid in all', () => {
    const { principal, charges, paid } = costDisclosure(flat, { ...english, recipients: { fees: 'Example Bank' } });
    expect({ principal, paid }).toEqual({ principal: '12000.00', paid: '12864.00' });
    expect(charges).toEqual([
      {
        id: 'fees',
        method: 'flat-fee',
        rates: [{ from: null, rate: '0.006' }],
        amount: '864.00',
        recipient: 'Example Bank',
      },
    ]);
  });

  it('tells arrears that are paid and arrears that join the principal, each with its sum', () => {
    const plan = planOf(
      buildInstallmentPlan({
        account: card,
        terms: { ...start, installments: 12, rate: '0%', treatment: { interest: { capitalize: '100%' } } },
      }),
    );
    const { principal, charges, paid } = costDisclosure(plan, english);
    expect(principal).toBe('50000.00');
    expect(charges.map(({ id, method, amount }) => [id, method, amount])).toEqual([
      ['arrears-interest', 'arrears-capitalized', '3120.55'],
      ['arrears-penalties', 'arrears', '860.00'],
    ]);
    // 50,000.00 + 3,120.55 + 860.00
    expect(paid).toBe('53980.55');
  });

  it('names each recipient that is not given, and none where nothing is charged', () => {
    expect(item(flat, 'charges').fields).toEqual(['recipients.fees', 'thirdParties']);
    expect(item(flat, 'charges').table?.rows[0]?.at(-1)).toBe('Missing');
    expect(item(settlement(), 'charges', { ...english, thirdParties: [] })).toMatchObject({
      keys: ['charges-none', 'third-parties-none'],
      fields: [],
      table: null,
      status: 'filled',
    });
  });

  it('states the yearly cost to a hundredth of a percent, with compounding and simply', () => {
    // 0.6 % a month on the first principal: nominal 13.03 %, the figure of `solveAnnualRate`;
    // (1 + 0.1303 / 12)^12 - 1: 12 ln(1.0108583) = 0.129596, e^0.129596 = 1.13837.
    expect(costDisclosure(flat, english).annualRates).toEqual({ effective: '0.1384', nominal: '0.1303' });
    expect(costDisclosure(settlement({ waive: 'on-signing' }), english).annualRates).toEqual({
      effective: '0',
      nominal: '0',
    });
  });

  it('says so where payments come to no yearly rate', () => {
    const atOnce = planOf(
      buildPrincipalSettlementPlan({
        account: card,
        affordability: { ...budget, availableFunds: { amount: '60000.00', from: '2026-11-21' } },
        terms: { ...start, lumpSum: true, waive: 'on-completion' },
      }),
    );
    expect(costDisclosure(atOnce, english).annualRates).toEqual({ effective: null, nominal: null });
    expect(item(atOnce, 'annual-cost').keys).toEqual(['annual-none']);
  });

  it('lists what default and early settlement bring apart from what a kept plan costs', () => {
    const plan = settlement({ waive: 'on-completion', agreement: fullAgreement });
    const late = { item: 'Penalty', method: 'On the part that is late', rate: '5 %', recipient: 'Example Bank' };
    const contingent = item(plan, 'contingent', { ...english, contingent: [late] });
    expect(contingent.sentences.map(({ key, values }) => [key, values])).toEqual([
      ['contingent-not-completed', {}],
      ['contingent-restore-contract', { missedPayments: 2 }],
      ['contingent-resume-interest', { missedPayments: 2 }],
      // 3,120.55 + 860.00
      ['contingent-reinstate-waived', { missedPayments: 2, waived: '3980.55' }],
      ['early-settlement-interest-for-days-used', {}],
    ]);
    expect(contingent.table?.rows).toEqual([['Penalty', 'On the part that is late', '5 %', 'Example Bank']]);
    expect(contingent.status).toBe('filled');
  });

  it('does not take no charges for an answer where the agreement has a fee on early settlement', () => {
    const plan = settlement({ agreement: { earlySettlement: 'fee' } });
    const none = { ...english, thirdParties: [], contingent: [], noOtherCharges: true };
    expect(item(plan, 'contingent', none)).toMatchObject({ keys: ['early-settlement-fee'], fields: ['contingent'] });
    expect(item(plan, 'no-other-charges', none).fields).toEqual(['contingent']);
    const fee = { item: 'Fee', method: 'Once', rate: '1 %', recipient: 'Example Bank' };
    expect(item(plan, 'contingent', { ...none, contingent: [fee] }).status).toBe('filled');
  });

  it('asks for the charges on default unless they are given, if only as none', () => {
    expect(item(flat, 'contingent')).toMatchObject({ keys: [], fields: ['contingent'], status: 'missing' });
    expect(item(flat, 'contingent', { ...english, contingent: [] })).toMatchObject({
      keys: ['contingent-none'],
      fields: [],
    });
  });

  it('states that nothing else is charged only where the lender says so and all other charges are known', () => {
    const fields = (options: object) => item(flat, 'no-other-charges', { ...english, ...options }).fields;
    expect(fields({})).toEqual(['noOtherCharges', 'thirdParties', 'contingent']);
    expect(fields({ noOtherCharges: true })).toEqual(['thirdParties', 'contingent']);
    expect(fields({ noOtherCharges: true, contingent: [] })).toEqual(['thirdParties']);
    expect(fields({ thirdParties: [], contingent: [] })).toEqual(['noOtherCharges']);
    const agreed = settlement({ agreement: { items: ['no-other-charges'] } });
    const known = { ...english, thirdParties: [], contingent: [] };
    expect(item(agreed, 'no-other-charges', known).keys).toEqual(['no-other-charges']);
  });

  /** A guarantee of 0.5 % of 12,000.00, 60.00, and insurance of 1.50 a month, 18.00 in the year: 78.00. */
  const thirdParties = [
    { item: 'Guarantee', method: 'Once', rate: '0.5 %', amount: '60.00', recipient: 'Example Guarantor' },
    { item: 'Insurance', method: 'Each month', rate: '1.50', amount: '18', recipient: 'Example Insurer' },
  ];

  it('lists what third parties charge below what the lender does, apart from what the plan is paid by', () => {
    const options = { ...english, recipients: { fees: 'Example Bank' }, thirdParties };
    expect(costDisclosure(flat, options)).toMatchObject({ paid: '12864.00', toThirdParties: '78.00' });
    const { sentences, table, status } = item(flat, 'charges', options);
    expect(sentences.map(({ text }) => text)).toEqual([
      'If the plan is kept, CNY 12,864.00 is paid in all.',
      'In addition, third parties charge CNY 78.00 in all.',
    ]);
    expect(table?.rows.map((row) => row.slice(-2))).toEqual([
      ['CNY 864.00', 'Example Bank'],
      ['CNY 60.00', 'Example Guarantor'],
      ['CNY 18.00', 'Example Insurer'],
    ]);
    expect(status).toBe('filled');
    const chinese = item(flat, 'charges', { ...options, locale: 'zh-CN' });
    expect(chinese.sentences[1]?.text).toBe('此外，第三方收取的息费合计78.00元。');
    expect(costDisclosure(flat, english).toThirdParties).toBeNull();
  });

  it('asks for the yearly cost with third parties where they charge something, and states it', () => {
    expect(item(flat, 'annual-cost', { ...english, thirdParties }).fields).toEqual(['yearlyCostWithThirdParties']);
    const options = { ...english, thirdParties, yearlyCostWithThirdParties: '15.02%' };
    expect(item(flat, 'annual-cost', options)).toMatchObject({ fields: [], status: 'filled' });
    expect(item(flat, 'annual-cost', options).sentences.at(-1)?.text).toBe(
      'With the charges of third parties, the total yearly cost is 15.02%.',
    );
    expect(item(flat, 'annual-cost', { ...options, locale: 'zh-CN' }).sentences.at(-1)?.text).toBe(
      '计入第三方收取的息费，年化综合融资成本为15.02%。',
    );
    expect(item(flat, 'annual-cost', { ...options, thirdParties: [] }).keys).not.toContain('annual-third-parties');
  });

  it('names its sources, both known at second hand', () => {
    expect(costDisclosure(flat, english).sources.map(({ verification }) => verification)).toEqual([
      'secondary',
      'secondary',
    ]);
  });

  it('refuses a recipient of no charge, and more, every field by its path', () => {
    const options = {
      locale: 'en',
      recipients: { tax: 'X' },
      contingent: [{ item: '' }],
      noOtherCharges: 1,
      thirdParties: [{ ...thirdParties[0], amount: '1.234' }],
    } as never;
    try {
      costDisclosure(flat, options);
      expect.unreachable();
    } catch (error) {
      if (!isRepaymentError(error)) throw error;
      expect(error.code).toBe('invalid-input');
      const fields = error.details as readonly InvalidField[];
      expect(fields.map(({ path }) => path).sort()).toEqual([
        'contingent[0].item',
        'contingent[0].method',
        'contingent[0].rate',
        'contingent[0].recipient',
        'noOtherCharges',
        'recipients.tax',
        'thirdParties[0].amount',
      ]);
    }
  });
});
