import type { LoanInput } from '../../src/calculators/index.ts';

/** The sample of Apache Fineract's end-to-end tests: 100.00 at 7 % over six months, half even. */
export const SAMPLE = {
  principal: '100.00',
  currency: 'USD',
  rate: '7%',
  startDate: '2024-01-01',
  installments: 6,
  rounding: 'halfEven',
} as const satisfies LoanInput;
