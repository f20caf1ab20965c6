import type { Texts } from '../wording.ts';
import type { COST_DISCLOSURE_EN } from './costDisclosure.en.ts';
import { DOCUMENTS_ZH_CN } from './documents.zhCN.ts';

/** The cost disclosure form of 2026. */
export const COST_DISCLOSURE_ZH_CN = {
  ...DOCUMENTS_ZH_CN,
  title: '综合融资成本明示表',
  'covers-form': '明示表的内容',
  'covers-rate': '年化利率的计算方法',
  'item-principal': '本金',
  'item-charges': '各项息费：项目、收取方式、标准、金额和收取主体',
  'item-annual-cost': '正常履约下的年化综合融资成本',
  'item-contingent': '违约或提前结清时才产生的息费',
  'item-no-other-charges': '无其他收费',

  principal: '应还本金为{principal:amount}。',
  'charges-none': '本方案不收取息费，只需归还本金。',
  'paid-total': '正常履约下还款合计{paid:amount}。',
  'column-item': '项目',
  'column-method': '收取方式',
  'column-rate': '标准',
  'column-amount': '金额',
  'column-recipient': '收取主体',
  'charge-interest': '方案期间利息',
  'charge-fees': '约定手续费',
  'charge-arrears-interest': '方案开始前的欠息',
  'charge-arrears-compoundInterest': '方案开始前的复利',
  'charge-arrears-penalties': '方案开始前的罚息和违约金',
  'charge-arrears-fees': '方案开始前的费用',
  'method-interest': '每期按剩余本金计收',
  'method-flat-fee': '每期按方案开始时的本金计收',
  'method-arrears': '方案开始前按原合同计收，随方案归还',
  'method-arrears-capitalized': '方案开始前按原合同计收，转入本金',
  'rate-step': '自{from:date}起年利率{rate:rate}',
  'rate-flat-fee': '每期{share:rate}',
  'rate-fixed': '固定金额',
  'supply-recipient': '收取主体：{charge:text}。',

  'annual-effective': '按复利（内部收益率）计算，年化综合融资成本为{rate:rate}。',
  'annual-nominal': '按单利（每期利率乘以一年期数）计算为{rate:rate}。',
  'annual-basis': '两者均以方案开始时的欠款扣除签约时减免和先行还款后的金额为融资金额。',
  'annual-none': '上述还款没有对应的年化利率。',

  'contingent-none': '违约或提前结清时不产生其他息费。',
  'contingent-not-completed': '未按约还清的，原定还清后减免的金额仍须归还。',
  'contingent-restore-contract': '{missedPayments:count}期未按约还款的，恢复按原合同计收息费。',
  'contingent-resume-interest': '{missedPayments:count}期未按约还款的，恢复计收利息。',
  'contingent-reinstate-waived': '{missedPayments:count}期未按约还款的，已减免的金额恢复计收，合计{waived:amount}。',
  'early-settlement-interest-for-days-used': '提前结清的，利息只按实际占用天数计收。',
  'early-settlement-all-interest': '提前结清的，仍应付清全部期间的利息。',
  'early-settlement-fee': '提前结清的，应支付提前还款手续费。',
  'supply-contingent': '违约或提前结清时的各项息费及其收取方式、标准和收取主体；没有的填空列表。',

  'no-other-charges': '除上述明示项目外，不收取其他任何费用。',
  'supply-no-other-charges': '不收取其他费用的声明：只有贷款机构能够作出。',
} as const satisfies Texts<keyof typeof COST_DISCLOSURE_EN>;
