import { hash } from 'node:crypto';
import { escapeLiteral } from 'pg';
import { field } from '../../copy-out.js';

/** Where the members of a canonical line stand; see docs/log-format.md. */
export const MEMBER = {
  study: 0,
  position: 1,
  stream: 2,
  version: 3,
  eventId: 4,
  command: 5,
  type: 6,
  recordedAt: 14,
  payload: 15,
} as const;

/** A row as the table holds it, none of the database's own functions for it being trusted. */
export interface RawRow {
  readonly position: number;
  readonly version: number;
  /** The stored leaf hash, hex. */
  readonly storedHash: string;
  /** The sixteen members of the canonical line, each as JSON text. */
  readonly members: readonly string[];
}

/** The rows of a study in order as COPY gives them. The session must have time zone UTC and date style ISO. */
export const rawRowsQuery = (studyId: string, condition = 'true') =>
  `select encode(leaf_hash, 'hex'), request_hash is not null, position, stream, version, event_id, command_id, type,
     schema_version, actor, acting_role, reason, correlation_id, causation_id, occurred_on, recorded_at, payload
   from log.event where study_id = ${escapeLiteral(studyId)} and ${condition} order by position`;

/** SHA-256(0x00 || canonical line), hex. */
export const hashOf = (members: readonly string[]): string =>
  hash('sha256', `\0[${members.join(', ')}]`, 'hex');

const quoted = (text: string) => JSON.stringify(field(text));

/** Reads a line of COPY's text format. */
export function readRow(studyId: string, text: string): RawRow {
  const [storedHash, , position, stream, version, eventId, commandId, type, schemaVersion, ...rest] =
    text.split('\t') as [string, string, string, string, string, string, string, string, string, ...string[]];
  const [recordedAt, payload] = rest.slice(6) as [string, string];
  const members = [
    JSON.stringify(studyId),
    position,
    ...[stream, version, eventId, commandId, type].map((value, n) => (n === 1 ? value : quoted(value))),
    schemaVersion,
    ...rest.slice(0, 6).map(quoted),
    instantOf(recordedAt),
    field(payload) ?? '',
  ];
  return { position: Number(position), version: Number(version), storedHash, members };
}

/** `2026-03-02 08:15:30.12+00` as the canonical line has it, in its quotes. */
function instantOf(text: string): string {
  const [, date, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return date ? `"${date}T${time}.${fraction.padEnd(6, '0')}Z"` : JSON.stringify(text);
}
