import type { InvalidField } from '../library.ts';
import { locale } from './locale.ts';

/** The library's rules in Chinese; each group of the pattern fills the hole of its number. */
const RULES_ZH_CN: readonly (readonly [RegExp, string])[] = [
  [/^must be a plain decimal amount of at most (\d+) whole digits/, '请填写金额，如 850.00，整数部分最多 {1} 位'],
  [/^must have at most (\d+) decimals/, '最多 {1} 位小数'],
  [/^must not be negative/, '不能为负数'],
  [/^must be a fraction such as/, '请填写比率，如 18.25% 或 0.1825'],
  [/^must be at most 1 or carry a percent sign/, '大于 1 的数须带百分号，如 18.25%'],
  [/^must be at most ([\d,]+%)/, '不得超过 {1}'],
  [/^must be above zero/, '必须大于零'],
  [/^must be a date such as/, '请填写日期，如 2026-11-21'],
  [/^must be a date that exists/, '该日期不存在'],
  [/^must lie in the years (\d+) to (\d+)/, '年份须在 {1} 至 {2} 之间'],
  [/^must be a whole number from (\d+) to (\d+)/, '请填写 {1} 至 {2} 之间的整数'],
  [/^must be a text of (\d+) to (\d+) characters/, '请填写 {1} 至 {2} 个字符'],
  [/^must be an ISO 4217 code/, '请填写币种代码，如 CNY'],
  [/^must not be after the snapshot's date (\S+)/, '不得晚于账户日期 {1}'],
  [/^must be after the snapshot's date (\S+)/, '必须晚于账户日期 {1}'],
  [/^must not be before (\S+)/, '不得早于 {1}'],
  [/^must not all be zero/, '各项欠款不能都为零'],
  [/^must be (\w+), the currency of all amounts/, '币种须与账户一致：{1}'],
  [/^must be per year where it is quoted as effective/, '实际利率须按年填写'],
];

/** @returns What is wrong with a field, in the page's language; a rule that has no text here is quoted as it is. */
export function problemText({ rule }: InvalidField): string {
  if (locale.value === 'en') return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
  for (const [pattern, text] of RULES_ZH_CN) {
    const found = pattern.exec(rule);
    if (found) return `${text.replace(/\{(\d)\}/g, (_hole, group: string) => found[Number(group)] ?? '')}。`;
  }
  return `请检查此项（${rule}）。`;
}
