import { type DomainEvent, dateBounds, type RecordedEvent } from '#kernel';
import { type ClinicalEvent, clinicalEvents, type PatientEvent, patientEvents } from './patient.events.js';

/**
 * The history a patient is derived from: recorded facts with corrections in their target's place and voided
 * ones left out, in the order they happened.
 */

/** One effective fact. `eventId` is the original's; `correctedBy` the event whose payload stands in its place. */
export type Fact<E extends ClinicalEvent = ClinicalEvent> = E & {
  readonly eventId: string;
  readonly position: number;
  readonly correctedBy: string | null;
  readonly occurredOn: string;
  /** Bounds of the clinical date; equal for a full date. */
  readonly earliest: string;
  readonly latest: string;
};

/** What the history needs of a recorded event. */
export type HistoryEvent = PatientEvent & Pick<RecordedEvent, 'eventId' | 'position'>;

const types: ReadonlySet<string> = new Set(patientEvents.map((definition) => definition.type));

/** Whether an event says something of a patient; its payload is then of the present schema, as the log's catalogue read it. */
export function isPatientEvent<E extends DomainEvent>(event: E): event is E & PatientEvent {
  return types.has(event.type);
}

const definitions = new Map(clinicalEvents.map((definition) => [definition.type as string, definition]));

/** The clinical date of a fact of a given type, full or partial. */
export function occurredOn(event: ClinicalEvent): string {
  const definition = definitions.get(event.type) as unknown as { occurredOn(payload: unknown): string };
  return definition.occurredOn(event.payload);
}

/**
 * Recorded events (in record order) to effective facts, in record order. The newest change is read first, so
 * a void of a correction brings the earlier value back, and a void of a void the fact itself.
 */
export function effectiveFacts(history: readonly HistoryEvent[]): Fact[] {
  const voided = new Set<string>();
  const corrections = new Map<string, { payload: unknown; eventId: string }>();
  for (const event of history.toReversed()) {
    if (voided.has(event.eventId)) continue;
    if (event.type === 'patient.event-voided') voided.add(event.payload.targetEventId);
    else if (event.type === 'patient.event-corrected' && !corrections.has(event.payload.targetEventId)) {
      corrections.set(event.payload.targetEventId, {
        payload: event.payload.payload,
        eventId: event.eventId,
      });
    }
  }
  const facts: Fact[] = [];
  for (const event of history) {
    if (event.type === 'patient.event-voided' || event.type === 'patient.event-corrected') continue;
    if (voided.has(event.eventId)) continue;
    const correction = corrections.get(event.eventId);
    const payload = correction?.payload ?? event.payload;
    facts.push(toFact({ type: event.type, payload } as ClinicalEvent, event, correction?.eventId ?? null));
  }
  return facts;
}

/** A fact that is about to be recorded, for asking whether the history would still be possible with it. */
export function toFact(
  event: ClinicalEvent,
  place: { eventId: string; position: number },
  correctedBy: string | null = null,
): Fact {
  const date = occurredOn(event);
  const { earliest, latest } = dateBounds(date);
  // Every fact has one shape: spreading the event here made deriving a patient twice as slow.
  return {
    type: event.type,
    payload: event.payload,
    eventId: place.eventId,
    position: place.position,
    correctedBy,
    occurredOn: date,
    earliest,
    latest,
  } as Fact;
}

/**
 * Facts in clinical order. A fact goes before those that certainly happened after it; among facts whose dates
 * overlap (the same day, or a partial date) the order of recording stands, but for a death, which comes last.
 */
export function timeline(facts: readonly Fact[]): Fact[] {
  const ordered: Fact[] = [];
  let lastBegin = '';
  for (const fact of facts) {
    const next = fact.latest < lastBegin ? ordered.findIndex(({ earliest }) => fact.latest < earliest) : -1;
    const end = next < 0 ? ordered.length : next;
    const at = mayPrecedeDeath(fact, ordered[end - 1]) ? end - 1 : end;
    if (at === ordered.length) ordered.push(fact);
    else ordered.splice(at, 0, fact);
    if (fact.earliest > lastBegin) lastBegin = fact.earliest;
  }
  return ordered;
}

/** Whether a fact goes before a death that is not certainly earlier; people are told of an adverse event after it too. */
function mayPrecedeDeath(fact: Fact, previous: Fact | undefined): boolean {
  return (
    previous?.type === 'patient.died' &&
    fact.type !== 'patient.serious-adverse-event-notified' &&
    fact.earliest <= previous.latest
  );
}
