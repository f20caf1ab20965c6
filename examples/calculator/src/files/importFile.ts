import { batch } from '@preact/signals';
import { type InvalidField, isRepaymentError, parsePlan, parsePolicy } from '../library.ts';
import { AGREED_TEXTS, type Agreed, agreed, NOTHING_AGREED, UNDERTAKINGS } from '../state/agreed.ts';
import { buildPlan } from '../state/buildPlan.ts';
import { type Inputs, type PolicyChoice, replaceInputs } from '../state/inputs.ts';
import { choice } from '../state/negotiation.ts';
import type { JsonObject } from '../state/paths.ts';
import { PRESET_NAMES } from '../state/presets.ts';
import { type Terms, terms } from '../state/terms.ts';
import { INPUTS_FORMAT } from './exportFiles.ts';

/** Why a file is not read. */
type Reason = 'too-large' | 'not-json' | 'unknown' | 'bad-plan' | 'bad-inputs';

export type ImportResult =
  | { readonly outcome: 'read'; readonly what: 'plan' | 'inputs' }
  | { readonly outcome: 'refused'; readonly reason: Reason; readonly fields: readonly InvalidField[] };

/** The longest plan has about a million characters; a file beyond this is not even opened. */
const MOST_BYTES = 4_000_000;

const refused = (reason: Reason, fields: readonly InvalidField[] = []): ImportResult => ({
  outcome: 'refused',
  reason,
  fields,
});

/** Reads a plan or the form from a file. Nothing of the page changes unless the library takes all of it. */
export async function importFile(file: File): Promise<ImportResult> {
  if (file.size > MOST_BYTES) return refused('too-large');
  const value = parsed(await file.text());
  if (value === undefined) return refused('not-json');
  if (value['outcome'] === 'plan') return readPlan(value);
  return value['format'] === INPUTS_FORMAT ? readInputs(value) : refused('unknown');
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function readPlan(value: JsonObject): ImportResult {
  try {
    choice.value = { source: 'file', plan: parsePlan(value) };
    return { outcome: 'read', what: 'plan' };
  } catch (error) {
    if (!isRepaymentError(error, 'invalid-input')) throw error;
    return refused('bad-plan', error.details);
  }
}

function readInputs({ account, affordability, policy, ...given }: JsonObject): ImportResult {
  const read = { account, affordability, policy: policyChoice(policy) } as Partial<Inputs>;
  const own = sliderTerms(given['terms']);
  const said = agreedTexts(given['agreed']);
  if (!isObject(account) || !isObject(affordability) || !read.policy || !own || !said) return refused('bad-inputs');
  const wrong = problemsOf(read as Inputs, own);
  if (wrong.length > 0) return refused('bad-inputs', wrong);
  batch(() => {
    replaceInputs(read as Inputs);
    terms.value = own;
    agreed.value = said;
    choice.value = { source: 'sliders' };
  });
  return { outcome: 'read', what: 'inputs' };
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rules that are not known are not taken: they would let anything pass. */
function policyChoice(value: unknown): PolicyChoice | null {
  if (!isObject(value)) return null;
  const { source, name, policy } = value;
  if (source === 'none') return { source };
  const preset = PRESET_NAMES.find((known) => known === name);
  if (source === 'preset' && preset) return { source, name: preset };
  return source === 'given' && isObject(policy) ? { source, policy: policy as never } : null;
}

const TERM_TYPES = {
  kind: ['string'],
  installments: ['number', 'string'],
  rate: ['string'],
  downPayment: ['string'],
  waived: ['number', 'string'],
} as const satisfies Record<keyof Terms, readonly string[]>;

const KINDS: ReadonlySet<unknown> = new Set([
  'installment',
  'extended-term',
  'interest-reduction',
  'principal-settlement',
]);

function sliderTerms(value: unknown): Terms | null {
  if (!isObject(value) || !KINDS.has(value['kind'])) return null;
  const entries = Object.entries(TERM_TYPES) as readonly (readonly [keyof Terms, readonly string[]])[];
  if (!entries.every(([name, types]) => types.includes(typeof value[name]))) return null;
  return Object.fromEntries(entries.map(([name]) => [name, value[name]])) as unknown as Terms;
}

/** Words are shown and printed as text, and never as anything else; what is not known among them is left out. */
function agreedTexts(value: unknown): Agreed | null {
  if (!isObject(value)) return null;
  const { undertakings, annualFee, ...texts } = value;
  const written = ['program', ...AGREED_TEXTS].map((name) => [name, texts[name]] as const);
  if (!Array.isArray(undertakings) || !written.every(([, text]) => typeof text === 'string')) return null;
  return {
    ...NOTHING_AGREED,
    ...Object.fromEntries(written),
    undertakings: UNDERTAKINGS.filter((name) => undertakings.includes(name)),
    annualFee: annualFee === 'charged' || annualFee === 'not-charged' ? annualFee : '',
  };
}

/** A preset is the library's own; what a file brings along is read as a policy first. */
function problemsOf(read: Inputs, own: Terms): readonly InvalidField[] {
  const rules = read.policy.source === 'given' ? read.policy.policy : null;
  try {
    if (rules) parsePolicy({ policy: rules, currency: read.account['currency'] as 'CNY' });
    const result = buildPlan(read, rules, own, {});
    return result.outcome === 'refused' ? result.fields : [];
  } catch (error) {
    if (!isRepaymentError(error, 'invalid-input')) throw error;
    return error.details;
  }
}
