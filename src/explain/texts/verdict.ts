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
  | 'all-of.none'
  | 'where.month'
  | 'where.text'
  | 'reason'
  | 'fix.none'
  | `source.${Finding['level']}`
  | 'article'
  | 'url'
  | 'jurisdiction'
  | `verification.${Finding['verification']}`
  | 'loosened';

/** A figure in its unit, singular where the language has one. */
export type UnitKey = NonNullable<Finding['unit']> | 'month' | 'day';

/** What has to be changed, and to what: for a customer, and for staff. */
export type FixKey = `fix.${'customer' | 'staff'}.${NonNullable<Finding['fix']>['change']}`;
