import type { Texts } from '../wording.ts';
import type { FixKey, ReachKey, UnitKey } from './verdict.ts';

export const UNITS_ZH_CN = {
  amount: '{value:amount}',
  share: '{value:rate}',
  rate: '{value:rate}',
  about: '{value:about}',
  months: '{value:text}个月',
  days: '{value:text}天',
  count: '{value:text}',
  text: '“{value:text}”',
} as const satisfies Texts<UnitKey>;

export const REACHES_ZH_CN = {
  'to.at-most': '不超过{to}',
  'to.at-least': '不低于{to}',
  'to.exactly': '为{to}',
} as const satisfies Texts<ReachKey>;

export const FIXES_ZH_CN = {
  'fix.customer.term-months': '还款期限须{to}。',
  'fix.customer.installments': '期数须{to}。',
  'fix.customer.payment': '每期应还须{to}。',
  'fix.customer.rate': '年利率须{to}。',
  'fix.customer.waiver': '减免部分须{to}。',
  'fix.customer.capitalization': '转入本金的部分须{to}。',
  'fix.customer.down-payment': '首付款须{to}。',
  'fix.customer.total-paid': '您的还款总额须{to}。',
  'fix.customer.settlement-share': '您偿还欠款的比例须{to}。',
  'fix.customer.loss-share': '需要偿还更多欠款。',
  'fix.customer.claim': '方案金额须{to}。',
  'fix.customer.agreement': '协议内容需要补充或更正。',
  'fix.customer.budget': '您的一项支出须{to}，或作出说明。',
  'fix.customer.customer-or-account': '您或您账户的现有情况不符合规定，仅调整方案无法解决。',
  'fix.staff.term-months': '调整办法：期限{to}。',
  'fix.staff.installments': '调整办法：期数{to}。',
  'fix.staff.payment': '调整办法：每期应还{to}。',
  'fix.staff.rate': '调整办法：年利率{to}。',
  'fix.staff.waiver': '调整办法：减免{to}。',
  'fix.staff.capitalization': '调整办法：转入本金{to}。',
  'fix.staff.down-payment': '调整办法：首付款{to}。',
  'fix.staff.total-paid': '调整办法：还款总额{to}。',
  'fix.staff.settlement-share': '调整办法：偿还欠款的比例{to}。',
  'fix.staff.loss-share': '调整办法：损失比例{to}。',
  'fix.staff.claim': '调整办法：债权金额{to}。',
  'fix.staff.agreement': '调整办法：协议须载明{to}。',
  'fix.staff.budget': '调整办法：支出{to}，或逐笔说明。',
  'fix.staff.customer-or-account': '这是客户或账户的既有事实，调整方案条款无法改变。',
} as const satisfies Texts<FixKey>;
