/** Streams of a study's log. */
export const STUDY_STREAM = 'study';

/** The stream of a subject. */
export const patientStream = (patientId: string): string => `patient/${patientId}`;

/** The subject of such a stream. */
export const patientOf = (stream: string): string => stream.slice('patient/'.length);
