import { z } from 'zod';
import { defineEvent, type EventOf } from '#kernel';
import { Identifier, Note } from '#trial';

/**
 * Questions about the data, in the stream `governance/<patient>` of the study's log. Type names and payloads are the
 * storage format: never renamed, only upcast.
 */

const queryId = z.uuid();

/** What a check saw; seen again after somebody closed its query, it is no reason to open that again. */
const seen = z.string().min(1).max(200);

export const QueryOpened = defineEvent(
  'query.opened',
  1,
  z
    .object({
      queryId,
      siteId: Identifier,
      /** The event it asks about; null for the record as a whole. */
      eventId: z.uuid().nullable(),
      /** Path of the field in the event's payload, or in the record; null for all of it. */
      field: z.string().min(1).max(200).nullable(),
      text: Note,
      /** The edit check that raised it, `id@version`; null for a person. */
      check: z.string().min(1).max(80).nullable(),
      seen: seen.nullable(),
    })
    .strict(),
);

export const QueryAnswered = defineEvent('query.answered', 1, z.object({ queryId, text: Note }).strict());

export const QueryClosed = defineEvent('query.closed', 1, z.object({ queryId, text: Note }).strict());

export const QueryReopened = defineEvent(
  'query.re-opened',
  1,
  z.object({ queryId, text: Note, seen: seen.nullable() }).strict(),
);

/** It should not have been asked. */
export const QueryCancelled = defineEvent('query.cancelled', 1, z.object({ queryId, text: Note }).strict());

export const queryEvents = [QueryOpened, QueryAnswered, QueryClosed, QueryReopened, QueryCancelled] as const;
export type QueryEvent = EventOf<(typeof queryEvents)[number]>;
