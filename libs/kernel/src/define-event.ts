import type { z } from 'zod';
import { DomainError } from './domain-error.js';

/** A fact before it is recorded. */
export interface DomainEvent<T extends string = string, P = unknown> {
  readonly type: T;
  readonly payload: P;
}

/** An event as the log holds it: the fact, its place, who recorded it, and both times. */
export type RecordedEvent<E extends DomainEvent = DomainEvent> = E & {
  readonly studyId: string;
  /** 1, 2, 3, ... without a gap within the study. */
  readonly position: number;
  readonly stream: string;
  /** 1, 2, 3, ... within the stream. */
  readonly version: number;
  readonly eventId: string;
  readonly commandId: string;
  readonly schemaVersion: number;
  readonly actor: string;
  readonly actingRole: string;
  readonly reason: string | null;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  /** Clinical date, full or partial; null where the event has none. */
  readonly occurredOn: string | null;
  /** The database's clock at append, UTC with microseconds, monotone within the study. */
  readonly recordedAt: string;
  /** SHA-256 of the row's canonical line, hex. */
  readonly leafHash: string;
};

/** Turns a payload of schema version n into one of version n + 1. */
export type Upcast = (payload: never) => unknown;

export interface EventDefinition<T extends string = string, S extends z.ZodType = z.ZodType> {
  readonly type: T;
  readonly version: number;
  readonly schema: S;
  readonly occurredOn: (payload: z.infer<S>) => string | null;
  readonly upcasts: Readonly<Record<number, Upcast>>;
  (payload: z.infer<S>): DomainEvent<T, z.infer<S>>;
}

export interface EventOptions<S extends z.ZodType> {
  /** The clinical date of the fact, for the envelope. */
  occurredOn?: (payload: z.infer<S>) => string | null;
  /** `{ 1: from1to2, 2: from2to3 }`: one step for each earlier schema version. */
  upcasts?: Readonly<Record<number, Upcast>>;
}

/**
 * Declares an event type. Its name and payload are the storage format: never renamed, only upcast.
 * The definition is also the constructor of its events: `DoseChanged({ ... })`.
 */
export function defineEvent<const T extends string, S extends z.ZodType>(
  type: T,
  version: number,
  schema: S,
  options: EventOptions<S> = {},
): EventDefinition<T, S> {
  const create = (payload: z.infer<S>) => ({ type, payload });
  return Object.assign(create, {
    type,
    version,
    schema,
    occurredOn: options.occurredOn ?? (() => null),
    upcasts: options.upcasts ?? {},
  });
}

/** The event that a definition makes. */
export type EventOf<D> = D extends EventDefinition<infer T, infer S> ? DomainEvent<T, z.infer<S>> : never;

/** All event types that one log may hold. */
export interface EventCatalogue {
  readonly types: readonly string[];
  /** The definition of a type. Throws EVENT_TYPE_UNKNOWN. */
  definition(type: string): EventDefinition;
  /** Checks a payload of the current version before it is appended. Throws PAYLOAD_INVALID with the fields. */
  validate(type: string, payload: unknown): unknown;
  /** A stored payload of any version, brought to the current one. */
  upcast(type: string, schemaVersion: number, payload: unknown): unknown;
}

/** Gathers definitions into the catalogue a log reads and writes by. Throws on a type declared twice. */
export function eventCatalogue(definitions: readonly EventDefinition[]): EventCatalogue {
  const byType = new Map<string, EventDefinition>();
  for (const definition of definitions) {
    if (byType.has(definition.type)) throw new Error(`event type declared twice: ${definition.type}`);
    byType.set(definition.type, definition);
  }
  const definition = (type: string) => {
    const found = byType.get(type);
    if (!found) throw new DomainError('EVENT_TYPE_UNKNOWN', `no event type is called ${type}`, { type });
    return found;
  };
  const validate = (type: string, payload: unknown) => {
    const parsed = definition(type).schema.safeParse(payload);
    if (parsed.success) return parsed.data;
    throw new DomainError('PAYLOAD_INVALID', `the payload of ${type} is not valid`, {
      type,
      issues: parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
    });
  };
  return {
    types: [...byType.keys()],
    definition,
    validate,
    upcast(type, schemaVersion, payload) {
      const { version, upcasts } = definition(type);
      if (schemaVersion === version) return payload;
      let current = payload;
      for (let from = schemaVersion; from < version; from += 1) {
        const step = upcasts[from] as ((payload: unknown) => unknown) | undefined;
        if (!step) {
          throw new DomainError('SCHEMA_VERSION_UNKNOWN', `${type} has no upcast from version ${from}`, {
            type,
            schemaVersion,
            current: version,
          });
        }
        current = step(current);
      }
      return validate(type, current);
    },
  };
}
