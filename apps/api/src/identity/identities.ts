import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { unknownSubject } from '#access';
import { type IdentifyingData, IdentifyingData as Schema, validate } from '#contracts';
import { commandHandler, commandIdOf, newId, REGISTRY, type RecordedEvent } from '#event-store';
import {
  type ErasedList,
  type Erasure,
  erased,
  type IdentityCommand,
  IdentityErased,
  type IdentityEvent,
  type IdentityState,
  identityDecider,
  identityStream,
  type Keyring,
  PatientVault,
  type Subject,
} from '#identity';
import { canonicalJson, DomainError } from '#kernel';
import { Registry } from '#registry';
import { AccessServices } from '../access/access-services.js';
import { type Author, THE_REGISTRY } from '../access/accounts.js';
import { ApiOptions } from '../api-options.js';

export interface VaultOptions {
  readonly keys: Keyring;
  /** The erasures outside the database, which a restored dump is held against. */
  readonly erasedList: ErasedList;
}

/** Who the subjects are: kept in the vault, accounted for on the registry's log. */
@Injectable()
export class Identities implements OnModuleInit {
  readonly #registry: Registry;
  readonly #access: AccessServices;
  readonly #options: VaultOptions | undefined;
  readonly #record: ReturnType<typeof commandHandler<IdentityState, IdentityCommand, IdentityEvent>>;

  constructor(
    @Inject(Registry) registry: Registry,
    @Inject(AccessServices) access: AccessServices,
    @Inject(ApiOptions) options: ApiOptions,
  ) {
    this.#registry = registry;
    this.#access = access;
    this.#options = options.vault;
    this.#record = commandHandler({ store: registry.store, decider: identityDecider });
  }

  /** A dump that was restored may be older than an erasure: nothing is answered before it is erased again. */
  async onModuleInit(): Promise<void> {
    if (this.#options) await this.#eraseAgain(this.#options);
  }

  /** The last version or the one asked for. Throws PATIENT_UNKNOWN, IDENTITY_UNKNOWN, IDENTITY_ERASED. */
  async read(subject: Subject, version: number | undefined, author: Author) {
    const vault = await this.#vaultOf(subject);
    const state = await this.#state(subject);
    if (state.erased) throw erased(subject);
    const stored = await vault.read(subject, version);
    const { studyId, patientId } = subject;
    if (!stored) throw new DomainError('IDENTITY_UNKNOWN', 'nothing is recorded', { studyId, patientId });
    // What can't be logged is not shown.
    await this.#access.log.sensitiveRead(author, { what: 'identity', studyId, subject: patientId });
    return {
      patientId,
      version: stored.version,
      data: validate(Schema, stored.data),
      erasureRequested: state.requested,
    };
  }

  /** Keeps what has changed and returns the version that has it. Throws PATIENT_UNKNOWN, IDENTITY_ERASED. */
  async record(subject: Subject, data: IdentifyingData, reason: string, author: Author) {
    const vault = await this.#vaultOf(subject);
    if ((await this.#state(subject)).erased) throw erased(subject);
    const before = await vault.read(subject);
    const fields = changed(before?.data as IdentifyingData | undefined, data);
    if (before && fields.length === 0) return { version: before.version };
    await this.#command(subject, { name: 'record', fields, reason, ...subject }, author);
    const version = await vault.store(subject, data);
    if (version === undefined) throw erased(subject);
    return { version };
  }

  /** Throws PATIENT_UNKNOWN, ERASURE_REQUESTED, IDENTITY_ERASED. */
  async requestErasure(subject: Subject, reason: string, author: Author): Promise<void> {
    await this.#vaultOf(subject);
    await this.#command(subject, { name: 'request-erasure', reason, ...subject }, author);
  }

  /** Throws PATIENT_UNKNOWN, ERASURE_NOT_REQUESTED, IDENTITY_ERASED. */
  async declineErasure(subject: Subject, reason: string, author: Author): Promise<void> {
    await this.#vaultOf(subject);
    const command = { name: 'decline-erasure', by: author.actor, reason, ...subject } as const;
    await this.#command(subject, command, author);
  }

  /** Throws PATIENT_UNKNOWN, ERASURE_NOT_REQUESTED, SECOND_PERSON_REQUIRED, IDENTITY_ERASED. */
  async approveErasure(subject: Subject, reason: string, author: Author): Promise<void> {
    const vault = await this.#vaultOf(subject);
    const command = { name: 'approve-erasure', by: author.actor, reason, ...subject } as const;
    const { eventIds } = await this.#command(subject, command, author);
    const erasure = { registry: await this.#registryId(), eventId: eventIds[0]!, ...subject };
    // The event decides; a crash before the next lines is made good at the next start.
    this.#options?.erasedList.add(erasure);
    await vault.erase(erasure);
  }

  async #eraseAgain({ keys, erasedList }: VaultOptions): Promise<void> {
    const vault = new PatientVault(this.#registry.pool, keys);
    const registry = await this.#registryId();
    const logged = await this.#erasures(registry);
    const listed = erasedList.of(registry);
    for (const erasure of logged) erasedList.add(erasure);
    for (const erasure of await this.#notErasedIn([...logged, ...listed])) await vault.erase(erasure);
    for (const erasure of listed.filter((one) => !logged.some(sameSubject(one)))) {
      await this.#logAgain(erasure);
    }
  }

  /** Those of which the vault still has something, or does not know that it must never again. */
  async #notErasedIn(erasures: readonly Erasure[]): Promise<Erasure[]> {
    const { rows } = await this.#registry.pool.query<Subject>(
      `select study_id as "studyId", patient_id as "patientId" from identity.erased e
       where not exists (select from identity.data_key k
         where k.study_id = e.study_id and k.patient_id = e.patient_id)`,
    );
    return erasures.filter((erasure) => !rows.some(sameSubject(erasure)));
  }

  /** When the registry's log was opened: tells registries apart and survives a dump. */
  async #registryId(): Promise<string> {
    const { rows } = await this.#registry.pool.query<{ opened: string }>(
      'select log.instant(opened_at) as opened from log.study where study_id = $1',
      [REGISTRY],
    );
    return rows[0]!.opened;
  }

  async #erasures(registry: string): Promise<Erasure[]> {
    const { rows } = await this.#registry.pool.query<Erasure>(
      `select $3::text as registry, event_id as "eventId", payload->>'studyId' as "studyId", payload->>'patientId' as "patientId"
       from log.event where study_id = $1 and type = $2 order by position`,
      [REGISTRY, IdentityErased.type, registry],
    );
    return rows;
  }

  /** The log that was restored is older than the erasure: it is told of it again. */
  async #logAgain({ eventId, studyId, patientId }: Erasure): Promise<void> {
    const reason = `erased before a restore, by event ${eventId}`;
    await this.#registry.store.append({
      studyId: REGISTRY,
      stream: identityStream(studyId, patientId),
      commandId: commandIdOf(IdentityErased.type, eventId),
      actor: THE_REGISTRY.actor,
      actingRole: THE_REGISTRY.actingRole,
      reason,
      events: [IdentityErased({ studyId, patientId, requestedBy: THE_REGISTRY.actor, reason })],
    });
  }

  async #vaultOf({ studyId, patientId }: Subject): Promise<PatientVault> {
    const site = await this.#access.subjectSites.of(studyId, patientId);
    if (site === undefined) throw unknownSubject({ study: studyId, subject: patientId }).error;
    if (this.#options) return new PatientVault(this.#registry.pool, this.#options.keys);
    throw new DomainError('IDENTITY_NOT_CONFIGURED', 'this registry has no vault for identifying data');
  }

  async #state({ studyId, patientId }: Subject): Promise<IdentityState> {
    const events = await this.#registry.store.readStream(REGISTRY, identityStream(studyId, patientId));
    return events.reduce<IdentityState>(
      (state, event) => identityDecider.evolve(state, event as RecordedEvent<IdentityEvent>),
      identityDecider.initial,
    );
  }

  #command({ studyId, patientId }: Subject, command: IdentityCommand, author: Author) {
    return this.#record({
      studyId: REGISTRY,
      stream: identityStream(studyId, patientId),
      commandId: newId(),
      actor: author.actor,
      actingRole: author.actingRole,
      correlationId: author.correlationId,
      reason: command.reason,
      command,
    });
  }
}

const sameSubject = (a: Subject) => (b: Subject) => a.studyId === b.studyId && a.patientId === b.patientId;

/** Names of the fields that differ. */
function changed(before: IdentifyingData | undefined, after: IdentifyingData): string[] {
  const names = Object.keys(after) as (keyof IdentifyingData)[];
  return names.filter((name) => canonicalJson(before?.[name] ?? null) !== canonicalJson(after[name]));
}
