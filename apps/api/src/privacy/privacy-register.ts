import { Exported, Printed, type Scope, SensitiveRead } from '#access';
import type { PrivacyQuery, ProcessingEntry } from '#contracts';
import { REGISTRY } from '#event-store';
import { ErasureDeclined, ErasureRequested, IdentityErased, IdentityRecorded } from '#identity';
import type { Registry } from '#registry';
import type { AccessServices } from '../access/access-services.js';

/** Which event says what was done. */
const KINDS: Readonly<Record<string, ProcessingEntry['kind']>> = {
  [SensitiveRead.type]: 'READ',
  [IdentityRecorded.type]: 'RECORDED',
  [ErasureRequested.type]: 'ERASURE_REQUESTED',
  [ErasureDeclined.type]: 'ERASURE_DECLINED',
  [IdentityErased.type]: 'ERASED',
  [Exported.type]: 'EXPORTED',
  [Printed.type]: 'PRINTED',
};

const ENTRIES = `select position, log.instant(recorded_at) as "recordedAt", type, actor, acting_role as "actingRole",
    coalesce(payload->>'patientId', payload->>'subject') as "patientId", payload
  from log.event
  where study_id = $1 and type = any($2) and payload->>'studyId' = $3 and position > $4 and position <= $5
    and ($6::text is null or coalesce(payload->>'patientId', payload->>'subject') = $6)
    and ($7::text is null or actor = $7)
    and recorded_at >= $8::timestamptz and recorded_at < $9::timestamptz + interval '1 day'
  order by position limit $10`;

interface Row extends Omit<ProcessingEntry, 'kind' | 'printedName' | 'what' | 'records' | 'reason'> {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What was done with the identifying data of a study, by whom and why (GDPR art. 5(2), 30). */
export class PrivacyRegister {
  constructor(
    private readonly registry: Registry,
    private readonly access: AccessServices,
  ) {}

  /**
   * A page in the order of recording. Within sites it speaks of their subjects only, and may be shorter than asked
   * for. Throws STUDY_UNKNOWN.
   */
  async page(
    studyId: string,
    sites: Scope,
    { kind, patient, actor, from, to, after = 0, limit = 100 }: PrivacyQuery,
  ) {
    const { store, pool } = this.registry;
    await store.head(studyId);
    const position = await store.head(REGISTRY);
    const types = Object.keys(KINDS).filter((type) => kind === undefined || KINDS[type] === kind);
    const { rows } = await pool.query<Row>(ENTRIES, [
      REGISTRY,
      types,
      studyId,
      after,
      position,
      patient ?? null,
      actor ?? null,
      from ? `${from}T00:00:00Z` : '-infinity',
      to ? `${to}T00:00:00Z` : 'infinity',
      limit,
    ]);
    const seen = await this.#within(studyId, sites, rows);
    const nameOf = await this.access.accounts.printedNames(seen);
    const entries = seen.map((row) => ({ ...entryOf(row), printedName: nameOf(row) }));
    return { position, entries, next: rows.length < limit ? null : rows.at(-1)!.position };
  }

  async #within(studyId: string, sites: Scope, rows: readonly Row[]): Promise<readonly Row[]> {
    if (sites === '*') return rows;
    const subjects = [...new Set(rows.flatMap(({ patientId }) => patientId ?? []))];
    const known = await this.access.subjectSites.ofAll(studyId, subjects);
    return rows.filter(({ patientId }) => patientId !== null && sites.includes(known.get(patientId) ?? ''));
  }
}

function entryOf({ type, payload, ...row }: Row): Omit<ProcessingEntry, 'printedName'> {
  const { what, fields, reason, records } = payload;
  return {
    ...row,
    kind: KINDS[type]!,
    what: Array.isArray(fields) ? fields.join(', ') : String(what ?? 'identity'),
    records: typeof records === 'number' ? records : null,
    reason: typeof reason === 'string' ? reason : null,
  };
}
