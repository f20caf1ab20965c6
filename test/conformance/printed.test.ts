import { expect, it } from 'vitest';
import { printedPercent, within } from './printed.ts';

it.each([
  { rate: '0.1033790', aprPercent: '10.34', decimals: 2, passed: true },
  { rate: '0.10345', aprPercent: '10.35', decimals: 2, passed: true },
  { rate: '0.1469203668', aprPercent: '14.692036', decimals: 6, passed: true },
  { rate: '0.1469203668', aprPercent: '14.692037', decimals: 6, passed: true },
  { rate: '0.1469203668', aprPercent: '14.692035', decimals: 6, passed: false },
  { rate: '-0.05005', aprPercent: '-5.01', decimals: 2, passed: true },
  { rate: '0.0603', aprPercent: '6.1', decimals: 1, passed: false },
])('printedPercent() holds $rate against $aprPercent: $passed', ({ rate, aprPercent, decimals, passed }) => {
  expect(printedPercent(rate, { aprPercent, decimals }).passed).toBe(passed);
});

it.each([
  { actual: '0.373362534', expected: '0.373362535', tolerance: '1e-8', relative: false, passed: true },
  { actual: '0.37336', expected: '0.373362535', tolerance: '1e-8', relative: false, passed: false },
  { actual: '-304.1459', expected: '-304.1460', tolerance: '1e-6', relative: true, passed: true },
  { actual: '-304.1459', expected: '-304.1469', tolerance: '1e-6', relative: true, passed: false },
  { actual: '0.1', expected: '0.1', tolerance: '0', relative: false, passed: true },
  { actual: '0.05', expected: '0.1', tolerance: '0.05', relative: false, passed: true },
  { actual: '0.000025', expected: '2.5e-05', tolerance: '1.5e-8', relative: false, passed: true },
  { actual: '0.00002502', expected: '2.5e-05', tolerance: '1.5e-8', relative: false, passed: false },
])('within() holds $actual against $expected: $passed', ({ passed, ...row }) => {
  expect(within(row.actual, row.expected, row.tolerance, row.relative).passed).toBe(passed);
});
