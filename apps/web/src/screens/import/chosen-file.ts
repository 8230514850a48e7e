import {
  COMMAND_COLUMN,
  commandFields,
  decodeText,
  formatOf,
  guessMapping,
  type ImportEncoding,
  type ImportFormat,
  type ImportMapping,
  isNeeded,
  PATIENT_COLUMN,
  readCsv,
} from '#interop';
import type { PatientCommandName, Study } from '#trial';

/** A file as the page has read it; nothing was sent yet. */
export interface ChosenFile {
  readonly name: string;
  readonly format: ImportFormat;
  readonly encoding: ImportEncoding;
  /** Base64 of its bytes, which is what the registry takes the hash of. */
  readonly content: string;
  readonly columns: readonly string[];
  /** The first rows, to recognise the columns by. */
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  /** Whether the columns name commands and fields themselves. */
  readonly namesItself: boolean;
}

const SAMPLE = 3;

/** Reads a file. Throws IMPORT_FILE_INVALID. */
export async function readFile(file: File, encoding: ImportEncoding): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(file.name);
  const read = { name: file.name, format, encoding, content: await toBase64(file) };
  const text = decodeText(bytes, encoding);
  if (format === 'ndjson') {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return { ...read, columns: [], sample: [], rows: lines.length, namesItself: true };
  }
  const { columns, rows } = readCsv(text);
  return {
    ...read,
    columns,
    sample: rows.slice(0, SAMPLE).map(({ cells }) => cells),
    rows: rows.length,
    namesItself: columns.includes(PATIENT_COLUMN) && columns.includes(COMMAND_COLUMN),
  };
}

/** What a mapping begins with: columns by their names, and what the protocol says of every row. */
export function firstMapping(
  { columns }: ChosenFile,
  command: PatientCommandName,
  { toxicity, drugs }: Study['protocol'],
): ImportMapping {
  const [first = ''] = columns;
  const none = { patientId: { column: first }, dates: 'YMD', commands: [{ command, fields: {} }] } as const;
  const guessed = guessMapping(columns, command) ?? none;
  const { scale, version } = toxicity;
  const [drug] = drugs.length === 1 ? drugs : [];
  const said: Record<string, string | undefined> = {
    'grade.scale': scale,
    'grade.version': version,
    drug: drug?.code,
    modality: 'CT',
    'targetLesions.0.lesionId': 'T1',
  };
  const [mapped] = guessed.commands;
  const filled = Object.keys(mapped?.fields ?? {});
  const constants = commandFields(command).flatMap((field) => {
    const constant = said[field.path];
    return constant !== undefined && isNeeded(field, filled) ? [[field.path, { constant }] as const] : [];
  });
  const fields = { ...Object.fromEntries(constants), ...mapped?.fields };
  return { ...guessed, commands: [{ command, fields }] };
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
