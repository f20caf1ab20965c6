import { expect, it } from 'vitest';
import { withDefinitions } from '../../src/schemas/withDefinitions.ts';
import { deepFreeze } from '../account/refusal.ts';

const SHARE = { title: 'share', type: 'string' } as const;
const REFERENCE = { $ref: '#/$defs/share' };

it('withDefinitions() defines a part with a title once, and refers to it wherever it stood', () => {
  const schema = {
    title: 'Root',
    properties: { one: SHARE, other: SHARE },
    items: { anyOf: [SHARE, { type: 'null' as const }] },
  };
  expect(withDefinitions(deepFreeze(schema))).toEqual({
    title: 'Root',
    properties: { one: REFERENCE, other: REFERENCE },
    items: { anyOf: [REFERENCE, { type: 'null' }] },
    $defs: { share: SHARE },
  });
});

it('withDefinitions() leaves a default where it stood', () => {
  expect(withDefinitions({ items: { ...SHARE, default: '1' } })).toEqual({
    items: { ...REFERENCE, default: '1' },
    $defs: { share: SHARE },
  });
});

it('withDefinitions() defines what stands inside of a definition too, and keeps what is defined, in order', () => {
  const outer = { title: 'outer', properties: { share: SHARE } };
  expect(Object.entries(withDefinitions({ items: outer, $defs: { zero: { const: 0 } } }).$defs ?? {})).toEqual([
    ['outer', { title: 'outer', properties: { share: REFERENCE } }],
    ['share', SHARE],
    ['zero', { const: 0 }],
  ]);
});
