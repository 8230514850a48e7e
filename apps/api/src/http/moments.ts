import type { Permission } from '#access';
import type { MomentQuery } from '#contracts';
import { DomainError } from '#kernel';
import { asksForPast, type MomentAsked } from '#registry';

/** The parts of a query that ask for another view; undefined where none does. */
export function momentOf({ knownAt, asOf, criteria, cut }: MomentQuery): MomentAsked | undefined {
  const asked = {
    ...(knownAt !== undefined && { knownAt }),
    ...(asOf !== undefined && { asOf }),
    ...(criteria !== undefined && { criteria }),
    ...(cut !== undefined && { cut }),
  };
  return asksForPast(asked) ? asked : undefined;
}

/**
 * The same for answers about single subjects. Whoever reads shifted dates could find out by how much, asking from
 * which real date on something is known; so they may name positions and data cuts only. Throws MOMENT_WITHHELD.
 */
export function momentOfSubjects(query: MomentQuery, { pseudonymised }: Permission): MomentAsked | undefined {
  const dated = query.asOf !== undefined || query.knownAt?.includes('T');
  if (!pseudonymised || !dated) return momentOf(query);
  throw new DomainError(
    'MOMENT_WITHHELD',
    'to analysts subjects are shown now, at a position or by a data cut',
    {
      asOf: query.asOf,
      knownAt: query.knownAt,
    },
  );
}
