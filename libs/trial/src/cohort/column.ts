import type { PatientRecord } from '../derive/patient-record.js';
import type { FactValue } from '../where.js';

/** Different values, each with a code: its index. Values are added and never leave. */
class Dictionary {
  readonly values: FactValue[] = [];
  /** The values that are numbers; NaN for any other. */
  readonly numbers: number[] = [];
  readonly #codes = new Map<FactValue, number>();

  codeOf(value: FactValue): number {
    const key = Array.isArray(value) ? JSON.stringify(value) : value;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.numbers.push(typeof value === 'number' ? value : Number.NaN);
    this.#codes.set(key, code);
    return code;
  }
}

/** As narrow as the number of values allows: a cohort has some hundred columns of everybody. */
type Codes = Uint8Array | Uint16Array | Uint32Array;

function newCodes(length: number, values: number): Codes {
  if (values <= 2 ** 8) return new Uint8Array(length);
  return values <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

/** What is read of each of a whole cohort's records: of the record of row `i` it is `values[codes[i]]`. */
export class Column {
  readonly codes: Codes;
  readonly #read: (record: PatientRecord) => FactValue;
  readonly #dictionary: Dictionary;

  private constructor(read: (record: PatientRecord) => FactValue, dictionary: Dictionary, codes: Codes) {
    this.codes = codes;
    this.#read = read;
    this.#dictionary = dictionary;
  }

  static of(records: readonly PatientRecord[], read: (record: PatientRecord) => FactValue): Column {
    const dictionary = new Dictionary();
    const found = Uint32Array.from(records, (record) => dictionary.codeOf(read(record)));
    const codes = newCodes(found.length, dictionary.values.length);
    codes.set(found);
    return new Column(read, dictionary, codes);
  }

  /** The values by their codes; some may be of nobody any more. */
  get values(): readonly FactValue[] {
    return this.#dictionary.values;
  }

  /** The values by their codes, NaN for what is no number. */
  get numbers(): readonly number[] {
    return this.#dictionary.numbers;
  }

  /** Whether most of the values are of nobody any more, so that it is better read anew. */
  get isWorn(): boolean {
    return this.values.length > 2 * this.codes.length;
  }

  /** The same of other records, of which only those are read that are new. */
  moved({ records, rows, fresh, inPlace }: Move): Column {
    const found = fresh.map((row) => this.#dictionary.codeOf(this.#read(records[row]!)));
    const codes = newCodes(records.length, this.values.length);
    if (inPlace) codes.set(this.codes);
    else for (let row = 0; row < codes.length; row += 1) codes[row] = this.codes[rows[row]!] ?? 0;
    for (const [index, row] of fresh.entries()) codes[row] = found[index]!;
    return new Column(this.#read, this.#dictionary, codes);
  }
}

/** From records to others, most of which are the same. */
export interface Move {
  readonly records: readonly PatientRecord[];
  /** Of each record its row among the earlier ones; of no meaning for the new. */
  readonly rows: Int32Array;
  /** Rows of the records that are new. */
  readonly fresh: readonly number[];
  /** Whether every other record is in the row that it was in. */
  readonly inPlace: boolean;
}

/** How to come to records from earlier ones; both are ordered by subject number. */
export function moveTo(records: readonly PatientRecord[], earlier: readonly PatientRecord[]): Move {
  const rows = new Int32Array(records.length);
  const fresh: number[] = [];
  let inPlace = records.length === earlier.length;
  let next = 0;
  for (let row = 0; row < records.length; row += 1) {
    const record = records[row]!;
    while (next < earlier.length && earlier[next] !== record) {
      if (earlier[next]!.patientId >= record.patientId) break;
      next += 1;
    }
    const before = earlier[next];
    if (before !== record) fresh.push(row);
    else if (next !== row) inPlace = false;
    rows[row] = next;
    if (before?.patientId === record.patientId) next += 1;
  }
  return { records, rows, fresh, inPlace };
}
