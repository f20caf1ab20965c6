/** The door of repayment-plan/explain: results in words, in documents, in tables and as the series of a chart. */
export * from './explain/index.ts';
export * from './tables/index.ts';
