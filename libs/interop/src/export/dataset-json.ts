import type { Cell, Column, Table } from './table.js';

/** What a dataset says of where it comes from. */
export interface Origin {
  readonly studyId: string;
  readonly protocolVersion: string;
  /** UTC, when the export was made. */
  readonly madeAt: string;
  readonly release: string;
}

const VERSION = '1.1.0';

/** A table as CDISC Dataset-JSON 1.1: one file a dataset, metadata before the rows. */
export function datasetJson(table: Table, { studyId, protocolVersion, madeAt, release }: Origin): string {
  const name = table.name.toUpperCase().replaceAll('-', '_');
  return JSON.stringify({
    datasetJSONCreationDateTime: madeAt,
    datasetJSONVersion: VERSION,
    fileOID: `anamnesis/${studyId}/${table.name}/${madeAt}`,
    originator: 'Anamnesis',
    sourceSystem: { name: 'Anamnesis', version: release },
    studyOID: `S.${studyId}`,
    metaDataVersionOID: `MDV.${studyId}.${protocolVersion}`,
    itemGroupOID: `IG.${name}`,
    isReferenceData: !table.ofSubjects,
    records: table.rows.length,
    name,
    label: table.label,
    columns: table.columns.map((column, at) => columnOf(name, column, valuesAt(table, at))),
    rows: table.rows,
  });
}

const valuesAt = ({ rows }: Table, at: number): Cell[] => rows.map((row) => row[at] ?? null);

function columnOf(dataset: string, { name, label, type, key }: Column, values: readonly Cell[]): object {
  const dataType = type === 'date' && !values.every(isFullDate) ? 'string' : type;
  const length = Math.max(1, ...values.map((value) => (typeof value === 'string' ? value.length : 1)));
  return {
    itemOID: `IT.${dataset}.${name}`,
    name,
    label,
    dataType,
    ...(dataType === 'string' && { length }),
    ...(key !== undefined && { keySequence: key }),
  };
}

/** Dates of which only the year may be told are text. */
const isFullDate = (value: Cell): boolean => value === null || /^\d{4}-\d\d-\d\d$/.test(String(value));
