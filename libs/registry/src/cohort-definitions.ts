import { createHash } from 'node:crypto';
import type { CommandResult, EventStore } from '#event-store';
import { canonicalJson } from '#kernel';
import type { CohortDefinition, Where } from '#trial';
import type { CommandContext } from './command-context.js';
import type { Commands } from './commands.js';
import type { Positioned } from './queries.js';
import { STUDY_STREAM } from './streams.js';

/** A cohort as it was defined. */
export interface DefinedCohort extends CohortDefinition {
  readonly definedBy: string;
  /** UTC, microseconds. */
  readonly definedAt: string;
}

/** SHA-256, hex, of a cohort's criteria in canonical JSON. */
export const criteriaHash = (criteria: readonly Where[]): string =>
  createHash('sha256').update(canonicalJson(criteria)).digest('hex');

/** The named parts of a study's subjects. */
export class CohortDefinitions {
  readonly #store: EventStore;
  readonly #commands: Commands;

  constructor({ store, commands }: { store: EventStore; commands: Commands }) {
    this.#store = store;
    this.#commands = commands;
  }

  /** Throws COHORT_EXISTS, FACT_UNKNOWN and what commands throw. */
  define(
    studyId: string,
    asked: Omit<CohortDefinition, 'hash'>,
    context: CommandContext,
  ): Promise<CommandResult> {
    const data = { ...asked, hash: criteriaHash(asked.criteria) };
    return this.#commands.recordStudy(studyId, { name: 'define-cohort', data }, context);
  }

  /** All cohorts, in the order they were defined. Throws STUDY_UNKNOWN. */
  async list(studyId: string): Promise<Positioned & { readonly cohorts: readonly DefinedCohort[] }> {
    const position = await this.#store.head(studyId);
    const events = await this.#store.readStream(studyId, STUDY_STREAM, { upTo: position });
    const cohorts = events
      .filter(({ type }) => type === 'study.cohort-defined')
      .map(({ payload, actor, recordedAt }) => ({
        ...(payload as CohortDefinition),
        definedBy: actor,
        definedAt: recordedAt,
      }));
    return { position, cohorts };
  }
}
