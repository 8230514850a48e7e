import { addDays } from '#kernel';
import type { Check, Found, RuleOf } from './finding.js';
import { factsOf, type Look, type LookedFact } from './look.js';
import { type Sighting, sightingsAfter } from './sightings.js';

/** Days until an equivocal lesion is looked at again: the least interval between scans that confirm (RECIST 1.1, 4.4). */
const RESCAN_DAYS = 28;

/**
 * Signs of recurrence after a resection with margin R0 that nobody has judged: an open suspicion waits for its
 * review, unreviewed sightings ask for a suspicion, an equivocal lesion or a refutation for another scan. A
 * confirmed recurrence ends the watch. It goes on after death or withdrawal, since the outcome depends on it.
 */
export const recurrence: Check<'RECURRENCE'> = {
  findings(rule, look) {
    const resectedOn = look.record.anchors.R0_RESECTION?.on;
    const { status } = look.record.recurrence;
    if (resectedOn === undefined || status === 'CONFIRMED') return [];
    const facts = factsOf(look);
    const fresh = unreviewed(rule, look, facts, resectedOn);
    if (status === 'SUSPECTED') return [openReview(look, facts, fresh)];
    const definite = fresh.filter(({ signs }) => !signs.includes('EQUIVOCAL'));
    if (definite.length > 0) return [suspicion(look, definite)];
    return [...equivocal(look, fresh, facts), ...rescanDue(look, facts)];
  },
  changes(_rule, { record }) {
    const { rescanOn } = record.recurrence;
    return rescanOn === null ? [] : [addDays(rescanOn, 1)];
  },
};

/** Sightings that the last refutation did not know of, or not with these signs. */
function unreviewed(
  rule: RuleOf<'RECURRENCE'>,
  look: Look,
  facts: readonly LookedFact[],
  resectedOn: string,
): Sighting[] {
  const sightings = sightingsAfter(facts, resectedOn, rule);
  const refuted = refutations(facts).reduce((latest, { position }) => Math.max(latest, position), 0);
  if (refuted === 0) return sightings;
  const judged = sightingsAfter(factsOf(look, refuted), resectedOn, rule);
  const signature = ({ eventId, signs }: Sighting) => `${eventId} ${signs.join(' ')}`;
  const known = new Set(judged.map(signature));
  return sightings.filter((sighting) => !known.has(signature(sighting)));
}

const refutations = (facts: readonly LookedFact[]) =>
  facts.filter((fact) => fact.type === 'patient.recurrence-refuted');

/** The same sighting is another finding after each refutation. */
const round = ({ record }: Look, eventId: string) =>
  record.recurrence.refuted === 0 ? eventId : `${eventId}#${record.recurrence.refuted}`;

function openReview(look: Look, facts: readonly LookedFact[], fresh: readonly Sighting[]): Found {
  const { eventId, on, organ } = look.record.recurrence;
  const open = facts.find((fact) => fact.eventId === eventId);
  const suspected = open?.type === 'patient.recurrence-suspected' ? open.payload : undefined;
  const first = suspected?.source === 'CHECK' ? suspected.evidence[0] : undefined;
  const seen = fresh.map((sighting) => sighting.eventId);
  return {
    key: round(look, first ?? eventId ?? ''),
    due: on ?? look.date,
    evidence: [...new Set([...(suspected?.evidence ?? []), ...seen, ...(eventId ? [eventId] : [])])],
    values: { review: 'OPEN', source: suspected?.source ?? null, organ, signs: signsOf(fresh) },
  };
}

function suspicion(look: Look, sightings: readonly Sighting[]): Found {
  const [first] = sightings as [Sighting];
  return {
    key: round(look, first.eventId),
    due: first.on,
    evidence: sightings.map(({ eventId }) => eventId),
    values: {
      review: 'TO_OPEN',
      seenOn: first.occurredOn,
      organ: first.organ,
      modality: first.modality,
      signs: signsOf(sightings),
    },
  };
}

const signsOf = (sightings: readonly Sighting[]): string =>
  [...new Set(sightings.flatMap(({ signs }) => signs))].join(' ');

function equivocal(look: Look, fresh: readonly Sighting[], facts: readonly LookedFact[]): Found[] {
  const last = fresh.at(-1);
  if (!last || scannedAfter(facts, last.on)) return [];
  const rescanOn = addDays(last.on, RESCAN_DAYS);
  return [
    {
      key: round(look, last.eventId),
      due: rescanOn,
      evidence: [last.eventId],
      values: { review: 'RESCAN', rescanOn, organ: last.organ, modality: last.modality, signs: 'EQUIVOCAL' },
    },
  ];
}

function rescanDue({ record, date }: Look, facts: readonly LookedFact[]): Found[] {
  const refuted = refutations(facts).at(-1);
  const { rescanOn } = record.recurrence;
  if (!refuted || rescanOn === null || rescanOn >= date || scannedAfter(facts, refuted.on)) return [];
  return [
    {
      key: `rescan/${refuted.eventId}`,
      due: rescanOn,
      evidence: [refuted.eventId],
      values: { review: 'RESCAN', rescanOn, organ: null, modality: null, signs: '' },
    },
  ];
}

const scannedAfter = (facts: readonly LookedFact[], date: string) =>
  facts.some((fact) => fact.type === 'patient.ct-assessed' && fact.payload.adequate && fact.on > date);
