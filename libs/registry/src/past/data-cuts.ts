import { createHash } from 'node:crypto';
import type { CommandResult, EventStore } from '#event-store';
import { canonicalJson, DomainError } from '#kernel';
import type { RecordsAt } from '#read-models';
import { analyse, type DataCut } from '#trial';
import type { CommandContext } from '../command-context.js';
import type { Commands } from '../commands.js';
import type { Positioned } from '../queries.js';
import { STUDY_STREAM } from '../streams.js';
import type { Studies } from '../studies.js';
import type { FixedMoment, MomentAsked, Moments } from './moments.js';
import type { PastCohorts } from './past-cohorts.js';

/** What is asked of a new data cut. */
export interface DataCutAsked extends Omit<MomentAsked, 'cut'> {
  readonly name: string;
  readonly purpose: string;
}

/** A data cut and when it was taken. */
export interface TakenCut extends Omit<DataCut, 'position'> {
  readonly knownAt: number;
  /** UTC, microseconds. */
  readonly takenAt: string;
}

/** Whether a cut's tables are still what they were, byte for byte. */
export interface CutCheck extends Positioned {
  readonly cut: TakenCut;
  readonly reproduced: boolean;
  /** SHA-256, hex, of the tables as they are made now. */
  readonly tablesHashNow: string;
}

interface Parts {
  readonly store: EventStore;
  readonly commands: Commands;
  readonly studies: Studies;
  readonly moments: Moments;
  readonly cohorts: PastCohorts;
}

/** SHA-256, hex, of all outcome tables in canonical JSON. Throws DATA_CUT_INCOMPLETE. */
export function tablesHash({ records, study, failed }: RecordsAt): string {
  if (failed.length > 0) {
    throw new DomainError('DATA_CUT_INCOMPLETE', `${failed.length} subjects cannot be derived`, {
      subjects: failed,
    });
  }
  return createHash('sha256')
    .update(canonicalJson(analyse(records, study)))
    .digest('hex');
}

/** Named views of a study that can be made again for ever, and checked. */
export class DataCuts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Records a cut of what is known now, or was at a moment. Throws DATA_CUT_EXISTS, DATA_CUT_INCOMPLETE and what commands throw. */
  async take(studyId: string, asked: DataCutAsked, context: CommandContext): Promise<CommandResult> {
    const { name, purpose, ...view } = asked;
    const data = (await this.#sentBefore(studyId, asked, context)) ?? {
      name,
      purpose,
      ...(await this.#made(studyId, await this.#parts.moments.fix(studyId, view))),
    };
    return this.#parts.commands.recordStudy(studyId, { name: 'take-data-cut', data }, context);
  }

  async #made(studyId: string, moment: FixedMoment) {
    const { knownAt: position, asOf, criteria } = moment;
    return {
      position,
      asOf,
      criteria,
      tablesHash: tablesHash(await this.#parts.cohorts.read(studyId, moment)),
    };
  }

  /** A request that is sent again under its key means the position that was the last one when it came first. */
  async #sentBefore(
    studyId: string,
    { name, purpose, knownAt, ...view }: DataCutAsked,
    { idempotencyKey }: CommandContext,
  ): Promise<DataCut | undefined> {
    if (idempotencyKey === undefined) return undefined;
    const { study } = await this.#parts.studies.read(studyId);
    const cut = study.dataCuts.find((each) => each.name === name);
    if (!cut) return undefined;
    const asked = await this.#parts.moments.fix(studyId, {
      ...view,
      knownAt: knownAt ?? String(cut.position),
    });
    const same =
      cut.position === asked.knownAt &&
      canonicalJson([cut.purpose, cut.asOf, cut.criteria]) ===
        canonicalJson([purpose, asked.asOf, asked.criteria]);
    return same ? cut : undefined;
  }

  /** All cuts, in the order they were taken. */
  async list(studyId: string): Promise<Positioned & { readonly dataCuts: readonly TakenCut[] }> {
    const position = await this.#parts.store.head(studyId);
    const events = await this.#parts.store.readStream(studyId, STUDY_STREAM, { upTo: position });
    const dataCuts = events
      .filter(({ type }) => type === 'study.data-cut-taken')
      .map(({ payload, recordedAt }) => takenCut(payload as DataCut, recordedAt));
    return { position, dataCuts };
  }

  /** Makes a cut's tables again from the log and compares. Throws DATA_CUT_UNKNOWN. */
  async check(studyId: string, name: string): Promise<CutCheck> {
    const moment = await this.#parts.moments.ofCut(studyId, name);
    const { position, dataCuts } = await this.list(studyId);
    const cut = dataCuts.find((each) => each.name === name)!;
    const tablesHashNow = tablesHash(await this.#parts.cohorts.readAgain(studyId, moment));
    return { position, cut, reproduced: tablesHashNow === cut.tablesHash, tablesHashNow };
  }
}

function takenCut(
  { name, position, asOf, criteria, purpose, tablesHash: hash }: DataCut,
  takenAt: string,
): TakenCut {
  return { name, knownAt: position, asOf, criteria, purpose, tablesHash: hash, takenAt };
}
