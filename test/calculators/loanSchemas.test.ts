import { expect, it } from 'vitest';
import { LOAN_SCHEMAS } from '../../src/calculators/loanSchemas.ts';
import { SAMPLE } from './exampleLoan.ts';

it('LOAN_SCHEMAS reads amounts with the minor digits of its place, from none to twelve', () => {
  expect(Object.keys(LOAN_SCHEMAS)).toHaveLength(13);
  const { currency, ...bare } = SAMPLE;
  expect(currency).toBe('USD');
  Object.values(LOAN_SCHEMAS).forEach((schema, minorDigits) => {
    const result = schema.safeParse({ ...bare, principal: '100', minorDigits });
    expect(result.data?.principal).toBe(10n ** BigInt(minorDigits + 2));
  });
});

it('LOAN_SCHEMAS fills in what is left out', () => {
  expect(LOAN_SCHEMAS[2]?.safeParse(SAMPLE).data).toMatchObject({
    every: 1,
    endOfMonth: false,
    lastStub: 'short',
    dayCount: 'periodic',
    oddPeriod: 'simple',
    pattern: { kind: 'level-payment' },
    downPayment: 0n,
    multipleRounding: 'ceil',
    adjustment: 'no-balloon',
    changes: [],
  });
});
