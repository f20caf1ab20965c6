import type { Adapter } from './adapter.ts';

/** Every set that is compared, one row each. */
export const ADAPTERS: readonly Adapter[] = [];
