import { type AppendRequest, type EventStore, GUARD_STREAM } from '#event-store';
import { foldLocks, refuseLocked, touchedBy } from '#governance';
import { DomainError } from '#kernel';
import { type HistoryEvent, patientCommands, patientDecider, type Study } from '#trial';
import { type Finding, idOf } from './findings/finding.js';
import { raisedEvent } from './surveillance.decider.js';
import { surveillanceStream } from './surveillance.events.js';

/** Who raises findings. */
export const SURVEILLANCE = { actor: 'surveillance', actingRole: 'system' } as const;

/**
 * Raises a finding. The command id is made of what was found: raised twice, by whomever and whenever, it is
 * recorded once. Returns whether it was recorded now.
 */
export async function raise(store: EventStore, studyId: string, finding: Finding): Promise<boolean> {
  const request = requestFor(studyId, surveillanceStream(finding.patientId), 'raise', finding);
  const { duplicate } = await store.append({ ...request, events: [raisedEvent(finding)] });
  return !duplicate;
}

/**
 * Opens the review that a finding of recurrence asks for, as a command of the subject. Returns whether it was
 * recorded now: not where it was before, nor where a lock or a rule of the subject's history refuses it (the finding
 * then stands alone). Throws VERSION_CONFLICT where the subject has changed.
 */
export async function openReview(
  store: EventStore,
  study: Study,
  history: readonly HistoryEvent[],
  finding: Finding,
): Promise<boolean> {
  try {
    const events = patientDecider(study).decide(history, {
      name: 'suspect-recurrence',
      data: suspicion(finding),
    });
    const { studyId } = study;
    const { patientId } = finding;
    const locks = await store.readStream(studyId, GUARD_STREAM);
    refuseLocked(foldLocks(locks), touchedBy(patientId, history, events));
    const request = requestFor(studyId, `patient/${patientId}`, 'suspect', finding);
    const expected = { expectedVersion: history.length, guard: locks.length };
    const { duplicate } = await store.append({ ...request, events, ...expected });
    return !duplicate;
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'VERSION_CONFLICT') return false;
    throw error;
  }
}

function suspicion({ rule, evidence, values }: Finding) {
  const { seenOn, organ, modality, signs } = values;
  return patientCommands['suspect-recurrence'].schema.parse({
    suspectedOn: seenOn,
    source: 'CHECK',
    rule,
    evidence,
    ...(organ !== null && { organ }),
    modality,
    note: `signs: ${String(signs)
      .split(' ')
      .map((sign) => sign.toLowerCase().replaceAll('_', ' '))
      .join(', ')}`,
  });
}

/** Envelope of what surveillance records about a finding; the date of the look is no part of what was asked. */
function requestFor(
  studyId: string,
  stream: string,
  action: 'raise' | 'suspect',
  { id, evidence }: Finding,
): Omit<AppendRequest, 'events'> {
  const commandId = idOf(action, id);
  return {
    ...SURVEILLANCE,
    studyId,
    stream,
    commandId,
    requestHash: commandId.replaceAll('-', '').repeat(2),
    correlationId: id,
    causationId: evidence[0] ?? null,
  };
}
