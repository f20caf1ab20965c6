import * as z from 'zod/mini';
import { $constructor } from 'zod/v4/core';

/**
 * An input that was read once, to be handed over many times without being read again.
 *
 * What was read is out of reach: it can be neither changed nor made up, and only the schema that read it gets it back.
 */
export class ReadBefore {
  readonly #schema: unknown;
  readonly #value: unknown;

  constructor(schema: unknown, value: unknown) {
    this.#schema = schema;
    this.#value = value;
  }

  /** @returns Whether a value is one of these, made by this build of the library. */
  static is(value: unknown): value is ReadBefore {
    return typeof value === 'object' && value !== null && #value in value;
  }

  /** @returns What this schema has read, or undefined where another has. */
  valueFor(schema: unknown): unknown {
    return this.#schema === schema ? this.#value : undefined;
  }
}

/** A field that reads by a schema, or takes over what the same schema has read before. */
const FieldOrReadBefore = $constructor('ZodMiniReadonly', (instance: z.ZodMiniType, definition: Definition) => {
  const { innerType, otherwise } = definition;
  instance._zod.parse = (payload, context) => {
    if (!ReadBefore.is(payload.value)) return innerType._zod.run(payload, context);
    const value = payload.value.valueFor(innerType);
    if (value === undefined) {
      payload.issues.push({ code: 'custom', message: otherwise, input: payload.value, inst: instance });
    } else {
      payload.value = value;
    }
    return payload;
  };
  (z.ZodMiniType.init as (instance: unknown, definition: unknown) => void)(instance, definition);
});

type Definition = z.core.$ZodTypeDef & { readonly innerType: z.core.$ZodType; readonly otherwise: string };

/**
 * A field that also takes what this very schema has read before.
 *
 * @param otherwise - The rule that is broken by what another schema has read.
 */
export function orReadBefore<Schema extends z.core.$ZodType>(
  innerType: Schema,
  otherwise: string,
): z.ZodMiniType<z.output<Schema>, z.input<Schema> | ReadBefore> {
  return new FieldOrReadBefore({ type: 'readonly', innerType, otherwise } as never) as unknown as z.ZodMiniType<
    z.output<Schema>,
    z.input<Schema> | ReadBefore
  >;
}
