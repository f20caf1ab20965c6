import type { Sentence } from './explanation.ts';
import type { Locale } from './locale.ts';

/** How sure we are of a source: its text was read, reports of it were, or it is recalled. */
export type Verification = 'primary' | 'secondary' | 'memory';

/** Where a document comes from. */
export interface DocumentSource {
  readonly instrument: string;
  readonly article: string | null;
  readonly verification: Verification;
  readonly url: string | null;
  /** What of the document it is the source of, in words. */
  readonly covers: string;
}

/** A table in words: every cell as it is shown. */
export interface DocumentTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a plan does not know: which option or term to give, and what it should say. */
export interface MissingField {
  readonly field: string;
  readonly supply: string;
}

/** One item that a document has to have. */
export interface DocumentItem<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** `missing` where anything of the item is. */
  readonly status: 'filled' | 'missing';
  readonly sentences: readonly Sentence[];
  readonly table: DocumentTable | null;
  readonly missing: readonly MissingField[];
}

/** A document about a plan, item by item: plain JSON. */
export interface PlanDocument<Id extends string = string> {
  readonly locale: Locale;
  readonly title: string;
  readonly sources: readonly DocumentSource[];
  readonly items: readonly DocumentItem<Id>[];
  /** Whether every item is filled. */
  readonly complete: boolean;
}

/** An item before it has its title and status. */
export interface ItemDraft<Id extends string> {
  readonly id: Id;
  readonly sentences: readonly Sentence[];
  readonly table?: DocumentTable;
  readonly missing?: readonly MissingField[];
}

/** @returns The document of these items, each with its title, and missing where anything of it is. */
export function documentOf<Id extends string>(
  locale: Locale,
  say: (key: 'title' | `item-${Id}`) => Sentence,
  sources: readonly DocumentSource[],
  drafts: readonly ItemDraft<Id>[],
): PlanDocument<Id> {
  const items = drafts.map(
    ({ id, sentences, table = null, missing = [] }): DocumentItem<Id> => ({
      id,
      title: say(`item-${id}`).text,
      status: missing.length === 0 ? 'filled' : 'missing',
      sentences,
      table,
      missing,
    }),
  );
  const complete = items.every(({ status }) => status === 'filled');
  return { locale, title: say('title').text, sources, items, complete };
}
