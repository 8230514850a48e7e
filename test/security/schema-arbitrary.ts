import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** What nobody in their right mind sends. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      '',
      ' ',
      '\u0000',
      '__proto__',
      "' or 1=1 --",
      '../../etc/passwd',
      '$registry',
      '%',
      '=1+1',
      '<script>',
      '💥',
    ],
    ...[null, true, -1, 0, 1e308, 2 ** 53, 0.1, [], {}, [[[[]]]], { __proto__: null, constructor: 1 }],
    'x'.repeat(5_000),
    '0'.repeat(400),
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Mostly values that a JSON schema accepts, now and then one that it may not. */
export function arbitraryOf(
  schema: Schema,
  components: Readonly<Record<string, Schema>>,
  depth = 0,
): fc.Arbitrary<unknown> {
  const right = accepted(schema, components, depth);
  return fc.oneof({ weight: 24, arbitrary: right }, { weight: 1, arbitrary: hostile });
}

function accepted(
  schema: Schema,
  components: Readonly<Record<string, Schema>>,
  depth: number,
): fc.Arbitrary<unknown> {
  const of = (inner: unknown) => arbitraryOf(inner as Schema, components, depth + 1);
  if (depth > 8) return fc.constant(null);
  if (typeof schema.$ref === 'string') return of(components[schema.$ref.split('/').at(-1)!]!);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return fc.oneof(...choices.map(of));
  if (Array.isArray(schema.allOf))
    return of(Object.assign({}, schema, { allOf: undefined }, ...schema.allOf));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, of);
    case 'array':
      if (Array.isArray(schema.prefixItems)) return fc.tuple(...schema.prefixItems.map(of));
      return fc.array(of(schema.items ?? {}), { minLength: Number(schema.minItems ?? 0), maxLength: 3 });
    case 'integer':
      return fc.integer(rangeOf(schema));
    case 'number':
      return fc.double({ ...rangeOf(schema), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return textOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objectOf(schema: Schema, of: (inner: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const members = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const requiredKeys = ((schema.required ?? []) as string[]).filter((name) =>
    members.some(([key]) => key === name),
  );
  const listed = fc.record(Object.fromEntries(members.map(([name, inner]) => [name, of(inner)])), {
    requiredKeys,
  });
  const other = fc.tuple(fc.constantFrom('actor', 'roles', '__proto__', 'x'), hostile);
  const extended = fc.tuple(listed, other).map(([record, [name, value]]) => ({ ...record, [name]: value }));
  return fc.oneof({ weight: 12, arbitrary: listed }, { weight: 1, arbitrary: extended });
}

/** Within what databases and clocks can hold, where the schema says nothing. */
const rangeOf = ({ minimum, maximum }: Schema) => {
  const min = Math.max(Number(minimum ?? -1_000), -(2 ** 31));
  return { min, max: Math.max(min, Math.min(Number(maximum ?? 1_000), 2 ** 31 - 1)) };
};

function textOf({ pattern, format, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  const day = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') return day;
  if (format === 'date' || String(pattern).includes('\\d{4}')) return day.map((text) => text.slice(0, 10));
  const plain = fc.string({ minLength: Number(minLength), maxLength: Math.min(Number(maxLength), 60) });
  if (typeof pattern !== 'string') return plain;
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
  } catch {
    // What fast-check can't generate from, such as look-aheads.
    return plain;
  }
}
