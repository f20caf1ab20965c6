import { actusLax } from './actusLax.ts';
import { actusAnn, actusLam, actusNam, actusPam } from './actusLoans.ts';
import type { Adapter } from './adapter.ts';
import { daycount } from './daycount.ts';
import { euApr } from './euApr.ts';
import { fineractEmiUnit } from './fineractEmiUnit.ts';
import { fineractReschedule } from './fineractReschedule.ts';
import { fineractSchedules } from './fineractSchedules.ts';
import { numpyFinancial } from './numpyFinancial.ts';
import { publishedTables } from './publishedTables.ts';
import { regzAppendixJ } from './regzAppendixJ.ts';
import { workedExamples } from './workedExamples.ts';
import { xirr } from './xirr.ts';

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
  daycount,
  euApr,
  numpyFinancial,
  regzAppendixJ,
  workedExamples,
  xirr,
];
