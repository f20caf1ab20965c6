import type { Texts } from '../wording.ts';
import type { DOCUMENTS_EN } from './documents.en.ts';

/** Words that every document uses. */
export const DOCUMENTS_ZH_CN = {
  source: '依据',
  'verification-primary': '已阅原文',
  'verification-secondary': '据报道等二手资料',
  'verification-memory': '凭记忆，未经核实',
  missing: '待补充',
  'bucket-principal': '本金',
  'bucket-interest': '利息',
  'bucket-compoundInterest': '复利',
  'bucket-penalties': '罚息和违约金',
  'bucket-fees': '费用',
  'next-in-order': '、',
  amount: '{amount:amount}',
  date: '{date:date}',
  words: '{words:text}',
} as const satisfies Texts<keyof typeof DOCUMENTS_EN>;
