import { assessRisk } from '../gist-risk/assess-risk.js';
import type { MitosisInput, SizeInput } from '../gist-risk/possible-inputs.js';
import { RISK_RULES, type RiskRuleId } from '../gist-risk/rules.js';
import { ClinicalInputError } from '../input-error.js';
import type { Evaluator } from './evaluator.js';
import { isRecord, type RecordReader } from './record-reader.js';

const SIZE = ['mm', 'size_mm', 'sizeMm'] as const;
const MITOSES = ['mitoses_per_50hpf', 'mitosesPer50Hpf', 'mitoses'] as const;

type Bounds = { readonly min?: number | null; readonly max?: number | null };

function bounds(reader: RecordReader, names: readonly string[]): Bounds {
  const name = reader.nameOf(...names) ?? '';
  const value = reader.raw(name);
  if (!isRecord(value))
    throw new ClinicalInputError(name, 'must be a number, a censored value or {min, max}');
  for (const [key, bound] of Object.entries(value)) {
    if (!['min', 'max', 'count', 'areaMm2'].includes(key))
      throw new ClinicalInputError(`${name}.${key}`, 'unknown');
    if (bound !== null && typeof bound !== 'number' && !(key === 'count' && typeof bound === 'string'))
      throw new ClinicalInputError(`${name}.${key}`, 'must be a number');
  }
  return value as Bounds;
}

/** A number, a censored text or an object of bounds. */
function censored(reader: RecordReader, names: readonly string[]): SizeInput | null {
  const value = reader.raw(...names);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? bounds(reader, names) : reader.number(...names);
}

function riskEvaluator(id: RiskRuleId): Evaluator {
  const { version, title, source } = RISK_RULES[id];
  return {
    id,
    version,
    title,
    source,
    fieldNames: { sizeMm: 'mm', mitosesPer50Hpf: 'mitoses_per_50hpf' },
    // The reference vectors carry the answer of every rule in one record.
    annotations: ['nih2008', 'nih2008_csco', 'nih2002', 'afip'],
    evaluate: (reader) =>
      assessRisk(id, {
        sizeMm: censored(reader, SIZE),
        mitosesPer50Hpf: censored(reader, MITOSES) as MitosisInput | null,
        site: reader.text('site'),
        rupture: reader.ternary('rupture'),
      }),
  };
}

export const RISK_EVALUATORS: readonly Evaluator[] = (Object.keys(RISK_RULES) as RiskRuleId[]).map(
  riskEvaluator,
);
