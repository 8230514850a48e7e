import { imputeDate } from '#clinical';
import { addMonths, dateBounds } from '#kernel';
import type { Protocol } from '../study/protocol.js';
import type { DatedFact } from './dated-facts.js';
import type { Recurrence, Treatment } from './patient-record.js';
import { onDrug } from './treatments.js';

const NONE: Recurrence = {
  status: 'NONE',
  on: null,
  confirmedOn: null,
  organ: null,
  modality: null,
  biopsy: null,
  confirmedBy: null,
  onDrug: null,
  monthsFromResection: null,
  refuted: 0,
  rescanOn: null,
  eventId: null,
  later: [],
};

/** The first confirmed recurrence, dated back to its first sighting; else the open suspicion; else none. */
export function deriveRecurrence(
  facts: readonly DatedFact[],
  treatments: readonly Treatment[],
  resectedOn: string | null,
  protocol: Protocol,
): Recurrence {
  let first: Recurrence | null = null;
  let open: Recurrence | null = null;
  const later: { on: string; eventId: string }[] = [];
  let refuted = 0;
  let rescanOn: string | null = null;
  const at = (on: string) => ({
    on,
    onDrug: onDrug(treatments, on),
    monthsFromResection: resectedOn === null ? null : wholeMonths(resectedOn, on),
  });
  for (const fact of facts) {
    if (fact.type === 'patient.recurrence-suspected') {
      const { organ, modality } = fact.payload;
      open ??= {
        ...NONE,
        ...at(fact.on),
        status: 'SUSPECTED',
        organ: organ ?? null,
        modality: modality ?? null,
        eventId: fact.eventId,
      };
    } else if (fact.type === 'patient.recurrence-refuted') {
      open = null;
      if (first) continue;
      refuted += 1;
      rescanOn = fact.payload.rescanOn ? dateBounds(fact.payload.rescanOn).earliest : null;
    } else if (fact.type === 'patient.recurrence-confirmed') {
      const { organ, modality, biopsy, confirmedBy, firstSeenOn } = fact.payload;
      // A month or year of the resection itself must not date the recurrence back before it.
      const seen = firstSeenOn
        ? imputeDate(firstSeenOn, protocol.dates.imputation, { notBefore: resectedOn, notAfter: fact.on })
            .date
        : (open?.on ?? fact.on);
      const on = seen < fact.on ? seen : fact.on;
      if (first) later.push({ on, eventId: fact.eventId });
      first ??= {
        ...at(on),
        status: 'CONFIRMED',
        confirmedOn: fact.on,
        organ: organ ?? open?.organ ?? null,
        modality: modality ?? open?.modality ?? null,
        biopsy,
        confirmedBy: confirmedBy ?? null,
        refuted,
        rescanOn: null,
        eventId: fact.eventId,
        later,
      };
      open = null;
    }
  }
  return first ?? { ...(open ?? NONE), refuted, rescanOn };
}

/** Completed calendar months from one date to another; 0 where the second is earlier. */
export function wholeMonths(from: string, to: string): number {
  const estimate =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return Math.max(0, addMonths(from, estimate) > to ? estimate - 1 : estimate);
}
