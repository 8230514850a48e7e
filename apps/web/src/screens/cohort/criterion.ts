import type { FactDescription, Where } from '#trial';

/** One row of the builder: a fact and what it must be. Empty parts are not filled in yet. */
export interface Criterion {
  readonly fact: string;
  readonly how: How;
  readonly values: readonly string[];
  readonly low: string;
  readonly high: string;
}

export type How = 'is' | 'is-not' | 'range' | 'known' | 'unknown';

/** The ways to ask for a fact of a type; the first is what a new row has. */
export const WAYS: Readonly<Record<FactDescription['type'], readonly [How, ...How[]]>> = {
  text: ['is', 'is-not', 'known', 'unknown'],
  boolean: ['is', 'known', 'unknown'],
  number: ['range', 'known', 'unknown'],
  list: ['is', 'is-not', 'known', 'unknown'],
};

export const emptyCriterion = ({ name, type }: FactDescription): Criterion => ({
  fact: name,
  how: WAYS[type][0],
  values: [],
  low: '',
  high: '',
});

/** A row as the condition it stands for; null while it is not complete. */
export function whereOf(
  { fact, how, values, low, high }: Criterion,
  type: FactDescription['type'],
): Where | null {
  if (how === 'known' || how === 'unknown') return { fact, known: how === 'known' };
  if (how === 'range') {
    const atLeast = low.trim() === '' ? undefined : Number(low);
    const atMost = high.trim() === '' ? undefined : Number(high);
    if ((atLeast === undefined && atMost === undefined) || Number.isNaN(atLeast) || Number.isNaN(atMost)) {
      return null;
    }
    return { fact, ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
  }
  const where = among(fact, values, type);
  return where && how === 'is-not' ? { not: where } : where;
}

function among(fact: string, values: readonly string[], type: FactDescription['type']): Where | null {
  const [first, ...others] = values;
  if (first === undefined) return null;
  if (type === 'boolean') return { fact, is: first === 'true' };
  if (type === 'list') {
    return others.length === 0
      ? { fact, includes: first }
      : { any: values.map((includes) => ({ fact, includes })) };
  }
  return others.length === 0 ? { fact, is: first } : { fact, in: [...values] };
}

/** The rows that an address holds; none where it holds something else. */
export function criteriaIn(text: string | undefined): readonly Criterion[] {
  if (!text) return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.filter(isCriterion) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isCriterion(row: unknown): row is Criterion {
  if (typeof row !== 'object' || row === null) return false;
  const { fact, how, values, low, high } = row as Partial<Record<keyof Criterion, unknown>>;
  return (
    [fact, how, low, high].every((part) => typeof part === 'string') &&
    Array.isArray(values) &&
    values.every((value) => typeof value === 'string')
  );
}
