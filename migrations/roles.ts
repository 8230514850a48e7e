import { Client, escapeIdentifier } from 'pg';

interface RoleState {
  readonly name: string;
  readonly exists: boolean;
  readonly usable: boolean;
}

/** What another process that migrates at the same time may have made first. */
const MADE_MEANWHILE = new Set(['42710', '23505', 'XX000']);
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes the roles that the migrations speak of, and makes the login a member of those it gives schemas to. Roles belong
 * to the whole server: where another database's owner has made them, only a superuser can let this login use them, and
 * the error says by which statements.
 *
 * @param roles by name: whether the login has to be a member
 */
export async function ensureRoles(
  connectionString: string,
  roles: Readonly<Record<string, boolean>>,
): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ login: string }>('select current_user as login');
    const login = escapeIdentifier(rows[0]!.login);
    for (const statement of await missing(client, roles, login)) await attempt(client, statement);
    const left = await missing(client, roles, login);
    if (left.length > 0) throw notAllowed(login, left);
  } finally {
    await client.end();
  }
}

async function missing(
  client: Client,
  roles: Readonly<Record<string, boolean>>,
  login: string,
): Promise<string[]> {
  // Since PostgreSQL 16 whoever makes a role is a member that may not yet act as it.
  const { rows } = await client.query<RoleState>(
    `select name, r.oid is not null as exists, coalesce(pg_has_role(r.oid,
       case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end), false) as usable
     from unnest($1::text[]) with ordinality n (name, no) left join pg_roles r on r.rolname = n.name order by no`,
    [Object.keys(roles)],
  );
  return rows.flatMap(({ name, exists, usable }) => [
    ...(exists ? [] : [`create role ${name} nologin`]),
    ...(roles[name] && !usable ? [`grant ${name} to ${login}`] : []),
  ]);
}

async function attempt(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // What is not allowed is still missing afterwards. 42704: there is no role to grant, as it could not be made.
    if (!MADE_MEANWHILE.has(code) && code !== INSUFFICIENT_PRIVILEGE && code !== '42704') throw error;
  }
}

const notAllowed = (login: string, statements: readonly string[]): Error =>
  new Error(
    `${login} may not use roles of this PostgreSQL server that Anamnesis needs. As a superuser, run\n` +
      `${statements.map((statement) => `  ${statement};\n`).join('')}and migrate again.`,
  );
