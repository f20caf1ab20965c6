import type { Constraint } from '../../plans/index.ts';

/** What is told of a question without an answer. */
export type InfeasibleKey =
  | 'title'
  | `section.${'reason' | 'nearest' | 'figures'}`
  | `constraint.${Constraint | 'no-due-date'}`
  | `nearest.${'payment' | 'payment-least' | 'payment-most' | 'installments' | 'principalShare' | 'none'}`
  | FigureKey
  | 'figure.other';

/** Figures that were found, by their names; `installment` is the number of one where it is a number. */
export type FigureKey = `figure.${
  | 'mostInstallments'
  | 'longestMonths'
  | 'installments'
  | 'number'
  | 'installment'
  | 'firstCharges'
  | 'payment'
  | 'required'
  | 'month'
  | 'due'
  | 'capacity'
  | 'downPayment'
  | 'balloon'
  | 'balance'}`;
