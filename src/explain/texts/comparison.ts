import type { BaselineKind, RowDifferences } from '../../offers/index.ts';

type Way = 'more' | 'less';

/** What a comparison is told in. */
export type ComparisonKey =
  | 'title'
  | 'chosen'
  | 'offer'
  | 'plan'
  | BaselineKind
  | 'pays'
  | 'pays.nothing'
  | 'months'
  | 'ends'
  | 'down-payment'
  | 'cost'
  | 'waived'
  | 'left'
  | 'capacity'
  | 'rate'
  | 'value'
  | 'loss'
  | `verdict.${'compliant' | 'needs-approval' | 'refused' | 'unchecked'}`
  | 'authority'
  | `saving.${Way}`
  | 'same'
  | `${keyof RowDifferences}.${Way}`;
