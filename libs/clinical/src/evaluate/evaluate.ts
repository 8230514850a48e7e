import { ClinicalInputError } from '../input-error.js';
import type { RuleDescription } from '../outcome.js';
import type { Evaluation, Evaluator } from './evaluator.js';
import { OTHER_EVALUATORS } from './other-evaluators.js';
import { isRecord, RecordReader } from './record-reader.js';
import { RESPONSE_EVALUATORS } from './response-evaluators.js';
import { RISK_EVALUATORS } from './risk-evaluator.js';

const EVALUATORS: ReadonlyMap<string, Evaluator> = new Map(
  [...RISK_EVALUATORS, ...RESPONSE_EVALUATORS, ...OTHER_EVALUATORS].map((rule) => [rule.id, rule]),
);

/** Short names; they name the same rule in the same version. */
const ALIASES: Readonly<Record<string, string>> = {
  'gist-risk': 'nih-2008',
  nih2008: 'nih-2008',
  'nih2008-csco': 'nih-2008-csco',
  csco: 'nih-2008-csco',
  nih2002: 'nih-2002',
  choi: 'choi-2007',
  choi2007: 'choi-2007',
  'choi-modified': 'modified-choi',
  recist: 'recist-1.1',
  'recist-1-1': 'recist-1.1',
  'recist1.1': 'recist-1.1',
  'recist-target': 'recist-1.1',
  'recist-overall': 'recist-1.1',
  who: 'who-1979',
};

function find(rule: string): Evaluator | undefined {
  const name = rule.trim().toLowerCase().replaceAll('_', '-');
  return EVALUATORS.get(ALIASES[name] ?? name);
}

/** Every rule that `evaluate` knows, with its version and source. */
export function listRules(): readonly RuleDescription[] {
  return [...EVALUATORS.values()].map(({ id, version, title, source }) => ({ id, version, title, source }));
}

function inRecordNames(error: unknown, fieldNames: Readonly<Record<string, string>>): unknown {
  // Numbers that are too large to be added or multiplied.
  if (error instanceof RangeError) return new ClinicalInputError('record', error.message);
  if (!(error instanceof ClinicalInputError)) return error;
  const [head = '', ...rest] = error.field.split('.');
  return new ClinicalInputError([fieldNames[head] ?? head, ...rest].join('.'), error.problem);
}

/**
 * Applies a rule, named by id or alias, to one record with the field names of the reference vectors. The answer names
 * the rule and version; `missing` lists fields by the record's names; fields the rule does not know are `ignored`.
 * @throws ClinicalInputError naming the field, for an unknown rule, a record that is no object or an unreadable value
 */
export function evaluate(rule: string, record: unknown): Evaluation {
  const evaluator = find(rule);
  if (!evaluator) {
    throw new ClinicalInputError(
      'rule',
      `unknown rule "${rule}"; known: ${[...EVALUATORS.keys()].join(', ')}`,
    );
  }
  if (!isRecord(record)) throw new ClinicalInputError('record', 'must be an object');
  const { id, version, fieldNames = {}, annotations } = evaluator;
  const reader = new RecordReader(record);
  try {
    const outcome = evaluator.evaluate(reader);
    const ignored = reader.ignored(new Set(annotations));
    return {
      ...outcome,
      rule: id,
      version,
      ...(outcome.missing && { missing: outcome.missing.map((field) => fieldNames[field] ?? field) }),
      ...(ignored.length > 0 && { ignored }),
    };
  } catch (error) {
    throw inRecordNames(error, fieldNames);
  }
}
