import { addDays, addMonths, daysBetween } from '#kernel';
import type { Protocol } from '../study/protocol.js';
import type { DiagnosisFact } from './diagnosis.js';
import type { PatientRecord, Surgery, Treatment, Warning } from './patient-record.js';

/** Whether the subject counts for efficacy (the least time from the first to the last dose, of any drug) and for safety. */
export function deriveEvaluability(
  protocol: Protocol,
  treatments: readonly Treatment[],
  lastContactOn: string,
): PatientRecord['evaluable'] {
  const first = treatments[0];
  if (!first) {
    const none = { value: false, why: 'no dose was taken' };
    return { efficacy: none, safety: none };
  }
  const { length, unit } = protocol.evaluability.efficacyMinimumOnDrug;
  const reached = unit === 'MONTHS' ? addMonths(first.startedOn, length) : addDays(first.startedOn, length);
  const until = treatments
    .map(({ stoppedOn }) => stoppedOn ?? addDays(lastContactOn, 1))
    .reduce((latest, each) => (each > latest ? each : latest));
  const units = length === 1 ? unit.slice(0, -1) : unit;
  const drugs = treatments.map(({ drug }) => drug).join(', ');
  const wanted = `${length} ${units.toLowerCase()} on ${drugs}`;
  return {
    efficacy:
      until >= reached
        ? { value: true, why: `at least ${wanted}` }
        : {
            value: false,
            why: `${daysBetween(first.startedOn, until)} days on ${drugs}, less than ${wanted}`,
          },
    safety: { value: true, why: 'at least one dose' },
  };
}

/** Departures from the drug policy that refuse nothing but should be known. */
export function deriveWarnings(
  protocol: Protocol,
  diagnosis: DiagnosisFact | null,
  treatments: readonly Treatment[],
  surgeries: readonly Surgery[],
): Warning[] {
  return treatments.flatMap((treatment) => {
    const policy = protocol.drugs.find((drug) => drug.code === treatment.drug);
    const limits = policy?.preOperativePauseDays;
    const pauses = treatment.intervals.flatMap((interval): Warning[] => {
      const operation = surgeries.find(
        ({ kind, on }) =>
          kind === 'RESECTION' && on >= interval.from && (interval.to === null || on <= interval.to),
      );
      if (interval.kind !== 'PAUSE' || !operation || !limits) return [];
      const days = daysBetween(interval.from, operation.on);
      if (days >= limits.min && days <= limits.max) return [];
      const message = `${treatment.drug} was paused ${days} days before surgery; the protocol plans ${limits.min}-${limits.max}`;
      return [{ code: 'PRE_OPERATIVE_PAUSE_OUT_OF_RANGE', message, eventId: interval.eventId }];
    });
    const mutation = policy?.mutationWarnings.find(
      (warning) => warning.mutation === diagnosis?.value.mutation,
    );
    return mutation
      ? [
          ...pauses,
          { code: 'MUTATION', message: mutation.message, eventId: diagnosis?.value.eventId ?? null },
        ]
      : pauses;
  });
}
