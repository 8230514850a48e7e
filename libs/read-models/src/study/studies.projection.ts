import { type StudyEvent, type StudyState, studyDecider, studyEvents } from '#trial';
import { type Projection, STUDY_STREAM } from '../engine/projection.js';
import { study } from './study.table.js';

const types: ReadonlySet<string> = new Set(studyEvents.map((definition) => definition.type));

/** Registered studies. */
export const studies: Projection<StudyState> = {
  name: 'studies',
  version: 1,
  tables: [study],
  streams: STUDY_STREAM,
  subjectOf: (stream) => (stream === STUDY_STREAM ? stream : null),
  streamOf: (subject) => subject,
  rulesOf: () => null,
  derive: (_, history) =>
    history
      .filter((event) => types.has(event.type))
      .reduce(
        (state, event) => studyDecider.evolve(state, event as unknown as StudyEvent),
        studyDecider.initial,
      ),
};
