import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/**
 * Turns zod schemas into JSON Schema 2020-12 that refers to shared components: every schema with an id is put
 * once under `#/components/schemas`.
 */
export class SchemaComponents {
  readonly schemas: Record<string, JsonSchema> = {};

  /** The JSON schema of what a client may send (defaults are optional) or gets. */
  of(schema: z.ZodType): JsonSchema {
    const { $schema, $defs, ...root } = z.toJSONSchema(schema, { io: 'input', override: tidy }) as JsonSchema;
    for (const [id, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
      this.schemas[id] ??= pointToComponents(definition) as JsonSchema;
    }
    const { id } = z.globalRegistry.get(schema) ?? {};
    const json = pointToComponents(root) as JsonSchema;
    if (id === undefined) return json;
    const { id: _, ...named } = json;
    this.schemas[id] ??= named;
    return { $ref: `#/components/schemas/${id}` };
  }
}

/** zod writes the bounds of a safe integer and the text form of a number in a query; neither helps a reader. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.type === 'integer') delete jsonSchema.pattern;
}

function pointToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToComponents);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === '$ref' && typeof member === 'string'
        ? [key, member.replace('#/$defs/', '#/components/schemas/')]
        : [key, pointToComponents(member)],
    ),
  );
}
