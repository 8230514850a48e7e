import type { Migration } from 'kysely';
import { statements } from './statements.js';

/*
 * What must not be in a log that is never erased: hashes, keys and sessions. Whether an account exists, what it may
 * do and which tokens it has stands on the registry's log; these rows are no use without it.
 */
const tables = `
  drop table access.token;

  create table access.credential (
    account_id text collate "C" primary key,
    password_hash text,
    earlier_hashes text[] not null default '{}',
    failures integer not null default 0,
    locked_until timestamptz,
    totp_secret bytea,
    totp_pending bytea,
    totp_step bigint not null default 0
  );
  comment on table access.credential is 'What an account proves itself by.';
  comment on column access.credential.password_hash is 'Argon2id, PHC format; null before activation and for OpenID accounts.';
  comment on column access.credential.totp_step is 'The last 30-second step whose code was used; earlier codes are void.';

  create table access.invitation (
    account_id text collate "C" primary key,
    code_hash bytea not null,
    expires_at timestamptz not null
  );
  comment on table access.invitation is 'Open invitations by the SHA-256 of their code.';

  create table access.recovery_code (
    account_id text collate "C" not null,
    code_hash bytea not null,
    primary key (account_id, code_hash)
  );
  comment on table access.recovery_code is 'Unused recovery codes by their SHA-256.';

  create table access.session (
    hash bytea primary key,
    session_id uuid not null unique,
    account_id text collate "C" not null,
    login text not null,
    created_at timestamptz not null,
    authenticated_at timestamptz not null,
    seen_at timestamptz not null
  );
  create index session_account on access.session (account_id);
  comment on table access.session is 'Sessions that were not ended, by the SHA-256 of their cookie.';

  create table access.api_token (
    hash bytea primary key check (length(hash) = 32),
    token_id uuid not null unique,
    account_id text collate "C" not null,
    issued_at timestamptz not null
  );
  create index api_token_account on access.api_token (account_id);
  comment on table access.api_token is 'API tokens that were not revoked, by the SHA-256 of their text.';

  create table access.external_identity (
    issuer text collate "C" not null,
    subject text collate "C" not null,
    account_id text collate "C" not null unique,
    primary key (issuer, subject)
  );
  comment on table access.external_identity is 'Which account somebody is whom an OpenID provider names.';

  create table access.oidc_login (
    state_hash bytea primary key,
    nonce text not null,
    verifier text not null,
    session_hash bytea,
    expires_at timestamptz not null
  );
  comment on table access.oidc_login is 'Logins that are under way at the OpenID provider.';

  create table access.pseudonym_key (
    study_id text collate "C" primary key,
    key bytea not null check (length(key) = 32)
  );
  comment on table access.pseudonym_key is 'The key of each study''s pseudonyms and date shifts.';

  create table access.role_grant (
    account_id text collate "C" not null,
    role text collate "C" not null,
    study_id text collate "C" not null,
    site_id text collate "C" not null,
    primary key (account_id, study_id, role, site_id)
  );
  comment on table access.role_grant is
    'The roles of the present, a copy of what the registry''s log says; * is every study or site.';
`;

const grants = `
  grant select, insert, update, delete on all tables in schema access to anamnesis_app;
  grant select on access.pseudonym_key to anamnesis_app;
  revoke update, delete on access.pseudonym_key from anamnesis_app;
`;

/** Credentials, sessions, tokens and what else belongs to accounts and is no event. */
export const accounts: Migration = { up: (db) => statements(db, [tables, grants]) };
