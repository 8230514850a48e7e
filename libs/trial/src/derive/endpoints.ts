import { objectiveResponses } from '#clinical';
import { addDays, daysBetween } from '#kernel';
import type { EndpointDefinition, EndpointEvent } from '../study/protocol.js';
import { type Facts, type FactValue, holds } from '../where.js';
import type { Endpoint, PatientRecord } from './patient-record.js';

/** What endpoints are computed from: the record but for its endpoints. */
export type EndpointSource = Pick<
  PatientRecord,
  | 'anchors'
  | 'assessments'
  | 'bestResponse'
  | 'conversion'
  | 'ended'
  | 'followUp'
  | 'recurrence'
  | 'treatments'
  | 'visits'
>;

/** What schedules, endpoints and rules of surveillance may ask of a subject in their `population`. */
export const POPULATION_FACTS = [
  'setting',
  'sex',
  'ageYears',
  'ecog',
  'primarySite',
  'treated',
  'resectedR0',
  'converted',
] as const;

export function populationFacts(
  of: Pick<PatientRecord, 'setting' | 'sex' | 'ageYears' | 'ecog' | 'diagnosis' | 'anchors' | 'conversion'>,
): Readonly<Record<(typeof POPULATION_FACTS)[number], FactValue>> {
  return {
    setting: of.setting,
    sex: of.sex,
    ageYears: of.ageYears,
    ecog: of.ecog,
    primarySite: of.diagnosis?.primarySite ?? null,
    treated: of.anchors.TREATMENT_START !== undefined,
    resectedR0: of.anchors.R0_RESECTION !== undefined,
    converted: of.conversion !== null,
  };
}

interface Happening {
  readonly on: string;
  readonly eventId: string | null;
  readonly why: EndpointEvent;
}

/** Every endpoint whose population the subject belongs to and whose start is known. */
export function deriveEndpoints(
  definitions: readonly EndpointDefinition[],
  population: Facts,
  source: EndpointSource,
): Endpoint[] {
  return definitions.flatMap((definition) => {
    const start = source.anchors[definition.start];
    if (!start || holds(definition.population, population) !== true) return [];
    return [endpoint(definition, start, source)];
  });
}

function endpoint(
  definition: EndpointDefinition,
  start: { on: string; eventId: string },
  source: EndpointSource,
): Endpoint {
  const event = earliest(definition.events, start.on, source);
  const competing = earliest(definition.competing, start.on, source);
  const made = (
    end: string,
    status: Endpoint['status'],
    why: Endpoint['why'],
    endEventId: string | null,
  ): Endpoint => ({
    id: definition.id,
    start: start.on,
    startEventId: start.eventId,
    end,
    endEventId,
    days: daysBetween(start.on, end),
    status,
    why,
  });
  if (event && (!competing || event.on <= competing.on)) {
    const missed = missedBefore(definition, event.on, start.on, source);
    return missed === null
      ? made(event.on, 'EVENT', event.why, event.eventId)
      : made(missed, 'CENSORED', 'MISSED_VISITS', null);
  }
  if (competing) return made(competing.on, 'COMPETING', competing.why, competing.eventId);
  const censored = censorDate(definition, source);
  return made(
    censored !== null && censored > start.on ? censored : start.on,
    'CENSORED',
    definition.censorAt,
    null,
  );
}

function earliest(kinds: readonly EndpointEvent[], from: string, source: EndpointSource): Happening | null {
  return kinds
    .map((kind) => happening(kind, from, source))
    .reduce<Happening | null>((first, each) => (each && (!first || each.on < first.on) ? each : first), null);
}

function happening(kind: EndpointEvent, from: string, source: EndpointSource): Happening | null {
  const on = (date: string | null | undefined, eventId: string | null): Happening | null =>
    date && date >= from ? { on: date, eventId, why: kind } : null;
  switch (kind) {
    case 'RECURRENCE': {
      const { status, on: date, eventId, later } = source.recurrence;
      if (status !== 'CONFIRMED') return null;
      const after = later.find((each) => each.on >= from);
      return on(date, eventId) ?? (after ? on(after.on, after.eventId) : null);
    }
    case 'PROGRESSION': {
      const progression = source.assessments.find((each) => each.on >= from && each.response?.value === 'PD');
      return progression ? on(progression.on, progression.eventId) : null;
    }
    case 'RESPONSE': {
      const judged = source.assessments.flatMap(({ response, on: judgedOn, eventId }) =>
        response ? [{ on: judgedOn, eventId, response: response.value }] : [],
      );
      const confirmation = source.bestResponse?.confirmed ?? false;
      const response = objectiveResponses(judged, confirmation).find((each) => each.on >= from);
      return response ? on(response.on, response.eventId) : null;
    }
    case 'DEATH':
      return source.ended?.how === 'DEATH' ? on(source.ended.on, source.ended.eventId) : null;
    case 'CONVERSION':
      return source.conversion ? on(source.conversion.on, source.conversion.eventId) : null;
    case 'TREATMENT_STOP': {
      const first = source.treatments[0];
      if (!first?.stoppedOn) return null;
      // What is stopped on the day it was started lasted no day, and was stopped all the same.
      const lastDay = addDays(first.stoppedOn, -1);
      return on(lastDay < first.startedOn ? first.startedOn : lastDay, first.stopEventId);
    }
  }
}

function censorDate({ censorAt }: EndpointDefinition, source: EndpointSource): string | null {
  const { lastContactOn, lastAdequateImagingOn } = source.followUp;
  if (censorAt === 'LAST_ADEQUATE_IMAGING') return lastAdequateImagingOn;
  if (censorAt === 'LAST_CONTACT') return lastContactOn;
  const lastDosed = source.treatments[0]?.intervals.findLast(({ kind }) => kind === 'DOSE');
  return lastDosed ? (lastDosed.to ?? lastContactOn) : null;
}

/**
 * The date to censor at where the event follows too many consecutive missed visits: the last adequate imaging
 * before them; null where the rule does not apply.
 */
function missedBefore(
  { censorAfterMissedVisits: limit }: EndpointDefinition,
  eventOn: string,
  start: string,
  source: EndpointSource,
): string | null {
  if (limit === undefined) return null;
  const seen =
    source.assessments.filter((each) => each.adequate && each.on < eventOn && each.on >= start).at(-1)?.on ??
    start;
  let missed = 0;
  for (const { windowFrom, windowTo, attendedOn } of source.visits.scheduled) {
    if (windowFrom <= seen || windowTo >= eventOn) continue;
    missed = attendedOn === null || attendedOn > windowTo ? missed + 1 : 0;
    if (missed >= limit) return seen;
  }
  return null;
}
