import * as z from 'zod/mini';
import { listOf, parseInput, sentenceField } from '../input/index.ts';
import type { DocumentSource, DocumentTable, PlanDocument } from './document.ts';
import { LOCALES } from './locale.ts';
import { DOCUMENTS_EN } from './texts/documents.en.ts';
import { DOCUMENTS_ZH_CN } from './texts/documents.zhCN.ts';

/** So many rows has the longest schedule. */
const MAX_ROWS = 1_000;
/** And so many cells, with all that stands around them. */
const MAX_DOCUMENT_VALUES = 60_000;
/** What is written of a document; other fields are not read. */
const DOCUMENT = z.object({
  locale: z.enum(LOCALES),
  title: sentenceField,
  sources: z.array(
    z.object({
      instrument: sentenceField,
      article: z.nullable(sentenceField),
      verification: z.enum(['primary', 'secondary', 'memory']),
      covers: sentenceField,
    }),
  ),
  items: z.array(
    z.object({
      title: sentenceField,
      sentences: z.array(z.object({ text: sentenceField })),
      table: z.nullable(z.object({ columns: z.array(sentenceField), rows: listOf(z.array(sentenceField), MAX_ROWS) })),
      missing: z.array(z.object({ field: sentenceField, supply: sentenceField })),
    }),
  ),
});

const TEXTS = { en: DOCUMENTS_EN, 'zh-CN': DOCUMENTS_ZH_CN } as const;

/** Punctuation of each language around words that are put together. */
const PUNCTUATION = {
  en: { colon: ': ', open: ' (', close: ')', stop: '; ' },
  'zh-CN': { colon: '：', open: '（', close: '）', stop: '；' },
} as const satisfies Record<PlanDocument['locale'], unknown>;

/**
 * A document as Markdown: a title, its sources with how sure we are of them, and a numbered section an item, with what is
 * missing named in it.
 *
 * Whatever could be read as Markdown or HTML is escaped, in cells and in sentences: words that were supplied stay words.
 *
 * @param document - What `agreementTerms`, `costDisclosure`, `repaymentBox` or `representativeExample` returned.
 * @returns Markdown, with tables as GitHub writes them; it ends with a line break.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How does a box begin that an issuer does not have to show?
 * import { documentMarkdown, repaymentBox } from 'repayment-plan/explain';
 * const balances = [{ balance: '15.00', apr: '17%' }];
 * const minimumPayment = { share: '2%', floor: '20.00' };
 * const markdown = documentMarkdown(repaymentBox({ balances, minimumPayment }, { locale: 'en' }));
 * markdown.split('\n')[0]; // '# Repayment disclosures'
 */
export function documentMarkdown(document: PlanDocument): string {
  const { locale, title, sources, items } = parseInput('write a document', DOCUMENT, document, MAX_DOCUMENT_VALUES);
  const blocks = [
    `# ${escaped(title)}`,
    sources.map((source) => `- ${sourceLine(source, locale)}`).join('\n'),
    ...items.flatMap((item, index) => itemBlocks(item, index + 1, locale)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sourceLine(
  { covers, instrument, article, verification }: Omit<DocumentSource, 'url'>,
  locale: PlanDocument['locale'],
) {
  const { colon, open, close, stop } = PUNCTUATION[locale];
  const where = article === null ? instrument : `${instrument}, ${article}`;
  const sure = label(locale, `verification-${verification}`);
  return escaped(`${label(locale, 'source')}${open}${covers}${close}${colon}${where}${stop}${sure}`);
}

type WrittenItem = z.output<typeof DOCUMENT>['items'][number];

function itemBlocks(item: WrittenItem, number: number, locale: PlanDocument['locale']): readonly string[] {
  const { colon, open, close } = PUNCTUATION[locale];
  return [
    `## ${number}. ${escaped(item.title)}`,
    ...item.sentences.map(({ text }) => escaped(text)),
    ...(item.table ? [tableLines(item.table)] : []),
    item.missing
      .map(
        ({ field, supply }) =>
          `- **${label(locale, 'missing')}**${colon}${escaped(`${supply}${open}${field}${close}`)}`,
      )
      .join('\n'),
  ];
}

function tableLines({ columns, rows }: DocumentTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n');
}

type Label = 'source' | 'missing' | `verification-${DocumentSource['verification']}`;

function label(locale: PlanDocument['locale'], key: Label): string {
  return TEXTS[locale][key];
}

/** One line in which nothing is Markdown or HTML; a dash at its start would be a list, figures with a point a number. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])(?= )/, '$1\\$2');
}
