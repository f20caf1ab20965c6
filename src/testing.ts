/** The door of repayment-plan/testing: stories, arbitraries, invariants and matchers for those who test with plans. */
export * from './testing/index.ts';
