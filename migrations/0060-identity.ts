import type { Migration } from 'kysely';
import { statements } from './statements.js';

const tables = `
  create schema identity;

  create table identity.data_key (
    study_id text collate "C" not null,
    patient_id text collate "C" not null,
    wrapped bytea not null check (length(wrapped) = 60),
    master_key text not null,
    primary key (study_id, patient_id)
  );
  create table identity.record (
    study_id text collate "C" not null,
    patient_id text collate "C" not null,
    version integer not null check (version > 0),
    sealed bytea not null check (length(sealed) > 28),
    primary key (study_id, patient_id, version)
  );
  create table identity.erased (
    study_id text collate "C" not null,
    patient_id text collate "C" not null,
    event_id uuid not null,
    primary key (study_id, patient_id)
  );
  comment on schema identity is 'Who the subjects are: encrypted, outside the logs, and erasable.';
  comment on table identity.data_key is 'The key of each subject, wrapped (AES-256-GCM) by the master key.';
  comment on column identity.data_key.master_key is 'Which master key wrapped it.';
  comment on table identity.record is 'Versions of identifying data, encrypted (AES-256-GCM) by the subject''s key.';
  comment on table identity.erased is 'Whose key was destroyed, and by which event. Nothing is kept of them again.';

  revoke all on schema identity from public;
  grant usage on schema identity to anamnesis_app;
  grant select, insert, delete on identity.data_key, identity.record to anamnesis_app;
  grant select, insert on identity.erased to anamnesis_app;
`;

/** The vault of identifying data. */
export const identity: Migration = { up: (db) => statements(db, [tables]) };
