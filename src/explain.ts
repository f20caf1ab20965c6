/** The door of repayment-plan/explain: plans and what is said of them in words, and the documents that go with them. */
export * from './explain/index.ts';
