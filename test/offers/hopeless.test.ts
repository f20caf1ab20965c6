import { describe, expect, it } from 'vitest';
import { currencyDigits, parseInput } from '../../src/input/index.ts';
import type { CandidateTerms } from '../../src/offers/candidate.ts';
import { FAMILIES } from '../../src/offers/families.ts';
import { gridField } from '../../src/offers/grid.ts';
import { type Ground, groundOf } from '../../src/offers/ground.ts';
import { isHopeless } from '../../src/offers/hopeless.ts';
import { questionSchemas } from '../../src/offers/readQuestion.ts';
import { shortMonths, tryTerms } from '../../src/offers/trial.ts';
import type { Parties } from '../../src/plans/index.ts';
import { budget, card, debt, leaving, loan } from '../plans/inputs.ts';

const SCHEMAS = questionSchemas(() => ({}));

function partiesOf(input: object): Parties {
  const digits = currencyDigits(input);
  return { ...parseInput('test', SCHEMAS[digits], { ...input, kind: 'installment' }), digits };
}

function groundFor(parties: Parties): Ground {
  return groundOf(parties, { terms: {}, grid: gridField.parse(undefined) });
}

describe('isHopeless()', () => {
  const parties = partiesOf({ account: debt('12000.00'), affordability: leaving('600.00') });
  const ground = groundFor(parties);
  const monthly = (installments: number): CandidateTerms => ({ ...ground.monthly, installments });

  it('holds where all installments at the fullest month would not pay the principal', () => {
    // 12,000 / 600 = 20 months.
    expect(isHopeless(ground, 'installment', monthly(19))).toBe(true);
    expect(isHopeless(ground, 'installment', monthly(20))).toBe(false);
  });

  it('counts down what is paid at the start, and what funds on hand pay of a lump sum', () => {
    expect(isHopeless(ground, 'installment', { ...monthly(19), downPayment: 600_00n })).toBe(false);
    const availableFunds = { amount: '11400.00', from: '2026-11-21' };
    const funded = groundFor(
      partiesOf({ account: debt('12000.00'), affordability: leaving('600.00', { availableFunds }) }),
    );
    expect(isHopeless(funded, 'principal-settlement', { ...funded.undated, lumpSum: true })).toBe(false);
    expect(isHopeless(funded, 'principal-settlement', { ...funded.undated, installments: 2 })).toBe(true);
  });

  it('never holds beyond the months that are looked at', () => {
    const poor = groundFor(partiesOf({ account: debt('12000.00'), affordability: leaving('0.00') }));
    expect(isHopeless(poor, 'installment', { ...poor.monthly, installments: 108 })).toBe(true);
    expect(isHopeless(poor, 'installment', { ...poor.monthly, installments: 109 })).toBe(false);
  });

  it('counts the share of principal that is paid', () => {
    const half = { ...monthly(13), principalShare: { numerator: 1n, denominator: 2n } };
    expect(isHopeless(ground, 'principal-settlement', half)).toBe(false);
  });

  it('never holds without a budget', () => {
    const open = groundFor(partiesOf({ account: debt('12000.00') }));
    expect(isHopeless(open, 'installment', { ...open.monthly, installments: 1 })).toBe(false);
  });

  it.each([
    ['the example card', { account: card, affordability: budget }],
    ['a loan', { account: loan, affordability: leaving('900.00') }],
    [
      'weekly pay',
      {
        account: debt('5000.00'),
        affordability: leaving('0.00', { income: [{ source: 'wage', amount: '90.00', frequency: 'weekly' }] }),
      },
    ],
    [
      'temporary hardship',
      { account: debt('9000.00', '12%', { customer: { hardship: 'temporary' } }), affordability: leaving('300.00') },
    ],
  ])('spares no candidate that capacity carries: %s', (_name, input) => {
    const all = partiesOf(input);
    const known = groundFor(all);
    for (const family of FAMILIES.filter(({ whyNot }) => whyNot(known) === null)) {
      for (const terms of family.candidates(known)) {
        if (!isHopeless(known, family.kind, terms)) continue;
        const trial = tryTerms(all, family.kind, terms);
        expect(trial.outcome !== 'trial' || shortMonths(trial).length > 0).toBe(true);
      }
    }
  });
});
