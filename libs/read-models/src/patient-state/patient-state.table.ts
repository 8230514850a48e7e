import type { PatientRecord, Treatment } from '#trial';
import { bigint, boolean, date, integer, nullable, numeric, text, texts } from '../table/column.js';
import { type Derived, patientTable } from '../table/table.js';
import type { PatientSummary } from './patient-state.query.js';

/** One row for each subject: what an analyst asks most. The whole record is derived when it is read. */
export const patientState = patientTable({
  name: 'patient_state',
  comment: 'The present state of each subject, derived from everything recorded of it.',
  indexes: [['site_id'], ['position']],
  columns: {
    site_id: text('Site that enrolled the subject.'),
    setting: text('Treatment setting of the protocol, e.g. ADJUVANT.'),
    status: text('ENROLLED, ON_TREATMENT, PAUSED, OFF_TREATMENT, LOST, WITHDRAWN or DEAD.'),
    enrolled_on: date('Date of enrolment.'),
    sex: text('MALE, FEMALE or UNKNOWN.'),
    age_years: integer('Age at enrolment, in years.'),
    ecog: nullable(integer('ECOG performance status at enrolment, 0-5.')),
    consented_on: nullable(date('Date of the consent in force.')),
    consent_withdrawn_on: nullable(date('Date on which consent was withdrawn.')),
    diagnosis: nullable(text('Code of the diagnosis.')),
    diagnosed_on: nullable(date('Date of the diagnosis.')),
    primary_site: nullable(text('Code of the primary tumour site.')),
    size_mm: nullable(numeric('Largest diameter of the primary tumour, mm.')),
    mitoses: nullable(text('Mitoses as counted; may be censored, e.g. <5.')),
    rupture: nullable(boolean('Whether the tumour had ruptured; null where not known.')),
    mutation: nullable(text('Code of the mutation found.')),
    risk_asserted: nullable(text('Risk class as the investigators stated it.')),
    risk_asserted_criteria: nullable(text('The criteria they named.')),
    risk_derived: nullable(text('Risk class derived from the recorded facts.')),
    risk_criteria: nullable(text('The rule that derived it.')),
    risk_missing: texts('The facts that the rule lacked.'),
    resectability: nullable(text('Latest assessment: RESECTABLE, BORDERLINE or UNRESECTABLE.')),
    converted_on: nullable(date('Date on which an unresectable tumour was found resectable.')),
    resected_on: nullable(date('Date of the first resection.')),
    margin: nullable(text('Margin of the first resection: R0, R1 or R2.')),
    drug: nullable(text('Code of the drug given at present, or last.')),
    first_dose_on: nullable(date('Date of the first dose of any drug.')),
    present_dose_mg_per_day: integer('Daily dose at present, mg; 0 while paused, stopped or untreated.'),
    days_dosed: integer('Days on which a dose was taken, all drugs together.'),
    cumulative_dose_mg: numeric('Cumulative dose, mg, all drugs together.'),
    best_response: nullable(text('Best overall response: CR, PR, SD, PD or NE.')),
    best_response_on: nullable(date('Date of the assessment that gave it.')),
    recurrence: text('NONE, SUSPECTED or CONFIRMED.'),
    recurrence_on: nullable(date('First sighting of the confirmed or suspected recurrence.')),
    adverse_events: integer('Number of adverse events.'),
    serious_adverse_events: integer('Number of serious ones among them.'),
    maximum_grade: nullable(integer('Highest grade of any adverse event.')),
    next_visit_due_on: nullable(date('Due date of the first visit after the last contact.')),
    next_visit_window_from: nullable(date('First day of its window.')),
    next_visit_window_to: nullable(date('Last day of its window.')),
    last_contact_on: date('Date on which the subject was last known to be followed.'),
    last_adequate_imaging_on: nullable(date('Date of the last imaging that could have shown recurrence.')),
    evaluable_efficacy: boolean('Whether the subject counts for efficacy under the protocol.'),
    evaluable_safety: boolean('Whether the subject counts for safety under the protocol.'),
    ended_how: nullable(text('DEATH, WITHDRAWAL or LOSS.')),
    ended_on: nullable(date('Date on which follow-up ended.')),
    warnings: texts('Codes of what a reader should know of this record.'),
    protocol_version: text('Version of the protocol that the derivation used.'),
    version: integer("Version of the subject's stream that this row reflects."),
    position: bigint("Last position of the log that changed this row: the subject's event or an amendment."),
    stale_since_position: nullable(bigint('Position of the first event that could not be projected.')),
  },
  rows: ({ state, ...place }: Derived<PatientRecord | null>) => (state ? [toRow(state, place)] : []),
});

const sum = (treatments: readonly Treatment[], of: (treatment: Treatment) => number) =>
  treatments.reduce((total, treatment) => total + of(treatment), 0);

/** One literal, not several spread into one: with so many members that is an order of magnitude faster. */
function toRow(record: PatientRecord, place: Omit<Derived<unknown>, 'state'>) {
  const { diagnosis, risk, treatments, adverseEvents, recurrence, bestResponse, ended } = record;
  const resection = record.surgeries.find((surgery) => surgery.kind === 'RESECTION');
  const drug = presentTreatment(record);
  const next = nextVisit(record);
  return {
    site_id: record.siteId,
    setting: record.setting,
    status: record.status,
    enrolled_on: record.enrolledOn,
    sex: record.sex,
    age_years: record.ageYears,
    ecog: record.ecog,
    consented_on: record.consent.givenOn,
    consent_withdrawn_on: record.consent.withdrawnOn,
    diagnosis: diagnosis?.diagnosis ?? null,
    diagnosed_on: diagnosis?.on ?? null,
    primary_site: diagnosis?.primarySite ?? null,
    size_mm: diagnosis?.sizeMm ?? null,
    mitoses: diagnosis?.mitosesCount?.toString() ?? null,
    rupture: diagnosis?.rupture ?? null,
    mutation: diagnosis?.mutation ?? null,
    risk_asserted: risk.asserted?.value ?? null,
    risk_asserted_criteria: risk.asserted?.criteria ?? null,
    risk_derived: risk.derived?.value ?? null,
    risk_criteria: risk.derived?.rule ?? null,
    risk_missing: risk.derived?.missing ?? [],
    resectability: record.resectability.at(-1)?.resectability ?? null,
    converted_on: record.conversion?.on ?? null,
    resected_on: resection?.on ?? null,
    margin: resection?.margin ?? null,
    drug: drug?.drug ?? null,
    first_dose_on: record.anchors.TREATMENT_START?.on ?? null,
    present_dose_mg_per_day: drug?.presentMgPerDay ?? 0,
    days_dosed: sum(treatments, (treatment) => treatment.exposure.daysDosed),
    cumulative_dose_mg: sum(treatments, (treatment) => treatment.exposure.cumulativeMg),
    best_response: bestResponse?.value ?? null,
    best_response_on: bestResponse?.on ?? null,
    recurrence: recurrence.status,
    recurrence_on: recurrence.on,
    adverse_events: adverseEvents.length,
    serious_adverse_events: adverseEvents.filter((event) => event.serious).length,
    maximum_grade: adverseEvents.length
      ? Math.max(...adverseEvents.map((event) => event.maximumGrade))
      : null,
    next_visit_due_on: next?.due ?? null,
    next_visit_window_from: next?.windowFrom ?? null,
    next_visit_window_to: next?.windowTo ?? null,
    last_contact_on: record.followUp.lastContactOn,
    last_adequate_imaging_on: record.followUp.lastAdequateImagingOn,
    evaluable_efficacy: record.evaluable.efficacy.value,
    evaluable_safety: record.evaluable.safety.value,
    ended_how: ended?.how ?? null,
    ended_on: ended?.on ?? null,
    warnings: record.warnings.map((warning) => warning.code),
    protocol_version: record.rules.protocolVersion,
    version: place.version,
    position: place.position,
    stale_since_position: place.staleSince,
  };
}

/** The drug given at present, one that is paused where none is, or the last. */
const presentTreatment = ({ treatments }: PatientRecord): Treatment | undefined =>
  treatments.find(({ status }) => status === 'ON') ??
  treatments.find(({ status }) => status === 'PAUSED') ??
  treatments.at(-1);

/** What a list of subjects shows of a record: the columns that `listPatients` reads. */
export function summarise(record: PatientRecord): Omit<PatientSummary, 'version' | 'staleSince'> {
  const drug = presentTreatment(record);
  return {
    patientId: record.patientId,
    siteId: record.siteId,
    setting: record.setting,
    status: record.status,
    enrolledOn: record.enrolledOn,
    drug: drug?.drug ?? null,
    presentMgPerDay: drug?.presentMgPerDay ?? 0,
    riskDerived: record.risk.derived?.value ?? null,
    bestResponse: record.bestResponse?.value ?? null,
    recurrence: record.recurrence.status,
    nextVisitDueOn: nextVisit(record)?.due ?? null,
    lastContactOn: record.followUp.lastContactOn,
  };
}

const nextVisit = ({ visits, followUp }: PatientRecord) =>
  visits.scheduled.find((visit) => visit.attendedOn === null && visit.windowTo > followUp.lastContactOn);
