import { hash } from 'node:crypto';
import { DomainError, type EventCatalogue, type RecordedEvent } from '#kernel';
import { canonicalLine, leafHashOf } from './canonical-line.js';
import type { AppendRequest, AppendResult } from './envelope.js';
import { newId } from './ids.js';

/** An event whose payload is validated and has its stored text. */
export interface PreparedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredOn: string | null;
  readonly payloadText: string;
}

/** A request that can be written as it is. */
export interface PreparedRequest extends Omit<AppendRequest, 'events' | 'requestHash'> {
  readonly requestHash: string;
  readonly events: readonly PreparedEvent[];
}

const textOf = ({ type, payloadText }: PreparedEvent) => `${type} ${payloadText}`;

/** Validates a request's payloads. Throws PAYLOAD_INVALID, EVENT_TYPE_UNKNOWN or REQUEST_EMPTY. */
export function prepare(request: AppendRequest, catalogue: EventCatalogue): PreparedRequest {
  const { studyId, stream, actor, reason = null } = request;
  if (request.events.length === 0) {
    throw new DomainError('REQUEST_EMPTY', 'a request must carry an event', { studyId, stream });
  }
  const events = request.events.map(({ type, payload }): PreparedEvent => {
    const definition = catalogue.definition(type);
    const valid = catalogue.validate(type, payload);
    return {
      eventId: newId(),
      type,
      schemaVersion: definition.version,
      occurredOn: definition.occurredOn(valid),
      payloadText: JSON.stringify(valid),
    };
  });
  const requestHash =
    request.requestHash ??
    hash('sha256', [JSON.stringify([stream, actor, reason]), ...events.map(textOf)].join('\n'));
  return { ...request, events, requestHash };
}

/** The events of a request that was just appended, as a later read will give them. */
export function recordedEvents(request: PreparedRequest, result: AppendResult): RecordedEvent[] {
  const before = request.events.length;
  return request.events.map((event, index) => {
    const fields = {
      studyId: request.studyId,
      position: result.position - before + index + 1,
      stream: request.stream,
      version: result.version - before + index + 1,
      eventId: event.eventId,
      commandId: request.commandId,
      type: event.type,
      schemaVersion: event.schemaVersion,
      actor: request.actor,
      actingRole: request.actingRole,
      reason: request.reason ?? null,
      correlationId: request.correlationId ?? null,
      causationId: request.causationId ?? null,
      occurredOn: event.occurredOn,
      recordedAt: result.recordedAt,
    };
    const leafHash = leafHashOf(canonicalLine(fields, event.payloadText));
    return { ...fields, payload: JSON.parse(event.payloadText), leafHash };
  });
}
