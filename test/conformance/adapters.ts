import type { Adapter } from './adapter.ts';
import { workedExamples } from './workedExamples.ts';

/** Every set that is compared, one row each. */
export const ADAPTERS: readonly Adapter[] = [workedExamples];
