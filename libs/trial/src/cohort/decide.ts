import { type FactValue, holds, type Where } from '../where.js';
import { factColumn, once, picked } from './columns.js';
import type { Subject } from './subject.js';

/** What a condition makes of subjects: of whom it holds, in their order, and of whom the record does not tell. */
interface Decision {
  readonly those: readonly Subject[];
  readonly unknown: readonly Subject[];
}

/** Decides a condition for each of the subjects. */
export function decided(subjects: readonly Subject[], where: Where): Decision {
  return once(subjects, `where ${JSON.stringify(where)}`, () => decide(subjects, where));
}

function decide(subjects: readonly Subject[], where: Where): Decision {
  if ('all' in where) return where.all.reduce(narrow, { those: subjects, unknown: [] });
  if ('is' in where || 'includes' in where) {
    const by = byFact(subjects, where.fact);
    const those = 'is' in where ? by.values.get(where.is) : by.members.get(where.includes);
    return { those: those?.() ?? [], unknown: by.values.get(null)?.() ?? [] };
  }
  const facts = 'fact' in where ? factColumn(subjects, where.fact) : null;
  const those: number[] = [];
  const unknown: number[] = [];
  for (let place = 0; place < subjects.length; place += 1) {
    const held =
      facts && 'fact' in where
        ? holds(where, { [where.fact]: facts.values[facts.rows[place]!] })
        : holds(where, subjects[place]!.facts);
    if (held !== false) (held ? those : unknown).push(place);
  }
  return { those: picked(subjects, those), unknown: picked(subjects, unknown) };
}

/** What is left of a decision by a further condition that has to hold as well. */
function narrow({ those, unknown }: Decision, further: Where): Decision {
  const next = decided(those, further);
  if (unknown.length === 0) return next;
  const still = unknown.filter(({ facts }) => holds(further, facts) !== false);
  return { those: next.those, unknown: [...still, ...next.unknown] };
}

/** Subjects by the one value of a fact, null where it is not known, and by each member where it is a list. */
function byFact(subjects: readonly Subject[], fact: string) {
  return once(subjects, `by ${fact}`, () => {
    const places = new Map<FactValue, number[]>();
    const placesOfMembers = new Map<string, number[]>();
    const { values, rows } = factColumn(subjects, fact);
    for (let place = 0; place < rows.length; place += 1) {
      const value = values[rows[place]!]!;
      if (!Array.isArray(value)) add(places, value, place);
      else for (const member of new Set<string>(value)) add(placesOfMembers, member, place);
    }
    const part = (of: readonly number[]) => {
      let found: readonly Subject[] | undefined;
      return () => (found ??= picked(subjects, of));
    };
    const parts = <K>(of: ReadonlyMap<K, number[]>) => new Map([...of].map(([key, at]) => [key, part(at)]));
    return { values: parts(places), members: parts(placesOfMembers) };
  });
}

function add<K>(groups: Map<K, number[]>, key: K, row: number): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

/** Those of whom a condition is known to hold. */
export function those(subjects: readonly Subject[], where: Where): readonly Subject[] {
  return decided(subjects, where).those;
}
