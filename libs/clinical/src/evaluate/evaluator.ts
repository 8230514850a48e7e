import type { RuleDescription } from '../outcome.js';
import type { RecordReader } from './record-reader.js';

/** What `evaluate` answers: a class or, for rules that compute several figures, an object of them. */
export interface Evaluation {
  readonly rule: string;
  readonly version: string;
  readonly result: unknown;
  readonly missing?: readonly string[];
  readonly reason?: string;
  /** Fields of the input that the rule does not know. */
  readonly ignored?: readonly string[];
  readonly [figure: string]: unknown;
}

/** A rule that reads records with the field names of the reference vectors. */
export interface Evaluator extends RuleDescription {
  /** The record's names of the fields that the typed rule calls otherwise. */
  readonly fieldNames?: Readonly<Record<string, string>>;
  readonly annotations?: readonly string[];
  readonly evaluate: (reader: RecordReader) => {
    readonly result: unknown;
    readonly missing?: readonly string[];
    readonly reason?: string;
  };
}
