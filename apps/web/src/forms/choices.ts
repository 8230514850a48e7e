import { RESPONSE_RULES, RISK_RULES } from '#clinical';
import type { PatientCommandName, PatientRecord, Study } from '#trial';
import { openAdverseEvents, seriousAdverseEvents } from '../subject/legal-commands.js';

/** What a coded field may be by the protocol and the subject's record; the label is the protocol's own. */
export interface Choice {
  readonly value: string;
  readonly label?: string;
  /** A code to be told after the value. */
  readonly of?: string;
}

type Treatment = PatientRecord['treatments'][number];

export interface FormContext {
  readonly command: PatientCommandName;
  readonly study: Study;
  readonly record: PatientRecord | null;
  /** The drug that is chosen in the form. */
  readonly drug?: unknown;
}

const REASONS: Partial<Record<PatientCommandName, keyof Study['protocol']['reasons']>> = {
  'change-dose': 'doseChange',
  'pause-treatment': 'pause',
  'resume-treatment': 'resume',
  'stop-treatment': 'stop',
};

const fromCodes = (codes: readonly { code: string; label: string }[]): Choice[] =>
  codes.map(({ code, label }) => ({ value: code, label }));

/** The choices of a field; undefined where anything goes that its schema admits. */
export function choicesOf(field: string, context: FormContext): readonly Choice[] | undefined {
  const { command, record } = context;
  const { protocol, sites } = context.study;
  switch (field) {
    case 'siteId':
      return sites
        .filter(({ closedOn }) => closedOn === null)
        .map(({ siteId, name }) => ({ value: siteId, label: `${siteId} ${name}` }));
    case 'setting':
      return fromCodes(protocol.settings);
    case 'primarySite':
      return fromCodes(protocol.primarySites);
    case 'term':
      return fromCodes(protocol.toxicity.terms);
    case 'criteria':
      return Object.keys(command === 'record-diagnosis' ? RISK_RULES : RESPONSE_RULES).map((value) => ({
        value,
      }));
    case 'drug':
      return fromCodes(protocol.drugs);
    case 'reason': {
      const kind = REASONS[command];
      return kind && fromCodes(protocol.reasons[kind]);
    }
    case 'to':
      return command === 'notify-serious-adverse-event' ? receiversOf(protocol) : undefined;
    case 'adverseEventId':
      if (command === 'report-adverse-event' || record === null) return undefined;
      return adverseEventsFor(command, record).map(({ adverseEventId, term }) => ({
        value: adverseEventId,
        of: term,
      }));
    default:
      return undefined;
  }
}

/** Whom the protocol wants told of a serious adverse event, and those whom laws name. */
function receiversOf({ surveillance }: Study['protocol']): Choice[] {
  const named = surveillance.flatMap((rule) => (rule.kind === 'SERIOUS_ADVERSE_EVENT' ? [rule.to] : []));
  return [...new Set([...named, 'SPONSOR', 'ETHICS_COMMITTEE', 'AUTHORITY'])].map((value) => ({ value }));
}

/** The adverse events of which a command may speak. */
const adverseEventsFor = (command: PatientCommandName, record: PatientRecord) =>
  command === 'notify-serious-adverse-event' ? seriousAdverseEvents(record) : openAdverseEvents(record);

/** Fields that are a dose of the drug that the form is about. */
export const DOSES: readonly string[] = ['mgPerDay', 'toMgPerDay'];

/** The dose levels a field may have, mg per day: those of the chosen drug, of all before one is chosen. */
export function dosesOf(field: string, { command, study, drug }: FormContext): readonly number[] | undefined {
  if (!DOSES.includes(field)) return undefined;
  const { drugs } = study.protocol;
  const chosen = drugs.filter(({ code }) => code === drug);
  const levels = (chosen.length > 0 ? chosen : drugs).flatMap((policy) =>
    command === 'start-treatment' ? policy.startMgPerDay : policy.levelsMgPerDay,
  );
  return [...new Set(levels)].sort((a, b) => a - b);
}

/** In which states a drug is what a command speaks of. */
const SPOKEN_OF: Partial<Record<PatientCommandName, readonly Treatment['status'][]>> = {
  'change-dose': ['ON'],
  'pause-treatment': ['ON'],
  'resume-treatment': ['PAUSED'],
  'stop-treatment': ['ON', 'PAUSED'],
};

/** The drug that a form can only be about; undefined where it may be one of several. */
function onlyDrug({ command, study, record }: FormContext): string | undefined {
  const treatments = (record?.treatments ?? []).filter(({ status }) => status !== 'STOPPED');
  const given = treatments.map(({ drug }) => drug);
  const all = study.protocol.drugs.map(({ code }) => code);
  const states = SPOKEN_OF[command];
  const meant = states
    ? treatments.filter(({ status }) => states.includes(status)).map(({ drug }) => drug)
    : all.filter((code) => !given.includes(code));
  const drugs = [meant, given, all].find(({ length }) => length > 0);
  return drugs?.length === 1 ? drugs[0] : undefined;
}

/** What a form begins with: what the record or the protocol already says, of the chosen drug where one is. */
export function initialValues(context: FormContext, day: string): Record<string, unknown> {
  const { command, study, record } = context;
  const { protocol } = study;
  const drug = context.drug ?? onlyDrug(context);
  const { scale, version } = protocol.toxicity;
  const given = record?.treatments.findLast((treatment) => treatment.drug === drug);
  const last = given?.intervals.findLast(({ kind }) => kind === 'DOSE')?.mgPerDay;
  switch (command) {
    case 'record-diagnosis':
      // All criteria of risk that there are, are of this tumour.
      return protocol.risk ? { diagnosis: 'GIST' } : {};
    case 'start-treatment': {
      const policy = protocol.drugs.find(({ code }) => code === drug);
      return { startedOn: day, drug, mgPerDay: policy?.startMgPerDay[0] };
    }
    case 'change-dose':
      return { effectiveOn: day, drug };
    case 'pause-treatment':
      return { pausedOn: day, drug };
    case 'resume-treatment':
      return { resumedOn: day, drug, mgPerDay: last };
    case 'stop-treatment':
      return { stoppedOn: day, drug };
    case 'record-response':
      return { assessedOn: day, criteria: protocol.response.criteria };
    case 'record-ct-assessment':
      return { assessedOn: day, modality: 'CT' };
    case 'record-visit':
      return { attendedOn: day };
    case 'report-adverse-event':
      return {
        adverseEventId: `AE-${(record?.adverseEvents.length ?? 0) + 1}`,
        onsetOn: day,
        grade: { scale, version },
      };
    case 'change-adverse-event':
      return { changedOn: day };
    case 'resolve-adverse-event':
      return { resolvedOn: day };
    default:
      return {};
  }
}

/** Fields that the registry fills in itself, or that only its own checks set. */
export const NOT_ASKED: ReadonlySet<string> = new Set(['fromMgPerDay', 'source', 'rule', 'evidence']);
