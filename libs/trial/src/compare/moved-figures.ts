import { canonicalJson } from '#kernel';
import type { Evidence } from '../cohort/measured.js';
import { OUTCOMES, type Outcome, type OutcomeName, type OutcomeRow } from '../cohort/outcome-table.js';
import type { PatientRecord } from '../derive/patient-record.js';

/** An event recorded between the two views that are compared; `targets` is what it corrects or voids. */
export interface BetweenEvent {
  readonly eventId: string;
  readonly targets: string | null;
}

export type Figure = Pick<
  OutcomeRow,
  'value' | 'unit' | 'numerator' | 'denominator' | 'ci' | 'unknown' | 'note'
>;

/** How a subject's part in a figure changed. */
export type PartChange = 'ENTERED' | 'LEFT' | 'COUNTED' | 'NOT_COUNTED' | 'VALUE' | 'EVIDENCE';

/** A figure that is not what it was, and the events that moved it. */
export interface MovedFigure {
  readonly outcome: OutcomeName;
  readonly row: string;
  readonly label: string;
  readonly section: string | null;
  readonly group: string | null;
  /** Null where the earlier view has no such row. */
  readonly from: Figure | null;
  /** Null where the later view has no such row. */
  readonly to: Figure | null;
  readonly subjects: readonly {
    readonly patientId: string;
    readonly changes: readonly PartChange[];
    readonly eventIds: readonly string[];
  }[];
}

export type Outcomes = Readonly<Record<OutcomeName, Outcome>>;

/**
 * The figures that differ between two views of a study, in the order of the tables, each with the subjects whose part
 * in it changed and the events that changed it.
 *
 * @param between what was recorded of each subject between the two views
 */
export function movedFigures(
  before: Outcomes,
  after: Outcomes,
  between: ReadonlyMap<string, readonly BetweenEvent[]>,
): MovedFigure[] {
  return OUTCOMES.flatMap((name) => {
    const earlier = rowsOf(before[name]);
    const later = rowsOf(after[name]);
    return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id): MovedFigure[] => {
      const [from, to] = [earlier.get(id), later.get(id)];
      if (from && to && canonicalJson(from.row) === canonicalJson(to.row)) return [];
      // A row that only comes or goes, of a code that nobody of its group has. 100 % without an event says something.
      if ((!from || !to) && (to ?? from)?.evidence?.counted.length === 0 && !(to ?? from)?.row.value)
        return [];
      const { label, section, group } = (to ?? from)!.row;
      const subjects = partChanges(from?.evidence, to?.evidence, between);
      return [
        {
          outcome: name,
          row: id,
          label,
          section,
          group,
          from: figure(from?.row),
          to: figure(to?.row),
          subjects,
        },
      ];
    });
  });
}

interface Found {
  readonly row: OutcomeRow;
  readonly evidence: Evidence | undefined;
}

function rowsOf({ table, evidence }: Outcome): Map<string, Found> {
  return new Map(table.rows.map((row) => [row.id, { row, evidence: evidence.get(row.id) }]));
}

function figure(row: OutcomeRow | undefined): Figure | null {
  if (!row) return null;
  const { value, unit, numerator, denominator, ci, unknown, note } = row;
  return { value, unit, numerator, denominator, ci, unknown, note };
}

/** A subject's part in a figure. */
interface Part {
  readonly counted: boolean;
  readonly value: string;
  readonly eventIds: readonly string[];
}

function partsOf(evidence: Evidence | undefined, whole: boolean): Map<string, Part> {
  if (!evidence) return new Map();
  const counted = new Set(evidence.counted.records);
  const part = (record: PatientRecord): Part => ({
    counted: counted.has(record),
    value: canonicalJson(evidence.valueFor?.(record) ?? null),
    eventIds: evidence.events(record),
  });
  const taken = whole ? evidence.among : evidence.counted;
  return new Map(taken.records.map((record) => [record.patientId, part(record)]));
}

function partChanges(
  before: Evidence | undefined,
  after: Evidence | undefined,
  between: ReadonlyMap<string, readonly BetweenEvent[]>,
): MovedFigure['subjects'] {
  // A row that only one view has, e.g. of a code that nobody had before, tells of those it counts, or else of its group.
  const whole = (before && after) !== undefined || (before ?? after)?.counted.length === 0;
  const earlier = partsOf(before, whole);
  const later = partsOf(after, whole);
  const all = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  const parts = all.map((patientId) => {
    const [from, to] = [earlier.get(patientId), later.get(patientId)];
    const eventIds = movers(from, to, between.get(patientId) ?? []);
    return { patientId, changes: changesOf(from, to), eventIds };
  });
  const changed = parts.filter(({ changes }) => changes.length > 0);
  // A figure can move though nobody's part in it shows how, e.g. with the time that somebody was followed.
  return changed.length > 0 ? changed : parts.filter(({ patientId }) => between.has(patientId));
}

function changesOf(from: Part | undefined, to: Part | undefined): PartChange[] {
  if (!from || !to) return [to ? 'ENTERED' : 'LEFT', ...((to ?? from)?.counted ? [countChange(to)] : [])];
  const changes: PartChange[] = [];
  if (from.counted !== to.counted) changes.push(countChange(to));
  if (from.value !== to.value) changes.push('VALUE');
  if (from.eventIds.join() !== to.eventIds.join()) changes.push('EVIDENCE');
  return changes;
}

const countChange = (to: Part | undefined): PartChange => (to?.counted ? 'COUNTED' : 'NOT_COUNTED');

/** Of the events between the views those that the figure rests on, or that change one that it rests on. */
function movers(from: Part | undefined, to: Part | undefined, between: readonly BetweenEvent[]): string[] {
  const before = new Set(from?.eventIds);
  const after = new Set(to?.eventIds);
  const behind = new Set([...before, ...after]);
  const moving = between.filter(
    ({ eventId, targets }) => behind.has(eventId) || (targets !== null && behind.has(targets)),
  );
  if (moving.length > 0) return moving.map(({ eventId }) => eventId);
  if (between.length > 0) return between.map(({ eventId }) => eventId);
  return [...behind].filter((eventId) => before.has(eventId) !== after.has(eventId));
}
