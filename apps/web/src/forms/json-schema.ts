import { z } from 'zod';

/** The part of JSON Schema that the contracts' bodies use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** A field of a form, with what it refers to resolved. */
export interface FieldSchema {
  readonly name: string;
  readonly schema: JsonSchema;
  /** The name of the shared schema it is, e.g. `PartialDate`. */
  readonly shared: string | null;
  readonly required: boolean;
  readonly nullable: boolean;
}

/** The fields of an object schema of zod, in its order. */
export function fieldsOf(schema: z.ZodType): FieldSchema[] {
  const root = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return membersOf(root, root);
}

/** The members of a schema that is an object, wherever its parts are defined. */
export function membersOf(schema: JsonSchema, root: JsonSchema): FieldSchema[] {
  return Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const alternatives = member.anyOf ?? [];
    const nullable = alternatives.some(({ type }) => type === 'null');
    const rest = alternatives.filter(({ type }) => type !== 'null');
    const only = nullable && rest.length === 1 ? { ...rest[0], default: member.default } : member;
    const shared = only.$ref?.split('/').at(-1) ?? null;
    const resolved = shared ? { ...root.$defs?.[shared], default: only.default } : only;
    return {
      name,
      schema: { ...resolved, $defs: root.$defs },
      shared,
      required: (schema.required ?? []).includes(name),
      nullable,
    };
  });
}

/** The schema of a list's members, with what it refers to resolved. */
export function itemsOf({ items, $defs }: JsonSchema): JsonSchema {
  const shared = items?.$ref?.split('/').at(-1);
  return { ...(shared ? $defs?.[shared] : items), $defs };
}
