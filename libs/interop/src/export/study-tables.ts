import type { RecordedEvent } from '#kernel';
import type { OutcomeTable } from '#trial';
import { type Table, table } from './table.js';

/** The outcomes of the cohort, every figure with what it was made of. */
export function outcomesTable(outcomes: readonly OutcomeTable[]): Table {
  const rows = outcomes.flatMap(({ name, rows }) => rows.map((row) => ({ outcome: name, ...row })));
  return table<(typeof rows)[number]>(
    { name: 'outcomes', label: 'Outcomes of the cohort', keys: 2, ofSubjects: false },
    {
      outcome: ['string', 'Outcome', (r) => r.outcome],
      id: ['string', 'Figure', (r) => r.id],
      group: ['string', 'Group', (r) => r.group],
      label: ['string', 'Label', (r) => r.label],
      value: ['string', 'Value', (r) => (r.value === null ? null : String(r.value))],
      unit: ['string', 'Unit', (r) => r.unit],
      numerator: ['float', 'Numerator', (r) => r.numerator],
      denominator: ['float', 'Denominator', (r) => r.denominator],
      ciLow: ['float', 'Lower 95% limit', (r) => r.ci?.[0]],
      ciHigh: ['float', 'Upper 95% limit', (r) => r.ci?.[1]],
      ciMethod: ['string', 'Method of the limits', (r) => r.ciMethod],
      unknown: ['integer', 'Subjects of whom it is not known', (r) => r.unknown],
      note: ['string', 'Note', (r) => r.note],
      published: ['string', 'As published', (r) => r.published],
    },
    rows,
  );
}

/** Everything that was recorded of subjects, as the log has it. */
export function eventsTable(events: readonly RecordedEvent[]): Table {
  return table<RecordedEvent>(
    { name: 'events', label: 'Events', keys: 2 },
    {
      patientId: ['string', 'Subject', (e) => e.stream.slice('patient/'.length)],
      version: ['integer', 'Place in what was recorded of the subject', (e) => e.version],
      position: ['integer', "Place in the study's log", (e) => e.position],
      eventId: ['string', 'Event', (e) => e.eventId],
      type: ['string', 'Type', (e) => e.type],
      schemaVersion: ['integer', 'Version of the type', (e) => e.schemaVersion],
      occurredOn: ['string', 'Clinical date, may be partial', (e) => e.occurredOn],
      recordedAt: ['string', 'Recorded at, UTC', (e) => e.recordedAt],
      actor: ['string', 'Recorded by', (e) => e.actor],
      actingRole: ['string', 'In the role of', (e) => e.actingRole],
      reason: ['string', 'Reason', (e) => e.reason],
      payload: ['string', 'Content, JSON', (e) => JSON.stringify(e.payload)],
      leafHash: ['string', 'SHA-256 of the line in the sealed log', (e) => e.leafHash],
    },
    events,
  );
}
