/**
 * Queries, source data verification and signatures of a subject: one stream beside the subject's own, so that what is
 * said about the data does not move the version of the data.
 */
export const governanceStream = (patientId: string): string => `governance/${patientId}`;

/** The subject of such a stream; null where the stream is another. */
export const governedBy = (stream: string): string | null =>
  stream.startsWith('governance/') ? stream.slice('governance/'.length) : null;

/** Stands for the study's data cuts among the subjects whose data are signed; no subject can be called that. */
export const DATA_CUTS = '$data-cuts';
