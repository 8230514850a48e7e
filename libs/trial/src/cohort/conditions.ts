import type { Where } from '../where.js';
import { factDefinition } from './facts.js';

/** The condition that everybody fulfils. */
export const EVERYBODY: Where = { all: [] };

/** Both conditions; neither is repeated where one is everybody. */
export function both(a: Where, b: Where): Where {
  const parts = [a, b].flatMap((where) => ('all' in where ? where.all : [where]));
  return parts.length === 1 ? parts[0]! : { all: parts };
}

/** The names of the facts that a condition asks for, in order, without repeats. */
export function factsNamed(where: Where): string[] {
  if ('all' in where) return unique(where.all.flatMap(factsNamed));
  if ('any' in where) return unique(where.any.flatMap(factsNamed));
  return 'not' in where ? factsNamed(where.not) : [where.fact];
}

/** A condition in words, e.g. `Treatment setting is ADJUVANT and Recurrence confirmed`. `name` says what codes are called. */
export function describeWhere(where: Where, name: (code: string) => string = (code) => code): string {
  if ('all' in where) return where.all.length === 0 ? 'all subjects' : join(where.all, ' and ', name);
  if ('any' in where) return where.any.length === 0 ? 'nobody' : join(where.any, ' or ', name);
  if ('not' in where) return `not (${describeWhere(where.not, name)})`;
  const label = factDefinition(where.fact)?.label ?? where.fact;
  if ('known' in where) return `${label} is ${where.known ? '' : 'not '}known`;
  if ('is' in where)
    return typeof where.is === 'boolean'
      ? `${label}: ${where.is ? 'yes' : 'no'}`
      : `${label} is ${name(String(where.is))}`;
  if ('in' in where) return `${label} is one of ${where.in.map((code) => name(String(code))).join(', ')}`;
  if ('includes' in where) return `${label} include ${name(where.includes)}`;
  const { atLeast, atMost } = where;
  if (atLeast !== undefined && atMost !== undefined) return `${label} from ${atLeast} to ${atMost}`;
  return atLeast === undefined ? `${label} at most ${atMost}` : `${label} at least ${atLeast}`;
}

function join(parts: readonly Where[], word: string, name: (code: string) => string): string {
  return parts
    .map((part) =>
      'any' in part || ('all' in part && part.all.length > 1)
        ? `(${describeWhere(part, name)})`
        : describeWhere(part, name),
    )
    .join(word);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
