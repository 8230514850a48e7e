import {
  assessRisk,
  ClinicalInputError,
  RISK_RULES,
  type RiskInput,
  type RiskOutcome,
  type RiskRuleId,
} from '#clinical';
import { type DatedFact, ofType } from './dated-facts.js';
import { named } from './named.js';
import type { Diagnosis, PatientRecord } from './patient-record.js';

/** The diagnosis in force, with what its event recorded beyond the record. */
export interface DiagnosisFact {
  readonly value: Diagnosis;
  readonly payload: Extract<DatedFact, { type: 'patient.diagnosis-recorded' }>['payload'];
}

export function deriveDiagnosis(facts: readonly DatedFact[]): DiagnosisFact | null {
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

/** What the investigators stated, and what the protocol's criteria give, if it names any. */
export function deriveRisk(
  diagnosis: DiagnosisFact | null,
  facts: readonly DatedFact[],
  rule: RiskRuleId | null,
): PatientRecord['risk'] {
  const given = diagnosis?.payload.assertedRisk;
  const asserted = given ? { value: given.value, criteria: given.criteria ?? null } : null;
  return { asserted, derived: rule && riskBy(rule, diagnosis, facts) };
}

/**
 * The class of the primary tumour; what the first resection's specimen showed stands in for what was not known before.
 * A rupture at an operation counts whatever was known before it: "before or at surgery" (Joensuu 2008).
 */
function riskBy(
  rule: RiskRuleId,
  diagnosis: DiagnosisFact | null,
  facts: readonly DatedFact[],
): PatientRecord['risk']['derived'] {
  const { version } = RISK_RULES[rule];
  if (!diagnosis) return named(rule, version, 'INDETERMINATE', { reason: 'no diagnosis is recorded' });
  const operations = ofType(facts, 'patient.surgery-recorded').map((fact) => fact.payload);
  const resection = operations.findIndex((operation) => operation.kind === 'RESECTION');
  const specimen = operations[resection];
  const ruptured = operations
    .slice(0, resection < 0 ? undefined : resection + 1)
    .some(({ rupture }) => rupture);
  const mitoses = diagnosis.payload.mitoses ?? specimen?.mitoses ?? null;
  const outcome = riskOutcome(rule, {
    sizeMm: diagnosis.payload.sizeMm ?? specimen?.specimenSizeMm ?? null,
    mitosesPer50Hpf: mitoses === null ? null : mitosesPer50Hpf(mitoses),
    site: diagnosis.payload.primarySite,
    rupture: ruptured || (diagnosis.payload.rupture ?? specimen?.rupture ?? null),
  });
  return named(rule, outcome.version, outcome.result, outcome);
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
  // 50 high-power fields are 5 mm2 in the criteria.
  const area = areaMm2 ?? highPowerFields / 10;
  return area === 5 ? count : { count, areaMm2: area };
}
