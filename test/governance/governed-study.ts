import { patientCommand, studyCommand } from '#contracts';
import type { CommandResult } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { type CommandContext, Registry, type RegistryOptions } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { PatientCommandName } from '#trial';
import { patientExample, studyExample } from '../e2e/api-under-test.js';

export const STUDY = 'gist-demo';

export const by = (actor: string, actingRole: string): CommandContext => ({ actor, actingRole });
export const coordinator = by('c.oord', 'coordinator');
export const manager = by('d.manager', 'data-manager');
export const monitor = by('m.onitor', 'monitor');
export const reason = { code: 'DATA_ENTRY_ERROR', text: 'Digits were swapped on entry' } as const;

/** Checks that the example subjects can fail. */
export const EDIT_CHECKS = [
  {
    kind: 'RANGE',
    id: 'weight',
    version: 1,
    label: 'Plausible weight',
    text: 'Is the weight in kilograms?',
    on: 'patient.visit-attended',
    field: 'weightKg',
    atLeast: 30,
    atMost: 250,
  },
];

/** The example study over a database of its own, under edit checks. */
export interface GovernedStudy {
  readonly registry: Registry;
  readonly database: TestDatabase;
  record(
    name: PatientCommandName,
    body: object,
    patientId?: string,
    who?: CommandContext,
  ): Promise<CommandResult>;
  /** Enrols a subject and records consent. */
  enrol(patientId?: string): Promise<CommandResult>;
  /** Lets the steward and the projections come up to the log. */
  settle(): Promise<void>;
  /** What the log has of a type, oldest first. */
  logged(type: string): Promise<RecordedEvent[]>;
  stop(): Promise<void>;
}

export async function startStudy(options: Partial<RegistryOptions> = {}): Promise<GovernedStudy> {
  const database = await createTestDatabase();
  const registry = new Registry({ databaseUrl: database.ownerUrl, ...options });
  const register = studyExample('register') as { protocol: object };
  const surveillance = [{ kind: 'RECURRENCE', id: 'recurrence', version: 1, label: 'Signs of recurrence' }];
  const protocol = { ...register.protocol, editChecks: EDIT_CHECKS, surveillance };
  const body = { ...register, protocol };
  await registry.commands.recordStudy(STUDY, studyCommand('register', body), manager);
  await registry.commands.recordStudy(STUDY, studyCommand('open-site', studyExample('open-site')), manager);
  const record: GovernedStudy['record'] = (name, written, patientId = 'P-001', who = coordinator) =>
    registry.commands.recordPatient(STUDY, patientId, patientCommand(name, written), who);
  return {
    registry,
    database,
    record,
    async enrol(patientId = 'P-001') {
      await record('enrol', patientExample('enrol'), patientId);
      return record('record-consent', patientExample('record-consent'), patientId);
    },
    async settle() {
      await registry.governance.steward.drain(STUDY);
      await registry.worker.drain(STUDY);
    },
    async logged(type) {
      const events = await registry.store.readFrom(STUDY, { limit: 100_000 });
      return events.filter((event) => event.type === type);
    },
    async stop() {
      await registry.close();
      await database.drop();
    },
  };
}
