import { clopperPearson, type Description, describeSample } from '#statistics';
import type { Measure } from '../study/publication.js';
import type { Where } from '../where.js';
import { describeWhere, EVERYBODY, factsNamed } from './conditions.js';
import { decided, those } from './decide.js';
import { factDefinition, readerOf } from './facts.js';
import { followUpMedian, incidenceAt } from './incidence.js';
import { factEvidence, type Measured } from './measured.js';
import { fixed, round } from './rounding.js';
import type { Subjects } from './subjects.js';

/**
 * Computes a measure over subjects: the one way by which every count, share and mean of every table is made, so that
 * a number and the subjects and events behind it can't differ.
 */
export function measure(definition: Measure, subjects: Subjects): Measured {
  switch (definition.kind) {
    case 'count':
      return definition.among === undefined
        ? count(definition.of, EVERYBODY, subjects)
        : count(definition.of, definition.among, those(subjects, definition.among));
    case 'proportion':
      return proportion(definition.of, those(subjects, definition.among), definition);
    case 'value':
      return single(definition.fact, those(subjects, definition.of), describeWhere(definition.of));
    case 'km-incidence':
      return incidenceAt(those(subjects, definition.among), definition);
    case 'median-follow-up':
      return followUpMedian(those(subjects, definition.among), definition);
    default:
      return summary(definition, those(subjects, definition.among));
  }
}

function count(of: Where, whom: Where, among: Subjects): Measured {
  const { yes: counted, unknown } = decided(among, of);
  return {
    value: counted.n,
    at: () => counted.n,
    unit: 'patients',
    numerator: counted.n,
    denominator: among.length,
    numeratorIs: describeWhere(of),
    denominatorIs: describeWhere(whom),
    ci: null,
    ciMethod: null,
    unknown: unknown.n,
    evidence: factEvidence(() => counted.subjects, among, [...factsNamed(whom), ...factsNamed(of)]),
  };
}

/** A share of subjects in percent, with the exact interval of Clopper and Pearson. */
function proportion(
  of: Where,
  among: Subjects,
  { among: whom, decimals }: { among: Where; decimals: number },
): Measured {
  const { yes: counted, unknown } = decided(among, of);
  const { estimate, lower, upper } = clopperPearson(counted.n, among.length);
  const at = (digits: number) => (estimate === null ? null : round(100 * estimate, digits));
  return {
    value: at(decimals),
    at,
    unit: '%',
    numerator: counted.n,
    denominator: among.length,
    numeratorIs: describeWhere(of),
    denominatorIs: describeWhere(whom),
    ci: estimate === null ? null : [round(100 * lower, decimals), round(100 * upper, decimals)],
    ciMethod: estimate === null ? null : 'Clopper-Pearson',
    unknown: unknown.n,
    evidence: factEvidence(() => counted.subjects, among, [...factsNamed(whom), ...factsNamed(of)]),
  };
}

type Summary = Extract<Measure, { kind: 'mean' | 'median' | 'range' | 'standard-deviation' }>;

function summary({ kind, fact, among: whom, decimals }: Summary, among: Subjects): Measured {
  const { n, mean, median, minimum, maximum, standardDeviation } = among.once(`sample ${fact}`, () =>
    sampleOf(among, fact),
  );
  const at = (digits: number) => {
    if (kind === 'range')
      return minimum === null || maximum === null ? null : rangeText(minimum, maximum, digits);
    const figure = { mean, median, 'standard-deviation': standardDeviation }[kind];
    return figure === null ? null : round(figure, digits);
  };
  return {
    value: at(decimals),
    at,
    unit: factDefinition(fact)?.unit ?? null,
    numerator: null,
    denominator: n,
    numeratorIs: factDefinition(fact)?.label ?? fact,
    denominatorIs: describeWhere(whom),
    ci: null,
    ciMethod: null,
    unknown: among.length - n,
    evidence: factEvidence(
      () => those(among, { fact, known: true }),
      among,
      [...factsNamed(whom), fact],
      readerOf(fact),
    ),
  };
}

/** What the numbers of those are like of whom one is known. */
function sampleOf(subjects: Subjects, fact: string): Description {
  const { codes, numbers } = subjects.fact(fact);
  const sample = new Float64Array(subjects.length);
  let n = 0;
  for (let place = 0; place < subjects.length; place += 1) {
    const value = numbers[codes[subjects.rows[place]!]!]!;
    if (!Number.isNaN(value)) sample[n++] = value;
  }
  return describeSample(sample.subarray(0, n));
}

function rangeText(minimum: number, maximum: number, decimals: number): string {
  const [low, high] = [fixed(minimum, decimals), fixed(maximum, decimals)];
  return low === high ? low : `${low}-${high}`;
}

/** What one subject's record says; null unless the condition names exactly one. */
function single(fact: string, fitting: Subjects, whom: string): Measured {
  const [only] = fitting.length === 1 ? fitting.records : [];
  const value = only ? readerOf(fact)(only) : null;
  const at = (digits: number) => {
    if (typeof value === 'number') return round(value, digits);
    if (value === null || typeof value === 'string') return value;
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.join(', ');
  };
  const known = value === null ? fitting.pick([]) : fitting;
  return {
    value: at(1),
    at,
    unit: factDefinition(fact)?.unit ?? null,
    numerator: null,
    denominator: known.length,
    numeratorIs: factDefinition(fact)?.label ?? fact,
    denominatorIs: whom,
    ci: null,
    ciMethod: null,
    unknown: fitting.length - known.length,
    evidence: factEvidence(() => known, fitting, [fact], readerOf(fact)),
  };
}
