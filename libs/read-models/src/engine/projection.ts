import type { DomainEvent } from '#kernel';
import type { StudyState } from '#trial';
import type { Table } from '../table/table.js';

/** A recorded event as a projection sees it. */
export interface LogEvent extends DomainEvent {
  readonly eventId: string;
  readonly position: number;
  readonly version: number;
  /** Why the stored event can't be read, where it can't; its payload is then as stored. */
  readonly failure?: unknown;
}

/**
 * Turns the streams of a study's log into rows, stream by stream. What it makes of a stream may depend on that
 * stream and the study's rules, on nothing else: that lets streams be folded in any order and many at a time.
 */
export interface Projection<State = unknown> {
  /** Part of schema names: lower-case letters. */
  readonly name: string;
  /** To be raised when `derive` changes its results; a changed table is noticed by itself. */
  readonly version: number;
  readonly tables: readonly Table<State>[];
  /** How the names of the streams begin that concern it. */
  readonly streams: string;
  /** Whom a stream is about; null where it doesn't concern the projection. */
  subjectOf(stream: string): string | null;
  streamOf(subject: string): string;
  /** What of the study the rows depend on, as JSON; when it changes, all subjects are derived again. */
  rulesOf(study: StudyState): unknown;
  /** Throws where the history can't be derived; the subject is then parked. */
  derive(subject: string, history: readonly LogEvent[], study: StudyState): State;
}

/** The stream of the study itself. */
export const STUDY_STREAM = 'study';

/** Stands for the study's own stream among parked subjects; no subject can be called that. */
export const STUDY_SUBJECT = '$study';
