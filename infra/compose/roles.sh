#!/bin/sh
# Run once, by the superuser, as PostgreSQL's data are made: a login that owns the schemas and only migrates, and one
# that serves, which may append to the logs and read them, and nothing more.
set -eu
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
  --set=owner_password="$OWNER_PASSWORD" --set=service_password="$SERVICE_PASSWORD" <<'SQL'
create role anamnesis_app nologin;
create role anamnesis_projector nologin;
create role anamnesis_jobs nologin;
create role anamnesis_reader nologin;
create role anamnesis_owner login password :'owner_password';
create role anamnesis_service login password :'service_password';
grant anamnesis_app, anamnesis_projector, anamnesis_jobs to anamnesis_owner, anamnesis_service;
create database registry owner anamnesis_owner;
revoke connect, temporary on database registry from public;
grant connect on database registry to anamnesis_service, anamnesis_reader;
-- Queues in PostgreSQL, as without REDIS_URL, gather their jobs in temporary tables.
grant temporary on database registry to anamnesis_jobs;
SQL
