import type { PatientRecord } from '../derive/patient-record.js';
import { anchored, distinct, type FactDefinition, factsFrom } from './fact-definition.js';
import { monthsBetween } from './months.js';

const enrolled = factsFrom(anchored('ENROLMENT'));
const diagnosed = factsFrom((record) => (record.diagnosis ? [record.diagnosis.eventId] : []));
const derived = factsFrom((record) => [
  ...(record.diagnosis ? [record.diagnosis.eventId] : []),
  ...record.surgeries.filter((surgery) => surgery.kind === 'RESECTION').map((surgery) => surgery.eventId),
]);
const ended = factsFrom((record) => (record.ended ? [record.ended.eventId] : []));
const followed = factsFrom((record) => [
  ...anchored('ENROLMENT', 'TREATMENT_START')(record),
  ...lastContactEvents(record),
]);

/** Who the subject is, the disease, and how long they were followed. */
export const subjectFacts: readonly FactDefinition[] = [
  enrolled.text('patientId', 'Subject number', (r) => r.patientId),
  enrolled.text('siteId', 'Site', (r) => r.siteId),
  enrolled.text('setting', 'Treatment setting', (r) => r.setting),
  enrolled.text('sex', 'Sex', (r) => r.sex),
  enrolled.number('ageYears', 'Age at enrolment', (r) => r.ageYears, 'years'),
  enrolled.number('ecog', 'ECOG performance status', (r) => r.ecog),
  enrolled.boolean('priorChemotherapy', 'Chemotherapy before enrolment', (r) => r.priorChemotherapy),
  enrolled.boolean('priorRadiotherapy', 'Radiotherapy before enrolment', (r) => r.priorRadiotherapy),
  diagnosed.text('diagnosis', 'Diagnosis', (r) => r.diagnosis?.diagnosis ?? null),
  diagnosed.text('primarySite', 'Primary tumour site', (r) => r.diagnosis?.primarySite ?? null),
  diagnosed.number('sizeMm', 'Largest diameter at diagnosis', (r) => r.diagnosis?.sizeMm ?? null, 'mm'),
  diagnosed.text('mitoses', 'Mitotic count as recorded', (r) => mitoses(r)),
  diagnosed.list('diagnosisBasis', 'Basis of the diagnosis', (r) => distinct(r.diagnosis?.basis ?? [])),
  diagnosed.list('immunohistochemistry', 'Immunohistochemistry', immunohistochemistry),
  diagnosed.text('mutation', 'Mutation', (r) => r.diagnosis?.mutation ?? null),
  diagnosed.text(
    'assertedRisk',
    'Risk class as the investigators stated it',
    (r) => r.risk.asserted?.value ?? null,
  ),
  derived.text('derivedRisk', 'Risk class derived from the findings', (r) => r.risk.derived?.value ?? null),
  enrolled.text('status', 'Present status', (r) => r.status),
  ended.text('ended', 'How the follow-up ended', (r) => r.ended?.how ?? null),
  ended.boolean('died', 'Died', (r) => r.ended?.how === 'DEATH'),
  followed.number(
    'followUpMonths',
    'Follow-up from the first dose (enrolment where none) to the last contact',
    (r) => monthsBetween(r.anchors.TREATMENT_START?.on ?? r.enrolledOn, r.followUp.lastContactOn),
    'months',
  ),
];

function mitoses(record: PatientRecord): string | null {
  const count = record.diagnosis?.mitosesCount ?? null;
  return count === null ? null : String(count);
}

const SIGNS: Readonly<Record<string, string>> = { POSITIVE: '(+)', NEGATIVE: '(-)' };

function immunohistochemistry(record: PatientRecord): string[] {
  const markers = Object.entries(record.diagnosis?.immunohistochemistry ?? {});
  return distinct(
    markers.flatMap(([marker, result]) => (SIGNS[result] ? [`${marker}${SIGNS[result]}`] : [])),
  );
}

/** The visits and images of the last contact's date; none where something else was the last contact. */
function lastContactEvents({ assessments, visits, followUp }: PatientRecord): string[] {
  const seen = [
    ...assessments,
    ...visits.unscheduled,
    ...visits.scheduled.flatMap(({ attendedOn, eventId }) =>
      attendedOn !== null && eventId !== null ? [{ on: attendedOn, eventId }] : [],
    ),
  ];
  return distinct(seen.filter(({ on }) => on === followUp.lastContactOn).map(({ eventId }) => eventId));
}
