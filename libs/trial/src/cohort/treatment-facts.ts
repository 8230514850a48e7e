import { daysBetween } from '#kernel';
import type { DoseInterval, PatientRecord, Treatment } from '../derive/patient-record.js';
import { anchored, distinct, type FactDefinition, factsFrom, firstTreatment } from './fact-definition.js';
import { DAYS_PER_MONTH, monthsBetween } from './months.js';

const started = factsFrom(anchored('TREATMENT_START'));
const dosed = factsFrom((record) => courseEvents(firstTreatment(record)));
const dosedWithAny = factsFrom((record) => record.treatments.flatMap(courseEvents));
const paused = factsFrom((record) => pauses(record).map((pause) => pause.eventId));
const changed = factsFrom((record) => doseChanges(record).map((change) => change.eventId));
const operated = factsFrom((record) => {
  const operation = operationInPause(record);
  return operation ? [operation.pause.eventId, operation.surgeryEventId, ...operation.resumedBy] : [];
});

/** Dose, pauses, stop and exposure. Where a study has several drugs these are of the first one given. */
export const treatmentFacts: readonly FactDefinition[] = [
  started.boolean('treated', 'Took at least one dose', (r) => r.treatments.length > 0),
  started.list('drugs', 'Drugs taken', (r) => distinct(r.treatments.map((t) => t.drug))),
  started.list('drugClasses', 'Classes of the drugs taken', (r) =>
    distinct(r.treatments.map((t) => t.drugClass)),
  ),
  started.boolean('safetySet', 'In the safety set (any dose)', (r) => r.evaluable.safety.value),
  dosedWithAny.boolean('efficacyEvaluable', 'Evaluable for efficacy', (r) => r.evaluable.efficacy.value),
  started.number('startMgPerDay', 'First daily dose', (r) => doses(r)[0]?.mgPerDay ?? null, 'mg/d'),
  dosed.number('maxMgPerDay', 'Highest daily dose', maximumDose, 'mg/d'),
  dosed.list('doseLevels', 'Daily doses taken (mg)', (r) =>
    distinct(doses(r).map((d) => String(d.mgPerDay))),
  ),
  changed.number('doseChanges', 'Changes of dose', (r) => doseChanges(r).length),
  changed.list('doseChangeReasons', 'Reasons for changes of dose', (r) => reasons(doseChanges(r))),
  paused.boolean('pausedEver', 'Treatment was paused', (r) => pauses(r).length > 0),
  paused.number('pauses', 'Pauses', (r) => pauses(r).length),
  paused.list('pauseReasons', 'Reasons for pauses', (r) => reasons(pauses(r))),
  operated.number(
    'preOperativePauseDays',
    'Days without the drug before a resection during a pause',
    (r) => operationInPause(r)?.daysBefore ?? null,
    'days',
  ),
  operated.number(
    'resumeAfterSurgeryMonths',
    'Time from a resection during a pause to the next dose',
    (r) => operationInPause(r)?.monthsToResume ?? null,
    'months',
  ),
  dosed.text('treatmentStatus', 'Treatment is', (r) => firstTreatment(r)?.status ?? null),
  dosed.text('treatmentStopReason', 'Reason for stopping', (r) => firstTreatment(r)?.stopReason ?? null),
  dosed.text(
    'treatmentStopVerbatim',
    "Reason for stopping in the source's words",
    (r) => firstTreatment(r)?.stopVerbatim ?? null,
  ),
  dosed.number('timeOnTreatmentMonths', 'Time on treatment, pauses included', timeOnTreatment, 'months'),
  dosed.number('daysDosed', 'Days with a dose', (r) => firstTreatment(r)?.exposure.daysDosed ?? null, 'days'),
  dosed.number(
    'cumulativeMg',
    'Cumulative dose',
    (r) => firstTreatment(r)?.exposure.cumulativeMg ?? null,
    'mg',
  ),
  dosed.number('rdi', 'Relative dose intensity', (r) => percent(firstTreatment(r)?.exposure.rdiAllDays), '%'),
  dosed.number(
    'rdiExcludingPlannedPauses',
    'Relative dose intensity without planned pauses',
    (r) => percent(firstTreatment(r)?.exposure.rdiExcludingPlannedPauses),
    '%',
  ),
];

function courseEvents(treatment: Treatment | undefined): string[] {
  if (!treatment) return [];
  const { intervals: given, stopEventId } = treatment;
  return [...given.map((interval) => interval.eventId), ...(stopEventId ? [stopEventId] : [])];
}

function intervals(record: PatientRecord): readonly DoseInterval[] {
  return firstTreatment(record)?.intervals ?? [];
}

function doses(record: PatientRecord): DoseInterval[] {
  return intervals(record).filter((interval) => interval.kind === 'DOSE');
}

function pauses(record: PatientRecord): DoseInterval[] {
  return intervals(record).filter((interval) => interval.kind === 'PAUSE');
}

/** A dose that follows another without a pause; a resume at another dose is not counted as a change. */
function doseChanges(record: PatientRecord): DoseInterval[] {
  return intervals(record).filter(
    (interval, index, all) => interval.kind === 'DOSE' && all[index - 1]?.kind === 'DOSE',
  );
}

function reasons(of: readonly DoseInterval[]): string[] {
  return distinct(of.flatMap(({ reason }) => reason ?? []));
}

function maximumDose(record: PatientRecord): number | null {
  const levels = doses(record).map(({ mgPerDay }) => mgPerDay);
  return levels.length > 0 ? Math.max(...levels) : null;
}

function timeOnTreatment(record: PatientRecord): number | null {
  const days = firstTreatment(record)?.exposure.timeOnTreatmentDays;
  return days === undefined ? null : days / DAYS_PER_MONTH;
}

function percent(ratio: number | null | undefined): number | null {
  return ratio === null || ratio === undefined ? null : ratio * 100;
}

/** The first pause during which a resection was done. */
function operationInPause(record: PatientRecord) {
  for (const pause of pauses(record)) {
    const surgery = record.surgeries.find(
      ({ kind, on }) => kind === 'RESECTION' && on >= pause.from && (pause.to === null || on <= pause.to),
    );
    if (!surgery) continue;
    const resumed = intervals(record).find(({ from }) => from > surgery.on);
    return {
      pause,
      surgeryEventId: surgery.eventId,
      resumedBy: resumed ? [resumed.eventId] : [],
      daysBefore: daysBetween(pause.from, surgery.on),
      monthsToResume: resumed ? monthsBetween(surgery.on, resumed.from) : null,
    };
  }
  return null;
}
