import {
  assessRisk,
  ClinicalInputError,
  RESPONSE_RULES,
  type ResponseRuleId,
  RISK_RULES,
  type RiskInput,
  type RiskOutcome,
  type RiskRuleId,
} from '#clinical';
import { addDays, addMonths, DomainError, daysBetween } from '#kernel';
import { effectiveFacts, type HistoryEvent } from '../patient/history.js';
import type { Protocol } from '../study/protocol.js';
import { type Facts, holds } from '../where.js';
import { deriveAdverseEvents } from './adverse-events.js';
import { type DatedFact, datedHistory, ofType } from './dated-facts.js';
import { deriveEndpoints } from './endpoints.js';
import type {
  Diagnosis,
  PatientRecord,
  PatientStatus,
  Surgery,
  Treatment,
  Warning,
} from './patient-record.js';
import { deriveRecurrence } from './recurrence.js';
import { deriveConversion, deriveResectability, deriveSurgeries } from './surgery.js';
import { deriveTreatments } from './treatments.js';
import { deriveTumour, named } from './tumour.js';
import { deriveVisits } from './visits.js';

/** How to read a history otherwise than by the protocol and up to now. */
export interface DerivationOptions {
  /** Clinical cutoff, a full date: what happened after it is left out. */
  readonly asOf?: string | null;
  /** Risk criteria instead of the protocol's. */
  readonly risk?: string;
  /** Response criteria instead of the protocol's. */
  readonly response?: string;
}

/**
 * A subject's record from the recorded history: the one function behind the projection, the rebuild, time travel,
 * what-if and the browser. Pure: no clock, no database.
 *
 * @param history the subject's stream in record order, cut where the reader's knowledge ends
 * @returns null where the subject is not (or not yet) enrolled
 * @throws DomainError CRITERIA_UNKNOWN for criteria that do not exist
 */
export function derivePatient(
  patientId: string,
  history: readonly HistoryEvent[],
  protocol: Protocol,
  options: DerivationOptions = {},
): PatientRecord | null {
  const rules = {
    protocolVersion: protocol.version,
    risk: ruleId(RISK_RULES, options.risk ?? protocol.risk.criteria),
    response: ruleId(RESPONSE_RULES, options.response ?? protocol.response.criteria),
    imputation: protocol.dates.imputation,
    asOf: options.asOf ?? null,
  };
  const dated = datedHistory(effectiveFacts(history), rules.imputation);
  const asOf = rules.asOf;
  const facts = asOf === null ? dated.facts : dated.facts.filter((fact) => fact.on <= asOf);
  const enrolled = ofType(facts, 'patient.enrolled')[0];
  if (!enrolled) return null;
  const kept = new Set(facts.map((fact) => fact.eventId));

  const died = ofType(facts, 'patient.died')[0];
  const followUp = deriveFollowUp(facts);
  const treatments = deriveTreatments(facts, protocol, died, followUp.lastContactOn);
  const surgeries = deriveSurgeries(facts);
  const resectability = deriveResectability(facts);
  const anchors = deriveAnchors(enrolled, facts, surgeries, treatments);
  const firstDoseOn = anchors.TREATMENT_START?.on ?? null;
  const conversion = deriveConversion(resectability, surgeries, firstDoseOn);
  const diagnosis = deriveDiagnosis(facts);
  const tumour = deriveTumour(
    ofType(facts, 'patient.ct-assessed'),
    {
      measured: protocol.response.settings.includes(enrolled.payload.setting),
      firstDoseOn,
      firstResectionOn: surgeries.find((surgery) => surgery.kind === 'RESECTION')?.on ?? null,
      rule: rules.response as ResponseRuleId,
    },
    protocol,
  );
  const recurrence = deriveRecurrence(
    facts,
    treatments,
    anchors.R0_RESECTION?.on ?? anchors.RESECTION?.on ?? null,
    protocol,
  );
  const ended = deriveEnd(facts, died, followUp.lastContactOn);
  const population = populationFacts(enrolled, diagnosis, anchors, conversion !== null);
  const visits = deriveVisits(facts, protocol, population, anchors, ended?.on ?? null);
  const source = {
    anchors,
    assessments: tumour.assessments,
    conversion,
    ended,
    followUp,
    recurrence,
    treatments,
    visits,
  };
  const consent = ofType(facts, 'patient.consent-given').at(-1);
  return {
    patientId,
    siteId: enrolled.payload.siteId,
    setting: enrolled.payload.setting,
    enrolledOn: enrolled.on,
    sex: enrolled.payload.sex,
    ageYears: enrolled.payload.ageYears,
    ecog: enrolled.payload.ecog ?? null,
    priorChemotherapy: enrolled.payload.priorChemotherapy ?? null,
    priorRadiotherapy: enrolled.payload.priorRadiotherapy ?? null,
    eligibilityUndecided: protocol.eligibility
      .filter((criterion) => holds(criterion.where, enrolled.payload as unknown as Facts) === null)
      .map((criterion) => criterion.id),
    status: deriveStatus(ended, treatments),
    consent: {
      givenOn: consent?.on ?? null,
      withdrawnOn: ofType(facts, 'patient.consent-withdrawn').at(-1)?.on ?? null,
    },
    diagnosis: diagnosis?.value ?? null,
    risk: deriveRisk(diagnosis, surgeries, facts, rules.risk as RiskRuleId),
    resectability,
    conversion,
    surgeries,
    treatments,
    assessments: tumour.assessments,
    bestResponse: tumour.bestResponse,
    investigatorResponses: ofType(facts, 'patient.response-assessed').map(({ eventId, on, payload }) => ({
      eventId,
      on,
      criteria: payload.criteria,
      response: payload.response,
      assessor: payload.assessor,
    })),
    recurrence,
    adverseEvents: deriveAdverseEvents(facts, protocol, firstDoseOn),
    visits,
    endpoints: deriveEndpoints(protocol.endpoints, population, source),
    evaluable: deriveEvaluability(protocol, treatments, followUp.lastContactOn),
    followUp,
    ended,
    imputations: dated.imputations.filter((imputation) => kept.has(imputation.eventId)),
    warnings: deriveWarnings(protocol, diagnosis, treatments, surgeries),
    anchors,
    rules,
    version: history.length,
    position: history.at(-1)?.position ?? 0,
  };
}

function ruleId(rules: object, id: string): string {
  if (Object.hasOwn(rules, id)) return id;
  const known = Object.keys(rules);
  throw new DomainError('CRITERIA_UNKNOWN', `${id} is not one of ${known.join(', ')}`, {
    criteria: id,
    known,
  });
}

/** What schedules and endpoints may ask of a subject in their `population`. */
function populationFacts(
  enrolled: Extract<DatedFact, { type: 'patient.enrolled' }>,
  diagnosis: DiagnosisFact | null,
  anchors: PatientRecord['anchors'],
  converted: boolean,
): Facts {
  return {
    setting: enrolled.payload.setting,
    sex: enrolled.payload.sex,
    ageYears: enrolled.payload.ageYears,
    ecog: enrolled.payload.ecog ?? null,
    primarySite: diagnosis?.value.primarySite ?? null,
    treated: anchors.TREATMENT_START !== undefined,
    resectedR0: anchors.R0_RESECTION !== undefined,
    converted,
  };
}

interface DiagnosisFact {
  readonly value: Diagnosis;
  readonly payload: Extract<DatedFact, { type: 'patient.diagnosis-recorded' }>['payload'];
}

function deriveDiagnosis(facts: readonly DatedFact[]): DiagnosisFact | null {
  const fact = ofType(facts, 'patient.diagnosis-recorded').at(-1);
  if (!fact) return null;
  const { eventId, on, payload } = fact;
  return {
    payload,
    value: {
      eventId,
      on,
      diagnosis: payload.diagnosis,
      primarySite: payload.primarySite,
      sizeMm: payload.sizeMm,
      mitosesCount: payload.mitoses?.count ?? null,
      rupture: payload.rupture,
      basis: payload.basis,
      immunohistochemistry: payload.immunohistochemistry ?? {},
      mutation: payload.mutation ?? null,
    },
  };
}

/** The class of the primary tumour; what the first resection's specimen showed stands in for what was not known before. */
function deriveRisk(
  diagnosis: DiagnosisFact | null,
  surgeries: readonly Surgery[],
  facts: readonly DatedFact[],
  rule: RiskRuleId,
): PatientRecord['risk'] {
  const { version } = RISK_RULES[rule];
  if (!diagnosis)
    return {
      asserted: null,
      derived: named(rule, version, 'INDETERMINATE', { reason: 'no diagnosis is recorded' }),
    };
  const resection = surgeries.find((surgery) => surgery.kind === 'RESECTION');
  const specimen = ofType(facts, 'patient.surgery-recorded').find(
    (fact) => fact.eventId === resection?.eventId,
  )?.payload;
  const mitoses = diagnosis.payload.mitoses ?? specimen?.mitoses ?? null;
  const outcome = riskOutcome(rule, {
    sizeMm: diagnosis.payload.sizeMm ?? specimen?.specimenSizeMm ?? null,
    mitosesPer50Hpf: mitoses === null ? null : mitosesPer50Hpf(mitoses),
    site: diagnosis.payload.primarySite,
    rupture: diagnosis.payload.rupture ?? specimen?.rupture ?? null,
  });
  const asserted = diagnosis.payload.assertedRisk;
  return {
    asserted: asserted ? { value: asserted.value, criteria: asserted.criteria ?? null } : null,
    derived: named(rule, outcome.version, outcome.result, outcome),
  };
}

/** A rule that can't read an input (a site its tables don't know) decides nothing; it never stops a derivation. */
function riskOutcome(
  rule: RiskRuleId,
  input: RiskInput,
): Pick<RiskOutcome, 'version' | 'result' | 'missing' | 'reason'> {
  try {
    return assessRisk(rule, input);
  } catch (error) {
    if (!(error instanceof ClinicalInputError)) throw error;
    return { version: RISK_RULES[rule].version, result: 'INDETERMINATE', reason: error.message };
  }
}

function mitosesPer50Hpf({
  count,
  highPowerFields,
  areaMm2,
}: {
  count: number | string;
  highPowerFields: number;
  areaMm2?: number;
}) {
  if (typeof count === 'number' && areaMm2 !== undefined) return { count, areaMm2 };
  if (highPowerFields === 50) return count;
  // 50 high-power fields are 5 mm2 in the criteria; a censored count over another field decides nothing.
  return typeof count === 'number' ? { count, areaMm2: highPowerFields / 10 } : null;
}

function deriveAnchors(
  enrolled: DatedFact,
  facts: readonly DatedFact[],
  surgeries: readonly Surgery[],
  treatments: readonly Treatment[],
): PatientRecord['anchors'] {
  const at = (fact: { on: string; eventId: string } | undefined) =>
    fact && { on: fact.on, eventId: fact.eventId };
  const firstDose = ofType(facts, 'patient.treatment-started').find(
    (fact) => fact.on === treatments[0]?.startedOn,
  );
  const anchors = {
    ENROLMENT: at(enrolled),
    DIAGNOSIS: at(ofType(facts, 'patient.diagnosis-recorded')[0]),
    TREATMENT_START: at(firstDose),
    R0_RESECTION: at(surgeries.find((surgery) => surgery.margin === 'R0')),
    RESECTION: at(surgeries.find((surgery) => surgery.kind === 'RESECTION')),
  };
  return Object.fromEntries(Object.entries(anchors).filter(([, anchor]) => anchor !== undefined));
}

function deriveFollowUp(facts: readonly DatedFact[]): PatientRecord['followUp'] {
  let lastContactOn = '';
  let lastAdequateImagingOn: string | null = null;
  for (const fact of facts) {
    const contact = fact.type === 'patient.lost-to-follow-up' ? (fact.payload.lastContactOn ?? '') : fact.on;
    if (contact.length === 10 && contact > lastContactOn) lastContactOn = contact;
    if (fact.type === 'patient.ct-assessed' && fact.payload.adequate) lastAdequateImagingOn = fact.on;
  }
  return { lastContactOn, lastAdequateImagingOn };
}

/** Death before withdrawal before completion or loss; somebody seen after those is followed again. */
function deriveEnd(
  facts: readonly DatedFact[],
  died: DatedFact | undefined,
  lastContactOn: string,
): PatientRecord['ended'] {
  if (died?.type === 'patient.died')
    return { how: 'DEATH', on: died.on, why: died.payload.cause, eventId: died.eventId };
  const consent = facts.findLast(
    (fact) => fact.type === 'patient.consent-given' || fact.type === 'patient.consent-withdrawn',
  );
  if (consent?.type === 'patient.consent-withdrawn') {
    return { how: 'WITHDRAWAL', on: consent.on, why: 'CONSENT_WITHDRAWN', eventId: consent.eventId };
  }
  const withdrawn = ofType(facts, 'patient.withdrawn')[0];
  if (withdrawn)
    return { how: 'WITHDRAWAL', on: withdrawn.on, why: withdrawn.payload.reason, eventId: withdrawn.eventId };
  const left = facts.findLast(
    (fact) => fact.type === 'patient.lost-to-follow-up' || fact.type === 'patient.follow-up-completed',
  );
  if (!left || lastContactOn > left.on) return null;
  return left.type === 'patient.lost-to-follow-up'
    ? { how: 'LOSS', on: left.on, why: 'LOST_TO_FOLLOW_UP', eventId: left.eventId }
    : { how: 'COMPLETION', on: left.on, why: 'COMPLETED', eventId: left.eventId };
}

function deriveStatus(ended: PatientRecord['ended'], treatments: readonly Treatment[]): PatientStatus {
  if (ended)
    return ({ DEATH: 'DEAD', WITHDRAWAL: 'WITHDRAWN', LOSS: 'LOST', COMPLETION: 'COMPLETED' } as const)[
      ended.how
    ];
  if (treatments.some((treatment) => treatment.status === 'ON')) return 'ON_TREATMENT';
  if (treatments.some((treatment) => treatment.status === 'PAUSED')) return 'PAUSED';
  return treatments.length > 0 ? 'OFF_TREATMENT' : 'ENROLLED';
}

function deriveEvaluability(
  protocol: Protocol,
  treatments: readonly Treatment[],
  lastContactOn: string,
): PatientRecord['evaluable'] {
  const first = treatments[0];
  if (!first) {
    const none = { value: false, why: 'no dose was taken' };
    return { efficacy: none, safety: none };
  }
  const { length, unit } = protocol.evaluability.efficacyMinimumOnDrug;
  const reached = unit === 'MONTHS' ? addMonths(first.startedOn, length) : addDays(first.startedOn, length);
  const until = first.stoppedOn ?? addDays(lastContactOn, 1);
  const wanted = `${length} ${unit.toLowerCase()} on ${first.drug}`;
  return {
    efficacy:
      until >= reached
        ? { value: true, why: `at least ${wanted}` }
        : {
            value: false,
            why: `${daysBetween(first.startedOn, until)} days on ${first.drug}, less than ${wanted}`,
          },
    safety: { value: true, why: 'at least one dose' },
  };
}

function deriveWarnings(
  protocol: Protocol,
  diagnosis: DiagnosisFact | null,
  treatments: readonly Treatment[],
  surgeries: readonly Surgery[],
): Warning[] {
  return treatments.flatMap((treatment) => {
    const policy = protocol.drugs.find((drug) => drug.code === treatment.drug);
    const limits = policy?.preOperativePauseDays;
    const pauses = treatment.intervals.flatMap((interval): Warning[] => {
      const operation = surgeries.find(
        ({ kind, on }) =>
          kind === 'RESECTION' && on >= interval.from && (interval.to === null || on <= interval.to),
      );
      if (interval.kind !== 'PAUSE' || !operation || !limits) return [];
      const days = daysBetween(interval.from, operation.on);
      if (days >= limits.min && days <= limits.max) return [];
      const message = `${treatment.drug} was paused ${days} days before surgery; the protocol plans ${limits.min}-${limits.max}`;
      return [{ code: 'PRE_OPERATIVE_PAUSE_OUT_OF_RANGE', message, eventId: interval.eventId }];
    });
    const mutation = policy?.mutationWarnings.find(
      (warning) => warning.mutation === diagnosis?.value.mutation,
    );
    return mutation
      ? [
          ...pauses,
          { code: 'MUTATION', message: mutation.message, eventId: diagnosis?.value.eventId ?? null },
        ]
      : pauses;
  });
}
