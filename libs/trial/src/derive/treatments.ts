import { type DoseSegment, exposure } from '#clinical';
import { addDays } from '#kernel';
import { drugPolicy, type Protocol, plannedPause } from '../study/protocol.js';
import type { DatedFact } from './dated-facts.js';
import type { DoseInterval, Treatment } from './patient-record.js';

interface Course {
  drug: string;
  startedOn: string;
  intervals: DoseInterval[];
  stoppedOn: string | null;
  stopReason: string | null;
  stopEventId: string | null;
  stopVerbatim: string | null;
}

/**
 * Every drug's dose intervals, pauses and exposure. A death ends what is being given; anything else that is still
 * given is counted up to `lastContactOn`.
 */
export function deriveTreatments(
  facts: readonly DatedFact[],
  protocol: Protocol,
  died: DatedFact | undefined,
  lastContactOn: string,
): Treatment[] {
  const courses = new Map<string, Course>();
  for (const fact of facts) apply(courses, fact, protocol);
  if (died) {
    for (const course of courses.values()) {
      if (course.stoppedOn === null)
        stop(course, { on: addDays(died.on, 1), eventId: died.eventId }, 'DEATH', null);
    }
  }
  return [...courses.values()].map((course) => toTreatment(course, protocol, lastContactOn));
}

function apply(courses: Map<string, Course>, fact: DatedFact, protocol: Protocol): void {
  switch (fact.type) {
    case 'patient.treatment-started': {
      const { drug, mgPerDay } = fact.payload;
      const again = courses.get(drug);
      const course = again ?? {
        drug,
        startedOn: fact.on,
        intervals: [],
        stoppedOn: null,
        stopReason: null,
        stopEventId: null,
        stopVerbatim: null,
      };
      Object.assign(course, { stoppedOn: null, stopReason: null, stopEventId: null, stopVerbatim: null });
      courses.set(drug, course);
      open(course, fact, 'DOSE', mgPerDay, null);
      return;
    }
    case 'patient.dose-changed':
      open(courses.get(fact.payload.drug), fact, 'DOSE', fact.payload.toMgPerDay, fact.payload.reason);
      return;
    case 'patient.treatment-paused': {
      const { drug, reason } = fact.payload;
      open(courses.get(drug), fact, 'PAUSE', 0, reason, plannedPause(protocol, reason));
      return;
    }
    case 'patient.treatment-resumed':
      open(courses.get(fact.payload.drug), fact, 'DOSE', fact.payload.mgPerDay, fact.payload.reason);
      return;
    case 'patient.treatment-stopped': {
      const course = courses.get(fact.payload.drug);
      if (course) stop(course, fact, fact.payload.reason, fact.payload.verbatimReason ?? null);
    }
  }
}

function open(
  course: Course | undefined,
  fact: DatedFact,
  kind: DoseInterval['kind'],
  mgPerDay: number,
  reason: string | null,
  planned = false,
): void {
  if (!course) return;
  closeLast(course, fact.on);
  course.intervals.push({ from: fact.on, to: null, kind, mgPerDay, reason, planned, eventId: fact.eventId });
}

function stop(
  course: Course,
  { on, eventId }: { on: string; eventId: string },
  reason: string,
  verbatim: string | null,
): void {
  closeLast(course, on);
  Object.assign(course, { stoppedOn: on, stopReason: reason, stopEventId: eventId, stopVerbatim: verbatim });
}

/** Ends the open interval the day before `on`; one that would last no day is left out. */
function closeLast(course: Course, on: string): void {
  const last = course.intervals.at(-1);
  if (!last || last.to !== null) return;
  course.intervals.pop();
  if (last.from < on) course.intervals.push({ ...last, to: addDays(on, -1) });
}

function toTreatment(course: Course, protocol: Protocol, lastContactOn: string): Treatment {
  const policy = drugPolicy(protocol, course.drug);
  const last = course.intervals.at(-1);
  const status = course.stoppedOn !== null ? 'STOPPED' : last?.kind === 'PAUSE' ? 'PAUSED' : 'ON';
  return {
    drug: course.drug,
    drugClass: policy?.drugClass ?? 'UNKNOWN',
    startedOn: course.startedOn,
    stoppedOn: course.stoppedOn,
    stopReason: course.stopReason,
    stopEventId: course.stopEventId,
    stopVerbatim: course.stopVerbatim,
    status,
    presentMgPerDay: status === 'ON' ? (last?.mgPerDay ?? 0) : 0,
    intervals: course.intervals,
    exposure: exposure(
      segments(course.intervals, lastContactOn),
      policy?.referenceMgPerDay ?? lastDose(course.intervals),
    ),
  };
}

/** What stands in for the reference dose of a drug that an amendment has taken out of the protocol. */
function lastDose(intervals: readonly DoseInterval[]): number | undefined {
  return intervals.findLast(({ kind }) => kind === 'DOSE')?.mgPerDay;
}

function segments(intervals: readonly DoseInterval[], lastContactOn: string): DoseSegment<string>[] {
  return intervals.map((interval) => ({
    from: interval.from,
    to: interval.to ?? (lastContactOn > interval.from ? lastContactOn : interval.from),
    mgPerDay: interval.mgPerDay,
    // The protocol says which pauses are planned, not how a reason's code begins.
    reason: interval.planned ? 'PLANNED_PAUSE' : null,
  }));
}

/** Whether a dose above zero was being taken on a date. */
export function onDrug(treatments: readonly Treatment[], date: string): boolean {
  return treatments.some((treatment) =>
    treatment.intervals.some(
      ({ kind, from, to }) => kind === 'DOSE' && from <= date && (to === null || date <= to),
    ),
  );
}
