export type { AxisName } from './axes.ts';
export { type AxisAnswer, type CounterOffer, counterOffer, type TermMove } from './counterOffer.ts';
export type { PresentedObstacle } from './presentObstacles.ts';
export type { Approvals } from './question.ts';
export type { OfferInput } from './readQuestion.ts';
export { type SolvedValue, type SolveTermInput, solveTerm, type Unsolved } from './solveTerm.ts';
