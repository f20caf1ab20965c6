import type { Texts } from '../wording.ts';
import { DOCUMENTS_ZH_CN } from './documents.zhCN.ts';
import type { REPAYMENT_BOX_EN } from './repaymentBox.en.ts';

/** The repayment box of a credit card statement, translated; the wording that the regulation sets is English. */
export const REPAYMENT_BOX_ZH_CN = {
  ...DOCUMENTS_ZH_CN,
  title: '还款提示',
  'covers-box': '警示语（译自法规英文原文），列示、取整和豁免规则',
  'covers-estimates': '估算方法',
  'item-warning': '最低还款警示',
  'item-minimum-only': '若只还最低还款额',
  'item-in-36-months': '若在36个月内还清',
  'item-counseling': '信用咨询',
  'item-exempt': '无需列示',
  warning: '最低还款警示：如果您每期只还最低还款额，您将支付更多利息，还清欠款的时间也会更长。',
  'warning-no-amortization':
    '最低还款警示：即使您不再用此卡消费，如果您每月只还最低还款额，我们估计您将永远无法还清本账单所示欠款，因为您的还款少于每月计收的利息。',
  'warning-pay-more': '如果您每期的还款高于最低还款额，您将支付更少的利息，并更早还清欠款。',
  'minimum-months': '我们估计您将在{number:count}个月内还清本账单所示欠款。',
  'minimum-years': '我们估计您将在约{number:count}年内还清本账单所示欠款。',
  'minimum-cost': '我们估计您的还款总额为{totalCost:amount}。',
  assumptions: '以上估算以本账单所示当前欠款为基础，并假定只还最低还款额，且欠款中不再增加其他金额。',
  payment: '估算的每月还款额为{payment:amount}。',
  'three-years': '如果您连续3年每月按此金额还款，我们估计您将在3年内还清本账单所示欠款。',
  'total-cost': '我们估计您的还款总额为{totalCost:amount}。',
  savings: '与只还最低还款额相比，您预计节省{savings:amount}。',
  counseling: '如需了解信用咨询服务，请致电{telephone:text}。',
  'supply-counseling': '发卡机构提供信用咨询服务信息的免费电话。',
  'exempt-charge-card': '该账户为每个账单周期末须全额还清的签账卡。',
  'exempt-paid-in-full-twice': '此前两个账单周期均已全额还清、余额为零或有溢缴款。',
  'exempt-minimum-pays-everything': '最低还款额即可还清全部欠款。',
} as const satisfies Texts<keyof typeof REPAYMENT_BOX_EN>;
