import { isStudyEvent, type StudyState, studyDecider } from '#trial';
import type { LogEvent, Projection } from './projection.js';

/** The study as its own stream tells it, up to the first event that can't be read. */
export interface StudyRules {
  readonly state: StudyState;
  /** Version of the study's stream, unreadable events included. */
  readonly version: number;
  /** What the projection's rows depend on, as JSON text. */
  readonly rules: string;
  /** Where the rules became what they are; 0 before there were any. */
  readonly rulesPosition: number;
  readonly stale: { readonly position: number; readonly error: unknown } | null;
}

export function initialRules(projection: Projection): StudyRules {
  const { initial } = studyDecider;
  const rules = JSON.stringify(projection.rulesOf(initial)) ?? '';
  return { state: initial, version: 0, rules, rulesPosition: 0, stale: null };
}

/** Folds further events of the study's stream. */
export function foldStudy(projection: Projection, from: StudyRules, events: readonly LogEvent[]): StudyRules {
  let rules = from;
  for (const event of events) rules = fold(projection, rules, event);
  return rules;
}

function fold(projection: Projection, before: StudyRules, event: LogEvent): StudyRules {
  const after = { ...before, version: event.version };
  if (before.stale) return after;
  try {
    if (event.failure) throw event.failure;
    const state = isStudyEvent(event) ? studyDecider.evolve(before.state, event) : before.state;
    const rules = JSON.stringify(projection.rulesOf(state)) ?? '';
    const same = rules === before.rules;
    return { ...after, state, rules, rulesPosition: same ? before.rulesPosition : event.position };
  } catch (error) {
    return { ...after, stale: { position: event.position, error } };
  }
}
