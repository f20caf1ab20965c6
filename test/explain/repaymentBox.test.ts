import {
  type InvalidField,
  isRepaymentError,
  type RepaymentEstimatesInput,
  regZRepaymentEstimates,
} from 'repayment-plan';
import { repaymentBox } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';

/** The sample of Appendix M2. */
const sample: RepaymentEstimatesInput = {
  balances: [
    { balance: '500.00', apr: '17%', promotional: { apr: '0%', months: 6 } },
    { balance: '250.00', apr: '17%' },
    { balance: '250.00', apr: '21%' },
  ],
  minimumPayment: { share: '2%', floor: '20.00' },
};
/** No interest, so many dollars a month. */
const free = (balance: string, floor: string): RepaymentEstimatesInput => ({
  balances: [{ balance, apr: '0%' }],
  minimumPayment: { share: '1%', floor },
});
const options = { locale: 'en', counselingNumber: '1-800-555-0100' } as const;

function said(estimates: RepaymentEstimatesInput, id: string) {
  const item = repaymentBox(estimates, options).items.find((each) => each.id === id);
  return item?.sentences.map(({ key, values }) => [key, values]);
}

describe('repaymentBox()', () => {
  it('shows warning, minimum payments, 36 months and counseling, in that order', () => {
    const box = repaymentBox(sample, options);
    expect(box.items.map(({ id }) => id)).toEqual(['warning', 'minimum-only', 'in-36-months', 'counseling']);
    expect(box.discloses).toBe('both');
    expect(box.complete).toBe(true);
    expect(box.estimates).toEqual(regZRepaymentEstimates(sample));
  });

  it('states the payment of Appendix M2 and what 36 of it come to', () => {
    // 36 * 35.45 = 1,276.20, to the dollar.
    expect(said(sample, 'in-36-months')?.slice(0, 3)).toEqual([
      ['payment', { payment: '35.45' }],
      ['three-years', {}],
      ['total-cost', { totalCost: '1276.00' }],
    ]);
  });

  it('states months below 24, and whole years from there on', () => {
    expect(said(sample, 'minimum-only')?.[0]).toEqual(['minimum-years', { number: 8 }]); // 93 / 12 = 7.75
    expect(said(free('1150.00', '50.00'), 'minimum-only')?.[0]).toEqual(['minimum-months', { number: 23 }]);
    expect(said(free('1200.00', '50.00'), 'minimum-only')?.[0]).toEqual(['minimum-years', { number: 2 }]);
  });

  it('leaves 36 months out where minimum payments take three years or less anyway', () => {
    const box = repaymentBox(free('1800.00', '50.00'), options); // 36 months
    expect(box.discloses).toBe('minimum-only');
    expect(box.items.map(({ id }) => id)).toEqual(['warning', 'minimum-only', 'counseling']);
  });

  it('warns in other words where minimum payments never repay the balance', () => {
    const rising = { balances: [{ balance: '1000.00', apr: '36%' }], minimumPayment: { share: '2%', floor: '10.00' } };
    const box = repaymentBox(rising, options);
    expect(box.items.map(({ id }) => id)).toEqual(['warning', 'in-36-months', 'counseling']);
    expect(box.items[0]?.sentences.map(({ text }) => text)).toEqual([
      'Minimum Payment Warning: Even if you make no more charges using this card, if you make only the minimum payment each month we estimate you will never pay off the balance shown on this statement because your payment will be less than the interest charged each month.',
      'If you make more than the minimum payment each period, you will pay less in interest and pay off your balance sooner.',
    ]);
    // 1,000 * 0.03 / (1 - 1.03^-36) = 30 / 0.654968 = 45.80; neither cost nor savings are asked for here.
    expect(said(rising, 'in-36-months')).toEqual([
      ['payment', { payment: '45.80' }],
      ['three-years', {}],
    ]);
  });

  it('shows nothing of a cycle in which the minimum payment pays everything, or that the issuer exempts', () => {
    const box = repaymentBox(free('15.00', '20.00'), { locale: 'en' });
    expect(box).toMatchObject({ discloses: 'exempt', exemption: 'minimum-pays-everything', complete: true });
    expect(box.items.map(({ id, sentences }) => [id, sentences.map(({ key }) => key)])).toEqual([
      ['exempt', ['exempt-minimum-pays-everything']],
    ]);
    const named = repaymentBox(sample, { locale: 'zh-CN', exemption: 'charge-card' });
    expect(named.items.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      ['该账户为每个账单周期末须全额还清的签账卡。'],
    ]);
  });

  it('names the number to call as missing where it is not given', () => {
    const counseling = repaymentBox(sample, { locale: 'en' }).items.at(-1);
    expect(counseling).toMatchObject({ id: 'counseling', status: 'missing', missing: [{ field: 'counselingNumber' }] });
  });

  it('names the regulation, read, and the appendices, less sure', () => {
    expect(repaymentBox(sample, options).sources.map(({ article, verification }) => [article, verification])).toEqual([
      ['1026.7(b)(12)', 'primary'],
      ['Appendix M1 and M2', 'secondary'],
    ]);
  });

  it('refuses options that it does not know', () => {
    try {
      repaymentBox(sample, { locale: 'en', exemption: 'none', phone: '1' } as never);
      expect.unreachable();
    } catch (error) {
      if (!isRepaymentError(error)) throw error;
      expect(error.code).toBe('invalid-input');
      const fields = error.details as readonly InvalidField[];
      expect(fields.map(({ path }) => path).sort()).toEqual(['exemption', 'phone']);
    }
  });
});
