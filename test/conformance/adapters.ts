import type { Adapter } from './adapter.ts';
import { daycount } from './daycount.ts';
import { euApr } from './euApr.ts';
import { numpyFinancial } from './numpyFinancial.ts';
import { regzAppendixJ } from './regzAppendixJ.ts';
import { workedExamples } from './workedExamples.ts';
import { xirr } from './xirr.ts';

/** Every set that is compared, one row each. */
export const ADAPTERS: readonly Adapter[] = [daycount, euApr, numpyFinancial, regzAppendixJ, workedExamples, xirr];
