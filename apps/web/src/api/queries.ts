import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { LoggedEvent, StudySummary } from '#contracts';
import type { Explanation, OutcomeName, OutcomeTable, PatientRecord, Study } from '#trial';
import type { Analysis } from './analysis.js';
import { answer, answerAs, api } from './client.js';
import { withOwn } from './recorded.js';

const PAGE = 1000;

/** What the registry knows of a study. Dates and codes as in its events. */
export type StudyView = Study & { readonly version: number; readonly position: number };

export const studiesQuery = queryOptions({
  queryKey: ['studies'],
  queryFn: async () => (await answer(api.GET('/api/studies'))).studies as z.infer<typeof StudySummary>[],
});

export const studyQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study],
    staleTime: 60_000,
    queryFn: () => answerAs<StudyView>(api.GET('/api/studies/{study}', { params: { path: { study } } })),
  });

/** Every subject of a study, page by page. */
export const patientsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'patients'],
    queryFn: async () => {
      const patients = [];
      let after: string | undefined;
      for (;;) {
        const query = { limit: PAGE, ...withOwn(study), ...(after && { after }) };
        const page = await answer(
          api.GET('/api/studies/{study}/patients', { params: { path: { study }, query } }),
        );
        patients.push(...page.patients);
        if (page.next === null) return { patients, position: page.position };
        after = page.next;
      }
    },
  });

export interface HistoryView {
  readonly position: number;
  readonly version: number;
  readonly events: readonly LoggedEvent[];
}

export const historyQuery = (study: string, patient: string) =>
  queryOptions({
    queryKey: ['study', study, 'patient', patient, 'history'],
    queryFn: () =>
      answerAs<HistoryView>(
        api.GET('/api/studies/{study}/patients/{patient}/history', { params: { path: { study, patient } } }),
      ),
  });

export type OutcomeView = OutcomeTable & { readonly position: number };

/** An outcome table, of the whole study by its protocol unless asked otherwise. */
export const outcomeQuery = (study: string, name: OutcomeName, analysis: Analysis = {}) =>
  queryOptions({
    queryKey: ['study', study, 'outcome', name, analysis],
    queryFn: () =>
      answerAs<OutcomeView>(
        api.GET(`/api/studies/{study}/outcomes/${name}`, { params: { path: { study }, query: analysis } }),
      ),
  });

export const explainQuery = (study: string, name: OutcomeName, explain: string, analysis: Analysis) =>
  queryOptions({
    queryKey: ['study', study, 'outcome', name, analysis, explain],
    queryFn: () =>
      answerAs<Explanation & { position: number }>(
        api.GET(`/api/studies/{study}/outcomes/${name}`, {
          params: { path: { study }, query: { ...analysis, explain } },
        }),
      ),
  });

export const cohortsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'cohorts'],
    queryFn: () => answer(api.GET('/api/studies/{study}/cohorts', { params: { path: { study } } })),
  });

export const dataCutsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'cuts'],
    queryFn: () => answer(api.GET('/api/studies/{study}/data-cuts', { params: { path: { study } } })),
  });

export const useStudy = (study: string) => useSuspenseQuery(studyQuery(study)).data;
export const useOutcome = (study: string, name: OutcomeName, analysis?: Analysis) =>
  useQuery(outcomeQuery(study, name, analysis));

/** The present record of a subject, for readers who may not see its history. */
export const recordQuery = (study: string, patient: string) =>
  queryOptions({
    queryKey: ['study', study, 'patient', patient, 'record'],
    queryFn: () =>
      answerAs<{ version: number; record: PatientRecord }>(
        api.GET('/api/studies/{study}/patients/{patient}', { params: { path: { study, patient } } }),
      ),
  });
