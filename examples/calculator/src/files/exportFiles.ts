import { locale } from '../language/locale.ts';
import type { Comparison, Plan } from '../library.ts';
import { loadWords } from '../plan/told.ts';
import { agreed } from '../state/agreed.ts';
import { inputs } from '../state/inputs.ts';
import { terms } from '../state/terms.ts';

/** What a file of the form says of itself. */
export const INPUTS_FORMAT = 'repayment-plan-calculator/1';

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv;charset=utf-8';

/** Hands a text to the browser as a file: it is written where downloads go, and sent nowhere. */
function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Ids are opaque, and may hold what no file name does. */
function fileName(id: string, rest: string): string {
  return `${id.replace(/[^\w.-]+/g, '_').slice(0, 60)}-${rest}`;
}

export function exportPlan(plan: Plan): void {
  save(fileName(plan.accountId, 'plan.json'), JSON_TYPE, `${JSON.stringify(plan, null, 2)}\n`);
}

export async function exportSchedule(plan: Plan): Promise<void> {
  const { scheduleCsv } = await loadWords();
  const text = scheduleCsv(plan, { locale: locale.peek(), byteOrderMark: true });
  save(fileName(plan.accountId, 'schedule.csv'), CSV_TYPE, text);
}

export async function exportComparison(comparison: Comparison): Promise<void> {
  const { comparisonCsv } = await loadWords();
  const text = comparisonCsv(comparison, { locale: locale.peek(), byteOrderMark: true });
  save(fileName(String(inputs.peek().account['accountId']), 'comparison.csv'), CSV_TYPE, text);
}

/** The form and the sliders, to go on from another time. */
export function exportInputs(): void {
  const { account, affordability, policy } = inputs.peek();
  const held = { account, affordability, policy, terms: terms.peek(), agreed: agreed.peek() };
  const text = JSON.stringify({ format: INPUTS_FORMAT, ...held }, null, 2);
  save(fileName(String(account['accountId']), 'inputs.json'), JSON_TYPE, `${text}\n`);
}
