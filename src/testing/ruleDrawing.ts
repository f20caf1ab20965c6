import type { Currency } from '../money/index.ts';
import { amountDraw, type Draws, fieldsDraw, percentageDraw } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';

/** What the parameters of rules are drawn with. */
export type RuleDrawing = ReturnType<typeof ruleDrawing>;

/** @returns Draws of what parameters consist of, in the digits of a currency. */
export function ruleDrawing(fc: FastCheck, currency: Currency) {
  const amount = (least: number, most: number) => amountDraw(fc, currency, least, most);
  const count = (least: number, most: number) => fc.integer({ min: least, max: most });
  return {
    fc,
    amount,
    count,
    share: percentageDraw(fc, 10_000),
    rate: percentageDraw(fc, 3_600),
    /** At least one of the names, in their order. */
    several: (names: readonly string[]) => fc.subarray([...names], { minLength: 1 }),
    /** One to three of what is drawn. */
    list: <Value>(draw: Draw<Value>) => fc.array(draw, { minLength: 1, maxLength: 3 }),
    /** Fields that there must be, and others that there may be. */
    fields: (required: Draws, optional: Draws = {}) => fieldsDraw(fc, required, optional),
    /** One of the fields alone. */
    oneOf: (fields: Draws) => fc.oneof(...Object.entries(fields).map(([name, draw]) => fc.record({ [name]: draw }))),
    /** At least one of the fields. */
    someOf: (fields: Draws) => someOf(fc, fields),
    countRange: (most: number) => rangeDraw(fc, count, most),
    amountRange: (most: number) => rangeDraw(fc, amount, most),
  };
}

function someOf(fc: FastCheck, fields: Draws): Draw<unknown> {
  return fc.oneof(...Object.keys(fields).map((name) => fc.record(fields, { requiredKeys: [name] })));
}

/** A range with one end or both: the least lies in the lower half, the most in the upper. */
function rangeDraw(fc: FastCheck, end: (from: number, to: number) => Draw<unknown>, highest: number): Draw<unknown> {
  const middle = Math.floor(highest / 2);
  return someOf(fc, { least: end(0, middle), most: end(middle, highest) });
}
