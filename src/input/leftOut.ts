import * as z from 'zod/mini';
import { $constructor } from 'zod/v4/core';

type Initialize = (instance: unknown, definition: unknown) => void;

/** A field that may be null or left out, and then is null: in one step: zod's own way takes several, and most of an input is left out. */
const FieldOrNull = $constructor('ZodMiniDefault', (instance: z.ZodMiniType, definition: FieldOrNullDefinition) => {
  instance._zod.optin = 'defaulted' as never;
  instance._zod.parse = (payload, context) => {
    if (payload.value !== undefined && payload.value !== null) return definition.given._zod.run(payload, context);
    payload.value = null;
    return payload;
  };
  (z.ZodMiniType.init as Initialize)(instance, definition);
});

type FieldOrNullDefinition = z.core.$ZodTypeDef & { readonly given: z.core.$ZodType };

/** A field that may be null or left out; it is then read as null. */
export function orNull<Schema extends z.core.$ZodType>(given: Schema): z.ZodMiniDefault<z.ZodMiniNullable<Schema>> {
  const definition = { type: 'default', innerType: z.nullable(given), defaultValue: null, given };
  return new FieldOrNull(definition as never) as unknown as z.ZodMiniDefault<z.ZodMiniNullable<Schema>>;
}

/** A list that may be left out, and then is empty: in one step: zod's own way takes several, and most of an input is left out. */
const ListOrEmpty = $constructor('ZodMiniDefault', (instance: z.ZodMiniType, definition: ListOrEmptyDefinition) => {
  instance._zod.optin = 'defaulted' as never;
  instance._zod.parse = (payload, context) => {
    if (payload.value !== undefined) return definition.innerType._zod.run(payload, context);
    payload.value = [];
    return payload;
  };
  (z.ZodMiniType.init as Initialize)(instance, definition);
});

type ListOrEmptyDefinition = z.core.$ZodTypeDef & { readonly innerType: z.core.$ZodType };

/** A list that may be left out; it is then read as empty. */
export function orEmpty<Schema extends z.core.$ZodType>(innerType: Schema): z.ZodMiniDefault<Schema> {
  const definition = { type: 'default', innerType, defaultValue: [] };
  return new ListOrEmpty(definition as never) as unknown as z.ZodMiniDefault<Schema>;
}
