import pg, { type Pool } from 'pg';
import { copyOut } from '#event-store';
import { eventCatalogue } from '#kernel';
import { type HistoryEvent, patientEvents } from '#trial';

const PATIENT = 'patient/';
const catalogue = eventCatalogue(patientEvents);

/** What a derivation needs of a subject's events. */
export interface PatientHistory {
  readonly patientId: string;
  readonly history: readonly HistoryEvent[];
}

type Row = [
  stream: string,
  eventId: string,
  position: string,
  type: string,
  schemaVersion: string,
  payload: string,
];

/**
 * Every subject's history up to a position, from one snapshot, in the order of streams. Reads only what a derivation
 * needs: that is half the time of whole events with their leaf hashes.
 */
export async function* patientHistories(
  pool: Pool,
  studyId: string,
  upTo: number,
): AsyncGenerator<PatientHistory> {
  const query = `select e.stream, e.event_id, e.position, e.type, e.schema_version, e.payload::text from log.event e
    where e.study_id = ${pg.escapeLiteral(studyId)} and e.stream >= '${PATIENT}' and e.stream < 'patient0'
      and e.position <= ${Math.trunc(upTo)} order by e.stream, e.version`;
  let stream = '';
  let history: HistoryEvent[] = [];
  for await (const rows of copyOut(pool, query)) {
    for (const row of rows as Row[]) {
      if (row[0] !== stream) {
        if (history.length > 0) yield { patientId: stream.slice(PATIENT.length), history };
        stream = row[0];
        history = [];
      }
      history.push(toEvent(row));
    }
  }
  if (history.length > 0) yield { patientId: stream.slice(PATIENT.length), history };
}

function toEvent([, eventId, position, type, schemaVersion, payload]: Row): HistoryEvent {
  return {
    type,
    payload: catalogue.upcast(type, Number(schemaVersion), JSON.parse(payload)),
    eventId,
    position: Number(position),
  } as HistoryEvent;
}
