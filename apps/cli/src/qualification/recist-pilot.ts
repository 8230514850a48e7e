import type { BaselineAssessment, FollowUpAssessment, FollowUpLesion, NonTargetState } from '#clinical';
import { pilotText } from './reference-data.js';

type Row = Readonly<Record<string, string>>;

/** Reads a CSV whose quoted fields hold no line breaks. */
function readCsv(name: string): Row[] {
  const [header = [], ...rows] = pilotText(name)
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ''),
    );
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

/** One assessor's reading of one subject: lesions at every visit and the overall responses that were recorded. */
export interface Reading {
  readonly name: string;
  readonly baseline: BaselineAssessment;
  readonly followUps: readonly FollowUpAssessment[];
  readonly recorded: readonly { readonly visit: string; readonly response: string }[];
}

const assessor = (row: Row, domain: 'TR' | 'RS' | 'TU') =>
  `${row.USUBJID} ${row[`${domain}EVAL`]} ${row[`${domain}EVALID`]}`.trim();

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function measured(rows: readonly Row[], test: string): number | null {
  const row = rows.find((each) => each.TRTESTCD === test);
  return row ? Number(row.TRSTRESN) : null;
}

function lesions(rows: readonly Row[]): FollowUpLesion[] {
  const targets = rows.filter((row) => row.TRGRPID === 'TARGET');
  return [...groupBy(targets, (row) => row.TRLNKID ?? '')].map(([id, tests]) => ({
    id,
    state: 'measured',
    longestDiameterMm: measured(tests, 'LDIAM'),
    perpendicularMm: measured(tests, 'LPERP'),
  }));
}

function followUp(on: string, rows: readonly Row[]): FollowUpAssessment {
  const states: Readonly<Record<string, NonTargetState>> = { ABSENT: 'absent', PRESENT: 'present' };
  return {
    on,
    targets: lesions(rows),
    nonTargets: rows
      .filter((row) => row.TRGRPID === 'NON-TARGET')
      .map((row) => ({ id: row.TRLNKID ?? '', state: states[row.TRSTRESC ?? ''] ?? 'not-evaluable' })),
  };
}

function reading(
  name: string,
  results: readonly Row[],
  identified: readonly Row[],
  responses: readonly Row[],
): Reading {
  const visits = groupBy(results, (row) => row.VISITNUM ?? '');
  const screening = visits.get('1') ?? [];
  const organ = new Map(identified.map((row) => [row.TULNKID, row.TULOC]));
  // Partial visit dates occur; responses depend on the order of the visits only.
  const onVisit = (visit: string) => `2014-01-${String(Number(visit)).padStart(2, '0')}`;
  return {
    name,
    baseline: {
      on: onVisit('1'),
      targets: lesions(screening).map((lesion) => ({
        ...lesion,
        organ: organ.get(lesion.id) ?? null,
        nodal: organ.get(lesion.id) === 'LYMPH NODE',
      })),
      nonTargets: followUp(onVisit('1'), screening).nonTargets ?? [],
    },
    followUps: [...visits]
      .filter(([visit]) => visit !== '1')
      .map(([visit, rows]) => followUp(onVisit(visit), rows)),
    recorded: responses.map((row) => ({ visit: onVisit(row.VISITNUM ?? ''), response: row.RSSTRESC ?? '' })),
  };
}

/** Every reading of the CDISC pilot study's oncology example (TU, TR and RS domains). */
export function pilotReadings(): Reading[] {
  const identified = groupBy(readCsv('tu_onco_recist'), (row) => assessor(row, 'TU'));
  const responses = groupBy(readCsv('rs_onco_recist'), (row) => assessor(row, 'RS'));
  return [...groupBy(readCsv('tr_onco_recist'), (row) => assessor(row, 'TR'))].map(([name, rows]) =>
    reading(name, rows, identified.get(name) ?? [], responses.get(name) ?? []),
  );
}
