import type { ErasureRow } from '#contracts';
import { REGISTRY } from '#event-store';
import { ErasureDeclined, ErasureRequested, IdentityErased, identityStream } from '#identity';
import type { Registry } from '#registry';
import type { AccessServices } from '../access/access-services.js';

export interface ErasureFilter {
  readonly sites?: readonly string[];
  readonly state?: ErasureRow['state'];
}

interface Row {
  readonly patientId: string;
  readonly type: string;
  readonly actor: string;
  readonly actingRole: string;
  readonly at: string;
  readonly reason: string;
}

const DECIDED: Readonly<Record<string, ErasureRow['state']>> = {
  [ErasureDeclined.type]: 'DECLINED',
  [IdentityErased.type]: 'ERASED',
};

/** The erasures of a study as the registry's log tells them, in the order in which they were first asked for. */
export class Erasures {
  constructor(
    private readonly registry: Registry,
    private readonly access: AccessServices,
  ) {}

  /** Each subject's last request and what became of it. Throws STUDY_UNKNOWN. */
  async list(studyId: string, { sites, state }: ErasureFilter) {
    await this.registry.store.head(studyId);
    const position = await this.registry.store.head(REGISTRY);
    const { rows } = await this.registry.pool.query<Row>(
      `select payload->>'patientId' as "patientId", type, actor, acting_role as "actingRole",
         log.instant(recorded_at) as at, payload->>'reason' as reason
       from log.event where study_id = $1 and starts_with(stream, $2) and type = any($3) and position <= $4
       order by position`,
      [
        REGISTRY,
        identityStream(studyId, ''),
        [ErasureRequested.type, ErasureDeclined.type, IdentityErased.type],
        position,
      ],
    );
    const where = await this.access.subjectSites.ofAll(studyId, [
      ...new Set(rows.map(({ patientId }) => patientId)),
    ]);
    const nameOf = await this.access.accounts.printedNames(rows);
    const erasures = new Map<string, ErasureRow>();
    for (const row of rows) {
      const { patientId, actor: by, actingRole: role, at, reason } = row;
      const step = { by, printedName: nameOf(row), role, at, reason };
      const siteId = where.get(patientId) ?? null;
      const before = erasures.get(patientId);
      const decision = DECIDED[row.type];
      erasures.set(
        patientId,
        decision
          ? { patientId, siteId, state: decision, requested: before?.requested ?? null, decided: step }
          : { patientId, siteId, state: 'REQUESTED', requested: step, decided: null },
      );
    }
    const seen = [...erasures.values()].filter(
      (erasure) =>
        (state === undefined || erasure.state === state) &&
        (sites === undefined || (erasure.siteId !== null && sites.includes(erasure.siteId))),
    );
    return { position, erasures: seen };
  }
}
