import { bestResponse } from '#clinical';
import { daysBetween } from '#kernel';
import type { Assessment, PatientRecord, Surgery } from '../derive/patient-record.js';
import { wholeMonths } from '../derive/recurrence.js';
import { distinct, type FactDefinition, factsFrom } from './fact-definition.js';
import { DAYS_PER_MONTH } from './months.js';

const responded = factsFrom((r) => followUps(r).map((assessment) => assessment.eventId));
const assessed = factsFrom((r) => investigatorsOwn(r).map((response) => response.eventId));
const judged = factsFrom((r) => r.resectability.map((each) => each.eventId));
const resected = factsFrom((r) => resections(r).map((surgery) => surgery.eventId));
const converted = factsFrom((r) =>
  r.conversion ? [r.conversion.eventId, ...conversionResection(r).map((surgery) => surgery.eventId)] : [],
);
const recurred = factsFrom((r) => [
  ...(r.recurrence.eventId ? [r.recurrence.eventId] : []),
  ...sightings(r).map((assessment) => assessment.eventId),
]);
const attended = factsFrom((r) => r.visits.scheduled.flatMap((visit) => visit.eventId ?? []));
const harmed = factsFrom((r) => r.adverseEvents.flatMap((event) => event.eventIds));

/** Response, surgery, recurrence, visits and adverse events. */
export const outcomeFacts: readonly FactDefinition[] = [
  responded.text(
    'bestResponse',
    'Best response by the criteria in force',
    (r) => r.bestResponse?.value ?? null,
  ),
  responded.text('bestResponseCategory', 'Best response, undecided densities taken as size alone', category),
  responded.boolean('objectiveResponse', 'Objective response (CR or PR)', (r) =>
    among(category(r), ['CR', 'PR']),
  ),
  responded.boolean('diseaseControl', 'Disease control (CR, PR, SD or non-CR/non-PD)', (r) =>
    among(category(r), ['CR', 'PR', 'SD', 'NON_CR_NON_PD']),
  ),
  responded.number('bestChangePercent', 'Best change of the sum of diameters', bestChange, '%'),
  assessed.text(
    'investigatorBestResponse',
    "Best response in the investigators' judgement",
    investigatorBest,
  ),
  judged.text(
    'firstResectability',
    'Resectability at first',
    (r) => r.resectability[0]?.resectability ?? null,
  ),
  judged.list('resectabilityBasis', 'Basis of the first resectability assessment', (r) =>
    distinct(r.resectability[0]?.basis ?? []),
  ),
  judged.list('resectabilityReasons', 'Reasons at the first resectability assessment', (r) =>
    distinct(r.resectability[0]?.reasons ?? []),
  ),
  converted.boolean('converted', 'Became resectable under treatment', (r) => r.conversion !== null),
  converted.list('conversionReasons', 'What made it resectable', (r) =>
    distinct(r.conversion?.reasons ?? []),
  ),
  converted.number(
    'conversionMonths',
    'Completed months from the first dose to resectability',
    conversionMonths,
    'months',
  ),
  converted.boolean(
    'resectedAfterConversion',
    'Resected after conversion',
    (r) => !!r.conversion?.resectedOn,
  ),
  converted.text(
    'marginOfConversionResection',
    'Margin after conversion',
    (r) => r.conversion?.margin ?? null,
  ),
  resected.boolean('resected', 'Resected', (r) => resections(r).length > 0),
  resected.text('resectionMargin', 'Margin of the first resection', (r) => resections(r)[0]?.margin ?? null),
  recurred.boolean('recurrenceEver', 'Recurrence confirmed', (r) => r.recurrence.status === 'CONFIRMED'),
  recurred.number('recurrenceMonths', 'Time from R0 resection to the recurrence', recurrenceMonths, 'months'),
  recurred.boolean(
    'recurrenceSeenOnImaging',
    'A new lesion was imaged at the recurrence',
    (r) => sightings(r).length > 0,
  ),
  recurred.text('recurrenceOrgan', 'Organ of the recurrence', (r) => r.recurrence.organ),
  attended.number('visitsAttended', 'Scheduled visits attended', (r) => visitsAttended(r)),
  attended.list('firstScheduledMonths', 'Months of the first four scheduled visits', firstScheduledMonths),
  harmed.boolean('adverseEventEver', 'Had an adverse event', (r) => r.adverseEvents.length > 0),
  harmed.list('adverseEventTerms', 'Adverse events', (r) =>
    distinct(r.adverseEvents.map((event) => event.term)),
  ),
  harmed.number('adverseEventMaxGrade', 'Highest grade of any adverse event', (r) => highestGrade(r)),
  harmed.boolean('seriousAdverseEvent', 'Had a serious adverse event', (r) =>
    r.adverseEvents.some((e) => e.serious),
  ),
];

/** The assessments of the response series, without baseline and surveillance. */
export function followUps(record: PatientRecord): Assessment[] {
  return record.assessments.filter((assessment) => assessment.role === 'FOLLOW_UP');
}

/** The highest grade of a term, or of any; null without such an event. */
export function highestGrade(record: PatientRecord, term?: string): number | null {
  const grades = record.adverseEvents
    .filter((event) => term === undefined || event.term === term)
    .map((event) => event.maximumGrade);
  return grades.length > 0 ? Math.max(...grades) : null;
}

/** SD_DENSITY_MISSING is stable by size and PD_DENSITY_MISSING progressive by size. */
function category(record: PatientRecord): string | null {
  return record.bestResponse?.value.replace('_DENSITY_MISSING', '') ?? null;
}

function among(value: string | null, values: readonly string[]): boolean | null {
  return value === null ? null : values.includes(value);
}

function bestChange(record: PatientRecord): number | null {
  const changes = followUps(record).flatMap(({ changePercent }) => changePercent ?? []);
  return changes.length > 0 ? Math.min(...changes) : null;
}

/** What the investigators stated; an independent review is not theirs. */
function investigatorsOwn({ investigatorResponses }: PatientRecord) {
  return investigatorResponses.filter(({ assessor }) => assessor === 'INVESTIGATOR');
}

function investigatorBest(record: PatientRecord): string | null {
  const given = investigatorsOwn(record);
  return given.length > 0 ? bestResponse(given).result : null;
}

function resections(record: PatientRecord): Surgery[] {
  return record.surgeries.filter((surgery) => surgery.kind === 'RESECTION');
}

function conversionResection(record: PatientRecord): Surgery[] {
  return resections(record).filter((surgery) => surgery.on === record.conversion?.resectedOn);
}

function conversionMonths(record: PatientRecord): number | null {
  const start = record.anchors.TREATMENT_START?.on;
  const { conversion } = record;
  return conversion && start !== undefined && start <= conversion.on
    ? wholeMonths(start, conversion.on)
    : null;
}

function recurrenceMonths(record: PatientRecord): number | null {
  const { on, status } = record.recurrence;
  const from = record.anchors.R0_RESECTION?.on;
  if (status !== 'CONFIRMED' || on === null || from === undefined) return null;
  return daysBetween(from, on) / DAYS_PER_MONTH;
}

/** Images with a new lesion on the date the recurrence is dated to. */
function sightings(record: PatientRecord): Assessment[] {
  if (record.recurrence.status !== 'CONFIRMED') return [];
  return record.assessments.filter(({ on, newLesions }) => on === record.recurrence.on && newLesions > 0);
}

function visitsAttended(record: PatientRecord): number {
  return record.visits.scheduled.filter((visit) => visit.attendedOn !== null).length;
}

function firstScheduledMonths(record: PatientRecord): string[] {
  const schedule = record.visits.schedules[0]?.schedule;
  return record.visits.scheduled
    .filter((visit) => visit.schedule === schedule)
    .slice(0, 4)
    .map((visit) => String(visit.month));
}
