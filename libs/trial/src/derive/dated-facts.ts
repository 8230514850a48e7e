import { imputeDate } from '#clinical';
import { type Fact, timeline } from '../patient/history.js';
import type { PatientRecord } from './patient-record.js';

/** A fact with one full calendar date: as recorded, or imputed where the record is partial. */
export type DatedFact = Fact & { readonly on: string };

export interface DatedHistory {
  readonly facts: readonly DatedFact[];
  readonly imputations: PatientRecord['imputations'];
}

/**
 * The timeline with full dates. A partial date takes the policy's day, moved as far as its own bounds allow so
 * that it does not fall before the fact it follows or after the fact it precedes.
 */
export function datedHistory(facts: readonly Fact[], policy: 'first' | 'middle' | 'last'): DatedHistory {
  const ordered = timeline(facts);
  if (ordered.every((fact) => fact.occurredOn.length === 10)) {
    return { facts: ordered.map((fact) => dated(fact, fact.occurredOn)), imputations: [] };
  }
  const imputations: PatientRecord['imputations'][number][] = [];
  const last = latestDays(ordered);
  let previous = '';
  const placed = ordered.map((fact, index) => {
    let on = fact.occurredOn;
    if (on.length < 10) {
      on = imputeDate(on, policy, { notBefore: previous, notAfter: last[index] }).date;
      imputations.push({ eventId: fact.eventId, recorded: fact.occurredOn, used: on });
    }
    previous = on;
    return dated(fact, on);
  });
  return { facts: placed, imputations };
}

/** For each fact, the last day on which it can have happened, since all that follow it were still to come. */
function latestDays(ordered: readonly Fact[]): string[] {
  let last = '9999-12-31';
  return ordered
    .map((_, index) => {
      const { latest } = ordered.at(-1 - index)!;
      if (latest < last) last = latest;
      return last;
    })
    .reverse();
}

function dated(fact: Fact, on: string): DatedFact {
  return {
    type: fact.type,
    payload: fact.payload,
    eventId: fact.eventId,
    position: fact.position,
    correctedBy: fact.correctedBy,
    occurredOn: fact.occurredOn,
    earliest: fact.earliest,
    latest: fact.latest,
    on,
  } as DatedFact;
}

/** The facts of one type, in clinical order. */
export function ofType<T extends Fact['type']>(
  facts: readonly DatedFact[],
  type: T,
): Extract<DatedFact, { type: T }>[] {
  return facts.filter((fact): fact is Extract<DatedFact, { type: T }> => fact.type === type);
}
