import type { Texts } from '../wording.ts';
import type { PlanTraceKey } from './plan.ts';

export const PLAN_TRACE_ZH_CN = {
  'claim.accrual':
    '{from:date}至{until:date}按原合同年利率{rate:rate}计：利息{interest:amount}（本金 × {factor:about}），复利{compoundInterest:amount}，违约金{penalty:amount}；其后共欠{result:amount}。',
  treatment:
    '{bucket}：所欠{claim:amount} − 签约时减免{waivedOnSigning:amount} − 还清后减免{waivedOnCompletion:amount} − 转入本金{capitalized:amount} = 应还{result:amount}{pay}。',
  'pay.pattern': '，随各期偿还',
  'pay.first': '，优先偿还',
  'pay.spread': '，分摊到各期',
  'pay.last': '，最后偿还',
  installments: '期数：{result:count}期，为{goal}的最少期数；每期应还{installment:amount}{tightest}{fewer}。',
  'goal.payment': '除最后一期外每期应还不超过{payment:amount}',
  'goal.capacity': '各月应还均不超过还款能力',
  'goal.stated': '按所列还款额可还清',
  fewer: '；少一期则每期应还{installmentOfOneFewer:amount}',
  tightest: '；最紧张的月份为{tightestMonth:month}，应还{due:amount}，能还{capacity:amount}',
  'principal-share':
    '偿还本金的比例：现有资金{availableFunds:amount} ÷ 本金{principal:amount} = {result:about}；最多可减免{largestWaiver:rate}。',
  'lump-sum': '一次性还款：{result:amount}，由现有资金{availableFunds:amount}和截至{dueDate:date}的还款能力承担。',
  'down-payment': '首付款：{result:amount}，为{startDate:date}的现有资金。',
  rate: '利率：{result:rate}，为分{installments:count}期且不高于{contractRate:rate}时{goal}的最高利率；每期应还{installment:amount}{higher}。',
  higher: '；利率再高一个基点则每期应还{installmentOneBasisPointHigher:amount}',
  installment:
    '每期应还：{result:amount}；{formula}，拖欠息费另加；P = {P:amount}，n = {n:count}{needed}，首期利息{firstPeriodInterest:amount}；最后一期结清余额，为{lastInstallment:amount}。',
  'pattern.level-payment': '等额偿还P：P ÷ 各还款日折现系数之和',
  'pattern.level-principal': '每期偿还P ÷ n，另加利息',
  'pattern.flat-fee': '每期偿还P ÷ n，另加按P计收的分期费用',
  'pattern.interest-first': '先只还利息，再等额偿还P',
  'pattern.balloon': 'P减去末期大额还款的现值后等额偿还：差额 ÷ 各还款日折现系数之和',
  'pattern.step-up': '按权重偿还P：权重 × P ÷ 各还款日折现系数的加权和',
  'pattern.irregular': '各期还款按所列金额',
  needed: '（最终为{resolvedInstallments:count}期）',
  total:
    '还款总额：债权{claim:amount} + 利息{interest:amount} + 费用{fees:amount} − 减免{waived:amount} = {result:amount}。',
  irr: '每期内部收益率：{result:rate}，按此利率各期还款的现值等于债权{claim:amount} − 签约时减免{waivedOnSigning:amount} − 首付款{downPayment:amount}。',
  'nominal-irr': '名义年利率：{periodsPerYear:count} × 每期内部收益率 = {result:about}。',
  'effective-irr': '实际年利率：每期内部收益率按{periodsPerYear:count}期复利 = {result:about}。',
  'present-value': '现值：首付款 + 各期还款 × 按年利率{discountRate:rate}计算的折现系数 = {result:amount}。',
  loss: '损失：债权{claim:amount} − 现值{presentValue:amount} = {result:amount}；÷ 债权 = {share:about}。',
  other: '“{step:text}”：{formula:text}；{values}；结果{result:text}。',
} as const satisfies Texts<PlanTraceKey>;
