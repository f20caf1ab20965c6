import type { AxisName, CounterOffer, PresentedObstacle } from '../../offers/index.ts';

/** What a counter-offer is told in. */
export type CounterOfferKey =
  | 'title'
  | CounterOffer['outcome']
  | 'obstacles'
  | PresentedObstacle['constraint']
  | 'rule'
  | 'moves'
  | `move.${AxisName}`
  | 'not-enough'
  | `not-enough.${AxisName}`
  | 'combined'
  | 'result';
