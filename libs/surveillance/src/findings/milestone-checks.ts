import { addDays } from '#kernel';
import { holds, type PatientRecord, populationFacts } from '#trial';
import type { Check, RuleOf } from './finding.js';
import { hasEnded, type Look, monthsAfter } from './look.js';

/** Months after the first dose in which resectability is to be judged again, and nobody has. */
export const reassessmentDue: Check<'REASSESSMENT_DUE'> = {
  findings(rule, look) {
    const window = reassessment(rule, look);
    if (!window || look.date < window.from) return [];
    const values = { windowFrom: window.from, windowTo: window.to, late: look.date > window.to };
    return [{ key: window.from, due: window.to, evidence: window.evidence, values }];
  },
  changes(rule, look) {
    const window = reassessment(rule, look);
    return window ? [window.from, addDays(window.to, 1)] : [];
  },
};

function reassessment(rule: RuleOf<'REASSESSMENT_DUE'>, look: Look) {
  const { record } = look;
  const from = monthsAfter(record, 'TREATMENT_START', rule.fromMonth);
  const to = monthsAfter(record, 'TREATMENT_START', rule.toMonth);
  if (hasEnded(look) || from === undefined || to === undefined) return null;
  if (holds(rule.population, populationFacts(record)) !== true) return null;
  const done =
    record.resectability.some(({ on }) => on >= from) ||
    record.surgeries.some(({ kind }) => kind === 'RESECTION');
  return done ? null : { from, to, evidence: anchorEvidence(record, 'TREATMENT_START') };
}

function anchorEvidence(record: PatientRecord, anchor: keyof PatientRecord['anchors']): string[] {
  const known = record.anchors[anchor];
  return known ? [known.eventId] : [];
}

/** What is known of a subject at a milestone, e.g. 12 months after the resection. */
export interface RecurrenceStatus {
  /** NOT_YET before the milestone; UNKNOWN where no adequate imaging shows the subject free of recurrence then. */
  readonly status: 'NOT_YET' | 'RECURRED' | 'RECURRENCE_FREE' | 'DIED' | 'UNKNOWN';
  readonly atOn: string;
  /** The recurrence, the imaging or the death that decides it. */
  readonly decidedOn: string | null;
}

/**
 * A subject's recurrence status at the rule's month; null where the rule does not ask for it. Imaging counts from
 * the opening of the window of the visit due then, so that a scan a few days early is the scan of that visit.
 */
export function recurrenceStatus(
  rule: RuleOf<'RECURRENCE_STATUS'>,
  record: PatientRecord,
  date: string,
): RecurrenceStatus | null {
  const atOn = monthsAfter(record, rule.anchor, rule.atMonth);
  if (atOn === undefined || holds(rule.population, populationFacts(record)) !== true) return null;
  const { recurrence, ended } = record;
  if (recurrence.status === 'CONFIRMED' && recurrence.on !== null && recurrence.on <= atOn) {
    return { status: 'RECURRED', atOn, decidedOn: recurrence.on };
  }
  const visit = record.visits.scheduled.find(({ due }) => due === atOn);
  const from = visit?.windowFrom ?? atOn;
  const imaging = record.assessments.find(({ on, adequate }) => adequate && on >= from);
  if (ended?.how === 'DEATH' && ended.on <= atOn) return { status: 'DIED', atOn, decidedOn: ended.on };
  if (date < atOn) return { status: 'NOT_YET', atOn, decidedOn: null };
  const status = imaging ? 'RECURRENCE_FREE' : 'UNKNOWN';
  return { status, atOn, decidedOn: imaging?.on ?? null };
}

/** The status of every subject whose milestone has come. Only an unknown one asks somebody for something. */
export const recurrenceStatusCheck: Check<'RECURRENCE_STATUS'> = {
  findings(rule, look) {
    const at = recurrenceStatus(rule, look.record, look.date);
    if (!at || look.date < at.atOn) return [];
    const { status, atOn, decidedOn } = at;
    const evidence = anchorEvidence(look.record, rule.anchor);
    return [
      {
        key: atOn,
        due: atOn,
        evidence,
        values: { status, month: rule.atMonth, decidedOn },
        settled: status !== 'UNKNOWN' || hasEnded(look),
      },
    ];
  },
  changes(rule, { record }) {
    const atOn = monthsAfter(record, rule.anchor, rule.atMonth);
    return atOn === undefined ? [] : [atOn];
  },
};
