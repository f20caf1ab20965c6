import { expect, it, vi } from 'vitest';
import { ACCOUNT_SCHEMAS } from '../../src/account/schema.ts';
import { AFFORDABILITY_SCHEMAS } from '../../src/affordability/schema.ts';
import '../../src/index.ts';
import { whenAsked } from '../../src/input/whenAsked.ts';
import { PLAN_SCHEMAS } from '../../src/plans/planSchema.ts';
import { TERMS_SCHEMAS } from '../../src/plans/termsSchemas.ts';
import { POLICY_SCHEMAS } from '../../src/policy/schema.ts';

it('whenAsked() builds nothing before it is asked for, and what is asked for once', () => {
  const build = vi.fn((key: number) => ({ key }));
  const values = whenAsked([0, 2, 3], build);
  expect(build).not.toHaveBeenCalled();
  const first = values[2];
  expect(first).toEqual({ key: 2 });
  expect(values[2]).toBe(first);
  expect(build.mock.calls).toEqual([[2]]);
});

it('whenAsked() leaves a plain property where a value was asked for, which nobody can replace', () => {
  const values = whenAsked(['one', 'other'], (key) => key.length);
  expect(values.one).toBe(3);
  expect(Object.getOwnPropertyDescriptor(values, 'one')).toMatchObject({ value: 3, enumerable: true, writable: false });
  expect(Object.getOwnPropertyDescriptor(values, 'other')?.get).toBeTypeOf('function');
});

it('whenAsked() lists every key, and builds what a list of all values asks for', () => {
  const values = whenAsked([0, 1, 2], (key) => key * 10);
  expect(Object.keys(values)).toEqual(['0', '1', '2']);
  expect(Object.values(values)).toEqual([0, 10, 20]);
  expect(values).toEqual({ 0: 0, 1: 10, 2: 20 });
});

it('whenAsked() asks again after what could not be built', () => {
  const build = vi
    .fn<(key: string) => string>()
    .mockImplementationOnce(() => {
      throw new Error('not yet');
    })
    .mockReturnValue('built');
  const values = whenAsked(['key'], build);
  expect(() => values.key).toThrow('not yet');
  expect(values.key).toBe('built');
});

it.each([
  { name: 'ACCOUNT_SCHEMAS', schemas: ACCOUNT_SCHEMAS },
  { name: 'AFFORDABILITY_SCHEMAS', schemas: AFFORDABILITY_SCHEMAS },
  { name: 'POLICY_SCHEMAS', schemas: POLICY_SCHEMAS },
  { name: 'TERMS_SCHEMAS', schemas: TERMS_SCHEMAS },
  { name: 'PLAN_SCHEMAS', schemas: PLAN_SCHEMAS },
])('whenAsked() has built nothing of $name once the whole library is imported', ({ schemas }) => {
  const unbuilt = Object.values(Object.getOwnPropertyDescriptors(schemas)).filter(({ get }) => get !== undefined);
  expect(unbuilt).toHaveLength(3);
});
