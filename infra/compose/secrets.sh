#!/bin/sh
# Makes .env with passwords of its own for every login. What is there already stays.
set -eu
cd "$(dirname "$0")"
[ -e .env ] && { echo '.env is there already'; exit 0; }
umask 077
secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
for name in SUPERUSER_PASSWORD OWNER_PASSWORD SERVICE_PASSWORD VALKEY_PASSWORD ADMIN_TOKEN; do
  echo "$name=$(secret)"
done > .env
echo 'Made .env; the administrator logs in to the API by ADMIN_TOKEN of it'
