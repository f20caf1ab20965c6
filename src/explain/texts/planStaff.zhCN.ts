import type { Texts } from '../wording.ts';
import type { PlanStaffKey } from './plan.ts';

export const PLAN_STAFF_ZH_CN = {
  'lender.value': '按原合同年利率{discountRate:rate}折现，方案现值为{presentValue:amount}。',
  'lender.loss': '银行损失：{amount}，损失比例{lossShare:about}。',
  'lender.gain': '方案现值高于债权总额{amount}。',
  conserved:
    '债权{claim:amount} + 新增{added:amount} + 转入本金{capitalizedIn:amount} = 还款{paid:amount} + 减免{waived:amount} + 自其他各项转出{capitalizedOut:amount}。',
  'conserved.buckets': '本金、利息、复利、罚息和违约金、费用各项亦分别相等。',
} as const satisfies Texts<PlanStaffKey>;
