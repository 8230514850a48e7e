import { canonicalJson } from '#kernel';

/** A field that is, or would be, another. `before` and `after` are null where there is none. */
export interface FieldChange {
  /** Path in the record; elements of lists by what they are called: `endpoints[RFS].days`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** By which field the elements of a list are known; `schedule` and `month` together name a visit. */
const NAMES = ['id', 'adverseEventId', 'eventId', 'drug', 'lesionId', 'anchorEventId'] as const;

/** Where the record stands in the log is no part of what it says. */
const PLACES = new Set(['version', 'position']);

/** The fields in which two records of a subject, or parts of them, differ, in the order of the first. */
export function diffRecords(before: unknown, after: unknown): FieldChange[] {
  return diff(before ?? null, after ?? null, '');
}

function diff(before: unknown, after: unknown, path: string): FieldChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isObject(before) && isObject(after)) {
    return keysOf(before, after)
      .filter((key) => path !== '' || !PLACES.has(key))
      .flatMap((key) => diff(before[key] ?? null, after[key] ?? null, path === '' ? key : `${path}.${key}`));
  }
  return [{ path, before, after }];
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: string): FieldChange[] {
  const [old, now] = [named(before), named(after)];
  if (!old || !now) return [{ path, before, after }];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    diff(old.get(name) ?? null, now.get(name) ?? null, `${path}[${name}]`),
  );
}

/** The elements by name; undefined where they have no names of their own. */
function named(list: readonly unknown[]): Map<string, unknown> | undefined {
  const elements = new Map<string, unknown>();
  for (const [at, element] of list.entries()) {
    if (!isObject(element)) return undefined;
    const field = NAMES.find((name) => typeof element[name] === 'string');
    const visit = 'month' in element && 'schedule' in element;
    const name = visit ? `${element.schedule} ${element.month}` : field ? String(element[field]) : String(at);
    // The same event may stand behind two elements.
    elements.set(elements.has(name) ? `${name} ${at}` : name, element);
  }
  return elements;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keysOf = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])];
