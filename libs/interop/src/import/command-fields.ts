import { z } from 'zod';
import { type PatientCommandName, patientCommands } from '#trial';

/** What a field takes, in the order in which a cell is tried. */
export type FieldKind = 'date' | 'number' | 'boolean' | 'list' | 'text';

/** A field of a command that a cell can fill; members of lists of objects are numbered: `targetLesions.0.meanHu`. */
export interface CommandField {
  readonly path: string;
  readonly kinds: readonly FieldKind[];
  /** The part of the body that may be left out as a whole: `grade`, `targetLesions.0`; empty for the body itself. */
  readonly within: string;
  /** Whether the field is needed wherever that part is there. */
  readonly required: boolean;
}

interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | false;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const DATES = ['PartialDate', 'CalendarDate'];
const roots = new Map<PatientCommandName, JsonSchema>();

function rootOf(command: PatientCommandName): JsonSchema {
  const known = roots.get(command);
  if (known) return known;
  const made = z.toJSONSchema(patientCommands[command].schema, { io: 'input' }) as JsonSchema;
  roots.set(command, made);
  return made;
}

/** What a command's field takes; undefined where it has none of that path. */
export function kindsOf(command: PatientCommandName, path: string): readonly FieldKind[] | undefined {
  const root = rootOf(command);
  let places = [root];
  for (const part of path.split('.')) {
    places = places.flatMap((place) => alternatives(place, root)).flatMap((place) => memberOf(place, part));
  }
  if (places.length === 0) return undefined;
  const kinds = new Set(places.flatMap((place) => takenBy(place, root)));
  return ORDER.filter((kind) => kinds.has(kind));
}

const ORDER: readonly FieldKind[] = ['date', 'number', 'boolean', 'list', 'text'];

/** The fields that cells can fill, in the order of the command's body; of lists of objects the first member's. */
export function commandFields(command: PatientCommandName): CommandField[] {
  const root = rootOf(command);
  return leaves(root, root, { path: '', within: '', required: true });
}

type Place = Omit<CommandField, 'kinds'>;

function leaves(schema: JsonSchema, root: JsonSchema, place: Place): CommandField[] {
  const { path, required } = place;
  const options = alternatives(schema, root);
  const within = required ? place.within : path;
  const members = options.flatMap(({ properties = {}, required: needed = [] }) =>
    Object.entries(properties).flatMap(([name, member]) =>
      leaves(member, root, {
        path: path === '' ? name : `${path}.${name}`,
        within,
        required: needed.includes(name),
      }),
    ),
  );
  if (members.length > 0) return members;
  const listed = options
    .flatMap(({ items }) => items || [])
    .filter((items) => alternatives(items, root).some(({ properties }) => properties));
  const first = { path: `${path}.0`, within: place.within, required: false };
  if (listed.length > 0) return listed.flatMap((items) => leaves(items, root, first));
  const kinds = takenBy(schema, root);
  return kinds.length === 0 ? [] : [{ ...place, kinds }];
}

/** Whether a field has to be filled where these others are. */
export const isNeeded = ({ within, required }: CommandField, filled: readonly string[]): boolean =>
  required && (within === '' || filled.some((path) => path.startsWith(`${within}.`)));

function alternatives(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const shared = schema.$ref?.split('/').at(-1);
  if (shared !== undefined && DATES.includes(shared)) return [schema];
  const resolved = shared === undefined ? schema : (root.$defs?.[shared] ?? {});
  return resolved.anyOf ? resolved.anyOf.flatMap((each) => alternatives(each, root)) : [resolved];
}

function memberOf({ properties, additionalProperties, items }: JsonSchema, name: string): JsonSchema[] {
  if (items && /^\d{1,3}$/.test(name)) return [items];
  const member = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (member) return [member];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

function takenBy(schema: JsonSchema, root: JsonSchema): FieldKind[] {
  const kinds = alternatives(schema, root).flatMap((each): FieldKind[] => {
    if (each.$ref !== undefined) return ['date'];
    return [each.type ?? []].flat().flatMap((type) => KINDS[type] ?? []);
  });
  return ORDER.filter((kind) => kinds.includes(kind));
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  array: 'list',
};
