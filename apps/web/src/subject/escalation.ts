import type { PatientRecord, Protocol } from '#trial';

/** The protocol asks for a higher dose since the last assessment. */
export interface Escalation {
  readonly drug: string;
  readonly fromMgPerDay: number;
  readonly toMgPerDay: number;
  /** Date of the assessment that shows progression. */
  readonly on: string;
}

/** The escalation that the last assessment asks for on the present dose; null where the protocol has none. */
export function escalationDue(record: PatientRecord, protocol: Protocol): Escalation | null {
  const last = record.assessments.findLast(({ response }) => response !== null);
  if (last?.response?.value !== 'PD' || record.ended !== null) return null;
  for (const { drug, status, presentMgPerDay } of record.treatments) {
    if (status !== 'ON') continue;
    const escalation = protocol.drugs
      .find(({ code }) => code === drug)
      ?.escalations.find(({ fromMgPerDay }) => fromMgPerDay === presentMgPerDay);
    if (escalation) return { ...escalation, drug, on: last.on };
  }
  return null;
}
