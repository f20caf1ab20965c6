import type { InvalidField } from '../errors.ts';

const LONGEST_VALUE = 60;

/** @returns A path such as `account.balances.principal` or `terms.rate[1].rate`; `input` for the root. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${shorten(String(key))}`)).join('');
  return text.replace(/^\./, '') || 'input';
}

/** @returns A value as text of at most 60 characters, for a message. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return shorten(value.length > LONGEST_VALUE ? value : JSON.stringify(value));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return shorten(typeof value === 'bigint' ? `${value}n` : String(value));
}

/** @returns What is wrong with a value that throws when it is read. */
export function unreadable(path: readonly PropertyKey[]): InvalidField {
  return { path: pathText(path), rule: 'must be readable', value: 'nothing that can be read' };
}

function shorten(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 3)}...` : text;
}
