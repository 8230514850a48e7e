import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LoggedEvent } from '#contracts';
import { derivePatient, type HistoryEvent, isPatientEvent, type PatientRecord } from '#trial';
import { historyQuery, recordQuery, type StudyView, studyQuery } from '../api/queries.js';
import { useMay } from '../api/session.js';

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

/**
 * A subject derived in the browser from its events, as of any moment; its present record alone for readers who may
 * not see its history.
 */
export function useSubject(studyId: string, patientId: string, moment: Moment = NOW) {
  const mayRead = useMay('subject.history');
  const study = useSuspenseQuery(studyQuery(studyId)).data;
  const history = useQuery({ ...historyQuery(studyId, patientId), enabled: mayRead });
  const present = useQuery({ ...recordQuery(studyId, patientId), enabled: !mayRead });
  const { knownAt, asOf } = moment;
  const data = useMemo((): SubjectView | undefined => {
    if (present.data) return { study, patientId, events: [], history: [], ...present.data };
    if (!history.data) return undefined;
    const { events, version } = history.data;
    const known = knownBy(events, knownAt).filter(isPatientEvent);
    const record = derivePatient(patientId, known, study.protocol, { asOf });
    return { study, patientId, version, events, history: known, record };
  }, [history.data, present.data, study, patientId, knownAt, asOf]);
  const query = mayRead ? history : present;
  return { ...query, data } as Omit<typeof history, 'data'> & { data: SubjectView | undefined };
}
