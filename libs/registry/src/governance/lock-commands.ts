import type { z } from 'zod';
import { type CommandResult, type EventStore, GUARD_STREAM } from '#event-store';
import { type LockCommand, type LockScope, lockDecider } from '#governance';
import { DomainError } from '#kernel';
import type { ChangeReason } from '#trial';
import type { CommandContext } from '../command-context.js';
import { recorder } from '../command-request.js';
import type { Studies } from '../studies.js';
import { readSubject } from './subject-data.js';
import { type SubjectScope, scopeOf } from './subject-scope.js';

export type Reason = z.infer<typeof ChangeReason>;

/** A scope that is no subject's. */
export type WideScope = Extract<LockScope, { kind: 'study' | 'site' }>;

/** Closes data to changes, and opens them again. */
export class LockCommands {
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #record: ReturnType<typeof recorder<never, LockCommand, never>>;

  constructor({ store, studies }: { store: EventStore; studies: Studies }) {
    this.#store = store;
    this.#studies = studies;
    this.#record = recorder({ store, decider: lockDecider });
  }

  /** Closes the study or a site. Throws ALREADY_LOCKED, SITE_UNKNOWN, STUDY_UNKNOWN. */
  async place(
    studyId: string,
    scope: WideScope,
    reason: string,
    context: CommandContext,
  ): Promise<CommandResult> {
    const { study } = await this.#studies.read(studyId);
    if (scope.kind === 'site' && !study.sites.some(({ siteId }) => siteId === scope.siteId)) {
      const { siteId } = scope;
      throw new DomainError('SITE_UNKNOWN', `the study has no site ${siteId}`, { siteId });
    }
    return this.#send(studyId, { name: 'place', scope, reason }, reason, context);
  }

  /** Opens the study or a site again. Throws NOT_LOCKED, STUDY_UNKNOWN. */
  async release(
    studyId: string,
    scope: WideScope,
    reason: Reason,
    context: CommandContext,
  ): Promise<CommandResult> {
    await this.#studies.read(studyId);
    return this.#send(studyId, { name: 'release', scope, reason }, inWords(reason), context);
  }

  /**
   * Closes a record, a visit or an event. Throws PATIENT_UNKNOWN, VISIT_UNKNOWN, EVENT_UNKNOWN, ALREADY_LOCKED,
   * STUDY_UNKNOWN.
   */
  async placeOn(
    studyId: string,
    patientId: string,
    wanted: SubjectScope,
    reason: string,
    context: CommandContext,
  ): Promise<CommandResult> {
    const { study } = await this.#studies.read(studyId);
    const scope = scopeOf(await readSubject(this.#store, study, patientId), wanted);
    return this.#send(studyId, { name: 'place', scope, reason }, reason, context);
  }

  /** Opens it again. Throws NOT_LOCKED, STUDY_UNKNOWN. */
  async releaseOn(
    studyId: string,
    patientId: string,
    wanted: SubjectScope,
    reason: Reason,
    context: CommandContext,
  ): Promise<CommandResult> {
    await this.#studies.read(studyId);
    // The window of a visit is no part of the lock's name, and may have moved since it was placed.
    const scope = { ...wanted, patientId, ...(wanted.kind === 'visit' && { from: '', to: '' }) } as LockScope;
    return this.#send(studyId, { name: 'release', scope, reason }, inWords(reason), context);
  }

  #send(
    studyId: string,
    command: LockCommand,
    reason: string,
    context: CommandContext,
  ): Promise<CommandResult> {
    return this.#record({ studyId, stream: GUARD_STREAM, command, reason }, context);
  }
}

export const inWords = ({ code, text }: Reason): string => `${code}: ${text}`;
