import type { Adapter } from './adapter.ts';
import { fineractSchedules } from './fineractSchedules.ts';

/** Every set that is compared, one row each. */
export const ADAPTERS: readonly Adapter[] = [fineractSchedules];
