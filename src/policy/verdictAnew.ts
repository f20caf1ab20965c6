import type { CalendarDate } from '../calendar/index.ts';
import {
  type Amount,
  addRatios,
  compareRatios,
  formatAmount,
  formatFraction,
  type MinorDigits,
  type Ratio,
  ratio,
  readWrittenAmount,
  readWrittenFraction,
  subtractRatios,
} from '../money/index.ts';
import type { Finding, Verdict } from './verdict.ts';

/** Both sides of a limit and the room between them are each rounded at 10 decimals. */
const ROUNDED_AWAY = ratio(2n, 10n ** 10n);

/**
 * What a verdict says of itself: its outcome follows from its findings, and what a finding found from what it compared.
 * Whether a rule says so is the policy's, which a plan does not repeat.
 *
 * @param verdict - As a plan carries it.
 * @param date - The start of the plan.
 * @param digits - The minor digits of the plan's currency.
 * @returns The same verdict, as it may stand.
 */
export function verdictAnew(verdict: Verdict, date: CalendarDate, digits: MinorDigits) {
  const unchecked = verdict.policyId === null;
  const once = verdict.findings.filter(({ rule }, index, all) => all.findIndex((each) => each.rule === rule) === index);
  const findings = (unchecked ? [] : once).map((finding) => findingAnew(finding, digits));
  const outcome = unchecked ? 'unchecked' : outcomeOf(findings, verdict.authority);
  return {
    outcome,
    ...(unchecked && { policyVersion: null }),
    asOf: date,
    ...((unchecked || outcome === 'refused') && { authority: null }),
    findings,
  };
}

function outcomeOf(findings: readonly Pick<Finding, 'result' | 'severity'>[], authority: string | null) {
  const failed = (severity: Finding['severity']): boolean =>
    findings.some((finding) => finding.result === 'failed' && finding.severity === severity);
  if (failed('error')) return 'refused';
  if (!failed('approval')) return 'compliant';
  return authority === null ? 'refused' : 'needs-approval';
}

type Said = Pick<Finding, 'result' | 'severity'> & Partial<Finding>;

function findingAnew(finding: Finding, digits: MinorDigits): Said {
  const { severity, bound, reason, result, fix, actual, limit } = finding;
  if (bound === null) {
    const silent = { severity, where: null, unit: null, actual: null, limit: null, headroom: null };
    const speaks = { ...silent, reason: reason ?? 'a reason' };
    return result === 'failed' ? { ...speaks, result } : { ...speaks, result: 'not-applicable', fix: null };
  }
  if (bound === 'stated') {
    return { severity, reason: null, unit: 'text', actual: actual ?? 'text', ...PASSED, limit: null, headroom: null };
  }
  if (bound === 'at-most' || bound === 'at-least') return comparedAnew(finding, digits);
  const missing = bound === 'one-of' ? notAmong(actual, limit) : missingOf(actual, limit);
  const texts = { severity, reason: null, unit: 'text', actual: actual ?? 'text', limit: limit ?? 'text' } as const;
  if (missing === null) return { ...texts, headroom: null, ...PASSED };
  return { ...texts, headroom: null, result: 'failed', fix: { change: fix?.change ?? 'agreement', to: missing } };
}

const PASSED = { result: 'passed', fix: null } as const;

/** What a value that is not allowed would have to be; null for one that is. */
function notAmong(actual: string | null, limit: string | null): string | null {
  return `, ${limit}, `.includes(`, ${actual}, `) ? null : limit;
}

function missingOf(given: string | null, required: string | null): string | null {
  const missing = (required ?? '').split(', ').filter((name) => name !== '' && !`, ${given}, `.includes(`, ${name}, `));
  return missing.length === 0 ? null : missing.join(', ');
}

function comparedAnew({ severity, bound, unit, fix, ...finding }: Finding, digits: MinorDigits): Said {
  const read = (text: string | null): Ratio => {
    const value = unit === 'amount' ? readWrittenAmount(text, digits) : readWrittenFraction(text);
    return typeof value === 'string' ? NOTHING : typeof value === 'bigint' ? ratio(value) : value;
  };
  const [actual, limit, stated] = [read(finding.actual), read(finding.limit), read(finding.headroom)];
  const room = bound === 'at-most' ? subtractRatios(limit, actual) : subtractRatios(actual, limit);
  const isFailed = stated.numerator < 0n;
  const isShare = unit === 'share' || unit === 'rate';
  const text = (value: Ratio): Amount =>
    unit === 'amount' ? formatAmount(value.numerator / value.denominator, digits) : formatFraction(value);
  return {
    severity,
    reason: null,
    unit: unit === null || unit === 'text' ? 'count' : unit,
    actual: text(actual),
    limit: text(limit),
    headroom: text(isShare && isNear(stated, room) ? stated : room),
    ...(isFailed ? { result: 'failed' } : PASSED),
    ...(isFailed && fix && { fix }),
  };
}

const NOTHING: Ratio = ratio(0n);

function isNear(one: Ratio, other: Ratio): boolean {
  const apart = subtractRatios(one, other);
  return compareRatios(apart, ROUNDED_AWAY) <= 0 && compareRatios(addRatios(apart, ROUNDED_AWAY), NOTHING) >= 0;
}
