import type { Protocol } from '../study/protocol.js';
import { type Grade, maximumGrade } from '../values.js';
import type { DatedFact } from './dated-facts.js';
import type { AdverseEvent } from './patient-record.js';

type Report = Extract<
  DatedFact,
  {
    type:
      | 'patient.adverse-event-reported'
      | 'patient.adverse-event-changed'
      | 'patient.adverse-event-resolved';
  }
>;

/** Adverse events, each at the maximum grade of all its reports, with its last relation, action and outcome. */
export function deriveAdverseEvents(
  facts: readonly DatedFact[],
  protocol: Protocol,
  firstDoseOn: string | null,
): AdverseEvent[] {
  const local = new Set(protocol.toxicity.terms.filter((term) => term.local).map((term) => term.code));
  const found = new Map<string, AdverseEvent>();
  for (const fact of facts) {
    if (!isReport(fact)) continue;
    const { adverseEventId } = fact.payload;
    if (fact.type === 'patient.adverse-event-reported') {
      found.set(adverseEventId, reported(fact, local.has(fact.payload.term), firstDoseOn));
      continue;
    }
    const before = found.get(adverseEventId);
    if (before) found.set(adverseEventId, changed(before, fact));
  }
  return [...found.values()];
}

function isReport(fact: DatedFact): fact is Report {
  return fact.type.startsWith('patient.adverse-event-');
}

function reported(
  fact: Extract<Report, { type: 'patient.adverse-event-reported' }>,
  local: boolean,
  firstDoseOn: string | null,
): AdverseEvent {
  const { adverseEventId, term, verbatimTerm, grade, serious, relation, action, outcome } = fact.payload;
  return {
    adverseEventId,
    term,
    verbatimTerm: verbatimTerm ?? null,
    local,
    onsetOn: fact.on,
    resolvedOn: null,
    scale: grade.scale,
    scaleVersion: grade.version,
    maximumGrade: maximumGrade(grade),
    maximumGradeLow: lowestGrade(grade),
    serious,
    relation,
    action,
    outcome,
    treatmentEmergent: firstDoseOn !== null && fact.on >= firstDoseOn,
    eventIds: [fact.eventId],
  };
}

function changed(
  before: AdverseEvent,
  fact: Exclude<Report, { type: 'patient.adverse-event-reported' }>,
): AdverseEvent {
  const eventIds = [...before.eventIds, fact.eventId];
  if (fact.type === 'patient.adverse-event-resolved') {
    return { ...before, resolvedOn: fact.on, outcome: fact.payload.outcome, eventIds };
  }
  const { grade, serious, relation, action, outcome } = fact.payload;
  const worse = grade && maximumGrade(grade) > before.maximumGrade;
  return {
    ...before,
    maximumGrade: worse ? maximumGrade(grade) : before.maximumGrade,
    maximumGradeLow: worse ? lowestGrade(grade) : before.maximumGradeLow,
    serious: before.serious || (serious ?? false),
    relation: relation ?? before.relation,
    action: action ?? before.action,
    outcome: outcome ?? before.outcome,
    eventIds,
  };
}

function lowestGrade(grade: Grade): number {
  return typeof grade.value === 'number' ? grade.value : grade.value[0];
}
