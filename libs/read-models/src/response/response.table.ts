import type { PatientRecord } from '#trial';
import { boolean, date, integer, nullable, text, texts } from '../table/column.js';
import { patientTable } from '../table/table.js';

/** Every statement of a subject's response: the best overall, each derived one, and what assessors stated. */
export const response = patientTable({
  name: 'response',
  comment: 'Tumour response: the best overall and at each assessment as derived, and as stated by assessors.',
  key: ['source', 'ordinal'],
  columns: {
    source: text('BEST (overall, derived), DERIVED (at an assessment), INVESTIGATOR or INDEPENDENT_REVIEW.'),
    ordinal: integer('1, 2, 3 in the order of dates within the source.'),
    response: text('CR, PR, SD, PD or NE.'),
    assessed_on: nullable(date('Date of the assessment.')),
    criteria: text('The criteria: the rule that derived it, or what the assessor named.'),
    criteria_version: nullable(text('Version of the deriving rule; null for a stated response.')),
    confirmed: nullable(
      boolean('Whether CR and PR had to be confirmed by a later assessment; best overall response only.'),
    ),
    missing: texts('The facts that the rule lacked.'),
    reason: nullable(text('Why the rule gave this response.')),
    event_id: nullable(text('The event that it rests on.')),
  },
  rows: ({ state: record }: { state: PatientRecord | null }) =>
    record ? [...best(record), ...derived(record), ...stated(record)] : [],
});

function best({ bestResponse }: PatientRecord) {
  if (!bestResponse) return [];
  const { value, on, rule, version, confirmed, missing, reason, eventId } = bestResponse;
  return [
    {
      source: 'BEST',
      ordinal: 1,
      response: value,
      assessed_on: on,
      criteria: rule,
      criteria_version: version,
      confirmed,
      missing,
      reason,
      event_id: eventId,
    },
  ];
}

function derived({ assessments }: PatientRecord) {
  const judged = assessments.flatMap(({ response: judgement, on, eventId }) =>
    judgement ? [{ judgement, on, eventId }] : [],
  );
  return judged.map(({ judgement: { value, rule, version, missing, reason }, on, eventId }, index) => ({
    source: 'DERIVED',
    ordinal: index + 1,
    response: value,
    assessed_on: on,
    criteria: rule,
    criteria_version: version,
    confirmed: null,
    missing,
    reason,
    event_id: eventId,
  }));
}

function stated({ investigatorResponses }: PatientRecord) {
  const count = new Map<string, number>();
  return investigatorResponses.map(({ assessor, response: value, on, criteria, eventId }) => {
    const ordinal = (count.get(assessor) ?? 0) + 1;
    count.set(assessor, ordinal);
    return {
      source: assessor,
      ordinal,
      response: value,
      assessed_on: on,
      criteria,
      criteria_version: null,
      confirmed: null,
      missing: [],
      reason: null,
      event_id: eventId,
    };
  });
}
