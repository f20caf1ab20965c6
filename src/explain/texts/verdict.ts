import type { Finding, Verdict } from '../../policy/index.ts';

/** What a verdict is told in; `{actual}` and its like stand for a figure in its unit. */
export type VerdictKey =
  | 'title'
  | 'changes.refused'
  | 'changes.needs-approval'
  | `${'customer' | 'staff'}.${Verdict['outcome']}`
  | 'customer.no-change'
  | 'policy'
  | 'policy.version'
  | 'authority'
  | 'authority.none'
  | `failed.${Finding['severity']}`
  | Exclude<Finding['result'], 'failed'>
  | NonNullable<Finding['bound']>
  | `room.${'left' | 'over' | 'short'}`
  | 'all-of.none'
  | `where${'' | '.month' | '.quoted'}`
  | `reason${'' | '.quoted'}`
  | 'fix.none'
  | `source.${Finding['level']}`
  | 'article'
  | 'url'
  | 'jurisdiction'
  | `verification.${Finding['verification']}`
  | 'loosened';

/** A figure in its unit, or rounded. */
export type UnitKey = NonNullable<Finding['unit']> | 'about';

/** From where on, or up to where, a figure mends a finding. */
export type ReachKey = `to.${'at-most' | 'at-least' | 'exactly'}`;

/** What has to be changed, and to what: for a customer, and for staff. */
export type FixKey = `fix.${'customer' | 'staff'}.${NonNullable<Finding['fix']>['change']}`;
