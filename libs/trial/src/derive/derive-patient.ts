import { RESPONSE_RULES, RISK_RULES } from '#clinical';
import { DomainError } from '#kernel';
import { effectiveFacts, type HistoryEvent } from '../patient/history.js';
import type { Protocol } from '../study/protocol.js';
import { type Facts, holds } from '../where.js';
import { deriveAdverseEvents } from './adverse-events.js';
import { type DatedFact, datedHistory, ofType } from './dated-facts.js';
import { deriveDiagnosis, deriveRisk } from './diagnosis.js';
import { deriveEnd, deriveFollowUp, deriveSchedulesEnd, deriveStatus } from './disposition.js';
import { deriveEndpoints, populationFacts } from './endpoints.js';
import { deriveEvaluability, deriveWarnings } from './evaluability.js';
import type { PatientRecord, Surgery, Treatment } from './patient-record.js';
import { deriveRecurrence } from './recurrence.js';
import { deriveConversion, deriveResectability, deriveSurgeries } from './surgery.js';
import { deriveTreatments } from './treatments.js';
import { deriveTumour } from './tumour.js';
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
  const risk = options.risk ?? protocol.risk?.criteria;
  const rules = {
    protocolVersion: protocol.version,
    risk: risk === undefined ? null : ruleId(RISK_RULES, risk),
    response: ruleId(RESPONSE_RULES, options.response ?? protocol.response.criteria),
    imputation: protocol.dates.imputation,
    asOf: options.asOf ?? null,
  };
  const dated = datedHistory(effectiveFacts(history), rules.imputation);
  const asOf = rules.asOf;
  const facts = asOf === null ? dated.facts : dated.facts.filter((fact) => fact.on <= asOf);
  const enrolled = ofType(facts, 'patient.enrolled')[0];
  if (!enrolled) return null;

  const died = ofType(facts, 'patient.died')[0];
  const followUp = deriveFollowUp(facts, rules.imputation);
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
      rule: rules.response,
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
  const population = populationFacts({
    ...enrolled.payload,
    ecog: enrolled.payload.ecog ?? null,
    diagnosis: diagnosis?.value ?? null,
    anchors,
    conversion,
  });
  const visits = deriveVisits(
    facts,
    protocol,
    population,
    anchors,
    deriveSchedulesEnd(facts, died, ended, rules.imputation),
  );
  const source = {
    anchors,
    assessments: tumour.assessments,
    bestResponse: tumour.bestResponse,
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
    risk: deriveRisk(diagnosis, facts, rules.risk),
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
    imputations: imputationsOf(facts, dated.imputations),
    warnings: deriveWarnings(protocol, diagnosis, treatments, surgeries),
    anchors,
    rules,
    version: history.length,
    position: history.at(-1)?.position ?? 0,
  };
}

/** Those of dates that are still there after a cutoff. */
function imputationsOf(
  facts: readonly DatedFact[],
  imputations: PatientRecord['imputations'],
): PatientRecord['imputations'] {
  if (imputations.length === 0) return imputations;
  const kept = new Set(facts.map((fact) => fact.eventId));
  return imputations.filter((imputation) => kept.has(imputation.eventId));
}

function ruleId<Id extends string>(rules: Readonly<Record<Id, unknown>>, id: string): Id {
  if (Object.hasOwn(rules, id)) return id as Id;
  const known = Object.keys(rules);
  throw new DomainError('CRITERIA_UNKNOWN', `${id} is not one of ${known.join(', ')}`, {
    criteria: id,
    known,
  });
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
