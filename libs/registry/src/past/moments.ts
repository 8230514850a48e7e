import type { EventStore } from '#event-store';
import { DomainError } from '#kernel';
import { type Criteria, type DataCut, parseCriteria, type Study } from '#trial';
import type { Clock } from '../clock.js';
import type { Studies } from '../studies.js';

/** A view of a study as a reader asks for it. */
export interface MomentAsked {
  /** Only what had been recorded by then: a position, or an instant (ISO 8601 with offset). */
  readonly knownAt?: string;
  /** Only what had happened up to this calendar date. */
  readonly asOf?: string;
  /** Other criteria than the protocol's: `recist-1.1`, `risk:nih-2002,response:recist-1.1`. */
  readonly criteria?: string;
  /** Name of a data cut, which is all of these. */
  readonly cut?: string;
}

/** A view that stays the same whatever is recorded later. */
export interface FixedMoment {
  /** The last position that is read. */
  readonly knownAt: number;
  readonly asOf: string | null;
  readonly criteria: Criteria;
  readonly cut: string | null;
}

/** What an answer says of the view it gives. */
export interface Viewed {
  readonly knownAt: number;
  readonly asOf: string | null;
  readonly cut: string | null;
  readonly rules: ViewRules;
}

/** The rules that made a view. */
export interface ViewRules {
  readonly [rule: string]: string | null;
}

/** Whether a reader asks for anything but the present by the protocol. */
export const asksForPast = ({ knownAt, asOf, criteria, cut }: MomentAsked): boolean =>
  [knownAt, asOf, criteria, cut].some((part) => part !== undefined);

/** What a view of a study says of itself. */
export function viewed({ knownAt, asOf, cut, criteria }: FixedMoment, { protocol }: Study): Viewed {
  const rules = {
    protocolVersion: protocol.version,
    risk: criteria.risk ?? protocol.risk?.criteria ?? null,
    response: criteria.response ?? protocol.response.criteria,
    imputation: protocol.dates.imputation,
  };
  return { knownAt, asOf, cut, rules };
}

/** Fixes what readers ask for: an instant becomes a position, a data cut what it was taken with. */
export class Moments {
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #clock: Clock;

  constructor(store: EventStore, studies: Studies, clock: Clock) {
    this.#store = store;
    this.#studies = studies;
    this.#clock = clock;
  }

  /** Throws STUDY_UNKNOWN, DATA_CUT_UNKNOWN, CRITERIA_UNKNOWN, MOMENT_AMBIGUOUS, MOMENT_IN_FUTURE. */
  async fix(studyId: string, asked: MomentAsked): Promise<FixedMoment> {
    const { knownAt, asOf, criteria, cut } = asked;
    if (cut !== undefined) {
      if (knownAt === undefined && asOf === undefined && criteria === undefined)
        return this.ofCut(studyId, cut);
      throw new DomainError(
        'MOMENT_AMBIGUOUS',
        'a data cut says itself what it reads, up to when and by which rules',
        {
          ...asked,
        },
      );
    }
    return {
      knownAt: await this.#position(studyId, knownAt),
      asOf: asOf ?? null,
      criteria: criteria === undefined ? {} : parseCriteria(criteria),
      cut: null,
    };
  }

  /** A moment written as one word: a position, an instant or the name of a data cut. */
  async ofWord(studyId: string, word: string): Promise<FixedMoment> {
    const time = /^\d{1,15}$|^\d{4}-\d\d-\d\dT/.test(word);
    return this.fix(studyId, time ? { knownAt: word } : { cut: word });
  }

  /** The moment that a data cut names. Throws DATA_CUT_UNKNOWN. */
  async ofCut(studyId: string, name: string): Promise<FixedMoment> {
    const { position, asOf, criteria } = await this.cut(studyId, name);
    return { knownAt: position, asOf, criteria, cut: name };
  }

  async cut(studyId: string, name: string): Promise<DataCut> {
    const { study } = await this.#studies.read(studyId);
    const cut = study.dataCuts.find((each) => each.name === name);
    if (cut) return cut;
    throw new DomainError('DATA_CUT_UNKNOWN', `study ${studyId} has no data cut ${name}`, {
      studyId,
      name,
      known: study.dataCuts.map((each) => each.name),
    });
  }

  /** A moment to come would be another view tomorrow. */
  async #position(studyId: string, knownAt: string | undefined): Promise<number> {
    const head = await this.#store.head(studyId);
    if (knownAt === undefined) return head;
    const instant = !/^\d+$/.test(knownAt);
    const future = instant ? Date.parse(knownAt) > this.#clock().getTime() : Number(knownAt) > head;
    if (future || (instant && Number.isNaN(Date.parse(knownAt)))) {
      throw new DomainError(
        'MOMENT_IN_FUTURE',
        `nothing can be known yet of what is recorded until ${knownAt}`,
        {
          knownAt,
          position: head,
        },
      );
    }
    return instant ? this.#store.positionAt(studyId, knownAt) : Number(knownAt);
  }
}
