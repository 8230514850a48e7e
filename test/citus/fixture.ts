import pg from 'pg';
import { carryOut, citusPlan } from '#migrations';
import type { TestDatabase } from '#testing';

/*
 * A Citus that only keeps what it was asked for: the functions by which tables and functions are distributed, by their
 * names and parameters as of Citus 13. The data stay where they are, so the product runs on one PostgreSQL by the very
 * statements that it would send to a cluster's coordinator.
 */
const ASKED = `
  create table public.pg_dist_partition (
    logicalrelid regclass primary key, partmethod "char" not null, colocated text, shard_count integer);
  create table public.distributed_function (signature regprocedure primary key, argument text, colocated text);
  grant select on public.pg_dist_partition to public;
  create function public.create_distributed_table(
    table_name regclass, distribution_column text, colocate_with text default 'default', shard_count integer default null
  ) returns void language plpgsql security definer as $$ begin
    if not exists (select from pg_attribute where attrelid = table_name and attname = distribution_column) then
      raise exception 'column % of relation % does not exist', distribution_column, table_name;
    end if;
    insert into public.pg_dist_partition values (table_name, 'h', colocate_with, shard_count);
  end $$;
  create function public.create_reference_table(table_name regclass) returns void language sql security definer
    as $$ insert into public.pg_dist_partition values (table_name, 'n', null, null) $$;
  create function public.truncate_local_data_after_distributing_table(function_name regclass) returns void language sql
    as $$ select $$;
  create function public.create_distributed_function(
    function_name regprocedure, distribution_arg_name text default null, colocate_with text default 'default'
  ) returns void language sql security definer as $$
    insert into public.distributed_function values (function_name, distribution_arg_name, colocate_with)
      on conflict (signature) do update set argument = excluded.argument, colocated = excluded.colocated $$;
`;

async function connected<T>(url: string, action: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

/** Gives a database the shape that `anamnesis migrate --citus` gives it. */
export async function shapeForCitus(database: TestDatabase): Promise<void> {
  await connected(database.superuserUrl, (client) => client.query(ASKED));
  await distributeAgain(database);
}

/** What a further `anamnesis migrate --citus` does. */
export const distributeAgain = (database: TestDatabase): Promise<void> =>
  connected(database.ownerUrl, async (client) => carryOut(client, await citusPlan(client)));

/** The rows of a query, as a superuser. */
export const rowsOf = <Row>(database: TestDatabase, query: string, values: unknown[] = []): Promise<Row[]> =>
  connected(database.superuserUrl, async (client) => (await client.query(query, values)).rows);
