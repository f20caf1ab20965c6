export type { AxisName } from './axes.ts';
export type { PresentedObstacle } from './presentObstacles.ts';
export { type AxisAnswer, type CounterOffer, proposeCounterOffer, type TermMove } from './proposeCounterOffer.ts';
export type { Approvals } from './question.ts';
export type { OfferInput } from './readQuestion.ts';
export { type SolvedValue, type SolveTermInput, solveTerm, type TriedValue, type Unsolved } from './solveTerm.ts';
