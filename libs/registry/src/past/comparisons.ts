import type { EventStore, RecordedEvent } from '#event-store';
import {
  type BetweenEvent,
  type CriteriaComparison,
  comparableRules,
  compareCriteria,
  type MovedFigure,
  movedFigures,
  outcomes,
} from '#trial';
import type { Positioned } from '../queries.js';
import { patientStream, STUDY_STREAM } from '../streams.js';
import { type FixedMoment, type MomentAsked, type Moments, type Viewed, viewed } from './moments.js';
import { ofSites, type PastCohorts } from './past-cohorts.js';

/** An event that moved a figure. */
export interface MovingEvent {
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  /** Null for an event of the study itself. */
  readonly patientId: string | null;
  readonly occurredOn: string | null;
  readonly recordedAt: string;
}

export interface OutcomeDiff extends Positioned {
  readonly from: Viewed;
  readonly to: Viewed;
  readonly figures: readonly (MovedFigure & { readonly moreSubjects: number })[];
  /** The events that the figures name, and the study's own between the two views. */
  readonly events: readonly MovingEvent[];
}

/** Subjects that a figure lists at most; `moreSubjects` says how many there are besides. */
const LISTED_SUBJECTS = 100;
const PAGE = 5_000;
const SUBJECT = patientStream('');

interface Parts {
  readonly store: EventStore;
  readonly moments: Moments;
  readonly cohorts: PastCohorts;
}

/** Two views of a study beside each other. */
export class Comparisons {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Which figures moved between two moments (positions, instants or data cuts), and which events moved them. */
  async diff(studyId: string, from: string, to: string, sites?: readonly string[]): Promise<OutcomeDiff> {
    const { moments, cohorts } = this.#parts;
    const [earlier, later] = [await moments.ofWord(studyId, from), await moments.ofWord(studyId, to)];
    const [before, after] = [await cohorts.read(studyId, earlier), await cohorts.read(studyId, later)];
    const between = await this.#between(studyId, earlier, later);
    const figures = movedFigures(
      outcomes(ofSites(before, sites), before.study),
      outcomes(ofSites(after, sites), after.study),
      between.bySubject,
    ).map((figure) => ({
      ...figure,
      subjects: figure.subjects.slice(0, LISTED_SUBJECTS),
      moreSubjects: Math.max(0, figure.subjects.length - LISTED_SUBJECTS),
    }));
    const named = new Set(figures.flatMap(({ subjects }) => subjects.flatMap(({ eventIds }) => eventIds)));
    return {
      position: Math.max(earlier.knownAt, later.knownAt),
      from: viewed(earlier, before.study),
      to: viewed(later, after.study),
      figures,
      events: between.events.filter(({ eventId, patientId }) => patientId === null || named.has(eventId)),
    };
  }

  async #between(studyId: string, earlier: FixedMoment, later: FixedMoment) {
    const upTo = Math.max(earlier.knownAt, later.knownAt);
    const bySubject = new Map<string, BetweenEvent[]>();
    const events: MovingEvent[] = [];
    let after = Math.min(earlier.knownAt, later.knownAt);
    while (after < upTo) {
      const page = await this.#parts.store.readFrom(studyId, { after, limit: PAGE, upTo });
      for (const event of page) {
        if (event.stream.startsWith(SUBJECT)) {
          const patientId = event.stream.slice(SUBJECT.length);
          const known = bySubject.get(patientId);
          const { targetEventId = null } = event.payload as { targetEventId?: string };
          const entry = { eventId: event.eventId, targets: targetEventId };
          if (known) known.push(entry);
          else bySubject.set(patientId, [entry]);
          events.push(movingEvent(event, patientId));
        } else if (event.stream === STUDY_STREAM) events.push(movingEvent(event, null));
      }
      after = page.at(-1)?.position ?? upTo;
    }
    return { bySubject, events };
  }

  /** Who differs under two rules. Throws CRITERIA_UNKNOWN, CRITERIA_NOT_COMPARABLE. */
  async criteria(
    studyId: string,
    { a, b, ...asked }: { readonly a: string; readonly b: string } & MomentAsked,
    sites?: readonly string[],
  ): Promise<Positioned & Viewed & CriteriaComparison> {
    const rules = comparableRules(a, b);
    const moment = await this.#parts.moments.fix(studyId, asked);
    const under = (rule: string) =>
      this.#parts.cohorts.read(studyId, {
        ...moment,
        criteria: { ...moment.criteria, [rules.kind]: rule },
      });
    const [byA, byB] = [await under(rules.a.id), await under(rules.b.id)];
    const comparison = compareCriteria(rules, ofSites(byA, sites), ofSites(byB, sites));
    return { position: moment.knownAt, ...viewed(moment, byA.study), ...comparison };
  }
}

function movingEvent(
  { position, eventId, type, occurredOn, recordedAt }: RecordedEvent,
  patientId: string | null,
): MovingEvent {
  return { position, eventId, type, patientId, occurredOn, recordedAt };
}
