import { DomainError } from '#kernel';
import {
  type HistoryEvent,
  type PatientCommand,
  type PatientCommandName,
  type PatientRecord,
  patientDecider,
  type Study,
} from '#trial';

/** What may be recorded of a subject, in the order of a clinic's day. */
export const RECORDABLE = [
  'record-visit',
  'record-ct-assessment',
  'record-response',
  'change-dose',
  'pause-treatment',
  'resume-treatment',
  'stop-treatment',
  'report-adverse-event',
  'change-adverse-event',
  'resolve-adverse-event',
  'notify-serious-adverse-event',
  'record-consent',
  'record-diagnosis',
  'assess-resectability',
  'start-treatment',
  'record-surgery',
  'suspect-recurrence',
  'confirm-recurrence',
  'refute-recurrence',
  'complete-follow-up',
  'record-loss-to-follow-up',
  'withdraw-consent',
  'withdraw',
  'record-death',
] as const satisfies readonly PatientCommandName[];
export type RecordableName = (typeof RECORDABLE)[number];

export interface Legality {
  readonly command: RecordableName;
  /** Why it can't be recorded on that day; null where it can. */
  readonly refusal: DomainError | null;
}

/** Asks the subject's own decider which commands a day admits. */
export function legalCommands(
  study: Study,
  history: readonly HistoryEvent[],
  record: PatientRecord,
  day: string,
): Legality[] {
  const decider = patientDecider(study);
  const refusalOf = (name: RecordableName, treatment: Treatment | undefined) => {
    const command = probe(name, study, record, day, treatment);
    try {
      if (command === null) throw noAdverseEvent(name);
      decider.decide(history, command);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error;
    }
  };
  const treatments = treatmentsOf(study, record);
  return RECORDABLE.map((command) => {
    const tried = ABOUT_A_DRUG.has(command) ? treatments : treatments.slice(0, 1);
    const refusals = tried.map((treatment) => refusalOf(command, treatment));
    return { command, refusal: refusals.includes(null) ? null : (refusals[0] ?? null) };
  });
}

const ABOUT_A_DRUG: ReadonlySet<RecordableName> = new Set([
  'start-treatment',
  'change-dose',
  'pause-treatment',
  'resume-treatment',
  'stop-treatment',
]);

/** A drug, and the dose that the subject last had of it. */
interface Treatment {
  readonly policy: Study['protocol']['drugs'][number];
  readonly lastDose: number | undefined;
}

/** The protocol's drugs, what is being given first. */
function treatmentsOf({ protocol }: Study, { treatments }: PatientRecord): Treatment[] {
  const given = (code: string) => treatments.find(({ drug }) => drug === code);
  const place = (code: string) => ['ON', 'PAUSED', 'STOPPED', undefined].indexOf(given(code)?.status);
  return protocol.drugs
    .toSorted((a, b) => place(a.code) - place(b.code))
    .map((policy) => ({
      policy,
      lastDose: given(policy.code)?.intervals.findLast(({ kind }) => kind === 'DOSE')?.mgPerDay,
    }));
}

const noAdverseEvent = (name: RecordableName) =>
  name === 'notify-serious-adverse-event'
    ? new DomainError('ADVERSE_EVENT_NOT_SERIOUS', 'no adverse event is serious')
    : new DomainError('ADVERSE_EVENT_UNKNOWN', 'no adverse event is open');

/** Those of which somebody has to be told, resolved or not. */
export const seriousAdverseEvents = (record: PatientRecord) =>
  record.adverseEvents.filter(({ serious }) => serious);

/** The adverse events that have not resolved. */
export const openAdverseEvents = (record: PatientRecord) =>
  record.adverseEvents.filter(({ resolvedOn }) => resolvedOn === null);

/** A typical body of a command, legal by the protocol, so that only the history can refuse it. */
function probe(
  name: RecordableName,
  study: Study,
  record: PatientRecord,
  day: string,
  treatment: Treatment | undefined,
): PatientCommand | null {
  const { protocol } = study;
  const policy = treatment?.policy;
  const open = openAdverseEvents(record)[0]?.adverseEventId;
  const serious = seriousAdverseEvents(record)[0]?.adverseEventId;
  const drug = policy?.code ?? 'NONE';
  const present = treatment?.lastDose ?? policy?.startMgPerDay[0] ?? 1;
  const other = policy?.levelsMgPerDay.find((level) => level !== present) ?? present;
  const { scale, version } = protocol.toxicity;
  const grade = { scale, version, value: 1 };
  const reason = (kind: keyof typeof protocol.reasons) => protocol.reasons[kind][0]?.code ?? 'OTHER';
  const bodies: Record<RecordableName, object | null> = {
    'record-visit': { attendedOn: day },
    'record-ct-assessment': {
      assessedOn: day,
      modality: 'CT',
      targetLesions: [],
      nonTargetLesions: [],
      newLesions: [],
    },
    'record-response': { assessedOn: day, criteria: protocol.response.criteria, response: 'SD' },
    'change-dose': { effectiveOn: day, drug, toMgPerDay: other, reason: reason('doseChange') },
    'pause-treatment': { pausedOn: day, drug, reason: reason('pause') },
    'resume-treatment': { resumedOn: day, drug, reason: reason('resume'), recovery: '-' },
    'stop-treatment': { stoppedOn: day, drug, reason: reason('stop') },
    'report-adverse-event': {
      adverseEventId: 'not-yet-reported',
      term: protocol.toxicity.terms[0]?.code,
      onsetOn: day,
      grade,
    },
    'change-adverse-event': open ? { adverseEventId: open, changedOn: day, grade } : null,
    'resolve-adverse-event': open ? { adverseEventId: open, resolvedOn: day, outcome: 'RECOVERED' } : null,
    'notify-serious-adverse-event': serious
      ? { adverseEventId: serious, to: 'SPONSOR', notifiedAt: `${day}T00:00Z` }
      : null,
    'record-consent': { consentedOn: day },
    'record-diagnosis': {
      diagnosedOn: day,
      diagnosis: 'GIST',
      primarySite: protocol.primarySites[0]?.code,
      basis: ['CT'],
    },
    'assess-resectability': { assessedOn: day, resectability: 'RESECTABLE', basis: ['CT'] },
    'start-treatment': { startedOn: day, drug, mgPerDay: policy?.startMgPerDay[0] },
    'record-surgery': { performedOn: day, kind: 'BIOPSY' },
    'suspect-recurrence': { suspectedOn: day, source: 'PERSON' },
    'confirm-recurrence': { confirmedOn: day, biopsy: false },
    'refute-recurrence': { refutedOn: day, note: '-' },
    'complete-follow-up': { completedOn: day },
    'record-loss-to-follow-up': { lostOn: day },
    'withdraw-consent': { withdrawnOn: day },
    withdraw: { withdrawnOn: day, reason: 'OTHER' },
    'record-death': { diedOn: day, cause: 'UNKNOWN' },
  };
  const data = bodies[name];
  return data === null ? null : ({ name, data } as PatientCommand);
}
