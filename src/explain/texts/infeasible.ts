import type { Constraint } from '../../plans/index.ts';

/** What is told of a question without an answer. */
export type InfeasibleKey =
  | 'title'
  | `section.${'reason' | 'nearest' | 'figures'}`
  | `constraint.${Constraint}`
  | `nearest.${'payment' | 'installments' | 'principalShare' | 'none'}`
  | 'figure'
  | 'message';
