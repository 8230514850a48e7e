import { Client } from 'pg';

const OLDEST = 12;

/** The roles as which the coordinator speaks with the workers on behalf of the application. */
const ROLES = ['anamnesis_app', 'anamnesis_projector'];

/** Why Citus can't be used, each with what to do; nothing where it can. */
export async function obstacles(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ version: string; database: string }>(
    `select (select extversion from pg_extension where extname = 'citus') as version, current_database() as database`,
  );
  const { version, database } = rows[0]!;
  if (!version) {
    return [
      `database ${database} has no Citus: on every node, put citus in shared_preload_libraries and run \`create extension citus\` in it`,
    ];
  }
  if (Number.parseInt(version, 10) < OLDEST)
    return [`Citus ${version} is too old: ${OLDEST} or newer is needed`];
  const { rows: groups } = await client.query('select groupid from pg_dist_local_group');
  if (groups[0]?.groupid !== 0) return ['this is a worker: DATABASE_URL must name the coordinator'];
  return noWorkers(client);
}

async function noWorkers(client: Client): Promise<string[]> {
  const { rows } = await client.query(
    `select count(*)::int as n from pg_dist_node where isactive and noderole = 'primary' and shouldhaveshards`,
  );
  if (rows[0].n > 0) return [];
  return [
    "the cluster has no node for shards: run `select citus_set_coordinator_host('<coordinator>')` and `select citus_add_node('<worker>', 5432)` for each worker",
  ];
}

/** Makes a worker know a role and let it log in; on a worker itself, hence told not to pass it on. */
const roleOnWorker = (role: string) => `do $do$ begin
  perform set_config('citus.enable_ddl_propagation', 'off', true);
  if exists (select from pg_roles where rolname = '${role}' and rolcanlogin) then return; end if;
  if exists (select from pg_roles where rolname = '${role}') then alter role ${role} login;
  else create role ${role} login; end if;
end $do$`;

/**
 * Lets the roles of the application log in, as the coordinator connects to the workers by the name of the role that it
 * works for. Throws what an administrator has to run where the login may not.
 */
export async function admitRoles(client: Client): Promise<void> {
  for (const role of ROLES) {
    const { rows } = await client.query('select rolcanlogin as may from pg_roles where rolname = $1', [role]);
    if (!rows[0]?.may) {
      await client.query(`alter role ${role} login`).catch((error: Error) => {
        throw new Error(`${error.message}. As a superuser of the coordinator, run: alter role ${role} login`);
      });
    }
    const { rows: told } = await client.query<{ node: string; success: boolean; result: string }>(
      `select nodename || ':' || nodeport as node, success, result from run_command_on_workers($1)`,
      [roleOnWorker(role)],
    );
    const failed = told.find(({ success }) => !success);
    if (failed) {
      throw new Error(
        `${failed.node}: ${failed.result}. As a superuser of each worker, run: set citus.enable_ddl_propagation = off; create role ${role} login`,
      );
    }
  }
}

/** Asks for a log as each role, through to the worker that has it. Throws where a worker does not let it in. */
export async function proveAccess(connectionString: string): Promise<void> {
  for (const role of ROLES) {
    const client = new Client({ connectionString, options: `-c role=${role}` });
    await client.connect();
    try {
      await client.query(`select head from log.study_log where study_id = '$registry'`);
      if (role === 'anamnesis_app') await client.query(`select log.position_at('$registry', now())`);
    } catch (error) {
      throw new Error(
        `the workers do not answer as ${role}: ${(error as Error).message}. Every node has to let ${ROLES.join(' and ')} in from every other (pg_hba.conf; with passwords, .pgpass)`,
      );
    } finally {
      await client.end();
    }
  }
}
