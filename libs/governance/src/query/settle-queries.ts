import type { EditCheck } from '#trial';
import { type Checked, type Doubt, doubtsOf } from './edit-checks.js';
import { type DataQuery, type QueryState, resolvedByCheck, settledByCheck } from './query.decider.js';
import { type QueryEvent, QueryOpened, QueryReopened } from './query.events.js';

/**
 * What the checks have to say about a subject, given what they said before: queries to open, to open again, and to
 * close as what they doubted is gone. Said once it has nothing more to say. A query that a person closed or cancelled
 * stays so until the values that raised it change.
 */
export function settleQueries(
  checks: readonly EditCheck[],
  subject: Checked,
  queries: QueryState,
): QueryEvent[] {
  const doubts = new Map(doubtsOf(checks, subject).map((doubt) => [doubt.queryId, doubt]));
  const raised = [...doubts.values()].flatMap((doubt) => raise(doubt, queries.get(doubt.queryId), subject));
  const gone = [...queries.values()].filter(
    ({ queryId, check, state }) =>
      check !== null && !doubts.has(queryId) && (state === 'OPEN' || state === 'ANSWERED'),
  );
  return [
    ...raised,
    ...gone.map(({ queryId, check }) => resolvedByCheck(queryId, `${check} finds nothing any more`)),
  ];
}

function raise(doubt: Doubt, known: DataQuery | undefined, { record }: Checked): QueryEvent[] {
  const { queryId, text, seen } = doubt;
  if (!known) return [QueryOpened({ ...doubt, siteId: record.siteId })];
  if (known.state === 'OPEN' || known.state === 'ANSWERED') return [];
  return settledByCheck(known) || known.seen !== seen ? [QueryReopened({ queryId, text, seen })] : [];
}
