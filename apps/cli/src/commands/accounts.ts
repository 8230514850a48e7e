import { type Command, Option } from 'commander';
import { AccountId, ROLES } from '#access';
import { GrantRoleBody, InviteBody, ReasonBody, RevokeRoleBody, validate } from '#contracts';
import type { AccessServices } from '../../../api/src/access/access-services.js';
import { type Io, printJson } from '../io.js';
import { operator } from '../operator.js';
import { readSecret } from '../read-secret.js';
import { withAccess } from '../with-access.js';
import { printList } from './print-list.js';

const EXAMPLES = `
Whoever may run this command against the database is an operator: what it does is recorded under the name of the
operating system's login, in the role operator.

Examples:
  $ anamnesis account invite m.tan --name 'Tan Mei'
  $ anamnesis account grant m.tan --role coordinator --study gist-imatinib --site S-01 --reason 'delegation log 3'
  $ anamnesis account list --as-of 2024-06-30
  $ echo "$PASSWORD" | anamnesis account activate m.tan --code k7qm-2xwd-94hs-tfpv
`;

interface RoleOptions {
  role: string;
  study: string;
  site: string[];
  reason: string;
}

const reasonOption = (): Option =>
  new Option('--reason <text>', 'why; it stands in the audit trail').makeOptionMandatory();
const roleOption = (): Option => new Option('--role <role>', 'the role').choices(ROLES).makeOptionMandatory();
const studyOption = (): Option =>
  new Option('--study <id>', 'the study, or * for every one').makeOptionMandatory();

export function addAccounts(program: Command, io: Io): void {
  const account = program
    .command('account')
    .description('Accounts and their roles')
    .addHelpText('after', EXAMPLES);
  addPeople(account, io);
  addRoles(account, io);
  account
    .command('list')
    .description('Who has, or had, access')
    .option('--as-of <date>', 'as of the end of a day (UTC), or an instant')
    .option('--json', 'for programs')
    .action((options: { asOf?: string; json?: boolean }) =>
      withAccess(io, async ({ history }) => {
        const list = await history.list(options.asOf);
        printList(io, options, list, list.accounts, CELLS);
      }),
    );
}

type Listed = Awaited<ReturnType<AccessServices['history']['list']>>['accounts'][number];

const CELLS = {
  account: ({ accountId }: Listed) => accountId,
  name: ({ displayName }: Listed) => displayName,
  state: ({ status }: Listed) => status,
  tokens: ({ tokens }: Listed) => tokens.length,
  roles: ({ roles }: Listed) =>
    roles.map(({ role, studyId, siteIds }) => `${role}@${studyId}/${siteIds}`).join(' ') || null,
};

function addPeople(account: Command, io: Io): void {
  account
    .command('invite <account>')
    .description('Make an account; prints the code by which its owner sets the password')
    .requiredOption('--name <name>', 'printed name')
    .action((name: string, options: { name: string }) =>
      withAccess(io, async ({ invitations }) => {
        const { account: accountId, displayName } = validate(InviteBody, {
          account: name,
          displayName: options.name,
        });
        printJson(io, await invitations.invite(accountId, displayName, operator()));
      }),
    );
  account
    .command('renew-invitation <account>')
    .description('A new code, for an invitation or a password that was lost')
    .addOption(reasonOption())
    .action((name: string, options: { reason: string }) =>
      withAccess(io, async ({ invitations }) => {
        const { reason } = validate(ReasonBody, options);
        printJson(io, await invitations.renew(validate(AccountId, name), reason, operator()));
      }),
    );
  account
    .command('activate <account>')
    .description("Set the password by an invitation's code; the password is read from standard input")
    .requiredOption('--code <code>', 'of the invitation')
    .action((name: string, { code }: { code: string }) =>
      withAccess(io, async ({ invitations }) => {
        const password = await readSecret(io, 'New password:');
        await invitations.activate(validate(AccountId, name), code, password);
        io.out(`${name} can log in`);
      }),
    );
  account
    .command('deactivate <account>')
    .description('Deactivate an account for good; its name is never given again')
    .addOption(reasonOption())
    .action((name: string, options: { reason: string }) =>
      withAccess(io, async ({ administration }) => {
        const { reason } = validate(ReasonBody, options);
        await administration.deactivate(validate(AccountId, name), reason, operator());
        io.out(`${name} is deactivated`);
      }),
    );
  account
    .command('unlock <account>')
    .description('Lift the lock that failed logins brought')
    .addOption(reasonOption())
    .action((name: string, options: { reason: string }) =>
      withAccess(io, async ({ administration }) => {
        const { reason } = validate(ReasonBody, options);
        await administration.unlock(validate(AccountId, name), reason, operator());
        io.out(`${name} is not locked`);
      }),
    );
}

function addRoles(account: Command, io: Io): void {
  account
    .command('grant <account>')
    .description('Give a role in a study, or other sites to one that is held')
    .addOption(roleOption())
    .addOption(studyOption())
    .option('--site <ids...>', 'sites of the study; every one unless given', [])
    .addOption(reasonOption())
    .action((name: string, options: RoleOptions) =>
      withAccess(io, async ({ administration }) => {
        const siteIds = options.site.length === 0 ? '*' : options.site;
        const body = { role: options.role, studyId: options.study, siteIds, reason: options.reason };
        const { reason, ...grant } = validate(GrantRoleBody, body);
        await administration.grant(validate(AccountId, name), grant, reason, operator());
        io.out(`${name} is ${grant.role} of ${grant.studyId}, sites: ${grant.siteIds}`);
      }),
    );
  account
    .command('revoke <account>')
    .description('Take a role in a study away')
    .addOption(roleOption())
    .addOption(studyOption())
    .addOption(reasonOption())
    .action((name: string, options: RoleOptions) =>
      withAccess(io, async ({ administration }) => {
        const body = { role: options.role, studyId: options.study, reason: options.reason };
        const { reason, ...role } = validate(RevokeRoleBody, body);
        await administration.revoke(validate(AccountId, name), role, reason, operator());
        io.out(`${name} is no ${role.role} of ${role.studyId}`);
      }),
    );
}
