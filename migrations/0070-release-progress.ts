import type { Migration } from 'kysely';
import { statements } from './statements.js';

const columns = `
  alter table projection.release
    add column events bigint not null default 0,
    add column total_events bigint,
    add column events_per_second double precision;
  comment on column projection.release.events is 'Events folded so far, while it is being built.';
  comment on column projection.release.total_events is 'Events there are to fold; null before the build has begun.';
  comment on column projection.release.events_per_second is 'Rate over the whole of the build so far.';
`;

/** How far a release that is being built has come, for whoever asks from another process. */
export const releaseProgress: Migration = { up: (db) => statements(db, [columns]) };
