import type { Pool } from 'pg';
import type { AuditFilter } from '#access';

/** An entry of a log as it is stored. */
export interface AuditRow {
  readonly position: number;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly actingRole: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly stream: string;
  readonly version: number;
  readonly occurredOn: string | null;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly correlationId: string | null;
  readonly leafHash: string;
}

export type Order = 'oldest' | 'newest';

/** Entries from the one after `after` on (0: the first), up to `upTo`, at most `limit` of them. */
export interface Range {
  readonly order: Order;
  readonly after: number;
  readonly upTo: number;
  readonly limit: number;
}

const COLUMNS = `position, event_id as "eventId", log.instant(recorded_at) as "recordedAt", actor,
  acting_role as "actingRole", type, schema_version as "schemaVersion", stream, version,
  occurred_on as "occurredOn", reason, payload, correlation_id as "correlationId", encode(leaf_hash, 'hex') as "leafHash"`;

/* What a subject is named by: its own stream, those that go with it, and what the registry's log says of it. */
const PATIENT = `(split_part(stream, '/', 2) = $PARAMETER or payload->>'patientId' = $PARAMETER
  or payload->>'subject' = $PARAMETER)`;

/** How each part of a filter reads a row. Words are found in any case, as they are. */
const CONDITIONS: Readonly<Record<keyof AuditFilter, string>> = {
  actor: 'actor = $PARAMETER',
  type: 'starts_with(type, $PARAMETER)',
  patient: PATIENT,
  from: 'recorded_at >= $PARAMETER::timestamptz',
  to: 'recorded_at <= $PARAMETER::timestamptz',
  reason: 'strpos(lower(reason), lower($PARAMETER)) > 0',
  text: 'strpos(lower(payload::text), lower($PARAMETER)) > 0',
};

/** A page of a log's entries that a filter lets through, by position. */
export async function auditRows(
  pool: Pool,
  log: string,
  filter: AuditFilter,
  { order, after, upTo, limit }: Range,
): Promise<AuditRow[]> {
  const values: unknown[] = [log, after, upTo, limit];
  const conditions = Object.entries(withInstants(filter)).flatMap(([name, value]) => {
    if (value === undefined) return [];
    values.push(value);
    return [CONDITIONS[name as keyof AuditFilter].replaceAll('PARAMETER', String(values.length))];
  });
  const [next, direction] =
    order === 'oldest' ? ['position > $2', 'asc'] : ['($2 = 0 or position < $2)', 'desc'];
  const where = ['study_id = $1', next, 'position <= $3', ...conditions].join(' and ');
  const { rows } = await pool.query<AuditRow>(
    `select ${COLUMNS} from log.event where ${where} order by position ${direction} limit $4`,
    values,
  );
  return rows;
}

/** A date stands for its first or its last instant, UTC. */
function withInstants({ from, to, ...filter }: AuditFilter): AuditFilter {
  return {
    ...filter,
    from: from?.length === 10 ? `${from}T00:00:00Z` : from,
    to: to?.length === 10 ? `${to}T23:59:59.999999Z` : to,
  };
}
