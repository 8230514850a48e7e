import { daysBetween } from '#kernel';
import { type DatedFact, ofType } from './dated-facts.js';
import type { Conversion, Resectability, Surgery } from './patient-record.js';

export function deriveSurgeries(facts: readonly DatedFact[]): Surgery[] {
  return ofType(facts, 'patient.surgery-recorded').map(({ eventId, on, payload }) => ({
    eventId,
    on,
    kind: payload.kind,
    procedure: payload.procedure ?? null,
    margin: payload.margin ?? null,
  }));
}

export function deriveResectability(facts: readonly DatedFact[]): Resectability[] {
  return ofType(facts, 'patient.resectability-assessed').map(({ eventId, on, payload }) => ({
    eventId,
    on,
    resectability: payload.resectability,
    basis: payload.basis,
    reasons: payload.reasons,
  }));
}

/** The first assessment as resectable after one as unresectable, and the resection that followed it. */
export function deriveConversion(
  resectability: readonly Resectability[],
  surgeries: readonly Surgery[],
  firstDoseOn: string | null,
): Conversion | null {
  const unresectable = resectability.findIndex((each) => each.resectability === 'UNRESECTABLE');
  if (unresectable < 0) return null;
  const converted = resectability.slice(unresectable + 1).find((each) => each.resectability === 'RESECTABLE');
  if (!converted) return null;
  const resection = surgeries.find((surgery) => surgery.kind === 'RESECTION' && surgery.on >= converted.on);
  return {
    on: converted.on,
    reasons: converted.reasons,
    daysFromFirstDose:
      firstDoseOn !== null && firstDoseOn <= converted.on ? daysBetween(firstDoseOn, converted.on) : null,
    resectedOn: resection?.on ?? null,
    margin: resection?.margin ?? null,
    eventId: converted.eventId,
  };
}
