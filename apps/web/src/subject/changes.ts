import { canonicalJson } from '#kernel';
import type { Endpoint, PatientRecord } from '#trial';

/** A value of the record that is another before and after; null where there is none. */
export interface Change {
  /** What it is: a key of the messages, or a code in front of one. */
  readonly what: string;
  readonly of: string | null;
  readonly before: Shown;
  readonly after: Shown;
}
/** What a reader sees of an endpoint: from when to when, days between, and how it ended. */
export type EndpointShown = Pick<Endpoint, 'start' | 'end' | 'days' | 'status' | 'why'>;
export type Shown = string | number | boolean | EndpointShown | null;

type Summary = ReadonlyMap<string, Shown>;

/** What a reader would notice of a record, flat. Keys are `what` or `what/of`. */
function summaryOf(record: PatientRecord | null): Summary {
  if (record === null) return new Map();
  const last = record.assessments.findLast(({ response }) => response !== null);
  const next = record.visits.scheduled.find(({ attendedOn }) => attendedOn === null);
  return new Map<string, Shown>([
    ['status', record.status],
    ['risk', record.risk.derived?.value ?? null],
    ['setting', record.setting],
    ['bestResponse', record.bestResponse?.value ?? null],
    ['lastResponse', last?.response?.value ?? null],
    ['conversion', record.conversion?.on ?? null],
    ['recurrence', record.recurrence.status],
    ['recurrenceOn', record.recurrence.on],
    ['nextVisit', next?.due ?? null],
    ['lastContact', record.followUp.lastContactOn],
    ['efficacyEvaluable', record.evaluable.efficacy.value],
    ['adverseEvents', record.adverseEvents.length],
    ...record.treatments.flatMap(({ drug, presentMgPerDay, stoppedOn, exposure }): [string, Shown][] => [
      [`dose/${drug}`, presentMgPerDay],
      [`stopped/${drug}`, stoppedOn],
      [`daysOnDrug/${drug}`, exposure.daysDosed],
    ]),
    ...record.assessments.flatMap(({ on, sumMm, response }): [string, Shown][] => [
      [`sum/${on}`, sumMm],
      [`response/${on}`, response?.value ?? null],
    ]),
    ...record.endpoints.map(({ id, start, end, days, status, why }): [string, Shown] => [
      `endpoint/${id}`,
      { start, end, days, status, why },
    ]),
    ...record.adverseEvents.map(({ adverseEventId, maximumGrade }): [string, Shown] => [
      `grade/${adverseEventId}`,
      maximumGrade,
    ]),
  ]);
}

/** What differs between two records, in a reader's order. */
export function changesBetween(before: PatientRecord | null, after: PatientRecord | null): Change[] {
  const [old, next] = [summaryOf(before), summaryOf(after)];
  const keys = [...new Set([...next.keys(), ...old.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, next.get(key) ?? null];
    if (canonicalJson(was) === canonicalJson(is)) return [];
    const [what = key, of = null] = key.split('/');
    return [{ what, of, before: was, after: is }];
  });
}
