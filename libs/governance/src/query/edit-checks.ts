import { dateBounds } from '#kernel';
import {
  checkName,
  type EditCheck,
  effectiveFacts,
  type Fact,
  factDefinition,
  factsNamed,
  factsOf,
  type HistoryEvent,
  holds,
  type PatientRecord,
} from '#trial';
import { idOf } from '../ids.js';

/** Something that an edit check doubts. */
export interface Doubt {
  /** The query's id: the same doubt has the same id whenever it is found. */
  readonly queryId: string;
  /** `id@version` of the check. */
  readonly check: string;
  readonly eventId: string | null;
  readonly field: string | null;
  readonly text: string;
  /** The values that raised it, as events: with another one it is another matter. */
  readonly seen: string;
}

/** A subject under a study's checks. */
export interface Checked {
  readonly studyId: string;
  readonly record: PatientRecord;
  readonly history: readonly HistoryEvent[];
}

/** All that the checks doubt of a subject. Pure: no clock, nothing but the recorded. */
export function doubtsOf(checks: readonly EditCheck[], subject: Checked): Doubt[] {
  const facts = factsOf(subject.record);
  const effective = effectiveFacts(subject.history);
  return checks
    .filter(({ when }) => holds(when, facts) === true)
    .flatMap((check) => {
      if (check.kind === 'CONSISTENCY') {
        return holds(check.expect, facts) === false ? [recordDoubt(check, subject, effective)] : [];
      }
      return placesIn(check, effective).map((place) => toDoubt(check, subject, place));
    });
}

interface Place {
  readonly fact: Fact;
  readonly field: string | null;
  readonly because: readonly Fact[];
}

type EventCheck = Exclude<EditCheck, { kind: 'CONSISTENCY' }>;

function placesIn(check: EventCheck, facts: readonly Fact[]): Place[] {
  if (check.kind === 'DATE_ORDER') return outOfOrder(check, facts);
  return facts
    .filter(({ type }) => type === check.on)
    .flatMap((fact) =>
      valuesAt(fact.payload, check.field.split('.'))
        .filter(({ value }) => (check.kind === 'MISSING' ? isMissing(value) : isOutside(check, value)))
        .map(({ path }) => ({ fact, field: path, because: [fact] })),
    );
}

const isMissing = (value: unknown) => value === undefined || value === null;

function isOutside({ atLeast, atMost }: Extract<EditCheck, { kind: 'RANGE' }>, value: unknown): boolean {
  if (typeof value !== 'number') return false;
  return value < (atLeast ?? Number.NEGATIVE_INFINITY) || value > (atMost ?? Number.POSITIVE_INFINITY);
}

function outOfOrder(
  { earlier, later }: Extract<EditCheck, { kind: 'DATE_ORDER' }>,
  facts: readonly Fact[],
): Place[] {
  const first = facts
    .flatMap((fact) => datesOf(fact, earlier).map((date) => ({ fact, ...date })))
    .sort((a, b) => (a.earliest < b.earliest ? -1 : 1))[0];
  if (!first) return [];
  return facts.flatMap((fact) =>
    datesOf(fact, later)
      .filter(({ latest }) => latest < first.earliest)
      .map(({ path }) => ({ fact, field: path, because: [first.fact, fact] })),
  );
}

/** The dates that a fact has at a place; its own where no field is named. */
function datesOf(fact: Fact, { on, field }: { on: string; field?: string }) {
  if (fact.type !== on) return [];
  if (field === undefined) return [{ path: null, earliest: fact.earliest, latest: fact.latest }];
  return valuesAt(fact.payload, field.split('.')).flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, ...dateBounds(value) }] : [],
  );
}

/** The values at a path, `*` standing for every element, each with its own path. */
export function valuesAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  path: readonly string[] = [],
): { path: string; value: unknown }[] {
  if (name === undefined) return [{ path: path.join('.'), value }];
  if (name === '*') {
    return Array.isArray(value)
      ? value.flatMap((item, at) => valuesAt(item, rest, [...path, String(at)]))
      : [];
  }
  const member =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return valuesAt(member, rest, [...path, name]);
}

/** The event whose payload a fact now has. */
const sourceOf = ({ eventId, correctedBy }: Fact) => correctedBy ?? eventId;

function toDoubt(check: EventCheck, { studyId, record }: Checked, { fact, field, because }: Place): Doubt {
  const name = checkName(check);
  return {
    queryId: idOf('edit-check', studyId, name, record.patientId, fact.eventId, field ?? ''),
    check: name,
    eventId: fact.eventId,
    field,
    text: check.text,
    seen: because.map(sourceOf).join(' '),
  };
}

/** What is doubted of the record as a whole points to the last recorded of the events behind it. */
function recordDoubt(
  check: Extract<EditCheck, { kind: 'CONSISTENCY' }>,
  { studyId, record }: Checked,
  facts: readonly Fact[],
): Doubt {
  const name = checkName(check);
  const behind = new Set(
    factsNamed(check.expect).flatMap((fact) => [...(factDefinition(fact)?.events(record) ?? [])]),
  );
  const sources = facts.filter(({ eventId }) => behind.has(eventId));
  return {
    queryId: idOf('edit-check', studyId, name, record.patientId),
    check: name,
    eventId: sources.at(-1)?.eventId ?? null,
    field: null,
    text: check.text,
    seen: idOf(...sources.map(sourceOf)),
  };
}
