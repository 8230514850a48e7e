import type { PatientRecord } from '#trial';
import { boolean, date, integer, nullable, text, texts } from '../table/column.js';
import { patientTable } from '../table/table.js';

/** Adverse events at their maximum grade. */
export const adverseEvent = patientTable({
  name: 'adverse_event',
  comment: 'Adverse events, each at the highest grade of all its reports.',
  key: ['adverse_event_id'],
  columns: {
    adverse_event_id: text("The adverse event's number within the subject."),
    term: text("Code of the term in the protocol's list."),
    verbatim_term: nullable(text("The term in the source's own words.")),
    local_term: boolean('Whether the term is local to the study, outside the graded scale.'),
    onset_on: date('Date of onset.'),
    resolved_on: nullable(date('Date of resolution; null while it lasts.')),
    scale: text('Toxicity scale, e.g. CTCAE.'),
    scale_version: text('Version of the scale.'),
    maximum_grade: integer('Highest grade stated.'),
    maximum_grade_low: integer('Lower bound of that grade where a range was stated; else the same.'),
    serious: boolean('Whether it was serious.'),
    relation: text('Relation to the drug as judged.'),
    action: text('What was done about the drug.'),
    outcome: text('Latest outcome.'),
    treatment_emergent: boolean('Whether it began on or after the first dose.'),
    event_ids: texts('The events that it rests on.'),
  },
  rows: ({ state: record }: { state: PatientRecord | null }) =>
    (record?.adverseEvents ?? []).map((event) => ({
      adverse_event_id: event.adverseEventId,
      term: event.term,
      verbatim_term: event.verbatimTerm,
      local_term: event.local,
      onset_on: event.onsetOn,
      resolved_on: event.resolvedOn,
      scale: event.scale,
      scale_version: event.scaleVersion,
      maximum_grade: event.maximumGrade,
      maximum_grade_low: event.maximumGradeLow,
      serious: event.serious,
      relation: event.relation,
      action: event.action,
      outcome: event.outcome,
      treatment_emergent: event.treatmentEmergent,
      event_ids: event.eventIds,
    })),
});
