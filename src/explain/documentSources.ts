import type { DocumentSource } from './document.ts';

/** A source before it is said what it covers. */
type Instrument = Omit<DocumentSource, 'covers'>;

/** The instruments that documents follow, each with how sure we are of it. */
export const INSTRUMENTS = {
  article70: {
    instrument:
      '商业银行信用卡业务监督管理办法 (银监会令2011年第2号): Measures for the Supervision of the Credit Card Business of Commercial Banks',
    article: '第七十条 (article 70)',
    verification: 'primary',
    url: 'https://m.yktchina.com/xyk/xyk/2022/0913/46444.html',
  },
  costStatement: {
    instrument: '个人贷款业务明示综合融资成本规定 (金规〔2026〕2号): rules on stating the whole cost of personal loans',
    article: null,
    verification: 'secondary',
    url: 'https://readhub.cn/topic/8rWSOn4A2mD',
  },
  yearlyRates: {
    instrument:
      "中国人民银行公告〔2021〕第3号: announcement of the People's Bank of China on stating yearly loan rates",
    article: null,
    verification: 'secondary',
    url: null,
  },
  repaymentDisclosures: {
    instrument: '12 CFR 1026 (Regulation Z)',
    article: '1026.7(b)(12)',
    verification: 'primary',
    url: null,
  },
  repaymentEstimates: {
    // The rate, the inputs and the 36-month formula were read; that half a year counts as one is recalled.
    instrument: '12 CFR 1026 (Regulation Z)',
    article: 'Appendix M1 and M2',
    verification: 'secondary',
    url: 'https://consumerfinance.gov/rules-policy/regulations/1026/m2/',
  },
  standardInformation: {
    // That article 8 is about standard information was seen in reports; which figures it consists of is recalled.
    instrument: 'Directive (EU) 2023/2225 on credit agreements for consumers',
    article: 'article 8',
    verification: 'memory',
    url: null,
  },
  annualPercentageRate: {
    instrument: 'Directive 2008/48/EC on credit agreements for consumers',
    article: 'Annex I',
    verification: 'primary',
    url: 'https://judict.eu/en/hla/32008L0048/annex-1',
  },
} as const satisfies Record<string, Instrument>;
