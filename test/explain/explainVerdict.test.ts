import type { RuleKind } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { explainVerdict } from '../../src/explain/index.ts';
import { RULE_KINDS } from '../../src/policy/index.ts';
import { refusedPaths } from '../account/refusal.ts';
import { isOfOneLanguage, readBack, textsOf } from './readBack.ts';
import {
  approval,
  CHINESE_CUSTOMER,
  CHINESE_STAFF,
  compliant,
  ENGLISH_CUSTOMER,
  ENGLISH_STAFF,
  EVERY,
  FINDING,
  finding,
  refused,
  unchecked,
  verdict,
} from './verdictCases.ts';

describe('explainVerdict() for customers', () => {
  it.each([
    [compliant, { outcome: ['This plan can be granted.'] }, { outcome: ['该方案可以办理。'] }],
    [unchecked, { outcome: ['This plan has not been checked yet.'] }, { outcome: ['该方案尚未审核。'] }],
    [
      approval,
      {
        outcome: ['This plan has to be approved first.'],
        fixes: ['The installment would have to be at least CNY 1,200.00.'],
      },
      { outcome: ['该方案须先经审批。'], fixes: ['每期应还须不低于1,200.00元。'] },
    ],
    [
      refused,
      {
        outcome: [
          'This plan cannot be granted as it stands.',
          'Something about you or your account stands in the way, which no change of the plan alone can alter.',
        ],
        fixes: ['The plan would have to run for at most 60 months.', 'The yearly rate would have to be at most 12%.'],
      },
      {
        outcome: ['该方案目前无法办理。', '您或您账户的现有情况不符合规定，仅调整方案无法解决。'],
        fixes: ['还款期限须不超过60个月。', '年利率须不超过12%。'],
      },
    ],
  ])('tells the outcome and what would have to change: %#', (given, english, chinese) => {
    expect(textsOf(explainVerdict(given, ENGLISH_CUSTOMER))).toEqual(english);
    expect(textsOf(explainVerdict(given, CHINESE_CUSTOMER))).toEqual(chinese);
  });

  it('says it where no change is known to help, or a fact stands in the way', () => {
    const hopeless = verdict({ findings: [finding({ fix: null })] });
    expect(textsOf(explainVerdict(hopeless, ENGLISH_CUSTOMER))).toEqual({
      outcome: [
        'This plan cannot be granted as it stands.',
        'No single change of the plan is known that would make it possible.',
      ],
    });
    expect(textsOf(explainVerdict(hopeless, CHINESE_CUSTOMER))).toEqual({
      outcome: ['该方案目前无法办理。', '没有已知的单项调整可使方案得以办理。'],
    });
    const banned = verdict({ findings: [finding({ fix: { change: 'customer-or-account', to: '0' } })] });
    expect(textsOf(explainVerdict(banned, ENGLISH_CUSTOMER))).toEqual({
      outcome: [
        'This plan cannot be granted as it stands.',
        'Something about you or your account stands in the way, which no change of the plan alone can alter.',
      ],
    });
  });

  it('names no change that would spare an approval where another rule asks for it all the same', () => {
    const severity = 'approval';
    const both = [finding({ severity }), finding({ severity, rule: 'bank.other', fix: null })];
    expect(textsOf(explainVerdict(verdict({ outcome: 'needs-approval', findings: both }), ENGLISH_CUSTOMER))).toEqual({
      outcome: ['This plan has to be approved first.'],
    });
  });

  it('says the same change once', () => {
    const twice = verdict({ findings: [FINDING, finding({ rule: 'bank.other' })] });
    expect(textsOf(explainVerdict(twice, ENGLISH_CUSTOMER))['fixes']).toHaveLength(1);
  });

  it('names no rule, no source and no reason', () => {
    for (const options of [ENGLISH_CUSTOMER, CHINESE_CUSTOMER]) {
      const text = JSON.stringify([explainVerdict(approval, options), explainVerdict(refused, options)]);
      expect(text).not.toMatch(/bank\.|cn\.|Example Bank|监督管理办法|pilot|grace|team-lead|credit-card/);
    }
  });
});

describe('explainVerdict() for staff', () => {
  it('tells a plan that passes, and one that nobody checked', () => {
    expect(textsOf(explainVerdict(compliant, ENGLISH_STAFF))).toEqual({
      outcome: [
        'The policy allows the plan.',
        'Judged by policy example-bank, version 3, as of 21 November 2026.',
        'The lowest authority that may grant it: officer.',
      ],
    });
    expect(textsOf(explainVerdict(compliant, CHINESE_STAFF))).toEqual({
      outcome: [
        '方案符合政策。',
        '依据政策 example-bank（版本 3），判定日期2026年11月21日。',
        '可审批的最低权限：officer。',
      ],
    });
    expect(textsOf(explainVerdict(unchecked, ENGLISH_STAFF))).toEqual({
      outcome: ['No policy was given: nothing has been checked.'],
    });
    expect(textsOf(explainVerdict(unchecked, CHINESE_STAFF))).toEqual({ outcome: ['未提供政策，未作任何审核。'] });
  });

  it('tells of an approval who may give it, the source, how sure it is, and why a rule was loosened', () => {
    expect(textsOf(explainVerdict(approval, ENGLISH_STAFF))).toEqual({
      outcome: [
        'The plan needs approval.',
        'Judged by policy example-bank as of 21 November 2026.',
        'The lowest authority that may grant it: team-lead.',
      ],
      'bank.smallest': [
        'Rule bank.smallest is not met: it needs approval.',
        'Found CNY 100.00; the least allowed is CNY 1,200.00; short by CNY 1,100.00.',
        'To mend it: an installment of at least CNY 1,200.00.',
        'Law: 商业银行信用卡业务监督管理办法.',
        'Place: 70.',
        'Link: https://example.org/70.',
        'Jurisdiction: CN.',
        'How sure: from memory, not checked.',
        'Set aside or loosened by the bank: “pilot of the branch”.',
      ],
    });
    expect(textsOf(explainVerdict(approval, CHINESE_STAFF))['bank.smallest']).toEqual([
      '未满足规则 bank.smallest：需要审批。',
      '实际100.00元，下限1,200.00元，不足1,100.00元。',
      '调整办法：每期应还不低于1,200.00元。',
      '法律法规：商业银行信用卡业务监督管理办法。',
      '条款：70。',
      '链接：https://example.org/70。',
      '法域：CN。',
      '可靠程度：凭记忆，未经核对。',
      '银行已放宽或不适用，理由（原文）：“pilot of the branch”。',
    ]);
  });

  it('tells of a refusal every rule that failed, named in words, in its own unit', () => {
    const { sections } = explainVerdict(refused, ENGLISH_STAFF);
    expect(sections.map(({ title }) => title)).toEqual([
      'Can this plan be granted?',
      'Longest term',
      'Highest rate',
      'Who may have such a plan',
      'Share of disposable income',
      'Days and amount of grace',
    ]);
    expect(textsOf(explainVerdict(refused, ENGLISH_STAFF))).toEqual({
      outcome: [
        'The policy refuses the plan.',
        'Judged by policy example-bank, version 3, as of 21 November 2026.',
        'No authority is named that may grant it.',
      ],
      'bank.longest-term': [
        'Rule bank.longest-term is not met: it refuses the plan.',
        'Found 72 months; the most allowed is 60 months; over by 12 months.',
        'To mend it: a term of at most 60 months.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
      'cn.rate': [
        'Rule cn.rate is not met: it refuses the plan.',
        'Found 18.25%; the most allowed is 12%; over by 6.25%.',
        'To mend it: a yearly rate of at most 12%.',
        'Supervisory rule: Example Bank, hardship policy.',
        'How sure: known from a secondary source.',
      ],
      'bank.products': [
        'Rule bank.products is not met: it refuses the plan.',
        'Found overdraft; allowed is one of credit card, personal loan.',
        'It concerns: product.',
        'It is a fact of the customer or the account, which no terms of a plan change.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
      'bank.capacity': [
        'Rule bank.capacity is not met: a warning that does not change the outcome.',
        'Found CNY 900.00; the most allowed is CNY 800.00; over by CNY 100.00.',
        'It concerns December 2026.',
        'To mend it: an installment of at most CNY 800.00.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
      'bank.grace': [
        'Rule bank.grace is not met: for information only.',
        "Why: cannot be evaluated without the agreement's grace.",
        'To mend it: the agreement has to say “3 days, 10.00”.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
    });
  });

  it('tells the same in Chinese', () => {
    const { sections } = explainVerdict(refused, CHINESE_STAFF);
    expect(sections.map(({ title }) => title)).toEqual([
      '该方案能否办理',
      '最长期限',
      '利率上限',
      '准入条件',
      '可支配收入占比',
      '容时容差',
    ]);
    expect(textsOf(explainVerdict(refused, CHINESE_STAFF))).toEqual({
      outcome: [
        '政策不允许该方案。',
        '依据政策 example-bank（版本 3），判定日期2026年11月21日。',
        '没有可审批该方案的权限层级。',
      ],
      'bank.longest-term': [
        '未满足规则 bank.longest-term：方案被拒绝。',
        '实际72个月，上限60个月，超出12个月。',
        '调整办法：期限不超过60个月。',
        '银行内部规定：Example Bank, hardship policy。',
        '可靠程度：已核对原文。',
      ],
      'cn.rate': [
        '未满足规则 cn.rate：方案被拒绝。',
        '实际18.25%，上限12%，超出6.25%。',
        '调整办法：年利率不超过12%。',
        '监管规定：Example Bank, hardship policy。',
        '可靠程度：来自二手资料。',
      ],
      'bank.products': [
        '未满足规则 bank.products：方案被拒绝。',
        '实际为透支（overdraft），允许值为信用卡（credit-card）、个人贷款（personal-loan）之一。',
        '涉及产品。',
        '这是客户或账户的既有事实，调整方案条款无法改变。',
        '银行内部规定：Example Bank, hardship policy。',
        '可靠程度：已核对原文。',
      ],
      'bank.capacity': [
        '未满足规则 bank.capacity：仅为警示，不影响结论。',
        '实际900.00元，上限800.00元，超出100.00元。',
        '涉及2026年12月。',
        '调整办法：每期应还不超过800.00元。',
        '银行内部规定：Example Bank, hardship policy。',
        '可靠程度：已核对原文。',
      ],
      'bank.grace': [
        '未满足规则 bank.grace：仅供参考。',
        '原因：缺少协议中的容时容差条款，无法判定。',
        '调整办法：协议须载明“容时3天、容差10.00”。',
        '银行内部规定：Example Bank, hardship policy。',
        '可靠程度：已核对原文。',
      ],
    });
  });
});

const KINDS = Object.keys(RULE_KINDS) as RuleKind[];
describe('explainVerdict()', () => {
  it('has words for every kind of rule, and no two kinds share them', () => {
    const every = verdict({ findings: KINDS.map((kind) => finding({ rule: kind, kind })) });
    for (const options of [ENGLISH_STAFF, CHINESE_STAFF]) {
      const titles = explainVerdict(every, options).sections.map(({ title }) => title);
      expect(new Set(titles).size).toBe(KINDS.length + 1);
    }
    expect(KINDS).toHaveLength(46);
  });

  it('has no number that the verdict does not have, and no word of another language', () => {
    for (const options of EVERY) {
      for (const given of [compliant, unchecked, approval, refused]) {
        const explanation = explainVerdict(given, options);
        readBack(explanation, given, 'CNY');
        isOfOneLanguage(explanation);
      }
    }
  });

  it('leaves a gap where a finding that was written by hand has no figure, and quotes a month that is none', () => {
    const given = verdict({ findings: [finding({ limit: null, headroom: null, where: '2026-13' })] });
    expect(textsOf(explainVerdict(given, ENGLISH_STAFF))['bank.longest-term']?.slice(1, 3)).toEqual([
      'Found 72 months; the most allowed is –; room left –.',
      'It concerns “2026-13”.',
    ]);
  });

  it('refuses what is no verdict, and options that it does not know', () => {
    const options = { ...ENGLISH_STAFF, locale: 'fr' } as never;
    expect(refusedPaths(() => explainVerdict(compliant, options))).toEqual(['options.locale']);
    const broken = { ...compliant, outcome: 'fine' } as never;
    expect(refusedPaths(() => explainVerdict(broken, ENGLISH_STAFF))).toEqual(['verdict.outcome']);
  });
});
