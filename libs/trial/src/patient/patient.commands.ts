import { z } from 'zod';
import { ChangeReason, Code, MgPerDay } from '../values.js';
import * as events from './patient.events.js';

/**
 * What a person may ask to be recorded of a subject. A command's body is its event's payload, except where the
 * registry can fill in what it knows: the drug a subject is on, the dose it is changed from.
 */
const drug = Code.optional().describe('May be left out where the subject is on one drug');

const ChangeDose = events.DoseChanged.schema.extend({ drug, fromMgPerDay: MgPerDay.optional() }).strict();

/** Either the whole corrected payload or only the changed fields (null removes an optional field). */
const CorrectEvent = z
  .object({
    targetEventId: z.uuid(),
    payload: z.record(z.string(), z.unknown()).optional(),
    changes: z.record(z.string(), z.unknown()).optional(),
    reason: ChangeReason,
  })
  .strict()
  .refine((command) => (command.payload === undefined) !== (command.changes === undefined), {
    path: ['changes'],
    message: 'give either changes (the changed fields) or payload (the whole corrected payload)',
  });

export const patientCommands = {
  enrol: { schema: events.Enrolled.schema, summary: 'Enrol a subject' },
  'record-consent': { schema: events.ConsentGiven.schema, summary: 'Record informed consent' },
  'withdraw-consent': {
    schema: events.ConsentWithdrawn.schema,
    summary: 'Record that consent was withdrawn',
  },
  'record-diagnosis': { schema: events.DiagnosisRecorded.schema, summary: 'Record the diagnosis' },
  'assess-resectability': {
    schema: events.ResectabilityAssessed.schema,
    summary: 'Record a resectability assessment',
  },
  'record-surgery': {
    schema: events.SurgeryRecorded.schema,
    summary: 'Record surgery: exploratory, biopsy or resection',
  },
  'start-treatment': { schema: events.TreatmentStarted.schema, summary: 'Start a drug' },
  'change-dose': { schema: ChangeDose, summary: 'Change the daily dose' },
  'pause-treatment': {
    schema: events.TreatmentPaused.schema.extend({ drug }).strict(),
    summary: 'Pause a drug',
  },
  'resume-treatment': {
    schema: events.TreatmentResumed.schema.extend({ drug, mgPerDay: MgPerDay.optional() }).strict(),
    summary: 'Resume a paused drug',
  },
  'stop-treatment': {
    schema: events.TreatmentStopped.schema.extend({ drug }).strict(),
    summary: 'Stop a drug for good',
  },
  'record-ct-assessment': {
    schema: events.CtAssessed.schema,
    summary: 'Record an imaging assessment (CT, MRI, ultrasound)',
  },
  'record-response': {
    schema: events.ResponseAssessed.schema,
    summary: "Record the investigator's response assessment",
  },
  'report-adverse-event': { schema: events.AdverseEventReported.schema, summary: 'Report an adverse event' },
  'change-adverse-event': {
    schema: events.AdverseEventChanged.schema,
    summary: 'Record a change of an adverse event',
  },
  'resolve-adverse-event': {
    schema: events.AdverseEventResolved.schema,
    summary: 'Record that an adverse event resolved',
  },
  'notify-serious-adverse-event': {
    schema: events.SeriousAdverseEventNotified.schema,
    summary: 'Record who was told of a serious adverse event, and when',
  },
  'record-visit': { schema: events.VisitAttended.schema, summary: 'Record an attended visit' },
  'suspect-recurrence': {
    schema: events.RecurrenceSuspected.schema,
    summary: 'Raise a suspicion of recurrence',
  },
  'confirm-recurrence': {
    schema: events.RecurrenceConfirmed.schema,
    summary: 'Confirm a suspected recurrence',
  },
  'refute-recurrence': { schema: events.RecurrenceRefuted.schema, summary: 'Refute a suspected recurrence' },
  'record-loss-to-follow-up': { schema: events.LostToFollowUp.schema, summary: 'Record loss to follow-up' },
  'complete-follow-up': {
    schema: events.FollowUpCompleted.schema,
    summary: 'Record that follow-up ended as planned',
  },
  withdraw: { schema: events.Withdrawn.schema, summary: 'Record that the subject left the study' },
  'record-death': { schema: events.Died.schema, summary: 'Record death' },
  'correct-event': { schema: CorrectEvent, summary: 'Correct a recorded event' },
  'void-event': {
    schema: z.object({ targetEventId: z.uuid(), reason: ChangeReason }).strict(),
    summary: 'Void an event that never was; of a correction or a void: undo it',
  },
} as const;

export type PatientCommandName = keyof typeof patientCommands;
export const patientCommandNames = Object.keys(patientCommands) as PatientCommandName[];

export type PatientCommand = {
  [N in PatientCommandName]: {
    name: N;
    data: z.infer<(typeof patientCommands)[N]['schema']>;
    /** The day it is where the command is given; clinical dates after it are refused. */
    today?: string;
    /** The instant at which the command is given, UTC. */
    now?: string;
  };
}[PatientCommandName];
