import type { CrossRule } from '../input/index.ts';
import type { Bucket } from '../schedule/index.ts';

/** The rule that an order of buckets breaks in which one stands twice. */
export function namedTwice(order: readonly Bucket[]): CrossRule | false {
  return new Set(order).size < order.length && { path: [], rule: 'must name no bucket twice' };
}
