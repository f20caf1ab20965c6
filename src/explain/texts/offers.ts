import type { PlanKind } from '../../account/index.ts';
import type { CustomerAxis, FamilyName, LenderAxis } from '../../offers/index.ts';

/** Why nothing of a kind or family is offered. */
export type WhyNotKey = 'not-asked' | 'not-tried' | 'others-first' | 'refused' | 'capacity' | 'no-plan';

/** What a proposal is told in. */
export type OffersKey =
  | 'title'
  | 'offers'
  | 'none'
  | `none.${WhyNotKey}`
  | 'considered'
  | 'offer'
  | 'pay.once'
  | 'pay.equal'
  | 'pay.most'
  | 'pay.down'
  | 'pay.total'
  | 'ends'
  | 'waived'
  | 'saving'
  | 'dearer'
  | 'loss'
  | 'approval'
  | 'authority'
  | 'pareto'
  | 'dominated'
  | `best.${CustomerAxis | LenderAxis}`
  | 'left-out'
  | `why-not.${WhyNotKey}`
  | 'family'
  | `reason${'' | '.quoted'}`;

/** Names of plan kinds and, for each family, why it is there. */
export type KindKey = PlanKind;
export type FamilyKey = `family.${FamilyName}`;
