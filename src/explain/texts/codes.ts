import type { HARDSHIPS, PlanKind, Product } from '../../account/index.ts';
import type {
  AgreementItem,
  BREACH_CONSEQUENCES,
  DisclosedMethod,
  EARLY_SETTLEMENTS,
  UNDERTAKINGS,
} from '../../policy/index.ts';
import type { Bucket } from '../../schedule/index.ts';

/** Classes and states of an account that the policies of the library name; a bank may name others. */
type AccountState =
  | 'normal'
  | 'pass'
  | 'special-mention'
  | 'substandard'
  | 'doubtful'
  | 'loss'
  | 'restructured'
  | 'performing'
  | 'non-performing'
  | 'forborne';

/** A value of a vocabulary, as policies, accounts and agreements write it and as results say it. */
export type Code =
  | PlanKind
  | Product
  | (typeof HARDSHIPS)[number]
  | Bucket
  | AgreementItem
  | (typeof UNDERTAKINGS)[number]
  | (typeof BREACH_CONSEQUENCES)[number]
  | (typeof EARLY_SETTLEMENTS)[number]
  | DisclosedMethod
  | AccountState
  | 'true'
  | 'false';
