/** What a policy says in English, with `(.+)` for its values, and the same in Chinese. */
export type Rows = Readonly<Record<string, string>>;

/** Why a rule does not apply. */
export const REASONS_ZH_CN: Rows = {
  'in effect from (.+)': '自$1起生效',
  'ended on (.+)': '已于$1失效',
  'excepts plans of kind (.+)': '不适用于$1类方案',
  'excepts plans under (.+)': '不适用于$1项下的方案',
  'concerns plans of kind (.+)': '仅适用于$1类方案',
  'concerns the products (.+)': '仅适用于$1类产品',
  'concerns plans under (.+)': '仅适用于$1项下的方案',
  'concerns accounts from (.+) days? past due': '仅适用于逾期满$1天的账户',
  'concerns accounts up to (.+) days? past due': '仅适用于逾期不超过$1天的账户',
  'concerns customers in hardship (.+)': '仅适用于困难类型为$1的客户',
  'concerns customers flagged (.+)': '仅适用于标记为$1的客户',
  'concerns vulnerable customers': '仅适用于弱势客户',
  'concerns customers that are not vulnerable': '不适用于弱势客户',
  'does not concern this plan': '与该方案无关',
};

/** Without what a rule cannot be judged. */
export const MISSING_ZH_CN: Rows = {
  affordability: '收支情况',
  "the agreement's breach": '协议中的违约条款',
  "the agreement's grace": '协议中的容时容差条款',
  "the agreement's rate by (.+)": '协议中按$1披露的利率',
  "the agreement's early settlement": '协议中的提前结清条款',
  "the agreement's reporting code": '协议中的征信报送代码',
  "the agreement's repayment estimate": '协议中的还款试算',
  'the tier that granted the credit': '原授信的审批权限',
  'a tier named (.+)': '名为$1的审批权限',
  'a tier above (.+)': '高于$1的审批权限',
  'the part of principal that is cash': '本金中的取现金额',
  'an installment that pays something': '有还款的期次',
  "a cap of the contract's late fee": '合同违约金上限',
  'whether the customer is willing to repay': '客户的还款意愿',
  'the day on which an earlier moratorium ended': '此前停息的结束日',
  'a band for (.+) days? past due and a claim of (.+)': '逾期$1天、债权$2对应的档位',
  'the number of minimum payments made in a row': '连续偿还最低还款额的次数',
  'the day on which the customer asked for help': '客户提出申请的日期',
  'the day on which an earlier arrangement ended': '此前安排的结束日',
  'a rate that solves the payments of the plan': '与方案各期还款相符的利率',
  'an agreed rate': '约定利率',
  'an income in (.+)': '$1的收入',
  'the total that the contract asks for': '原合同的还款总额',
  'affordability\\.debts\\[.+': '其他债务的余额',
};

/** What findings concern most often; the rest is quoted. */
export const PLACES_ZH_CN: Rows = {
  principal: '本金',
  interest: '利息',
  compoundInterest: '复利',
  penalties: '罚息和违约金',
  fees: '费用',
  total: '合计',
  claim: '债权总额',
  debt: '全部债务',
  daysPastDue: '逾期天数',
  product: '产品',
  hardship: '困难类型',
  arrangements: '以往的还款安排',
  'termMonths|months': '期限',
  installments: '期数',
  'installment (.+)': '第$1期',
  waiverShare: '减免比例',
  lossShare: '损失比例',
  agreed: '约定利率',
  'nominal-irr': '名义年利率',
  'effective-irr': '实际年利率',
};

/** What an agreement has to say, where it is not a name. */
export const CLAUSES_ZH_CN: Rows = {
  '(\\d+) days?, (.+)': '容时$1天、容差$2',
  '(\\d+) months?, (.+)': '$1个月、每期$2',
};
