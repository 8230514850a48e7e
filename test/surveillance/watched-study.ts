import { findingsOf, type Look, nextLooks } from '#surveillance';
import { type GivenPatient, sampleStudy, type WrittenCommand } from '#testing';
import { derivePatient, type Protocol, type Study, SurveillanceRule } from '#trial';

const rule = (written: Record<string, unknown>) =>
  SurveillanceRule.parse({ version: 1, label: 'a rule', ...written });

const adjuvant = { fact: 'setting', is: 'ADJUVANT' } as const;

/** One rule of each kind. */
export const rules = [
  rule({ kind: 'VISIT_OVERDUE', id: 'visit' }),
  rule({ kind: 'RECURRENCE', id: 'recurrence' }),
  rule({ kind: 'PROGRESSION_ON_TREATMENT', id: 'escalation' }),
  rule({ kind: 'LONG_PAUSE', id: 'pause', days: 28 }),
  rule({ kind: 'SERIOUS_ADVERSE_EVENT', id: 'sae', to: 'SPONSOR', withinHours: 24 }),
  rule({ kind: 'COURSE_ENDING', id: 'course', daysBefore: 30 }),
  rule({
    kind: 'REASSESSMENT_DUE',
    id: 'reassess',
    population: { fact: 'setting', is: 'NEOADJUVANT' },
    fromMonth: 6,
    toMonth: 8,
  }),
  rule({
    kind: 'RECURRENCE_STATUS',
    id: 'status',
    population: adjuvant,
    atMonth: 12,
    anchor: 'R0_RESECTION',
  }),
];

/** The sample study under these rules, or those of one kind only. */
export function watchedStudy(kind?: SurveillanceRule['kind'], changes: Partial<Protocol> = {}): Study {
  const surveillance = kind ? rules.filter((known) => known.kind === kind) : rules;
  return { ...sampleStudy, protocol: { ...sampleStudy.protocol, surveillance, ...changes } };
}

/** A subject of the sample study as a check sees it on a date. */
export function lookAt(
  patient: GivenPatient,
  date: string,
  study = watchedStudy(),
  now = new Date(`${date}T12:00:00Z`),
): Look {
  const record = derivePatient('001', patient.history, study.protocol, { asOf: date });
  if (!record) throw new Error(`not enrolled on ${date}`);
  return { record, history: patient.history, study, date, now };
}

export const findingsAt = (patient: GivenPatient, date: string, study?: Study) =>
  findingsOf(lookAt(patient, date, study));
export const looksAfter = (patient: GivenPatient, date: string, study?: Study) =>
  nextLooks(lookAt(patient, date, study));

export const enrolled = (setting: string, on = '2012-01-10'): WrittenCommand => [
  'enrol',
  { siteId: 'S1', enrolledOn: on, setting, sex: 'MALE', ageYears: 42 },
];
export const consent = (on = '2012-01-10'): WrittenCommand => ['record-consent', { consentedOn: on }];
export const start = (on: string): WrittenCommand => [
  'start-treatment',
  { startedOn: on, drug: 'IMATINIB', mgPerDay: 400 },
];
export const resection = (on: string): WrittenCommand => [
  'record-surgery',
  { performedOn: on, kind: 'RESECTION', margin: 'R0' },
];
export const scan = (on: string, more: object = {}): WrittenCommand => [
  'record-ct-assessment',
  { assessedOn: on, modality: 'CT', ...more },
];
