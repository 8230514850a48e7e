import { hash } from 'node:crypto';
import type { RecordedEvent } from '#kernel';

/** The members of a canonical line before the payload, in their order. */
export type LineFields = Omit<RecordedEvent, 'payload' | 'leafHash'>;

/**
 * The bytes a leaf hash covers, as `log.canonical_line` writes them: a JSON array whose last member is the
 * payload's exact text. See docs/log-format.md.
 */
export function canonicalLine(event: LineFields, payloadText: string): string {
  const fields = [
    event.studyId,
    event.position,
    event.stream,
    event.version,
    event.eventId,
    event.commandId,
    event.type,
    event.schemaVersion,
    event.actor,
    event.actingRole,
    event.reason,
    event.correlationId,
    event.causationId,
    event.occurredOn,
    event.recordedAt,
  ];
  return `[${fields.map((field) => JSON.stringify(field)).join(', ')}, ${payloadText}]`;
}

/** SHA-256(0x00 || line) in hex: the leaf hash of RFC 9162. */
export function leafHashOf(line: string): string {
  return hash('sha256', `\0${line}`);
}
