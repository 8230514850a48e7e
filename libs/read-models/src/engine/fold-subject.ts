import type { Derived, EncodedRow } from '../table/table.js';
import type { LogEvent, Projection } from './projection.js';
import type { StudyRules } from './study-rules.js';

/** Why a subject is stale, and since when. */
export interface Parked {
  readonly subject: string;
  /** The first event that could not be projected. */
  readonly staleSince: number;
  readonly code: string;
  readonly message: string;
}

/** A subject's rows for each table of its projection. */
export interface FoldedSubject {
  readonly subject: string;
  readonly history: readonly LogEvent[];
  readonly version: number;
  /** In the order of the projection's tables. */
  readonly rows: readonly (readonly EncodedRow[])[];
  readonly parked: Parked | null;
}

/** A study whose subjects are folded. */
export interface FoldContext {
  readonly projection: Projection;
  readonly studyId: string;
  readonly rules: StudyRules;
}

/**
 * Folds a subject from its whole history. Where that can't be done, from the longest part of it that can, so
 * that the result does not depend on how the events came in; the subject is then parked.
 */
export function foldSubject(
  context: FoldContext,
  subject: string,
  history: readonly LogEvent[],
): FoldedSubject {
  try {
    return foldPrefix(context, subject, history, history.length, null);
  } catch (error) {
    return foldLongest(context, subject, history, history.length - 1, error);
  }
}

/** The longest fold of at most `length` events, parked with the error that kept it from being longer. */
export function foldLongest(
  context: FoldContext,
  subject: string,
  history: readonly LogEvent[],
  length: number,
  error: unknown,
): FoldedSubject {
  let reason = error;
  for (let count = length; count >= 0; count -= 1) {
    const parked = { subject, staleSince: history[count]!.position, ...explain(reason) };
    if (count === 0)
      return { subject, history, version: 0, rows: context.projection.tables.map(() => []), parked };
    try {
      return foldPrefix(context, subject, history, count, parked);
    } catch (shorter) {
      reason = shorter;
    }
  }
  throw error;
}

function foldPrefix(
  { projection, studyId, rules }: FoldContext,
  subject: string,
  history: readonly LogEvent[],
  count: number,
  parked: Parked | null,
): FoldedSubject {
  const events = count === history.length ? history : history.slice(0, count);
  const unreadable = events.find((event) => event.failure !== undefined);
  if (unreadable) throw unreadable.failure;
  const last = events.at(-1)!;
  const derived: Derived<unknown> = {
    studyId,
    subject,
    state: projection.derive(subject, events, rules.state),
    version: last.version,
    position: Math.max(last.position, rules.rulesPosition),
    staleSince: parked?.staleSince ?? null,
  };
  const rows = projection.tables.map((table) => table.encode(derived));
  return { subject, history, version: last.version, rows, parked };
}

/** A stable code and a message of whatever was thrown. */
export function explain(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : 'PROJECTION_FAILED',
    message: typeof message === 'string' ? message.replaceAll('\0', '').slice(0, 2000) : String(error),
  };
}
