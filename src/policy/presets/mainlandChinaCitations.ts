import type { PolicyInput } from '../schema.ts';

type Citation = PolicyInput['rules'][number]['citation'];

/** The instruments that the preset of mainland China cites: in Chinese, with an English gloss. */
const CARD_MEASURES =
  '商业银行信用卡业务监督管理办法 (银监会令2011年第2号): Measures for the Supervision of the Credit Card Business of Commercial Banks';

export const ARTICLE_57: Citation = {
  instrument: CARD_MEASURES,
  article: '57',
  url: 'https://wodefinance.com/Creditcardoverdue/hbdvxojbun.html',
};

export const ARTICLE_70: Citation = {
  instrument: CARD_MEASURES,
  article: '70',
  url: 'https://m.yktchina.com/xyk/xyk/2022/0913/46444.html',
};

export const ARTICLE_92: Citation = {
  instrument: CARD_MEASURES,
  article: '92',
  url: 'https://halei720.com/yiliaoshigu/ylsgjd/56701.html',
};

/** In force from 2017-01-01; its rate band ended with 银发〔2020〕327号 on the last day of 2020. */
export const NOTICE_2016: Citation = {
  instrument: "银发〔2016〕111号: notice of the People's Bank of China on the credit card business",
  url: 'https://buxiugangdiaosu.cc/?p=3039',
};

export const NOTICE_2022: Citation = {
  instrument: '银保监规〔2022〕13号: notice on regulating the credit card business, issued on 2022-07-07',
  url: 'https://123592.com/cj/jjgc/2022-07-07/1347071.html',
};

export const RISK_MEASURES: Citation = {
  instrument:
    '商业银行金融资产风险分类办法 (银保监会 人行令〔2023〕1号): Measures for the Risk Classification of Financial Assets of Commercial Banks',
  url: 'https://bactf.com/news/china_politics/202311/1835181.html',
};

export const COST_STATEMENT: Citation = {
  instrument: '个人贷款业务明示综合融资成本规定 (金规〔2026〕2号): rules on stating the whole cost of personal loans',
  url: 'https://readhub.cn/topic/8rWSOn4A2mD',
};

export const YEARLY_RATES: Citation = {
  instrument: "中国人民银行公告〔2021〕第3号: announcement of the People's Bank of China on stating yearly loan rates",
};

/** No statute says 24 %: what courts may reduce they reduce in their discretion. */
export const COURT_PRACTICE: Citation = {
  instrument: "Court practice after 法发〔2017〕22号, an opinion of the Supreme People's Court; no statute says 24 %",
  url: 'https://zjblf.com/?p=44128',
};

export const BUREAU_CODES: Citation = {
  instrument: '二代征信报告 特殊交易类型: special transaction codes of the second-generation credit report',
};

export const CARD_CONVENTION: Citation = {
  instrument: '中国银行卡行业自律公约 (2013): self-regulation of the bank card trade',
};

export const CARD_TERMS: Citation = { instrument: 'Card terms of banks' };

/** A rule for mortgages, used as habit. */
export const MORTGAGE_GUIDELINE: Citation = {
  instrument:
    '商业银行房地产贷款风险管理指引 (2004): guideline on the risk of real estate loans, used as habit for all debt',
  url: 'https://cementchina.net/newsdetail.aspx?id=274',
};
