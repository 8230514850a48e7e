import { z } from 'zod';

/**
 * Conditions on named facts, as data: eligibility criteria, endpoint populations, cohort definitions and the
 * numerators and denominators of published figures are all written in it.
 */
export type FactValue = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, FactValue | undefined>>;

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

export type Where =
  | { all: Where[] }
  | { any: Where[] }
  | { not: Where }
  | { fact: string; is: string | number | boolean }
  | { fact: string; in: (string | number | boolean)[] }
  | { fact: string; atLeast?: number; atMost?: number }
  | { fact: string; includes: string }
  | { fact: string; known: boolean };

export const Where: z.ZodType<Where> = z
  .lazy(() =>
    z.union(
      [
        z.object({ all: z.array(Where) }).strict(),
        z.object({ any: z.array(Where) }).strict(),
        z.object({ not: Where }).strict(),
        z.object({ fact: z.string(), is: Scalar }).strict(),
        z.object({ fact: z.string(), in: z.array(Scalar).min(1) }).strict(),
        z.object({ fact: z.string(), includes: z.string() }).strict(),
        z.object({ fact: z.string(), known: z.boolean() }).strict(),
        z
          .object({ fact: z.string(), atLeast: z.number().optional(), atMost: z.number().optional() })
          .strict()
          .refine((w) => w.atLeast !== undefined || w.atMost !== undefined, 'needs atLeast or atMost'),
      ],
      'must be a condition: {"fact": ...} with one of is, in, includes, known, atLeast and atMost, or {"all": [...]}, {"any": [...]}, {"not": ...}; {"all": []} is everybody',
    ),
  )
  .meta({ id: 'Where' });

/**
 * Whether the facts satisfy a condition; null where a fact that decides it is not known
 * (three-valued logic: false AND unknown is false, true OR unknown is true).
 */
export function holds(where: Where, facts: Facts): boolean | null {
  if ('all' in where) return combine(where.all, facts, false);
  if ('any' in where) return combine(where.any, facts, true);
  if ('not' in where) {
    const inner = holds(where.not, facts);
    return inner === null ? null : !inner;
  }
  const value = facts[where.fact] ?? null;
  if ('known' in where) return (value !== null) === where.known;
  if (value === null) return null;
  if ('is' in where) return value === where.is;
  if ('in' in where) return where.in.some((allowed) => allowed === value);
  if ('includes' in where) return Array.isArray(value) && value.includes(where.includes);
  return (
    typeof value === 'number' &&
    value >= (where.atLeast ?? Number.NEGATIVE_INFINITY) &&
    value <= (where.atMost ?? Number.POSITIVE_INFINITY)
  );
}

function combine(parts: readonly Where[], facts: Facts, decisive: boolean): boolean | null {
  let unknown = false;
  for (const part of parts) {
    const result = holds(part, facts);
    if (result === decisive) return decisive;
    if (result === null) unknown = true;
  }
  return unknown ? null : !decisive;
}
