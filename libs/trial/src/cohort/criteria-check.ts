import { DomainError } from '#kernel';
import type { Where } from '../where.js';
import { factsNamed } from './conditions.js';
import { factDefinition } from './facts.js';

/** Who reads pseudonyms would learn by the number whose they are; and people's own words may name anybody. */
const WITHHELD: ReadonlySet<string> = new Set(['patientId', 'treatmentStopVerbatim']);

/** A fact that a cohort or its groups may be made by. */
export const mayBeNamed = (fact: string): boolean =>
  !WITHHELD.has(fact) && factDefinition(fact) !== undefined;

/** Throws FACT_UNKNOWN for criteria that ask for something that is no fact of a record, or that is withheld. */
export function checkCriteria(criteria: readonly Where[]): void {
  const unknown = criteria.flatMap(factsNamed).filter((fact) => !mayBeNamed(fact));
  if (unknown.length > 0) throw factUnknown(unknown);
}

/** Throws FACT_UNKNOWN for a fact whose values are not few, numbers and lists, or that is withheld. */
export function checkGrouping(fact: string): void {
  const definition = mayBeNamed(fact) ? factDefinition(fact) : undefined;
  if (definition?.type !== 'text' && definition?.type !== 'boolean') throw factUnknown([fact]);
}

function factUnknown(facts: readonly string[]): DomainError {
  return new DomainError('FACT_UNKNOWN', `subjects cannot be chosen or grouped by ${facts.join(', ')}`, {
    facts,
  });
}
