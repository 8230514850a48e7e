import { DomainError } from '#kernel';
import {
  type ClinicalEvent,
  effectiveFacts,
  type Fact,
  type HistoryEvent,
  type PatientEvent,
  type StudyEvent,
  toFact,
} from '#trial';
import { inWords, type Lock, type LockBook, valuesOf } from './lock.decider.js';

/** What events that are about to be recorded would touch. */
export interface Touched {
  readonly patientId: string;
  /** The subject's site, before and after. */
  readonly siteIds: readonly string[];
  /** Recorded facts that they change. */
  readonly eventIds: readonly string[];
  /** Clinical dates of what they say, and of what they change. */
  readonly dates: readonly { readonly earliest: string; readonly latest: string }[];
}

const NEW = { eventId: '', position: Number.MAX_SAFE_INTEGER };

/** What the registry's people owe others, whatever is closed: to correct or void it later is a change as any other. */
const PASSES: ReadonlySet<PatientEvent['type']> = new Set(['patient.serious-adverse-event-notified']);

/** What decided events touch in a subject's history; null where they are none that a lock stands against. */
export function touchedBy(
  patientId: string,
  history: readonly HistoryEvent[],
  decided: readonly PatientEvent[],
): Touched | null {
  const events = decided.filter(({ type }) => !PASSES.has(type));
  if (events.length === 0) return null;
  const facts = effectiveFacts(history);
  const changed = events.flatMap((event) => {
    const target = targetOf(history, event);
    return target === undefined ? [] : [target];
  });
  const said = events.flatMap((event) => {
    const clinical = clinicalOf(event);
    return clinical ? [toFact(clinical, NEW)] : [];
  });
  // A fact that was voided has no place of its own any more, but a void of the void gives it one again.
  const meant = [
    ...said,
    ...facts.filter(({ eventId }) => changed.includes(eventId)),
    ...voided(history, changed),
  ];
  const sites = [...facts, ...meant].flatMap((fact) =>
    fact.type === 'patient.enrolled' ? [fact.payload.siteId] : [],
  );
  return { patientId, siteIds: [...new Set(sites)], eventIds: [...new Set(changed)], dates: meant };
}

/** The recorded fact behind a correction, a void, or a void of either. */
function targetOf(history: readonly HistoryEvent[], event: PatientEvent): string | undefined {
  if (event.type !== 'patient.event-corrected' && event.type !== 'patient.event-voided') return undefined;
  const { targetEventId } = event.payload;
  const target = history.find(({ eventId }) => eventId === targetEventId);
  return (target && targetOf(history, target)) ?? targetEventId;
}

function clinicalOf(event: PatientEvent): ClinicalEvent | undefined {
  if (event.type === 'patient.event-voided') return undefined;
  if (event.type !== 'patient.event-corrected') return event;
  return { type: event.payload.targetType, payload: event.payload.payload } as ClinicalEvent;
}

function voided(history: readonly HistoryEvent[], eventIds: readonly string[]): Fact[] {
  return history.flatMap((event) => {
    const clinical = eventIds.includes(event.eventId) ? clinicalOf(event) : undefined;
    return clinical ? [toFact(clinical, event)] : [];
  });
}

/** The locks that stand against a change, the widest first. */
export function locksInTheWay(book: LockBook, touched: Touched | null): Lock[] {
  if (book.size === 0 || touched === null) return [];
  const { patientId, siteIds, eventIds, dates } = touched;
  const named = [
    'study',
    ...siteIds.map((siteId) => `site/${siteId}`),
    `patient/${patientId}`,
    ...eventIds.map((eventId) => `event/${patientId}/${eventId}`),
  ].flatMap((lockId) => book.get(lockId) ?? []);
  const visits = [...book.values()].filter(
    ({ scope }) =>
      scope.kind === 'visit' &&
      scope.patientId === patientId &&
      dates.some(({ earliest, latest }) => earliest <= scope.to && latest >= scope.from),
  );
  return [...named, ...visits];
}

/** Refuses a change of what is locked. Throws LOCKED, which names who locked it, when and why. */
export function refuseLocked(book: LockBook, touched: Touched | null): void {
  refuseBy(locksInTheWay(book, touched)[0]);
}

const CHANGES_THE_STUDY: ReadonlySet<string> = new Set([
  'study.protocol-amended',
  'study.site-opened',
  'study.site-closed',
]);

/** A locked study takes data cuts and publications, but its protocol and its sites stay. Throws LOCKED. */
export function refuseLockedStudy(book: LockBook, events: readonly Pick<StudyEvent, 'type'>[]): void {
  if (events.some(({ type }) => CHANGES_THE_STUDY.has(type))) refuseBy(book.get('study'));
}

function refuseBy(lock: Lock | undefined): void {
  if (lock) throw new DomainError('LOCKED', inWords(lock), valuesOf(lock));
}
