import { describe, expect, it } from 'vitest';
import { parseInput, roundingModeField, strictObject } from '../../src/input/index.ts';
import { refusedFields } from '../account/refusal.ts';

const schema = strictObject({ rounding: roundingModeField });
const read = (rounding: unknown) => parseInput('read how to round', schema, Object.freeze({ rounding }));

describe('roundingModeField', () => {
  it.each(['ceil', 'floor', 'expand', 'trunc', 'halfExpand', 'halfEven'])('reads %s', (rounding) => {
    expect(read(rounding)).toEqual({ rounding });
  });

  it.each(['', 'halfUp', 'toString', 2, null])('refuses %j at its path', (rounding) => {
    expect(refusedFields(() => read(rounding)).map(({ path }) => path)).toEqual(['rounding']);
  });
});
