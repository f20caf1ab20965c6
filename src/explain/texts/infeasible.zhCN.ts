import type { Texts } from '../wording.ts';
import type { InfeasibleKey } from './infeasible.ts';

export const INFEASIBLE_ZH_CN = {
  title: '没有可行的方案',
  'section.reason': '为什么没有方案',
  'section.nearest': '怎样才可行',
  'section.figures': '计算所得',
  'constraint.payment-at-or-below-interest': '还款金额不足以支付首期利息，欠款无法还清。',
  'constraint.longest-term': '即使按允许的最长期限，每期应还仍然过高。',
  'constraint.capacity-zero': '收支相抵后没有可用于还款的余额。',
  'constraint.capacity': '至少有一个月的还款能力不足以承担所试的任何方案。',
  'constraint.rate-floor-zero': '即使不计利息，每期应还仍然过高。',
  'constraint.payments-end-early': '还款结束时欠款仍未还清。',
  'constraint.principal-waiver-not-in-policy': '规则不允许减免本金。',
  'constraint.exceeds-balance': '首笔或末笔大额还款超过其所能偿还的欠款。',
  'constraint.payment-below-interest': '有一期还款低于当期应还的利息。',
  'nearest.payment': '其他条件不变，还款{payment:amount}即可行。',
  'nearest.installments': '其他条件不变，分{installments:count}期即可行。',
  'nearest.principalShare': '其他条件不变，偿还本金的{principalShare:share}即可行。',
  'nearest.none': '没有找到只改一项就可行的办法。',
  figure: '{name} = {value:text}。',
  message: '系统说明：{message:text}。',
} as const satisfies Texts<InfeasibleKey>;
