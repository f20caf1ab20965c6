import * as z from 'zod/mini';
import { ROUNDING_MODES, type RoundingMode } from '../money/index.ts';

/** How the half of a minor unit is rounded, by name. */
export const roundingModeField = z.enum(ROUNDING_MODES as [RoundingMode, ...RoundingMode[]]);
