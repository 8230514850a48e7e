import { type KaplanMeier, kaplanMeier, type SurvivalData } from '#statistics';
import type { Endpoint } from '../derive/patient-record.js';
import { distinct } from './fact-definition.js';
import type { Subject } from './subject.js';

/** Subjects at risk of an endpoint, with their follow-up in days. */
export interface Followed {
  readonly subjects: readonly Subject[];
  readonly endpoints: readonly Endpoint[];
  /** Competing events end the observation like a censoring; only Aalen-Johansen tells them apart. */
  readonly data: SurvivalData;
}

/** Those of the subjects who have the endpoint. */
export function followed(subjects: readonly Subject[], endpointId: string): Followed {
  const pairs = subjects.flatMap((subject) => {
    const endpoint = endpointOf(subject, endpointId);
    return endpoint ? [{ subject, endpoint }] : [];
  });
  const endpoints = pairs.map(({ endpoint }) => endpoint);
  return {
    subjects: pairs.map(({ subject }) => subject),
    endpoints,
    data: {
      time: Float64Array.from(endpoints, ({ days }) => days),
      status: Uint8Array.from(endpoints, ({ status }) => (status === 'EVENT' ? 1 : 0)),
    },
  };
}

export function endpointOf({ record }: Subject, endpointId: string): Endpoint | undefined {
  return record.endpoints.find((endpoint) => endpoint.id === endpointId);
}

/** The events that start and end the endpoint of a subject. */
export function endpointEvents(endpointId: string): (subject: Subject) => readonly string[] {
  return (subject) => {
    const endpoint = endpointOf(subject, endpointId);
    if (!endpoint) return [];
    return distinct([endpoint.startEventId, ...(endpoint.endEventId ? [endpoint.endEventId] : [])]);
  };
}

export function curveOf({ data }: Followed): KaplanMeier {
  return kaplanMeier(data);
}
