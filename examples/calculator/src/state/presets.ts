import type * as presets from 'repayment-plan/policies';

/** The jurisdictions whose rules the library has. */
export type PresetName = keyof typeof presets;

/** In the order of the list. */
export const PRESET_NAMES = [
  'mainlandChina',
  'hongKong',
  'taiwan',
  'singapore',
  'malaysia',
  'japan',
  'korea',
  'india',
  'australia',
  'unitedKingdom',
  'europeanUnion',
  'unitedStates',
  'canada',
] as const satisfies readonly PresetName[];

/** All of them are one file, which is loaded when the first is chosen. */
export async function loadPreset(name: PresetName) {
  return (await import('repayment-plan/policies'))[name];
}
