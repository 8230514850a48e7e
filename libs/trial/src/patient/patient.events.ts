import { z } from 'zod';
import { defineEvent, type EventOf, PartialDate } from '#kernel';
import {
  ChangeReason,
  Code,
  CountValue,
  Grade,
  Identifier,
  Label,
  MgPerDay,
  Millimetres,
  Moment,
  Note,
} from '../values.js';

/**
 * Everything that can happen to a subject, as facts. Type names and payloads are the storage format: never
 * renamed, only upcast. Lengths are mm, densities Hounsfield units, doses mg per day; a date may be partial.
 */

export const Enrolled = defineEvent(
  'patient.enrolled',
  1,
  z
    .object({
      siteId: Identifier,
      enrolledOn: PartialDate,
      setting: Code,
      sex: z.enum(['MALE', 'FEMALE', 'UNKNOWN']),
      ageYears: z.int().min(0).max(130),
      /** ECOG performance status (Oken 1982), 0-5. */
      ecog: z.int().min(0).max(5).optional(),
      priorChemotherapy: z.boolean().optional(),
      priorRadiotherapy: z.boolean().optional(),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.enrolledOn },
);

export const ConsentGiven = defineEvent(
  'patient.consent-given',
  1,
  z.object({ consentedOn: PartialDate, formVersion: Label.optional(), note: Note.optional() }).strict(),
  { occurredOn: (p) => p.consentedOn },
);

export const ConsentWithdrawn = defineEvent(
  'patient.consent-withdrawn',
  1,
  z.object({ withdrawnOn: PartialDate, note: Note.optional() }).strict(),
  { occurredOn: (p) => p.withdrawnOn },
);

const Basis = z.enum([
  'ULTRASOUND',
  'CT',
  'MRI',
  'PET',
  'ENDOSCOPY',
  'LAPAROSCOPY',
  'LAPAROTOMY',
  'BIOPSY',
  'RESECTION_SPECIMEN',
]);

/** Mitoses in a counted field; 50 high-power fields are 5 mm2 in the GIST criteria. */
export const Mitoses = z
  .object({
    count: CountValue,
    highPowerFields: z.int().min(1).default(50),
    areaMm2: z.number().positive().optional(),
  })
  .strict();

export const DiagnosisRecorded = defineEvent(
  'patient.diagnosis-recorded',
  1,
  z
    .object({
      diagnosedOn: PartialDate,
      diagnosis: Code,
      primarySite: Code,
      /** Largest diameter of the primary; null where not measured. */
      sizeMm: Millimetres.positive().nullable().default(null),
      mitoses: Mitoses.nullable().default(null),
      /** Tumour rupture; null where not known. */
      rupture: z.boolean().nullable().default(null),
      basis: z.array(Basis).min(1),
      pathology: Note.optional(),
      immunohistochemistry: z.record(Label, z.enum(['POSITIVE', 'NEGATIVE', 'NOT_DONE'])).optional(),
      mutation: Code.optional(),
      /** The risk class as the investigators stated it; kept apart from the derived one. */
      assertedRisk: z
        .object({ value: Code, criteria: z.string().min(1).max(60).optional() })
        .strict()
        .optional(),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.diagnosedOn },
);

export const ResectabilityAssessed = defineEvent(
  'patient.resectability-assessed',
  1,
  z
    .object({
      assessedOn: PartialDate,
      resectability: z.enum(['RESECTABLE', 'BORDERLINE', 'UNRESECTABLE']),
      basis: z.array(Basis).min(1),
      /** Why, e.g. HUGE_TUMOUR, ADHESION, PERITONEAL_SEEDING; or what made it resectable. */
      reasons: z.array(Code).default([]),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.assessedOn },
);

export const SurgeryRecorded = defineEvent(
  'patient.surgery-recorded',
  1,
  z
    .object({
      performedOn: PartialDate,
      kind: z.enum(['EXPLORATORY', 'BIOPSY', 'RESECTION']),
      approach: z.enum(['LAPAROTOMY', 'LAPAROSCOPY', 'ENDOSCOPY', 'OTHER']).optional(),
      procedure: Label.optional(),
      /** Residual tumour: R0 none, R1 microscopic, R2 macroscopic. A resection has one. */
      margin: z.enum(['R0', 'R1', 'R2']).optional(),
      rupture: z.boolean().optional(),
      specimenSizeMm: Millimetres.positive().optional(),
      mitoses: Mitoses.optional(),
      note: Note.optional(),
    })
    .strict()
    .refine((p) => (p.kind === 'RESECTION') === (p.margin !== undefined), {
      path: ['margin'],
      message: 'a resection has a margin R0, R1 or R2; other surgery has none',
    }),
  { occurredOn: (p) => p.performedOn },
);

export const TreatmentStarted = defineEvent(
  'patient.treatment-started',
  1,
  z.object({ startedOn: PartialDate, drug: Code, mgPerDay: MgPerDay, note: Note.optional() }).strict(),
  { occurredOn: (p) => p.startedOn },
);

export const DoseChanged = defineEvent(
  'patient.dose-changed',
  1,
  z
    .object({
      /** First day on the new dose. */
      effectiveOn: PartialDate,
      drug: Code,
      fromMgPerDay: MgPerDay,
      toMgPerDay: MgPerDay,
      reason: Code,
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.effectiveOn },
);

export const TreatmentPaused = defineEvent(
  'patient.treatment-paused',
  1,
  z
    .object({
      /** First day without the drug. */
      pausedOn: PartialDate,
      drug: Code,
      reason: Code,
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.pausedOn },
);

export const TreatmentResumed = defineEvent(
  'patient.treatment-resumed',
  1,
  z
    .object({
      /** First day back on the drug. */
      resumedOn: PartialDate,
      drug: Code,
      mgPerDay: MgPerDay,
      reason: Code,
      /** What recovered, e.g. gastrointestinal function after surgery, or neutrophils to 1.6. */
      recovery: Note.optional(),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.resumedOn },
);

export const TreatmentStopped = defineEvent(
  'patient.treatment-stopped',
  1,
  z
    .object({
      /** First day without the drug: the day after the last dose. */
      stoppedOn: PartialDate,
      drug: Code,
      reason: Code,
      /** The reason in the source's own words. */
      verbatimReason: Note.optional(),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.stoppedOn },
);

const TargetLesion = z
  .object({
    lesionId: Identifier,
    organ: Label.optional(),
    lymphNode: z.boolean().default(false),
    state: z.enum(['MEASURED', 'TOO_SMALL', 'ABSENT', 'NOT_EVALUABLE']).default('MEASURED'),
    longestDiameterMm: Millimetres.optional(),
    /** Lymph nodes are measured by their short axis. */
    shortAxisMm: Millimetres.optional(),
    perpendicularMm: Millimetres.optional(),
    depthMm: Millimetres.optional(),
    /** Mean density in the portal-venous phase, Hounsfield units; may be negative. */
    meanHu: z.number().min(-1100).max(4000).multipleOf(0.1).optional(),
  })
  .strict()
  .refine(
    (l) => l.state !== 'MEASURED' || (l.lymphNode ? l.shortAxisMm : l.longestDiameterMm) !== undefined,
    {
      message: 'a measured lesion has longestDiameterMm (a lymph node shortAxisMm)',
    },
  )
  .meta({ id: 'TargetLesion' });
export type TargetLesion = z.infer<typeof TargetLesion>;

export const CtAssessed = defineEvent(
  'patient.ct-assessed',
  1,
  z
    .object({
      assessedOn: PartialDate,
      modality: z.enum(['CT', 'MRI', 'US', 'PET_CT']),
      targetLesions: z.array(TargetLesion).default([]),
      nonTargetLesions: z
        .array(
          z
            .object({
              lesionId: Identifier,
              organ: Label.optional(),
              state: z.enum(['PRESENT', 'ABSENT', 'UNEQUIVOCAL_PROGRESSION', 'NOT_EVALUABLE']),
            })
            .strict(),
        )
        .default([]),
      newLesions: z
        .array(
          z
            .object({
              lesionId: Identifier,
              organ: Label.optional(),
              longestDiameterMm: Millimetres.optional(),
              equivocal: z.boolean().default(false),
            })
            .strict(),
        )
        .default([]),
      intratumoralNodule: z.enum(['NONE', 'NEW', 'GROWING']).default('NONE'),
      nonMeasurableDisease: z.enum(['NONE', 'STABLE', 'PROGRESSION']).default('NONE'),
      symptomaticDeterioration: z.boolean().default(false),
      /** The reader suspects recurrence. */
      recurrenceSuspected: z.boolean().default(false),
      /** Good enough to exclude progression or recurrence. */
      adequate: z.boolean().default(true),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.assessedOn },
);

export const ResponseAssessed = defineEvent(
  'patient.response-assessed',
  1,
  z
    .object({
      assessedOn: PartialDate,
      criteria: z.string().min(1).max(60),
      response: z.enum(['CR', 'PR', 'SD', 'PD', 'NE']),
      assessor: z.enum(['INVESTIGATOR', 'INDEPENDENT_REVIEW']).default('INVESTIGATOR'),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.assessedOn },
);

const adverseEvent = {
  grade: Grade,
  serious: z.boolean(),
  relation: z.enum(['UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE', 'NOT_ASSESSED']),
  action: z.enum(['NONE', 'DOSE_REDUCED', 'DRUG_PAUSED', 'DRUG_STOPPED', 'SYMPTOMATIC_TREATMENT', 'UNKNOWN']),
  outcome: z.enum(['ONGOING', 'RECOVERING', 'RECOVERED', 'RECOVERED_WITH_SEQUELAE', 'FATAL', 'UNKNOWN']),
  /** When the site learned that it is serious: from then on the time runs in which others are to be told. */
  awareAt: Moment.optional(),
};

export const AdverseEventReported = defineEvent(
  'patient.adverse-event-reported',
  1,
  z
    .object({
      adverseEventId: Identifier,
      term: Code,
      /** The term in the source's own words. */
      verbatimTerm: Label.optional(),
      onsetOn: PartialDate,
      grade: adverseEvent.grade,
      serious: adverseEvent.serious.default(false),
      relation: adverseEvent.relation.default('NOT_ASSESSED'),
      action: adverseEvent.action.default('NONE'),
      outcome: adverseEvent.outcome.default('ONGOING'),
      awareAt: adverseEvent.awareAt,
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.onsetOn },
);

export const AdverseEventChanged = defineEvent(
  'patient.adverse-event-changed',
  1,
  z
    .object({
      adverseEventId: Identifier,
      changedOn: PartialDate,
      grade: adverseEvent.grade.optional(),
      serious: adverseEvent.serious.optional(),
      relation: adverseEvent.relation.optional(),
      action: adverseEvent.action.optional(),
      outcome: adverseEvent.outcome.optional(),
      awareAt: adverseEvent.awareAt,
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.changedOn },
);

export const AdverseEventResolved = defineEvent(
  'patient.adverse-event-resolved',
  1,
  z
    .object({
      adverseEventId: Identifier,
      resolvedOn: PartialDate,
      outcome: z.enum(['RECOVERED', 'RECOVERED_WITH_SEQUELAE', 'FATAL']).default('RECOVERED'),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.resolvedOn },
);

/** Somebody who has to know of a serious adverse event was told: the sponsor, an ethics committee, an authority. */
export const SeriousAdverseEventNotified = defineEvent(
  'patient.serious-adverse-event-notified',
  1,
  z
    .object({
      adverseEventId: Identifier,
      to: Code,
      notifiedAt: Moment,
      /** By which the receiver knows the report. */
      reference: Label.optional(),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.notifiedAt.slice(0, 10) },
);

export const VisitAttended = defineEvent(
  'patient.visit-attended',
  1,
  z
    .object({
      attendedOn: PartialDate,
      ecog: z.int().min(0).max(5).optional(),
      weightKg: z.number().positive().max(500).optional(),
      recurrenceSuspected: z.boolean().default(false),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.attendedOn },
);

const Modality = z.enum(['CT', 'MRI', 'US', 'PET_CT', 'ENDOSCOPY', 'CLINICAL']);

export const RecurrenceSuspected = defineEvent(
  'patient.recurrence-suspected',
  1,
  z
    .object({
      /** The date of the sighting. */
      suspectedOn: PartialDate,
      source: z.enum(['PERSON', 'CHECK']).default('PERSON'),
      /** The surveillance rule that raised it, `id@version`; none for a person's suspicion. */
      rule: z.string().max(80).optional(),
      evidence: z.array(z.uuid()).default([]),
      organ: Label.optional(),
      modality: Modality.optional(),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.suspectedOn },
);

export const RecurrenceConfirmed = defineEvent(
  'patient.recurrence-confirmed',
  1,
  z
    .object({
      confirmedOn: PartialDate,
      /** First sighting; the recurrence is dated back to it. Taken from the suspicion where not given. */
      firstSeenOn: PartialDate.optional(),
      organ: Label.optional(),
      modality: Modality.optional(),
      biopsy: z.boolean().default(false),
      /** Function of the person who confirmed it, e.g. "tumour board". */
      confirmedBy: Label.optional(),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.confirmedOn },
);

export const RecurrenceRefuted = defineEvent(
  'patient.recurrence-refuted',
  1,
  z.object({ refutedOn: PartialDate, rescanOn: PartialDate.optional(), note: Note }).strict(),
  { occurredOn: (p) => p.refutedOn },
);

export const LostToFollowUp = defineEvent(
  'patient.lost-to-follow-up',
  1,
  z.object({ lostOn: PartialDate, lastContactOn: PartialDate.optional(), note: Note.optional() }).strict(),
  { occurredOn: (p) => p.lostOn },
);

/** Follow-up ended as planned; the subject's schedules end here. */
export const FollowUpCompleted = defineEvent(
  'patient.follow-up-completed',
  1,
  z.object({ completedOn: PartialDate, note: Note.optional() }).strict(),
  { occurredOn: (p) => p.completedOn },
);

export const Withdrawn = defineEvent(
  'patient.withdrawn',
  1,
  z.object({ withdrawnOn: PartialDate, reason: Code, note: Note.optional() }).strict(),
  { occurredOn: (p) => p.withdrawnOn },
);

export const Died = defineEvent(
  'patient.died',
  1,
  z
    .object({
      diedOn: PartialDate,
      cause: z.enum(['DISEASE', 'TREATMENT', 'OTHER', 'UNKNOWN']).default('UNKNOWN'),
      note: Note.optional(),
    })
    .strict(),
  { occurredOn: (p) => p.diedOn },
);

/** A recorded fact was wrong: the payload takes the target's place in the derived history; the log keeps both. */
export const EventCorrected = defineEvent(
  'patient.event-corrected',
  1,
  z
    .object({
      targetEventId: z.uuid(),
      targetType: z.string(),
      /** The whole corrected payload, valid for the target's type. */
      payload: z.record(z.string(), z.unknown()),
      reason: ChangeReason,
    })
    .strict(),
);

/** A recorded fact never was; voiding a correction or another void undoes that one. */
export const EventVoided = defineEvent(
  'patient.event-voided',
  1,
  z.object({ targetEventId: z.uuid(), targetType: z.string(), reason: ChangeReason }).strict(),
);

/** Facts with a place on the patient's clinical timeline. */
export const clinicalEvents = [
  Enrolled,
  ConsentGiven,
  ConsentWithdrawn,
  DiagnosisRecorded,
  ResectabilityAssessed,
  SurgeryRecorded,
  TreatmentStarted,
  DoseChanged,
  TreatmentPaused,
  TreatmentResumed,
  TreatmentStopped,
  CtAssessed,
  ResponseAssessed,
  AdverseEventReported,
  AdverseEventChanged,
  AdverseEventResolved,
  SeriousAdverseEventNotified,
  VisitAttended,
  RecurrenceSuspected,
  RecurrenceConfirmed,
  RecurrenceRefuted,
  LostToFollowUp,
  FollowUpCompleted,
  Withdrawn,
  Died,
] as const;

export const patientEvents = [...clinicalEvents, EventCorrected, EventVoided] as const;

export type ClinicalEvent = EventOf<(typeof clinicalEvents)[number]>;
export type PatientEvent = EventOf<(typeof patientEvents)[number]>;
