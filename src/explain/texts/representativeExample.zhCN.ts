import type { Texts } from '../wording.ts';
import { DOCUMENTS_ZH_CN } from './documents.zhCN.ts';
import type { REPRESENTATIVE_EXAMPLE_EN } from './representativeExample.en.ts';

/** The representative figures of a credit in the European Union. */
export const REPRESENTATIVE_EXAMPLE_ZH_CN = {
  ...DOCUMENTS_ZH_CN,
  title: '代表性示例',
  'covers-figures': '标准信息包含哪些数字',
  'covers-rate': '年度百分比费率的计算方法',
  'item-total-credit': '信贷总额',
  'item-borrowing-rate': '借款利率',
  'item-annual-rate': '年度百分比费率',
  'item-duration': '期限',
  'item-installments': '期数和每期应还',
  'item-total-payable': '应还总额',
  'total-credit': '信贷总额为{credit:amount}。',
  'down-payment': '此外，于{date:date}支付首付款{amount:amount}。',
  'waived-on-completion': '其中{amount:amount}于全部按约还清后减免。',
  'borrowing-rate': '自{from:date}起，固定借款年利率为{rate:rate}。',
  'borrowing-rate-flat-fee': '不计收利息；每期按方案开始时本金的{share:rate}收取分期费用。',
  'annual-rate': '年度百分比费率为{rate:rate}。',
  'annual-rate-below-zero': '应还总额低于信贷总额，因此该费率为负。',
  'annual-rate-none': '上述还款无法算出年度百分比费率。',
  duration: '期限自{start:date}起至{end:date}止。',
  installments: '共{installments:count}期。',
  'column-count': '期数',
  'column-payment': '每期应还',
  'column-from': '首个还款日',
  'total-payable': '应还总额为{payable:amount}。',
  'total-cost': '方案的利息和费用合计{cost:amount}。',
} as const satisfies Texts<keyof typeof REPRESENTATIVE_EXAMPLE_EN>;
