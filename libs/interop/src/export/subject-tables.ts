import type { PatientRecord } from '#trial';
import { joined, type Table, table } from './table.js';

type Of<Part> = { readonly record: PatientRecord; readonly part: Part };

const patientId = ['string', 'Subject', ({ record }: Of<unknown>) => record.patientId] as const;

const each = <Part>(
  records: readonly PatientRecord[],
  parts: (record: PatientRecord) => readonly Part[],
): Of<Part>[] => records.flatMap((record) => parts(record).map((part) => ({ record, part })));

/** What the derived records say, one table for each kind of thing. Lengths mm, doses mg per day, durations days. */
export function subjectTables(records: readonly PatientRecord[]): Table[] {
  return [
    subjects(records),
    treatments(records),
    doses(records),
    assessments(records),
    lesions(records),
    surgeries(records),
    adverseEvents(records),
    visits(records),
    endpoints(records),
  ];
}

function subjects(records: readonly PatientRecord[]): Table {
  return table<PatientRecord>(
    { name: 'subjects', label: 'Subjects', keys: 1 },
    {
      patientId: ['string', 'Subject', (r) => r.patientId],
      siteId: ['string', 'Site', (r) => r.siteId],
      setting: ['string', 'Setting', (r) => r.setting],
      sex: ['string', 'Sex', (r) => r.sex],
      ageYears: ['integer', 'Age at enrolment, years', (r) => r.ageYears],
      ecog: ['integer', 'ECOG performance status', (r) => r.ecog],
      enrolledOn: ['date', 'Enrolled on', (r) => r.enrolledOn],
      consentGivenOn: ['date', 'Consent given on', (r) => r.consent.givenOn],
      consentWithdrawnOn: ['date', 'Consent withdrawn on', (r) => r.consent.withdrawnOn],
      status: ['string', 'Status', (r) => r.status],
      diagnosis: ['string', 'Diagnosis', (r) => r.diagnosis?.diagnosis],
      diagnosedOn: ['date', 'Diagnosed on', (r) => r.diagnosis?.on],
      primarySite: ['string', 'Primary site', (r) => r.diagnosis?.primarySite],
      sizeMm: ['float', 'Largest diameter of the primary, mm', (r) => r.diagnosis?.sizeMm],
      mitoses: ['string', 'Mitoses, may be censored', (r) => text(r.diagnosis?.mitosesCount)],
      mutation: ['string', 'Mutation', (r) => r.diagnosis?.mutation],
      riskAsserted: ['string', 'Risk as the investigators stated it', (r) => r.risk.asserted?.value],
      riskDerived: ['string', 'Risk by the criteria', (r) => r.risk.derived?.value],
      riskRule: ['string', 'Criteria of the risk', (r) => r.risk.derived?.rule],
      convertedOn: ['date', 'Became resectable on', (r) => r.conversion?.on],
      bestResponse: ['string', 'Best response', (r) => r.bestResponse?.value],
      responseRule: ['string', 'Criteria of the response', (r) => r.bestResponse?.rule],
      recurrence: ['string', 'Recurrence', (r) => r.recurrence.status],
      recurrenceOn: ['date', 'Recurrence first seen on', (r) => r.recurrence.on],
      efficacyEvaluable: ['boolean', 'Evaluable for efficacy', (r) => r.evaluable.efficacy.value],
      safetyEvaluable: ['boolean', 'Evaluable for safety', (r) => r.evaluable.safety.value],
      lastContactOn: ['date', 'Last contact on', (r) => r.followUp.lastContactOn],
      endedHow: ['string', 'Follow-up ended by', (r) => r.ended?.how],
      endedOn: ['date', 'Follow-up ended on', (r) => r.ended?.on],
      warnings: ['string', 'Warnings', (r) => joined(r.warnings.map(({ code }) => code))],
    },
    records,
  );
}

const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? null : String(value);

function treatments(records: readonly PatientRecord[]): Table {
  return table<Of<PatientRecord['treatments'][number]>>(
    { name: 'treatments', label: 'Drugs', keys: 2 },
    {
      patientId,
      drug: ['string', 'Drug', ({ part }) => part.drug],
      drugClass: ['string', 'Class of the drug', ({ part }) => part.drugClass],
      startedOn: ['date', 'First day', ({ part }) => part.startedOn],
      stoppedOn: ['date', 'First day without the drug', ({ part }) => part.stoppedOn],
      stopReason: ['string', 'Reason of the stop', ({ part }) => part.stopReason],
      status: ['string', 'Status', ({ part }) => part.status],
      presentMgPerDay: ['integer', 'Present dose, mg per day', ({ part }) => part.presentMgPerDay],
    },
    each(records, (r) => r.treatments),
  );
}

function doses(records: readonly PatientRecord[]): Table {
  const parts = (record: PatientRecord) =>
    record.treatments.flatMap(({ drug, intervals }) => intervals.map((interval) => ({ drug, ...interval })));
  return table<Of<ReturnType<typeof parts>[number]>>(
    { name: 'doses', label: 'Doses and pauses', keys: 3 },
    {
      patientId,
      drug: ['string', 'Drug', ({ part }) => part.drug],
      from: ['date', 'First day', ({ part }) => part.from],
      to: ['date', 'Last day; empty while it lasts', ({ part }) => part.to],
      kind: ['string', 'Dose or pause', ({ part }) => part.kind],
      mgPerDay: ['integer', 'Dose, mg per day', ({ part }) => part.mgPerDay],
      reason: ['string', 'Reason', ({ part }) => part.reason],
      planned: ['boolean', 'Planned', ({ part }) => part.planned],
    },
    each(records, parts),
  );
}

function assessments(records: readonly PatientRecord[]): Table {
  return table<Of<PatientRecord['assessments'][number]>>(
    { name: 'assessments', label: 'Imaging assessments', keys: 3 },
    {
      patientId,
      on: ['date', 'Date', ({ part }) => part.on],
      eventId: ['string', 'Event behind it', ({ part }) => part.eventId],
      modality: ['string', 'Modality', ({ part }) => part.modality],
      role: ['string', 'Role', ({ part }) => part.role],
      sumMm: ['float', 'Sum of diameters, mm', ({ part }) => part.sumMm],
      baselineSumMm: ['float', 'Sum at baseline, mm', ({ part }) => part.baselineSumMm],
      changePercent: ['float', 'Change from baseline, %', ({ part }) => part.changePercent],
      meanHu: ['float', 'Mean density, HU', ({ part }) => part.meanHu],
      newLesions: ['integer', 'New lesions', ({ part }) => part.newLesions],
      adequate: ['boolean', 'Adequate', ({ part }) => part.adequate],
      response: ['string', 'Response', ({ part }) => part.response?.value],
      responseRule: ['string', 'Criteria of the response', ({ part }) => part.response?.rule],
    },
    each(records, (r) => r.assessments),
  );
}

function lesions(records: readonly PatientRecord[]): Table {
  const parts = (record: PatientRecord) =>
    record.assessments.flatMap(({ on, eventId, lesions }) =>
      lesions.map((lesion) => ({ on, eventId, ...lesion })),
    );
  return table<Of<ReturnType<typeof parts>[number]>>(
    { name: 'lesions', label: 'Target lesions', keys: 4 },
    {
      patientId,
      on: ['date', 'Date of the assessment', ({ part }) => part.on],
      eventId: ['string', 'Event of the assessment', ({ part }) => part.eventId],
      lesionId: ['string', 'Lesion', ({ part }) => part.lesionId],
      organ: ['string', 'Organ', ({ part }) => part.organ],
      lymphNode: ['boolean', 'Lymph node', ({ part }) => part.lymphNode],
      sizeMm: ['float', 'Diameter that counts, mm', ({ part }) => part.sizeMm],
      state: ['string', 'State', ({ part }) => part.state],
    },
    each(records, parts),
  );
}

function surgeries(records: readonly PatientRecord[]): Table {
  return table<Of<PatientRecord['surgeries'][number]>>(
    { name: 'surgeries', label: 'Surgery', keys: 3 },
    {
      patientId,
      on: ['date', 'Date', ({ part }) => part.on],
      eventId: ['string', 'Event behind it', ({ part }) => part.eventId],
      kind: ['string', 'Kind', ({ part }) => part.kind],
      margin: ['string', 'Margin', ({ part }) => part.margin],
    },
    each(records, (r) => r.surgeries),
  );
}

function adverseEvents(records: readonly PatientRecord[]): Table {
  return table<Of<PatientRecord['adverseEvents'][number]>>(
    { name: 'adverse-events', label: 'Adverse events', keys: 2 },
    {
      patientId,
      adverseEventId: ['string', 'Adverse event', ({ part }) => part.adverseEventId],
      term: ['string', 'Term', ({ part }) => part.term],
      verbatimTerm: ['string', "Term in the source's words", ({ part }) => part.verbatimTerm],
      onsetOn: ['date', 'Onset', ({ part }) => part.onsetOn],
      resolvedOn: ['date', 'Resolved', ({ part }) => part.resolvedOn],
      scale: ['string', 'Scale of the grades', ({ part }) => `${part.scale} ${part.scaleVersion}`],
      maximumGrade: ['integer', 'Maximum grade', ({ part }) => part.maximumGrade],
      maximumGradeLow: ['integer', 'Lowest bound of it', ({ part }) => part.maximumGradeLow],
      serious: ['boolean', 'Serious', ({ part }) => part.serious],
      relation: ['string', 'Relation to the drug', ({ part }) => part.relation],
      action: ['string', 'Action taken', ({ part }) => part.action],
      outcome: ['string', 'Outcome', ({ part }) => part.outcome],
      treatmentEmergent: ['boolean', 'Treatment-emergent', ({ part }) => part.treatmentEmergent],
    },
    each(records, (r) => r.adverseEvents),
  );
}

function visits(records: readonly PatientRecord[]): Table {
  return table<Of<PatientRecord['visits']['scheduled'][number]>>(
    { name: 'visits', label: 'Scheduled visits', keys: 3 },
    {
      patientId,
      schedule: ['string', 'Schedule', ({ part }) => part.schedule],
      month: ['integer', 'Month', ({ part }) => part.month],
      due: ['date', 'Due on', ({ part }) => part.due],
      windowFrom: ['date', 'Window from', ({ part }) => part.windowFrom],
      windowTo: ['date', 'Window to', ({ part }) => part.windowTo],
      attendedOn: ['date', 'Attended on', ({ part }) => part.attendedOn],
    },
    each(records, (r) => r.visits.scheduled),
  );
}

function endpoints(records: readonly PatientRecord[]): Table {
  return table<Of<PatientRecord['endpoints'][number]>>(
    { name: 'endpoints', label: 'Time-to-event endpoints', keys: 2 },
    {
      patientId,
      endpoint: ['string', 'Endpoint', ({ part }) => part.id],
      start: ['date', 'Start', ({ part }) => part.start],
      end: ['date', 'End', ({ part }) => part.end],
      days: ['integer', 'Days', ({ part }) => part.days],
      status: ['string', 'Event, competing event or censored', ({ part }) => part.status],
      why: ['string', 'What ended or censored it', ({ part }) => part.why],
    },
    each(records, (r) => r.endpoints),
  );
}
