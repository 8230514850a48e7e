import { canonicalJson, type RecordedEvent } from '#kernel';
import { effectiveFacts, type HistoryEvent } from '#trial';
import type { AuditRow } from './audit-rows.js';

type Fields = Readonly<Record<string, unknown>>;

/** What an entry changed: the fields that differ, as they were and as they are; null where there was nothing before, or is nothing now. */
export interface Change {
  readonly oldValue: Fields | null;
  readonly newValue: Fields | null;
}

/** Reads the history of a stream before a position. */
export type ReadBefore = (stream: string, position: number) => Promise<readonly RecordedEvent[]>;

/** What an entry says it changed. Other entries than corrections, voids and amendments only add. */
export async function changeOf(row: AuditRow, readBefore: ReadBefore): Promise<Change> {
  const { type, payload, stream, position } = row;
  if (type === 'study.protocol-amended') {
    const versions = (await readBefore(stream, position))
      .map(payloadOf)
      .filter((earlier) => earlier?.protocol);
    return differences(versions.at(-1) ?? null, payload, 'protocol');
  }
  const { targetEventId, payload: corrected } = payload as { targetEventId?: string; payload?: Fields };
  if (type !== 'patient.event-corrected' && type !== 'patient.event-voided') {
    return { oldValue: null, newValue: payload };
  }
  const before = await readBefore(stream, position);
  const fact = effectiveFacts(before as readonly unknown[] as readonly HistoryEvent[]).find(
    ({ eventId }) => eventId === targetEventId,
  );
  const target = payloadOf(fact ?? before.find(({ eventId }) => eventId === targetEventId));
  if (type === 'patient.event-voided') return { oldValue: target, newValue: null };
  return differences(target, corrected ?? null);
}

const payloadOf = (event: { payload: unknown } | undefined): Fields | null =>
  (event?.payload as Fields | undefined) ?? null;

/** The members that differ; with `within`, those of the member of this name. */
function differences(before: Fields | null, after: Fields | null, within?: string): Change {
  const [old, present] = [before, after].map((fields) =>
    within ? ((fields?.[within] as Fields | undefined) ?? {}) : (fields ?? {}),
  ) as [Fields, Fields];
  const names = [...new Set([...Object.keys(old), ...Object.keys(present)])].filter(
    (name) => canonicalJson(old[name] ?? null) !== canonicalJson(present[name] ?? null),
  );
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { oldValue: before && pick(old), newValue: pick(present) };
}
