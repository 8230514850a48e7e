import type { RecordedEvent } from '#event-store';
import { DomainError } from '#kernel';
import { isStudyEvent, type Study, studyDecider } from '#trial';

/** A study from the events of its stream. Throws STUDY_UNKNOWN where it is not registered by them. */
export function foldStudy(studyId: string, events: readonly RecordedEvent[]): Study {
  const study = events.filter(isStudyEvent).reduce(studyDecider.evolve, studyDecider.initial);
  if (study) return study;
  throw new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId });
}
