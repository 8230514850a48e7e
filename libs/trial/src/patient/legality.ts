import { addMonths, DomainError, dateBounds, type ErrorValues } from '#kernel';
import type { Fact } from './history.js';

/**
 * Whether a history can have happened. One walk over the clinical timeline answers for a new fact, a
 * back-dated one and a correction alike. A refusal names the broken rule and the fact that breaks it.
 */
export function checkTimeline(timeline: readonly Fact[]): void {
  const walk: Walk = {
    enrolled: null,
    consent: 'NONE',
    consentWithdrawn: null,
    withdrawn: null,
    died: null,
    courses: new Map(),
    adverseEvents: new Map(),
    resected: null,
    suspicion: false,
  };
  for (const fact of timeline) step(walk, fact);
  for (const fact of timeline) checkEnds(walk, fact);
}

interface Course {
  status: 'ON' | 'PAUSED' | 'STOPPED';
  mgPerDay: number;
  /** A resection was done during the present pause. */
  operated: boolean;
}

interface Walk {
  enrolled: Extract<Fact, { type: 'patient.enrolled' }> | null;
  consent: 'NONE' | 'GIVEN' | 'WITHDRAWN';
  consentWithdrawn: Fact | null;
  withdrawn: Fact | null;
  died: Fact | null;
  courses: Map<string, Course>;
  adverseEvents: Map<string, { resolved: boolean; serious: boolean }>;
  /** The first resection. */
  resected: Fact | null;
  suspicion: boolean;
}

/** Facts that may still be learned of somebody who has left the study. */
const AFTER_LEAVING = new Set([
  'patient.died',
  'patient.withdrawn',
  'patient.consent-withdrawn',
  'patient.lost-to-follow-up',
  'patient.treatment-stopped',
  'patient.adverse-event-changed',
  'patient.adverse-event-resolved',
]);

function refuse(fact: Fact, code: string, message: string, values: ErrorValues = {}): never {
  throw new DomainError(code, message, {
    eventId: fact.eventId,
    type: fact.type,
    occurredOn: fact.occurredOn,
    ...values,
  });
}

function step(walk: Walk, fact: Fact): void {
  if (fact.type === 'patient.enrolled') {
    if (walk.enrolled) refuse(fact, 'ALREADY_ENROLLED', 'the subject is enrolled already');
    walk.enrolled = fact;
    return;
  }
  switch (fact.type) {
    case 'patient.consent-given':
      walk.consent = 'GIVEN';
      return;
    case 'patient.consent-withdrawn':
      if (walk.consent !== 'GIVEN') refuse(fact, 'CONSENT_NOT_GIVEN', 'there is no consent to withdraw');
      walk.consent = 'WITHDRAWN';
      walk.consentWithdrawn = fact;
      return;
    case 'patient.surgery-recorded':
      if (fact.payload.kind === 'RESECTION') stepResection(walk, fact);
      return;
    case 'patient.treatment-started':
    case 'patient.dose-changed':
    case 'patient.treatment-paused':
    case 'patient.treatment-resumed':
    case 'patient.treatment-stopped':
      stepTreatment(walk, fact);
      return;
    case 'patient.adverse-event-reported':
    case 'patient.adverse-event-changed':
    case 'patient.adverse-event-resolved':
    case 'patient.serious-adverse-event-notified':
      stepAdverseEvent(walk, fact);
      return;
    case 'patient.recurrence-suspected':
    case 'patient.recurrence-confirmed':
    case 'patient.recurrence-refuted':
      stepRecurrence(walk, fact);
      return;
    case 'patient.withdrawn':
      if (walk.withdrawn) refuse(fact, 'ALREADY_WITHDRAWN', 'the subject has withdrawn already');
      walk.withdrawn = fact;
      return;
    case 'patient.died':
      if (walk.died) refuse(fact, 'ALREADY_DEAD', 'a death is recorded already');
      walk.died = fact;
  }
}

function stepResection(walk: Walk, fact: Fact): void {
  walk.resected ??= fact;
  for (const course of walk.courses.values()) if (course.status === 'PAUSED') course.operated = true;
}

type TreatmentFact = Extract<
  Fact,
  {
    type:
      | 'patient.treatment-started'
      | 'patient.dose-changed'
      | 'patient.treatment-paused'
      | 'patient.treatment-resumed'
      | 'patient.treatment-stopped';
  }
>;

function stepTreatment(walk: Walk, fact: TreatmentFact): void {
  const { drug } = fact.payload;
  const course = walk.courses.get(drug);
  if (fact.type === 'patient.treatment-started') {
    if (walk.consent === 'NONE')
      refuse(fact, 'DOSE_BEFORE_CONSENT', 'no consent is recorded on or before this dose', { drug });
    if (course && course.status !== 'STOPPED') {
      refuse(fact, 'ALREADY_ON_TREATMENT', `${drug} is being given already; dose intervals never overlap`, {
        drug,
      });
    }
    walk.courses.set(drug, { status: 'ON', mgPerDay: fact.payload.mgPerDay, operated: false });
    return;
  }
  if (fact.type === 'patient.treatment-resumed') {
    if (course?.status !== 'PAUSED') {
      refuse(fact, 'RESUME_WITHOUT_PAUSE', `${drug} is not paused on ${fact.occurredOn}`, {
        drug,
        status: course?.status ?? 'NOT_STARTED',
      });
    }
    if (course.operated && fact.payload.recovery === undefined) {
      refuse(fact, 'RECOVERY_NOT_NOTED', 'a resume after surgery says what recovered (field recovery)', {
        drug,
      });
    }
    walk.courses.set(drug, { status: 'ON', mgPerDay: fact.payload.mgPerDay, operated: false });
    return;
  }
  if (!course || course.status === 'STOPPED') {
    refuse(fact, 'NOT_ON_TREATMENT', `${drug} is not being given on ${fact.occurredOn}`, { drug });
  }
  if (fact.type === 'patient.treatment-stopped') {
    course.status = 'STOPPED';
  } else if (course.status === 'PAUSED') {
    const code = fact.type === 'patient.dose-changed' ? 'DOSE_CHANGE_WHILE_PAUSED' : 'ALREADY_PAUSED';
    refuse(fact, code, `${drug} is paused on ${fact.occurredOn}`, { drug });
  } else if (fact.type === 'patient.treatment-paused') {
    course.status = 'PAUSED';
  } else {
    changeDose(course, fact);
  }
}

function changeDose(course: Course, fact: Extract<Fact, { type: 'patient.dose-changed' }>): void {
  const { drug, fromMgPerDay, toMgPerDay } = fact.payload;
  if (fromMgPerDay !== course.mgPerDay) {
    refuse(
      fact,
      'DOSE_MISMATCH',
      `the dose of ${drug} is ${course.mgPerDay} mg/d then, not ${fromMgPerDay}`,
      {
        drug,
        presentMgPerDay: course.mgPerDay,
        fromMgPerDay,
      },
    );
  }
  if (toMgPerDay === fromMgPerDay)
    refuse(fact, 'DOSE_UNCHANGED', `the dose of ${drug} is ${toMgPerDay} mg/d already`, { drug });
  course.mgPerDay = toMgPerDay;
}

function stepAdverseEvent(
  walk: Walk,
  fact: Extract<
    Fact,
    {
      type:
        | 'patient.adverse-event-reported'
        | 'patient.adverse-event-changed'
        | 'patient.adverse-event-resolved'
        | 'patient.serious-adverse-event-notified';
    }
  >,
): void {
  const { adverseEventId } = fact.payload;
  const known = walk.adverseEvents.get(adverseEventId);
  if (fact.type === 'patient.adverse-event-reported') {
    if (known)
      refuse(fact, 'ADVERSE_EVENT_EXISTS', `adverse event ${adverseEventId} is reported already`, {
        adverseEventId,
      });
    walk.adverseEvents.set(adverseEventId, { resolved: false, serious: fact.payload.serious });
    return;
  }
  if (!known) {
    refuse(
      fact,
      'ADVERSE_EVENT_UNKNOWN',
      `no adverse event ${adverseEventId} began on or before ${fact.occurredOn}`,
      {
        adverseEventId,
        known: [...walk.adverseEvents.keys()],
      },
    );
  }
  if (fact.type === 'patient.serious-adverse-event-notified') {
    if (known.serious) return;
    refuse(fact, 'ADVERSE_EVENT_NOT_SERIOUS', `adverse event ${adverseEventId} is not serious then`, {
      adverseEventId,
    });
  }
  if (known.resolved)
    refuse(fact, 'ADVERSE_EVENT_RESOLVED', `adverse event ${adverseEventId} is resolved`, { adverseEventId });
  if (fact.type === 'patient.adverse-event-resolved') known.resolved = true;
  else known.serious ||= fact.payload.serious ?? false;
}

function stepRecurrence(
  walk: Walk,
  fact: Extract<
    Fact,
    { type: 'patient.recurrence-suspected' | 'patient.recurrence-confirmed' | 'patient.recurrence-refuted' }
  >,
): void {
  if (fact.type === 'patient.recurrence-suspected') {
    if (!walk.resected)
      refuse(
        fact,
        'RECURRENCE_WITHOUT_RESECTION',
        'there is no resection after which the tumour could recur',
      );
    walk.suspicion = true;
    return;
  }
  if (!walk.suspicion) {
    refuse(fact, 'RECURRENCE_NOT_SUSPECTED', 'there is no open suspicion of recurrence to confirm or refute');
  }
  if (fact.type === 'patient.recurrence-confirmed') checkFirstSeen(walk, fact, fact.payload.firstSeenOn);
  walk.suspicion = false;
}

/** It is dated back to its first sighting: before the resection that would be the tumour itself. */
function checkFirstSeen({ resected }: Walk, fact: Fact, firstSeenOn: string | undefined): void {
  if (!resected || firstSeenOn === undefined || dateBounds(firstSeenOn).latest >= resected.earliest) return;
  const resectedOn = resected.occurredOn;
  refuse(
    fact,
    'RECURRENCE_WITHOUT_RESECTION',
    `firstSeenOn ${firstSeenOn} is before the resection on ${resectedOn}`,
    { firstSeenOn, resectedOn },
  );
}

function earliestBirth({ earliest, payload }: NonNullable<Walk['enrolled']>): string {
  return addMonths(earliest, -12 * (payload.ageYears + 1));
}

function checkEnds(walk: Walk, fact: Fact): void {
  if (!walk.enrolled) refuse(fact, 'NOT_ENROLLED', 'the subject is not enrolled');
  // To tell somebody of it is nothing that happens to the subject.
  if (fact.type === 'patient.serious-adverse-event-notified') return;
  const born = earliestBirth(walk.enrolled);
  if (fact.latest < born) {
    refuse(
      fact,
      'BEFORE_BIRTH',
      `${fact.occurredOn} is before the subject was born, ${born} at the earliest`,
      {
        enrolledOn: walk.enrolled.occurredOn,
        ageYears: walk.enrolled.payload.ageYears,
      },
    );
  }
  if (walk.died && fact.earliest > walk.died.latest) {
    refuse(fact, 'AFTER_DEATH', `the subject died on ${walk.died.occurredOn}; nothing happens after it`, {
      diedOn: walk.died.occurredOn,
    });
  }
  if (AFTER_LEAVING.has(fact.type)) return;
  if (walk.consent === 'WITHDRAWN' && walk.consentWithdrawn && fact.earliest > walk.consentWithdrawn.latest) {
    refuse(fact, 'CONSENT_WITHDRAWN', `consent was withdrawn on ${walk.consentWithdrawn.occurredOn}`, {
      withdrawnOn: walk.consentWithdrawn.occurredOn,
    });
  }
  if (walk.withdrawn && fact.earliest > walk.withdrawn.latest) {
    refuse(fact, 'AFTER_WITHDRAWAL', `the subject withdrew on ${walk.withdrawn.occurredOn}`, {
      withdrawnOn: walk.withdrawn.occurredOn,
    });
  }
}
