import type pg from 'pg';
import { type AppendResult, createPool, EventStore, type LogPool, newId } from '#event-store';
import { type DomainEvent, eventCatalogue, type RecordedEvent } from '#kernel';
import { APP_ROLE, PROJECTOR_ROLE } from '#migrations';
import {
  createEngine,
  type Engine,
  ensureRelease,
  openRegistry,
  PresentRecords,
  type Projection,
  patients,
  type Registry,
  studies,
} from '#read-models';
import { createTestDatabase, sampleProtocol, sampleStudy, type TestDatabase } from '#testing';
import {
  type Protocol,
  patientEvents,
  SiteOpened,
  StudyRegistered,
  studyEvents,
  type TrialRegistration,
} from '#trial';

export const catalogue = eventCatalogue([...studyEvents, ...patientEvents]);

/** Logs and read models in a database of their own. */
export interface Fixture {
  readonly database: TestDatabase;
  /** The application's connections. */
  readonly pool: LogPool;
  /** The projector's. */
  readonly projectorPool: pg.Pool;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly present: PresentRecords;
  readonly engine: Engine;
  /** A projector as another process has it: with caches and connections that are not those of `engine`. */
  anotherEngine(projections?: readonly Projection[]): Engine;
  /** Makes a study with its protocol and a site. */
  register(studyId: string, protocol?: Protocol): Promise<void>;
  /** Appends events to a stream. */
  record(studyId: string, stream: string, ...events: DomainEvent[]): Promise<AppendResult>;
  history(studyId: string, stream: string): Promise<RecordedEvent[]>;
  close(): Promise<void>;
}

export async function openFixture(
  projections: readonly Projection[] = [patients, studies],
): Promise<Fixture> {
  const database = await createTestDatabase();
  const pool = createPool({ connectionString: database.ownerUrl, role: APP_ROLE });
  const poolOfProjectors = () =>
    createPool({ connectionString: database.ownerUrl, role: PROJECTOR_ROLE, max: 20 });
  const projectorPool = poolOfProjectors();
  const othersPool = poolOfProjectors();
  const store = new EventStore({ pool, catalogue });
  const engine = createEngine({ pool: projectorPool, catalogue, projections });
  for (const projection of projections) await ensureRelease(engine, projection);
  const record = (studyId: string, stream: string, ...events: DomainEvent[]) => {
    const metadata = { commandId: newId(), actor: 'nurse.joy', actingRole: 'coordinator' };
    return store.append({ studyId, stream, ...metadata, events });
  };
  const registry = openRegistry(pool);
  return {
    database,
    pool,
    projectorPool,
    store,
    registry,
    present: new PresentRecords({ pool, catalogue, readModels: registry }),
    engine,
    anotherEngine: (some = projections) => createEngine({ pool: othersPool, catalogue, projections: some }),
    record,
    async register(studyId, protocol = sampleProtocol) {
      await store.openStudy(studyId);
      const { closedOn, ...site } = sampleStudy.sites[0]!;
      await record(studyId, 'study', StudyRegistered({ studyId, registration, protocol }), SiteOpened(site));
    },
    history: (studyId, stream) => store.readStream(studyId, stream),
    async close() {
      for (const each of [pool, projectorPool, othersPool]) await each.end();
      await database.drop();
    },
  };
}

const contact = { title: 'Trial office', affiliation: 'Sample Hospital' };

const registration: TrialRegistration = {
  primaryRegistry: { name: 'ChiCTR', trialId: 'ChiCTR-0001' },
  dateOfRegistration: '2010-01-01',
  secondaryIds: [],
  sourcesOfSupport: ['Sample Hospital'],
  primarySponsor: 'Sample Hospital',
  secondarySponsors: [],
  contactForPublicQueries: contact,
  contactForScientificQueries: contact,
  publicTitle: 'A sample study',
  scientificTitle: 'A sample study of imatinib',
  countriesOfRecruitment: ['CN'],
  healthConditions: ['GIST'],
  interventions: [{ name: 'Imatinib', description: 'Imatinib', type: 'ACTIVE' }],
  keyInclusionCriteria: [],
  keyExclusionCriteria: [],
  studyType: {
    type: 'INTERVENTIONAL',
    allocation: 'none',
    masking: 'none',
    assignment: 'single group',
    purpose: 'treatment',
    phase: '2',
  },
  dateOfFirstEnrolment: '2010-02',
  sampleSize: { planned: 60, actual: null },
  recruitmentStatus: 'RECRUITING',
  primaryOutcomes: [{ name: 'Response', method: 'Choi', timepoint: '3 months' }],
  secondaryOutcomes: [],
  ethicsReview: { status: 'APPROVED', approvedOn: '2009-12-01', committee: 'Sample Hospital' },
  completionDate: null,
  summaryResults: null,
  ipdSharing: { plan: 'UNDECIDED', statement: '' },
};
