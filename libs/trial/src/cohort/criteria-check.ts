import { DomainError } from '#kernel';
import type { Where } from '../where.js';
import { factsNamed } from './conditions.js';
import { factDefinition } from './facts.js';

/** A fact that a cohort or its groups may be made by. Subject numbers are none: who reads pseudonyms would learn whose they are. */
const mayBeNamed = (fact: string): boolean => fact !== 'patientId' && factDefinition(fact) !== undefined;

/** Throws FACT_UNKNOWN for criteria that ask for something that is no fact of a record, or for subject numbers. */
export function checkCriteria(criteria: readonly Where[]): void {
  const unknown = criteria.flatMap(factsNamed).filter((fact) => !mayBeNamed(fact));
  if (unknown.length > 0) throw factUnknown(unknown);
}

/** Throws FACT_UNKNOWN for a fact whose values are not few: numbers, lists and subject numbers. */
export function checkGrouping(fact: string): void {
  const definition = mayBeNamed(fact) ? factDefinition(fact) : undefined;
  if (definition?.type !== 'text' && definition?.type !== 'boolean') throw factUnknown([fact]);
}

function factUnknown(facts: readonly string[]): DomainError {
  return new DomainError('FACT_UNKNOWN', `subjects cannot be chosen or grouped by ${facts.join(', ')}`, {
    facts,
  });
}
