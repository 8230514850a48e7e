import type { LoggedEvent } from '#contracts';
import { derivePatient, type PatientRecord, type Protocol } from '#trial';
import { toHistory } from './use-subject.js';

const PATIENT = 'patient/';

/** Every subject of a log, derived in the browser; by other response criteria where these are given. */
export function recordsOf(
  events: readonly LoggedEvent[],
  protocol: Protocol,
  response?: string,
): PatientRecord[] {
  const streams = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    if (!event.stream.startsWith(PATIENT)) continue;
    const id = event.stream.slice(PATIENT.length);
    const known = streams.get(id);
    if (known) known.push(event);
    else streams.set(id, [event]);
  }
  const options = response === undefined ? {} : { response };
  return [...streams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, history]) => derivePatient(id, toHistory(history), protocol, options) ?? []);
}
