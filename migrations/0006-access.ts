import type { Migration } from 'kysely';
import { statements } from './statements.js';

const tables = `
  create schema access;

  create table access.token (
    name text collate "C" primary key,
    role text collate "C" not null,
    hash bytea not null check (length(hash) = 32),
    created_at timestamptz not null default clock_timestamp()
  );
  comment on schema access is 'Who may use the API.';
  comment on table access.token is 'Access tokens by the SHA-256 of their text; the text itself is kept nowhere.';

  grant usage on schema access to anamnesis_app;
  grant select, insert, update on access.token to anamnesis_app;
`;

/** Access tokens of the API. */
export const accessTokens: Migration = { up: (db) => statements(db, [tables]) };
