/**
 * The stream of a study's log that holds conditions over the whole study, e.g. its locks. Whoever is judged by what it
 * holds is appended only while it still has the version that the judgement was made by.
 */
export const GUARD_STREAM = 'lock';
