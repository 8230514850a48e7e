import type { Exposure, Response, RiskClass } from '#clinical';
import type { EndpointDefinition } from '../study/protocol.js';

/**
 * What a subject's history amounts to. Every date is a full calendar date (a partial one imputed by the
 * protocol's policy, see `imputations`); lengths mm, doses mg per day, durations days. `eventId`s lead back to the log.
 */
export interface PatientRecord {
  readonly patientId: string;
  readonly siteId: string;
  readonly setting: string;
  readonly enrolledOn: string;
  readonly sex: 'MALE' | 'FEMALE' | 'UNKNOWN';
  readonly ageYears: number;
  readonly ecog: number | null;
  readonly priorChemotherapy: boolean | null;
  readonly priorRadiotherapy: boolean | null;
  /** Eligibility criteria that the recorded facts do not decide. */
  readonly eligibilityUndecided: readonly string[];
  readonly status: PatientStatus;
  readonly consent: { readonly givenOn: string | null; readonly withdrawnOn: string | null };
  readonly diagnosis: Diagnosis | null;
  readonly risk: {
    readonly asserted: { readonly value: string; readonly criteria: string | null } | null;
    /** Null where the protocol names no criteria. */
    readonly derived: Named<RiskClass> | null;
  };
  readonly resectability: readonly Resectability[];
  readonly conversion: Conversion | null;
  readonly surgeries: readonly Surgery[];
  readonly treatments: readonly Treatment[];
  readonly assessments: readonly Assessment[];
  readonly bestResponse: BestResponse | null;
  readonly investigatorResponses: readonly {
    readonly eventId: string;
    readonly on: string;
    readonly criteria: string;
    readonly response: Response;
    readonly assessor: string;
  }[];
  readonly recurrence: Recurrence;
  readonly adverseEvents: readonly AdverseEvent[];
  readonly visits: Visits;
  readonly endpoints: readonly Endpoint[];
  readonly evaluable: {
    readonly efficacy: { readonly value: boolean; readonly why: string };
    readonly safety: { readonly value: boolean; readonly why: string };
  };
  readonly followUp: { readonly lastContactOn: string; readonly lastAdequateImagingOn: string | null };
  readonly ended: {
    readonly how: 'DEATH' | 'WITHDRAWAL' | 'LOSS' | 'COMPLETION';
    readonly on: string;
    readonly why: string;
    readonly eventId: string;
  } | null;
  /** Partial dates and what the protocol's policy made of them. */
  readonly imputations: readonly {
    readonly eventId: string;
    readonly recorded: string;
    readonly used: string;
  }[];
  /** Things a reader should know, e.g. a planned pause outside the protocol's length. */
  readonly warnings: readonly Warning[];
  readonly anchors: Readonly<
    Partial<Record<EndpointDefinition['start'], { readonly on: string; readonly eventId: string }>>
  >;
  /** The rules that made this record. */
  readonly rules: DerivationRules;
  /** Version of the stream and study position of the last event read. */
  readonly version: number;
  readonly position: number;
}

export type PatientStatus =
  | 'ENROLLED'
  | 'ON_TREATMENT'
  | 'PAUSED'
  | 'OFF_TREATMENT'
  | 'LOST'
  | 'COMPLETED'
  | 'WITHDRAWN'
  | 'DEAD';

/** A derived value with the rule and version that gave it, and what it lacked. */
export interface Named<Value extends string> {
  readonly value: Value;
  readonly rule: string;
  readonly version: string;
  readonly missing: readonly string[];
  readonly reason: string | null;
}

export interface Diagnosis {
  readonly eventId: string;
  readonly on: string;
  readonly diagnosis: string;
  readonly primarySite: string;
  readonly sizeMm: number | null;
  readonly mitosesCount: number | string | null;
  readonly rupture: boolean | null;
  readonly basis: readonly string[];
  readonly immunohistochemistry: Readonly<Record<string, string>>;
  readonly mutation: string | null;
}

export interface Resectability {
  readonly eventId: string;
  readonly on: string;
  readonly resectability: 'RESECTABLE' | 'BORDERLINE' | 'UNRESECTABLE';
  readonly basis: readonly string[];
  readonly reasons: readonly string[];
}

/** An unresectable tumour that became resectable under treatment. */
export interface Conversion {
  readonly on: string;
  readonly reasons: readonly string[];
  /** Days from the first dose; null where no drug was given before. */
  readonly daysFromFirstDose: number | null;
  readonly resectedOn: string | null;
  readonly margin: 'R0' | 'R1' | 'R2' | null;
  readonly eventId: string;
}

export interface Surgery {
  readonly eventId: string;
  readonly on: string;
  readonly kind: 'EXPLORATORY' | 'BIOPSY' | 'RESECTION';
  readonly procedure: string | null;
  readonly margin: 'R0' | 'R1' | 'R2' | null;
}

/** One drug from its first dose on; a rechallenge after a stop belongs to it. */
export interface Treatment {
  readonly drug: string;
  readonly drugClass: string;
  readonly startedOn: string;
  /** First day without the drug; null while it is given or paused. */
  readonly stoppedOn: string | null;
  readonly stopReason: string | null;
  readonly stopEventId: string | null;
  readonly stopVerbatim: string | null;
  readonly status: 'ON' | 'PAUSED' | 'STOPPED';
  /** 0 while paused or stopped. */
  readonly presentMgPerDay: number;
  readonly intervals: readonly DoseInterval[];
  /** Up to the stop, or to the last contact where the drug is still given. */
  readonly exposure: Exposure;
}

export interface DoseInterval {
  /** First day of the interval. */
  readonly from: string;
  /** Last day of the interval, both ends included; null while it lasts. */
  readonly to: string | null;
  readonly kind: 'DOSE' | 'PAUSE';
  /** 0 in a pause. */
  readonly mgPerDay: number;
  readonly reason: string | null;
  readonly planned: boolean;
  readonly eventId: string;
}

export interface Assessment {
  readonly eventId: string;
  readonly on: string;
  readonly modality: string;
  /** SCREENING before the baseline, SURVEILLANCE after a resection or where no tumour is measured. */
  readonly role: 'SCREENING' | 'BASELINE' | 'FOLLOW_UP' | 'SURVEILLANCE';
  /** Days from the first dose; null before it or without one. */
  readonly daysFromFirstDose: number | null;
  /** Sum of longest diameters (nodes: short axes), mm; null where it can't be made. */
  readonly sumMm: number | null;
  readonly baselineSumMm: number | null;
  readonly nadirSumMm: number | null;
  /** Percent change from baseline, two decimals. */
  readonly changePercent: number | null;
  readonly meanHu: number | null;
  readonly newLesions: number;
  readonly adequate: boolean;
  readonly recurrenceSuspected: boolean;
  readonly lesions: readonly {
    readonly lesionId: string;
    readonly organ: string | null;
    readonly lymphNode: boolean;
    /** Longest diameter, of a lymph node the short axis. */
    readonly sizeMm: number | null;
    readonly state: string;
  }[];
  readonly nonTargetLesions: readonly {
    readonly lesionId: string;
    readonly organ: string | null;
    readonly state: string;
  }[];
  readonly response: Named<Response> | null;
}

export interface BestResponse extends Named<Response> {
  readonly on: string | null;
  readonly confirmed: boolean;
  readonly eventId: string | null;
}

export interface Recurrence {
  readonly status: 'NONE' | 'SUSPECTED' | 'CONFIRMED';
  /** First sighting of the confirmed recurrence or the open suspicion. */
  readonly on: string | null;
  readonly confirmedOn: string | null;
  readonly organ: string | null;
  readonly modality: string | null;
  readonly biopsy: boolean | null;
  readonly confirmedBy: string | null;
  readonly onDrug: boolean | null;
  /** Whole months from the (last) resection with margin R0. */
  readonly monthsFromResection: number | null;
  readonly refuted: number;
  readonly rescanOn: string | null;
  readonly eventId: string | null;
  /** What was confirmed after it, as after another resection. */
  readonly later: readonly { readonly on: string; readonly eventId: string }[];
}

export interface AdverseEvent {
  readonly adverseEventId: string;
  readonly term: string;
  readonly verbatimTerm: string | null;
  readonly local: boolean;
  readonly onsetOn: string;
  readonly resolvedOn: string | null;
  readonly scale: string;
  readonly scaleVersion: string;
  /** Over all its reports: the highest grade stated, and the lowest bound of it where a range was stated. */
  readonly maximumGrade: number;
  readonly maximumGradeLow: number;
  readonly serious: boolean;
  readonly relation: string;
  readonly action: string;
  readonly outcome: string;
  /** Begun on or after the first dose. */
  readonly treatmentEmergent: boolean;
  readonly eventIds: readonly string[];
}

export interface Visits {
  /** The schedules the subject follows, one after the other: each ends where the next is anchored. */
  readonly schedules: readonly {
    readonly schedule: string;
    readonly anchoredOn: string;
    readonly anchorEventId: string;
    /** Last date on which a visit of it can be due; null while it runs. */
    readonly endedOn: string | null;
  }[];
  readonly scheduled: readonly ScheduledVisitRecord[];
  /** Attendances that belong to no scheduled visit. */
  readonly unscheduled: readonly { readonly on: string; readonly eventId: string }[];
}

export interface ScheduledVisitRecord {
  readonly schedule: string;
  readonly month: number;
  readonly due: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  /** Opening of the next window; null for the last visit. */
  readonly nextWindowFrom: string | null;
  readonly attendedOn: string | null;
  readonly eventId: string | null;
}

export interface Endpoint {
  readonly id: string;
  readonly start: string;
  readonly startEventId: string;
  readonly end: string;
  readonly endEventId: string | null;
  readonly days: number;
  readonly status: 'EVENT' | 'COMPETING' | 'CENSORED';
  /** What ended it, or what censored it. */
  readonly why: EndpointDefinition['events'][number] | EndpointDefinition['censorAt'] | 'MISSED_VISITS';
}

export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly eventId: string | null;
}

/** What a derivation was asked to use beside the history. */
export interface DerivationRules {
  readonly protocolVersion: string;
  readonly risk: string | null;
  readonly response: string;
  readonly imputation: 'first' | 'middle' | 'last';
  /** Clinical cutoff; null for everything recorded. */
  readonly asOf: string | null;
}
