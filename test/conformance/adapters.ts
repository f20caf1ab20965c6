import { actusLax } from './actusLax.ts';
import { actusAnn, actusLam, actusNam, actusPam } from './actusLoans.ts';
import type { Adapter } from './adapter.ts';
import { fineractEmiUnit } from './fineractEmiUnit.ts';
import { fineractReschedule } from './fineractReschedule.ts';
import { fineractSchedules } from './fineractSchedules.ts';
import { publishedTables } from './publishedTables.ts';

/** Every set that is compared, one row each. */
export const ADAPTERS: readonly Adapter[] = [
  fineractSchedules,
  fineractEmiUnit,
  fineractReschedule,
  publishedTables,
  actusPam,
  actusLam,
  actusNam,
  actusAnn,
  actusLax,
];
