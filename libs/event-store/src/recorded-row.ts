import type { EventCatalogue, RecordedEvent } from '#kernel';

/** A stored event as the text of its columns, in the order of COLUMNS. */
export type RecordedRow = readonly (string | null)[];

/** Selects a RecordedRow from `log.event e`. Plain columns: to build the canonical line costs the server more. */
export const COLUMNS = `e.position, e.stream, e.version, e.event_id, e.command_id, e.type, e.schema_version, e.actor,
  e.acting_role, e.reason, e.correlation_id, e.causation_id, e.occurred_on, e.recorded_at at time zone 'UTC',
  encode(e.leaf_hash, 'hex'), e.payload`;

/** `2026-03-02 08:15:30.12`, as the server prints it, to `2026-03-02T08:15:30.120000Z`. */
function instant(text: string): string {
  const [seconds = '', fraction = ''] = text.split('.');
  return `${seconds.replace(' ', 'T')}.${fraction.padEnd(6, '0')}Z`;
}

/**
 * Makes the function that turns a study's rows into events, payloads brought to the current schema version.
 * Payloads of the current version were validated before they were appended and are taken as they are; older ones
 * are upcast and validated.
 */
export function rowReader(studyId: string, catalogue: EventCatalogue): (row: RecordedRow) => RecordedEvent {
  // Events of one transaction share their instant.
  let last: [text: string, instant: string] = ['', ''];
  return (row) => {
    const [position, stream, version, eventId, commandId, type, schemaVersion, actor, actingRole] =
      row as string[];
    const [recordedAt, leafHash, payload] = row.slice(13) as [string, string, string];
    if (recordedAt !== last[0]) last = [recordedAt, instant(recordedAt)];
    return {
      studyId,
      position: Number(position),
      stream: stream!,
      version: Number(version),
      eventId: eventId!,
      commandId: commandId!,
      type: type!,
      schemaVersion: Number(schemaVersion),
      payload: catalogue.upcast(type!, Number(schemaVersion), JSON.parse(payload)),
      actor: actor!,
      actingRole: actingRole!,
      reason: row[9]!,
      correlationId: row[10]!,
      causationId: row[11]!,
      occurredOn: row[12]!,
      recordedAt: last[1],
      leafHash,
    };
  };
}
