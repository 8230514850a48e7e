import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LoggedEvent } from '#contracts';
import { derivePatient, type HistoryEvent, type PatientRecord } from '#trial';
import { historyQuery, type StudyView, studyQuery } from '../api/queries.js';

/** The moment a reader takes: what was known then (a UTC instant), of what had happened by then (a date). */
export interface Moment {
  readonly knownAt: string | null;
  readonly asOf: string | null;
}

export const NOW: Moment = { knownAt: null, asOf: null };

export interface SubjectView {
  readonly study: StudyView;
  readonly patientId: string;
  readonly version: number;
  readonly events: readonly LoggedEvent[];
  /** The events that were recorded by the moment. */
  readonly history: readonly HistoryEvent[];
  /** Null before the enrolment was recorded. */
  readonly record: PatientRecord | null;
}

/** Events of the log as the derivation takes them; the API has checked and upcast their payloads. */
export function toHistory(events: readonly LoggedEvent[]): HistoryEvent[] {
  return events as unknown as HistoryEvent[];
}

/** The events that were recorded by a UTC instant. */
export function knownBy(events: readonly LoggedEvent[], knownAt: string | null): readonly LoggedEvent[] {
  if (knownAt === null) return events;
  const instant = comparable(knownAt);
  return events.filter(({ recordedAt }) => comparable(recordedAt) <= instant);
}

/** UTC instants compare as text, to the microsecond, once they have the same length. */
function comparable(utc: string): string {
  const [whole = '', fraction = ''] = utc.replace(/(Z|\+00:?00)$/, '').split('.');
  return `${whole}.${fraction.padEnd(6, '0')}`;
}

/** A subject derived in the browser from its events: what the registry's own read model has, as of any moment. */
export function useSubject(studyId: string, patientId: string, moment: Moment = NOW) {
  const study = useSuspenseQuery(studyQuery(studyId)).data;
  const query = useQuery(historyQuery(studyId, patientId));
  const { knownAt, asOf } = moment;
  const data = useMemo((): SubjectView | undefined => {
    if (!query.data) return undefined;
    const { events, version } = query.data;
    const history = toHistory(knownBy(events, knownAt));
    const record = derivePatient(patientId, history, study.protocol, { asOf });
    return { study, patientId, version, events, history, record };
  }, [query.data, study, patientId, knownAt, asOf]);
  return { ...query, data } as Omit<typeof query, 'data'> & { data: SubjectView | undefined };
}
