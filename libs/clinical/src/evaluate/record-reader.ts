import { ClinicalInputError } from '../input-error.js';

export type InputRecord = Readonly<Record<string, unknown>>;

/** Fields that describe a record and are no input of any rule. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'id',
  'why',
  'note',
  'comment',
  'expected',
  'patient',
  'subject',
]);

/**
 * Reads a record strictly by field name, remembers which fields were read, and names the field in every error.
 * Several names for one field are alternatives; the first one present counts.
 */
export class RecordReader {
  private readonly read = new Set<string>();

  constructor(private readonly record: InputRecord) {}

  /** Which of the names is present, even as null. */
  nameOf(...names: readonly string[]): string | undefined {
    for (const name of names) this.read.add(name);
    return names.find((name) => this.record[name] !== undefined);
  }

  /** A finite number; null and absent alike are null. */
  number(...names: readonly string[]): number | null {
    const name = this.nameOf(...names);
    const value = name === undefined ? null : this.record[name];
    if (value === null) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new ClinicalInputError(name ?? '', `must be a number, got ${describe(value)}`);
  }

  /** A length, an area or another number that can't be negative. */
  size(...names: readonly string[]): number | null {
    const value = this.number(...names);
    if (value !== null && value < 0)
      throw new ClinicalInputError(this.nameOf(...names) ?? '', 'must not be negative');
    return value;
  }

  /** True or false; null or absent means that nothing was reported: false. */
  flag(...names: readonly string[]): boolean {
    return this.ternary(...names) ?? false;
  }

  /** True, false, null (recorded as unknown) or undefined (absent). */
  ternary(...names: readonly string[]): boolean | null | undefined {
    const name = this.nameOf(...names);
    const value = name === undefined ? undefined : this.record[name];
    if (value === undefined || value === null || typeof value === 'boolean') return value;
    throw new ClinicalInputError(name ?? '', `must be true, false or null, got ${describe(value)}`);
  }

  text(...names: readonly string[]): string | null {
    const name = this.nameOf(...names);
    const value = name === undefined ? null : this.record[name];
    if (value === null || typeof value === 'string') return value;
    throw new ClinicalInputError(name ?? '', `must be text, got ${describe(value)}`);
  }

  /** One of the listed words; case, hyphens, slashes and spaces don't matter. */
  word<Word extends string>(words: readonly Word[], ...names: readonly string[]): Word | null {
    const text = this.text(...names);
    if (text === null) return null;
    const normal = text
      .trim()
      .toUpperCase()
      .replace(/[\s/-]+/g, '_');
    const word = words.find((each) => each.toUpperCase() === normal);
    if (word !== undefined) return word;
    throw new ClinicalInputError(
      this.nameOf(...names) ?? '',
      `must be one of ${words.join(', ')}, got "${text}"`,
    );
  }

  /** A list of records, each read on its own with its index in the errors; null when absent. */
  list<Item>(read: (item: RecordReader) => Item, ...names: readonly string[]): Item[] | null {
    const name = this.nameOf(...names);
    const value = name === undefined ? null : this.record[name];
    if (value === null) return null;
    if (!Array.isArray(value))
      throw new ClinicalInputError(name ?? '', `must be a list, got ${describe(value)}`);
    return value.map((item: unknown, index) => {
      if (!isRecord(item)) throw new ClinicalInputError(`${name}[${index}]`, 'must be an object');
      try {
        return read(new RecordReader(item));
      } catch (error) {
        if (!(error instanceof ClinicalInputError)) throw error;
        throw new ClinicalInputError(`${name}[${index}].${error.field}`, error.problem);
      }
    });
  }

  raw(...names: readonly string[]): unknown {
    const name = this.nameOf(...names);
    return name === undefined ? undefined : this.record[name];
  }

  required<Value>(value: Value | null | undefined, name: string): Value {
    if (value !== null && value !== undefined) return value;
    throw new ClinicalInputError(name, 'is required');
  }

  /** Fields that no rule asked for, so that a misspelt name is seen. */
  ignored(annotations: ReadonlySet<string> = new Set()): string[] {
    return Object.keys(this.record).filter(
      (name) => !this.read.has(name) && !ANNOTATIONS.has(name) && !annotations.has(name),
    );
  }
}

export function isRecord(value: unknown): value is InputRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
}
