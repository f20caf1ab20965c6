import type { Texts } from '../wording.ts';
import type { PlanStaffKey } from './plan.ts';

export const PLAN_STAFF_ZH_CN = {
  'lender.value': '按合同年利率{discountRate:rate}折现，方案现值为{presentValue:amount}。',
  'lender.loss': '相对债权损失{amount}，占比{lossShare:share}。',
  'lender.gain': '方案现值高于债权{amount}。',
  law: '各项及合计均满足{law:text}。',
  conserved:
    '{claim:amount} + {added:amount} + {capitalizedIn:amount} = {paid:amount} + {waived:amount} + {capitalizedOut:amount}。',
  trace: '{step}：{formula:text}；{values}；结果{result:text}。',
  'step.claim.accrual': '开始前按合同新增',
  'step.treatment.principal': '应还本金',
  'step.treatment.interest': '应还利息',
  'step.treatment.compoundInterest': '应还复利',
  'step.treatment.penalties': '应还罚息和违约金',
  'step.treatment.fees': '应还费用',
  'step.installments': '期数',
  'step.principal-share': '偿还本金的比例',
  'step.lump-sum': '一次性还款',
  'step.down-payment': '首付款',
  'step.rate': '可行的最高利率',
  'step.installment': '每期应还',
  'step.total': '还款总额',
  'step.irr': '每期内部收益率',
  'step.nominal-irr': '名义年利率',
  'step.effective-irr': '实际年利率',
  'step.present-value': '现值',
  'step.loss': '贷款方损失',
  'step.other': '其他步骤',
} as const satisfies Texts<PlanStaffKey>;
