import { createRequire } from 'node:module';

export type Schema = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);

/** What the package publishes a JSON Schema for, by the name that the document gives it. */
const PUBLISHED = {
  Account: 'account',
  Affordability: 'affordability',
  Policy: 'policy',
  Plan: 'plan',
  InstallmentTerms: 'terms.installment',
  ExtendedTermTerms: 'terms.extended-term',
  InterestReductionTerms: 'terms.interest-reduction',
  PrincipalSettlementTerms: 'terms.principal-settlement',
} as const;

/** @returns A reference to a schema of the document. */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/**
 * The published schemas as schemas of one document: what each defines for itself stands beside it, under its name.
 */
export function publishedSchemas(): Readonly<Record<string, Schema>> {
  return Object.assign({}, ...Object.entries(PUBLISHED).map(([name, file]) => placed(name, file)));
}

function placed(name: string, file: string): Readonly<Record<string, Schema>> {
  const { $schema: _, ...published } = require(`repayment-plan/schemas/${file}.schema.json`);
  const text = JSON.stringify(published).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`);
  const { $defs, ...schema } = JSON.parse(text);
  const definitions = Object.entries<Schema>($defs).map(([own, definition]) => [`${name}.${own}`, definition]);
  return { [name]: schema, ...Object.fromEntries(definitions) };
}
