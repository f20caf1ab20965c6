/** The door of repayment-plan/policies: what jurisdictions ask for, a policy each. */
export * from './policy/presets/index.ts';
