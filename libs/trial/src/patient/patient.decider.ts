import { type Decider, DomainError, dateBounds } from '#kernel';
import type { Study } from '../study/study.decider.js';
import { checkAdmissible, type Given } from './admissibility.js';
import { effectiveFacts, type Fact, type HistoryEvent, timeline, toFact } from './history.js';
import { checkTimeline } from './legality.js';
import type { PatientCommand } from './patient.commands.js';
import type { ClinicalEvent, PatientEvent } from './patient.events.js';
import * as events from './patient.events.js';

/** What has been recorded of a subject, in record order. */
export type PatientState = readonly HistoryEvent[];

/** Stands for the id of an event that is still being decided. */
export const UNRECORDED = 'this event';

/** The decider of one subject under a study's protocol and sites. */
export function patientDecider(
  study: Study,
): Decider<PatientState, PatientCommand, PatientEvent, HistoryEvent> {
  return {
    initial: [],
    decide(state, command) {
      if (command.name !== 'enrol' && state.length === 0) {
        throw new DomainError('PATIENT_UNKNOWN', 'no subject of this number is enrolled');
      }
      if (command.name === 'correct-event') return [correct(state, command.data, study, command)];
      if (command.name === 'void-event') return [voidEvent(state, command.data)];
      const event = toEvent(state, command);
      checkAdmissible(event, study, command);
      checkTimeline(
        timeline([
          ...effectiveFacts(state),
          toFact(event, { eventId: UNRECORDED, position: Number.MAX_SAFE_INTEGER }),
        ]),
      );
      return [event];
    },
    evolve: (state, event) => [...state, event],
  };
}

function toEvent(state: PatientState, command: PatientCommand): ClinicalEvent {
  switch (command.name) {
    case 'enrol':
      return events.Enrolled(command.data);
    case 'record-consent':
      return events.ConsentGiven(command.data);
    case 'withdraw-consent':
      return events.ConsentWithdrawn(command.data);
    case 'record-diagnosis':
      return events.DiagnosisRecorded(command.data);
    case 'assess-resectability':
      return events.ResectabilityAssessed(command.data);
    case 'record-surgery':
      return events.SurgeryRecorded(command.data);
    case 'start-treatment':
      return events.TreatmentStarted(command.data);
    case 'change-dose': {
      const course = presentCourse(state, command.data.drug, command.data.effectiveOn);
      return events.DoseChanged({
        ...command.data,
        drug: course.drug,
        fromMgPerDay: command.data.fromMgPerDay ?? course.mgPerDay,
      });
    }
    case 'pause-treatment':
      return events.TreatmentPaused({
        ...command.data,
        drug: presentCourse(state, command.data.drug, command.data.pausedOn).drug,
      });
    case 'resume-treatment': {
      const course = presentCourse(state, command.data.drug, command.data.resumedOn);
      return events.TreatmentResumed({
        ...command.data,
        drug: course.drug,
        mgPerDay: command.data.mgPerDay ?? course.mgPerDay,
      });
    }
    case 'stop-treatment':
      return events.TreatmentStopped({
        ...command.data,
        drug: presentCourse(state, command.data.drug, command.data.stoppedOn).drug,
      });
    case 'record-ct-assessment':
      return events.CtAssessed(command.data);
    case 'record-response':
      return events.ResponseAssessed(command.data);
    case 'report-adverse-event':
      return events.AdverseEventReported(awareOf(command.data, command.now));
    case 'change-adverse-event':
      return events.AdverseEventChanged(awareOf(command.data, command.now));
    case 'resolve-adverse-event':
      return events.AdverseEventResolved(command.data);
    case 'notify-serious-adverse-event':
      return events.SeriousAdverseEventNotified(command.data);
    case 'record-visit':
      return events.VisitAttended(command.data);
    case 'suspect-recurrence':
      return events.RecurrenceSuspected(command.data);
    case 'confirm-recurrence':
      return events.RecurrenceConfirmed(command.data);
    case 'refute-recurrence':
      return events.RecurrenceRefuted(command.data);
    case 'record-loss-to-follow-up':
      return events.LostToFollowUp(command.data);
    case 'complete-follow-up':
      return events.FollowUpCompleted(command.data);
    case 'withdraw':
      return events.Withdrawn(command.data);
    case 'record-death':
      return events.Died(command.data);
    default:
      throw new Error(`${command.name} is no clinical fact`);
  }
}

/** Whoever says nothing else learned that it is serious at this moment. */
function awareOf<Data extends { serious?: boolean; awareAt?: string }>(
  data: Data,
  now: string | undefined,
): Data {
  return data.serious && data.awareAt === undefined && now !== undefined ? { ...data, awareAt: now } : data;
}

/** The drug a command speaks of and its dose just before a date: the one named, or the only one started. */
function presentCourse(
  state: PatientState,
  drug: string | undefined,
  date: string,
): { drug: string; mgPerDay: number } {
  const doses = new Map<string, number>();
  const facts = effectiveFacts(state);
  const before = timeline(facts).filter((fact) => fact.earliest <= dateBounds(date).latest);
  for (const fact of before) {
    if (fact.type === 'patient.treatment-started' || fact.type === 'patient.treatment-resumed') {
      doses.set(fact.payload.drug, fact.payload.mgPerDay);
    } else if (fact.type === 'patient.dose-changed') {
      doses.set(fact.payload.drug, fact.payload.toMgPerDay);
    }
  }
  const named = drug ?? (doses.size === 1 ? [...doses.keys()][0] : undefined);
  const mgPerDay = named === undefined ? undefined : doses.get(named);
  if (named === undefined && doses.size > 1) {
    throw new DomainError('DRUG_AMBIGUOUS', `say which drug: ${[...doses.keys()].join(', ')}`, {
      drugs: [...doses.keys()],
    });
  }
  if (named === undefined || mgPerDay === undefined) {
    throw new DomainError(
      'NOT_ON_TREATMENT',
      `no drug${drug ? ` ${drug}` : ''} was started on or before ${date}`,
      { drug, date },
    );
  }
  return { drug: named, mgPerDay };
}

type CommandData<N> = Extract<PatientCommand, { name: N }>['data'];

function correct(
  state: PatientState,
  data: CommandData<'correct-event'>,
  study: Study,
  given: Given,
): PatientEvent {
  const target = targetOf(state, data.targetEventId);
  const fact = effectiveFacts(state).find((effective) => effective.eventId === target.eventId);
  if (!fact) {
    throw new DomainError(
      'CORRECTION_TARGET_INVALID',
      `${target.type} ${target.eventId} is not a fact in force; correct the original event, or undo its void`,
      {
        targetEventId: target.eventId,
        type: target.type,
      },
    );
  }
  const written = data.payload ?? merge(fact.payload, data.changes ?? {});
  const nowSerious = 'serious' in written && written.serious === true && !wasSerious(fact);
  const payload = validPayload(fact, nowSerious ? awareOf(written, given.now) : written);
  if (JSON.stringify(payload) === JSON.stringify(fact.payload)) {
    throw new DomainError('CORRECTION_CHANGES_NOTHING', 'the corrected payload equals the one in force', {
      targetEventId: fact.eventId,
    });
  }
  checkAdmissible({ type: fact.type, payload } as ClinicalEvent, study, given);
  const event = events.EventCorrected({
    targetEventId: fact.eventId,
    targetType: fact.type,
    payload,
    reason: data.reason,
  });
  checkStillPossible(state, event);
  return event;
}

const wasSerious = ({ payload }: Fact): boolean => 'serious' in payload && payload.serious === true;

function voidEvent(state: PatientState, data: CommandData<'void-event'>): PatientEvent {
  const target = targetOf(state, data.targetEventId);
  const inForce = effectiveFacts(state);
  const event = events.EventVoided({
    targetEventId: target.eventId,
    targetType: target.type,
    reason: data.reason,
  });
  const voidedAlready = state.some(
    (e) => e.type === 'patient.event-voided' && e.payload.targetEventId === target.eventId,
  );
  if (
    voidedAlready &&
    !inForce.some((fact) => fact.eventId === target.eventId || fact.correctedBy === target.eventId)
  ) {
    throw new DomainError('EVENT_ALREADY_VOIDED', `event ${target.eventId} is voided already`, {
      targetEventId: target.eventId,
    });
  }
  checkStillPossible(state, event);
  return event;
}

function targetOf(state: PatientState, eventId: string): HistoryEvent {
  const target = state.find((event) => event.eventId === eventId);
  if (!target) {
    throw new DomainError('EVENT_UNKNOWN', `the subject's history has no event ${eventId}`, {
      targetEventId: eventId,
    });
  }
  return target;
}

function merge(payload: object, changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const merged = { ...payload } as Record<string, unknown>;
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete merged[field];
    else merged[field] = value;
  }
  return merged;
}

const definitions = new Map(
  events.clinicalEvents.map((definition) => [definition.type as string, definition]),
);

function validPayload(fact: Fact, payload: Record<string, unknown>): Record<string, unknown> {
  const parsed = definitions.get(fact.type)!.schema.safeParse(payload);
  if (parsed.success) return parsed.data as Record<string, unknown>;
  throw new DomainError('PAYLOAD_INVALID', `the corrected payload is not a valid ${fact.type}`, {
    type: fact.type,
    issues: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            field: [...issue.path, key].join('.'),
            message: `is not a field of ${fact.type}`,
          }))
        : [{ field: issue.path.join('.'), message: issue.message }],
    ),
  });
}

function checkStillPossible(state: PatientState, change: PatientEvent): void {
  const changed: HistoryEvent = { ...change, eventId: UNRECORDED, position: Number.MAX_SAFE_INTEGER };
  try {
    const facts = effectiveFacts([...state, changed]);
    if (facts.length === 0) throw new DomainError('NOT_ENROLLED', 'nothing would be left of the history');
    checkTimeline(timeline(facts));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(
      'CORRECTION_MAKES_HISTORY_IMPOSSIBLE',
      `the history would be impossible: ${error.message}`,
      {
        rule: error.code,
        ...error.values,
      },
    );
  }
}
