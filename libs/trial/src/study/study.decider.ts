import type { z } from 'zod';
import { type Decider, DomainError } from '#kernel';
import { checkCriteria } from '../cohort/criteria-check.js';
import { checkProtocol } from './check-protocol.js';
import type { Protocol } from './protocol.js';
import type { Publication } from './publication.js';
import {
  CohortDefined,
  DataCutTaken,
  ProtocolAmended,
  PublicationRecorded,
  type Site,
  SiteClosed,
  SiteOpened,
  type StudyEvent,
  StudyRegistered,
} from './study.events.js';

export interface StudySite extends Site {
  readonly openedOn: string;
  readonly closedOn: string | null;
}

export interface DataCut extends z.infer<typeof DataCutTaken.schema> {}

export interface CohortDefinition extends z.infer<typeof CohortDefined.schema> {}

/** What is known of a study that has been registered. */
export interface Study {
  readonly studyId: string;
  readonly publicTitle: string;
  readonly registration: z.infer<typeof StudyRegistered.schema>['registration'];
  readonly protocol: Protocol;
  readonly sites: readonly StudySite[];
  readonly publications: readonly Publication[];
  readonly dataCuts: readonly DataCut[];
  readonly cohorts: readonly CohortDefinition[];
}
export type StudyState = Study | null;

/** The study's commands: each carries the payload of the event it asks for. */
export const studyCommands = {
  register: StudyRegistered,
  'amend-protocol': ProtocolAmended,
  'open-site': SiteOpened,
  'close-site': SiteClosed,
  'record-publication': PublicationRecorded,
  'take-data-cut': DataCutTaken,
  'define-cohort': CohortDefined,
} as const;
export type StudyCommandName = keyof typeof studyCommands;
export type StudyCommand = {
  [N in StudyCommandName]: { name: N; data: z.infer<(typeof studyCommands)[N]['schema']> };
}[StudyCommandName];

export const studyDecider: Decider<StudyState, StudyCommand, StudyEvent> = {
  initial: null,
  decide(state, command) {
    if (command.name === 'register') {
      if (state)
        throw new DomainError('STUDY_EXISTS', `study ${state.studyId} is registered already`, {
          studyId: state.studyId,
        });
      checkProtocol(command.data.protocol);
      return [StudyRegistered(command.data)];
    }
    if (!state) throw new DomainError('STUDY_UNKNOWN', 'the study is not registered');
    switch (command.name) {
      case 'amend-protocol':
        checkProtocol(command.data.protocol);
        if (command.data.protocol.version === state.protocol.version) {
          throw new DomainError('PROTOCOL_VERSION_UNCHANGED', 'an amendment needs a new protocol version', {
            version: state.protocol.version,
          });
        }
        return [ProtocolAmended(command.data)];
      case 'open-site':
        if (state.sites.some((site) => site.siteId === command.data.siteId && site.closedOn === null)) {
          throw new DomainError('SITE_OPEN', `site ${command.data.siteId} is open already`, {
            siteId: command.data.siteId,
          });
        }
        checkTimeZone(command.data);
        return [SiteOpened(command.data)];
      case 'close-site':
        if (!state.sites.some((site) => site.siteId === command.data.siteId && site.closedOn === null)) {
          throw new DomainError('SITE_UNKNOWN', `the study has no open site ${command.data.siteId}`, {
            siteId: command.data.siteId,
            openSites: state.sites.filter((site) => site.closedOn === null).map((site) => site.siteId),
          });
        }
        return [SiteClosed(command.data)];
      case 'record-publication':
        return [PublicationRecorded(command.data)];
      case 'take-data-cut':
        if (state.dataCuts.some((cut) => cut.name === command.data.name)) {
          throw new DomainError('DATA_CUT_EXISTS', `a data cut is called ${command.data.name} already`, {
            name: command.data.name,
          });
        }
        return [DataCutTaken(command.data)];
      case 'define-cohort':
        if (state.cohorts.some((cohort) => cohort.name === command.data.name)) {
          throw new DomainError('COHORT_EXISTS', `a cohort is called ${command.data.name} already`, {
            name: command.data.name,
          });
        }
        checkCriteria(command.data.criteria);
        return [CohortDefined(command.data)];
    }
  },
  evolve: (state, event) => evolveStudy(state, event),
};

/** By the zone every date of the site is told: one that nobody knows would leave the whole study without a today. */
function checkTimeZone({ siteId, timeZone }: { siteId: string; timeZone: string }): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new DomainError(
      'TIME_ZONE_UNKNOWN',
      `there is no time zone ${timeZone}; write e.g. Asia/Shanghai`,
      {
        siteId,
        timeZone,
      },
    );
  }
}

function evolveStudy(state: StudyState, event: StudyEvent): StudyState {
  if (event.type === 'study.registered') {
    const { studyId, registration, protocol } = event.payload;
    const { publicTitle } = registration;
    const nothing = { sites: [], publications: [], dataCuts: [], cohorts: [] };
    return { studyId, publicTitle, registration, protocol, ...nothing };
  }
  if (!state) return state;
  switch (event.type) {
    case 'study.protocol-amended':
      return { ...state, protocol: event.payload.protocol };
    case 'study.site-opened':
      return {
        ...state,
        sites: [
          ...state.sites.filter((site) => site.siteId !== event.payload.siteId),
          { ...event.payload, closedOn: null },
        ],
      };
    case 'study.site-closed':
      return {
        ...state,
        sites: state.sites.map((site) =>
          site.siteId === event.payload.siteId ? { ...site, closedOn: event.payload.closedOn } : site,
        ),
      };
    case 'study.publication-recorded':
      return {
        ...state,
        publications: [...state.publications.filter((p) => p.id !== event.payload.id), event.payload],
      };
    case 'study.data-cut-taken':
      return { ...state, dataCuts: [...state.dataCuts, event.payload] };
    case 'study.cohort-defined':
      return { ...state, cohorts: [...state.cohorts, event.payload] };
  }
}
