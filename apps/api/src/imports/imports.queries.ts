import type { Scope } from '#access';
import type { ImportList } from '#contracts';
import type { ImportEvent } from '#interop';
import type { Registry } from '#registry';

type Row = Omit<ImportList['imports'][number], 'importId' | 'file' | 'partial' | 'counts' | 'subjects'> & {
  readonly stream: string;
  readonly payload: ImportEvent['payload'];
};

const NEWEST = 500;

/** The newest imports of a study, of those about the sites only. Throws STUDY_UNKNOWN. */
export async function importsOf(registry: Registry, studyId: string, sites: Scope): Promise<ImportList> {
  const position = await registry.store.head(studyId);
  const { rows } = await registry.pool.query<Row>(
    `select stream, position, log.instant(recorded_at) as "recordedAt", actor, acting_role as "actingRole", reason,
       payload
     from log.event where study_id = $1 and stream >= 'import/' and stream < 'import0'
     order by position desc limit $2`,
    [studyId, NEWEST],
  );
  const seen = rows.filter(
    ({ payload }) => sites === '*' || payload.siteIds.every((siteId) => sites.includes(siteId)),
  );
  return {
    position,
    imports: seen.map(({ stream, payload, ...row }) => ({
      ...row,
      importId: stream.slice('import/'.length),
      file: payload.file,
      partial: payload.partial,
      counts: payload.rows,
      subjects: payload.subjects,
    })),
  };
}
