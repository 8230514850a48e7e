/** A place of a record whose value is another: a path as one writes it in code, e.g. `treatments[0].status`. */
export interface RecordChange {
  readonly path: string;
  /** Null where there was nothing. */
  readonly from: unknown;
  /** Null where there is nothing any more. */
  readonly to: unknown;
}

/** Where the last event stands is part of every step and tells nothing. */
const PLACE: ReadonlySet<string> = new Set(['version', 'position']);

type Json = Readonly<Record<string, unknown>>;

/**
 * What differs between two records of one subject, in the order of the later one's members. Members of lists that
 * carry an event's id are compared by it, others by their place.
 */
export function recordChanges(before: object | null, after: object | null): RecordChange[] {
  const changes: RecordChange[] = [];
  compare('', before, after, changes);
  return changes.filter(({ path }) => !PLACE.has(path));
}

function compare(path: string, from: unknown, to: unknown, changes: RecordChange[]): void {
  if (from === to) return;
  if (Array.isArray(from) && Array.isArray(to)) compareLists(path, from, to, changes);
  else if (isObject(from) && isObject(to)) {
    for (const name of new Set([...Object.keys(to), ...Object.keys(from)])) {
      compare(path === '' ? name : `${path}.${name}`, from[name], to[name], changes);
    }
  } else changes.push({ path, from: from ?? null, to: to ?? null });
}

function compareLists(
  path: string,
  from: readonly unknown[],
  to: readonly unknown[],
  changes: RecordChange[],
): void {
  const earlier = keyed(from);
  const later = keyed(to);
  for (const [key, { value, at }] of later)
    compare(`${path}[${at}]`, earlier.get(key)?.value, value, changes);
  for (const [key, { value, at }] of earlier) {
    if (!later.has(key)) compare(`${path}[${at}]`, value, undefined, changes);
  }
}

/** An event can stand in a list twice, e.g. as the end of one interval and the start of the next. */
function keyed(list: readonly unknown[]): Map<string, { value: unknown; at: number }> {
  const seen = new Map<string, number>();
  const entries = list.map((value, at): [string, { value: unknown; at: number }] => {
    const id = isObject(value) && typeof value.eventId === 'string' ? value.eventId : String(at);
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return [`${id}/${times}`, { value, at }];
  });
  return new Map(entries);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
