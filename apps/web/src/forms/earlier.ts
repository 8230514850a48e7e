import type { PatientRecord } from '#trial';

type Assessments = PatientRecord['assessments'];

const EARLIER = 3;

/** The assessments before one of them; all where the event is none of them. */
export function assessedBefore(assessments: Assessments, eventId: string): Assessments {
  const at = assessments.findIndex((assessment) => assessment.eventId === eventId);
  return at < 0 ? assessments : assessments.slice(0, at);
}

/** The baseline, which change is counted from, and the newest after it. */
export function earlierOf(assessments: Assessments): Assessments {
  const measured = assessments.filter(({ lesions }) => lesions.length > 0);
  const baseline = measured.filter(({ role }) => role === 'BASELINE').slice(-1);
  const others = measured.filter((assessment) => assessment !== baseline[0]);
  const newest = new Set([...baseline, ...others.slice(baseline.length - EARLIER)]);
  return measured.filter((assessment) => newest.has(assessment));
}
