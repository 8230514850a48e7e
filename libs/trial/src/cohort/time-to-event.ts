import { type KaplanMeier, kaplanMeier, orderTimes, type SurvivalData } from '#statistics';
import type { Endpoint } from '../derive/patient-record.js';
import { column, once, picked } from './columns.js';
import { distinct } from './fact-definition.js';
import type { Subject } from './subject.js';

/** How the observation of an endpoint ended, as Aalen-Johansen has it. */
export const CAUSES = { CENSORED: 0, EVENT: 1, COMPETING: 2 } as const;

/** Subjects at risk of an endpoint, with their follow-up in days; a row of each column for each subject. */
export interface Followed {
  readonly subjects: readonly Subject[];
  /** Of `CAUSES`. */
  readonly cause: Uint8Array;
  /** Competing events end the observation like a censoring; only Aalen-Johansen tells them apart. */
  readonly data: SurvivalData;
  readonly curve: KaplanMeier;
}

/** Those of the subjects who have the endpoint. */
export function followed(subjects: readonly Subject[], endpointId: string): Followed {
  return once(subjects, keyOf(endpointId), () => follow(subjects, endpointId));
}

const keyOf = (endpointId: string) => `followed for ${endpointId}`;

function follow(all: readonly Subject[], endpointId: string): Followed {
  const days = column(all, `days to ${endpointId}`, (subject) => endpointOf(subject, endpointId)?.days);
  const causes = column(all, `cause of ${endpointId}`, (subject) => {
    const endpoint = endpointOf(subject, endpointId);
    return endpoint && CAUSES[endpoint.status];
  });
  const places: number[] = [];
  for (let place = 0; place < all.length; place += 1) {
    if (days.values[days.rows[place]!] !== undefined) places.push(place);
  }
  const time = new Float64Array(places.length);
  const cause = new Uint8Array(places.length);
  for (let row = 0; row < places.length; row += 1) {
    time[row] = days.values[days.rows[places[row]!]!]!;
    cause[row] = causes.values[causes.rows[places[row]!]!]!;
  }
  const status = cause.map((code) => (code === CAUSES.EVENT ? 1 : 0));
  const data = { time, status, order: orderTimes(time) };
  const atRisk = { subjects: picked(all, places), cause, data, curve: kaplanMeier(data) };
  // Those at risk of it are at risk of it.
  return once(atRisk.subjects, keyOf(endpointId), () => atRisk);
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
