import type { RecordedEvent } from '#kernel';
import type { PatientEvent } from '#trial';
import { COMMAND_OF_EVENT } from '../event-of-command.js';
import type { CommandLine } from '../import/read-ndjson.js';

type Recorded = PatientEvent & Pick<RecordedEvent, 'eventId' | 'version'>;

/**
 * The commands that make a subject's history again, in the order in which it was recorded. Events that others speak of
 * have a name, `e<version>`, since they get another id where they are recorded again.
 */
export function commandsOf(patientId: string, history: readonly Recorded[]): CommandLine[] {
  const names = new Map(history.map(({ eventId, version }) => [eventId, `e${version}`]));
  const lines = history.map((event) => ({ event, data: bodyOf(event) }));
  const told = new Set(lines.flatMap(({ data }) => idsIn(data, names)));
  return lines.map(({ event, data }) => ({
    patientId,
    command: COMMAND_OF_EVENT[event.type],
    ...(told.has(event.eventId) && { ref: names.get(event.eventId)! }),
    data: named(data, names) as CommandLine['data'],
  }));
}

/** A command says less than its event where the registry knows the rest. */
function bodyOf({ type, payload }: Recorded): unknown {
  if (type !== 'patient.event-corrected' && type !== 'patient.event-voided') return payload;
  const { targetType: _, ...body } = payload;
  return body;
}

function idsIn(value: unknown, names: ReadonlyMap<string, string>): string[] {
  if (typeof value === 'string') return names.has(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((member) => idsIn(member, names));
}

function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((member) => named(member, names));
  if (typeof value === 'string') return names.has(value) ? `ref:${names.get(value)}` : value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, named(member, names)]));
}
