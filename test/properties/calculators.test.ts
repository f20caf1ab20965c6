/** What every calculator promises, whatever it is asked. */

import * as fc from 'fast-check';
import { type CalculatorInputs, calculatorInputArbitrary } from 'repayment-plan/testing';
import { expect, it } from 'vitest';
import * as calculators from '../../src/calculators/index.ts';
import { plainCopy } from '../../src/testing/plainCopy.ts';
import { deepFreeze } from '../account/refusal.ts';
import { RUNS } from './runs.ts';

type Name = keyof CalculatorInputs;

const CALCULATORS = Object.entries(calculators) as [Name, (input: unknown) => unknown][];
const CURRENCIES = ['CNY', 'JPY', 'KWD'] as const;
const SLOW_MACHINE_MS = 60_000;

it.each(CALCULATORS)(
  '%s() answers whatever is drawn with plain JSON, and leaves its input alone',
  (name, answer) => {
    const inputs = fc.oneof(...CURRENCIES.map((currency) => calculatorInputArbitrary(fc, name, { currency })));
    fc.assert(
      fc.property(inputs, (input) => {
        expect(plainCopy(answer(deepFreeze(structuredClone(input)))).plain).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    );
  },
  SLOW_MACHINE_MS,
);
