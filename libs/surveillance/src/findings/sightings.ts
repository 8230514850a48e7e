import type { Fact } from '#trial';
import type { RuleOf } from './finding.js';
import type { LookedFact } from './look.js';

/** What can make a reader think of recurrence. EQUIVOCAL alone asks for another scan, not for a review. */
export type Sign = 'NEW_LESION' | 'GROWTH' | 'PROGRESSION' | 'INVESTIGATOR' | 'EQUIVOCAL';

/** An examination after a resection with margin R0 that shows one or more signs. */
export interface Sighting {
  readonly eventId: string;
  /** As recorded, full or partial. */
  readonly occurredOn: string;
  readonly on: string;
  readonly signs: readonly Sign[];
  readonly organ: string | null;
  readonly modality: string;
}

type Ct = Extract<LookedFact, { type: 'patient.ct-assessed' }>;

/** Every sighting after the resection, in clinical order. Lesions are compared with their smallest size since then. */
export function sightingsAfter(
  facts: readonly LookedFact[],
  resectedOn: string,
  rule: RuleOf<'RECURRENCE'>,
): Sighting[] {
  const smallest = new Map<string, number>();
  return facts.flatMap((fact): Sighting[] => {
    if (fact.on <= resectedOn) return [];
    if (fact.type === 'patient.visit-attended' && fact.payload.recurrenceSuspected) {
      return [{ ...placeOf(fact), signs: ['INVESTIGATOR'], organ: null, modality: 'CLINICAL' }];
    }
    if (fact.type !== 'patient.ct-assessed') return [];
    const signs = signsOf(fact, smallest, rule);
    return signs.length === 0
      ? []
      : [{ ...placeOf(fact), signs, organ: organOf(fact), modality: fact.payload.modality }];
  });
}

const placeOf = ({ eventId, occurredOn, on }: LookedFact) => ({ eventId, occurredOn, on });

function signsOf(ct: Ct, smallest: Map<string, number>, rule: RuleOf<'RECURRENCE'>): Sign[] {
  const { newLesions, nonTargetLesions, nonMeasurableDisease, intratumoralNodule } = ct.payload;
  const grew = ct.payload.targetLesions.map((lesion) => grown(lesion, smallest, rule)).some(Boolean);
  const definite: (Sign | false)[] = [
    newLesions.some((lesion) => !lesion.equivocal) && 'NEW_LESION',
    grew && 'GROWTH',
    (nonMeasurableDisease === 'PROGRESSION' ||
      intratumoralNodule !== 'NONE' ||
      nonTargetLesions.some((lesion) => lesion.state === 'UNEQUIVOCAL_PROGRESSION')) &&
      'PROGRESSION',
    ct.payload.recurrenceSuspected && 'INVESTIGATOR',
  ];
  const signs = definite.filter((sign): sign is Sign => sign !== false);
  return signs.length === 0 && newLesions.length > 0 ? ['EQUIVOCAL'] : signs;
}

type Lesion = Extract<Fact, { type: 'patient.ct-assessed' }>['payload']['targetLesions'][number];

/** Sizes are compared as whole hundredths of a millimetre: ratios of floats misjudge exact boundaries. */
function grown(lesion: Lesion, smallest: Map<string, number>, rule: RuleOf<'RECURRENCE'>): boolean {
  const mm = lesion.lymphNode ? lesion.shortAxisMm : lesion.longestDiameterMm;
  if (lesion.state !== 'MEASURED' || mm === undefined) return false;
  const size = Math.round(mm * 100);
  const least = smallest.get(lesion.lesionId);
  smallest.set(lesion.lesionId, Math.min(size, least ?? size));
  if (least === undefined) return false;
  return (
    size > least &&
    100 * size >= (100 + rule.growthPercent) * least &&
    size - least >= Math.round(rule.growthMm * 100)
  );
}

function organOf({ payload }: Ct): string | null {
  return payload.newLesions.find((lesion) => lesion.organ !== undefined)?.organ ?? null;
}
