import type { Migration } from 'kysely';
import { statements } from './statements.js';

/*
 * Which master keys are in use stands here, so that all processes agree while keys are exchanged, and so that a key
 * can't be retired before all that it wrapped is wrapped again.
 */
const masterKeys = `
  create table identity.master_key (
    id text collate "C" primary key,
    present boolean not null
  );
  create unique index master_key_present on identity.master_key (present) where present;
  comment on table identity.master_key is 'Master keys by which something is wrapped: their ids, never the keys.';
  comment on column identity.master_key.present is 'Whether it wraps what is new; the others only unwrap.';

  insert into identity.master_key (id, present)
  select master_key, row_number() over (order by count(*) desc) = 1 from identity.data_key group by master_key;

  alter table identity.data_key drop constraint data_key_wrapped_check,
    add constraint data_key_wrapped_check check (length(wrapped) between 60 and 8192),
    add foreign key (master_key) references identity.master_key;
  create index data_key_master on identity.data_key (master_key);

  alter table access.credential add column totp_master_key text collate "C" references identity.master_key;
  create index credential_totp_master on access.credential (totp_master_key);
  comment on column access.credential.totp_master_key is
    'By which master key the secret is wrapped; null for one of an earlier release, until the next start.';
`;

const grants = `
  grant select, insert, update, delete on identity.master_key to anamnesis_app;
  grant update (wrapped, master_key) on identity.data_key to anamnesis_app;
`;

/** Exchange of master keys, and second factors wrapped by them. */
export const masterKeyExchange: Migration = { up: (db) => statements(db, [masterKeys, grants]) };
