import { isStudyEvent, type StudyState, studyDecider } from '#trial';
import { type Projection, STUDY_STREAM } from '../engine/projection.js';
import { study } from './study.table.js';

/** Registered studies. */
export const studies: Projection<StudyState> = {
  name: 'studies',
  version: 1,
  tables: [study],
  streams: STUDY_STREAM,
  subjectOf: (stream) => (stream === STUDY_STREAM ? stream : null),
  streamOf: (subject) => subject,
  rulesOf: () => null,
  derive: (_, history) => history.filter(isStudyEvent).reduce(studyDecider.evolve, studyDecider.initial),
};
