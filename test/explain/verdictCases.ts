import type { Finding, Verdict } from 'repayment-plan';
import { deepFreeze } from '../account/refusal.ts';

/** A term of 72 months where 60 are allowed. */
export const FINDING: Finding = {
  rule: 'bank.longest-term',
  kind: 'longest-term',
  severity: 'error',
  level: 'practice',
  jurisdiction: null,
  citation: { instrument: 'Example Bank, hardship policy' },
  verification: 'primary',
  loosened: null,
  result: 'failed',
  reason: null,
  where: null,
  bound: 'at-most',
  unit: 'months',
  actual: '72',
  limit: '60',
  headroom: '-12',
  fix: { change: 'term-months', to: '60' },
};

/** The finding of the long term, but for what is given. */
export const finding = (more: Partial<Finding>): Finding => ({ ...FINDING, ...more });

/** A refusal by policy example-bank, but for what is given. */
export const verdict = (more: Partial<Verdict>): Verdict =>
  deepFreeze({
    outcome: 'refused',
    policyId: 'example-bank',
    policyVersion: '3',
    asOf: '2026-11-21' as Verdict['asOf'],
    authority: null,
    findings: [],
    ...more,
  });

export const CHINESE_STAFF = { locale: 'zh-CN', audience: 'staff', currency: 'CNY' } as const;
export const CHINESE_CUSTOMER = { locale: 'zh-CN', audience: 'customer', currency: 'CNY' } as const;
export const ENGLISH_STAFF = { locale: 'en', audience: 'staff', currency: 'CNY' } as const;
export const ENGLISH_CUSTOMER = { locale: 'en', audience: 'customer', currency: 'CNY' } as const;
export const EVERY = [CHINESE_STAFF, CHINESE_CUSTOMER, ENGLISH_STAFF, ENGLISH_CUSTOMER];

export const compliant = verdict({
  outcome: 'compliant',
  authority: 'officer',
  findings: [finding({ result: 'passed' })],
});
export const unchecked = verdict({ outcome: 'unchecked', policyId: null, policyVersion: null });
export const approval = verdict({
  outcome: 'needs-approval',
  policyVersion: null,
  authority: 'team-lead',
  findings: [
    finding({
      rule: 'bank.smallest',
      kind: 'smallest-installment',
      severity: 'approval',
      level: 'law',
      jurisdiction: 'CN',
      citation: { instrument: '商业银行信用卡业务监督管理办法', article: '70', url: 'https://example.org/70' },
      verification: 'memory',
      loosened: 'pilot of the branch',
      bound: 'at-least',
      unit: 'amount',
      actual: '100.00',
      limit: '1200.00',
      headroom: '-1100.00',
      fix: { change: 'payment', to: '1200.00' },
    }),
  ],
});
export const refused = verdict({
  findings: [
    FINDING,
    finding({
      rule: 'cn.rate',
      kind: 'rate-ceiling',
      level: 'supervisory',
      verification: 'secondary',
      unit: 'rate',
      actual: '0.1825',
      limit: '0.12',
      headroom: '-0.0625',
      fix: { change: 'rate', to: '0.12' },
    }),
    finding({
      rule: 'bank.products',
      kind: 'eligibility',
      where: 'product',
      bound: 'one-of',
      unit: 'text',
      actual: 'overdraft',
      limit: 'credit-card, personal-loan',
      headroom: null,
      fix: { change: 'customer-or-account', to: 'credit-card, personal-loan' },
    }),
    finding({
      rule: 'bank.capacity',
      kind: 'disposable-income-share',
      severity: 'warning',
      where: '2026-12',
      unit: 'amount',
      actual: '900.00',
      limit: '800.00',
      headroom: '-100.00',
      fix: { change: 'payment', to: '800.00' },
    }),
    finding({
      rule: 'bank.grace',
      kind: 'grace-period',
      severity: 'information',
      reason: "cannot be evaluated without the agreement's grace",
      bound: null,
      unit: null,
      actual: null,
      limit: null,
      headroom: null,
      fix: { change: 'agreement', to: '3 days, 10.00' },
    }),
  ],
});
