import { type Command, Option } from 'commander';
import { AccountId } from '#access';
import { IssueTokenBody, ReasonBody, validate } from '#contracts';
import { type Io, printJson } from '../io.js';
import { operator } from '../operator.js';
import { withAccess } from '../with-access.js';
import { printList } from './print-list.js';

const EXAMPLES = `
Examples:
  $ anamnesis token issue m.tan --name 'nightly export' --scope log.read outcome.read --expires 2027-06-30
  $ anamnesis token list m.tan
  $ anamnesis token revoke m.tan 01890a5d-ac96-774b-bcce-b302099a8057 --reason 'laptop lost'
`;

export function addTokens(program: Command, io: Io): void {
  const token = program
    .command('token')
    .description('Access tokens of accounts, for programs')
    .addHelpText('after', EXAMPLES);
  addIssue(token, io);
  token
    .command('list <account>')
    .description('The tokens of an account that were not revoked')
    .option('--json', 'for programs')
    .action((account: string, options: { json?: boolean }) =>
      withAccess(io, async ({ accounts }) => {
        const { tokens } = await accounts.get(validate(AccountId, account));
        printList(io, options, tokens, tokens, {
          token: ({ tokenId }) => tokenId,
          name: ({ name }) => name,
          expires: ({ expiresOn }) => expiresOn,
          scopes: ({ scopes }) => String(scopes),
        });
      }),
    );
  token
    .command('revoke <account> <token-id>')
    .description('Revoke a token, at once')
    .addOption(new Option('--reason <text>', 'why; it stands in the audit trail').makeOptionMandatory())
    .action((name: string, tokenId: string, options: { reason: string }) =>
      withAccess(io, async ({ tokens }) => {
        const { reason } = validate(ReasonBody, options);
        await tokens.revoke(validate(AccountId, name), tokenId, reason, operator());
        io.out(`${tokenId} is revoked`);
      }),
    );
}

function addIssue(token: Command, io: Io): void {
  token
    .command('issue <account>')
    .description('Issue a token with no more than the rights of its account; it is printed this once')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--expires <date>', 'its last day, UTC')
    .option('--scope <actions...>', 'what it may be used for; all that the account may unless given', [])
    .action((name: string, options: { name: string; expires: string; scope: string[] }) =>
      withAccess(io, async ({ tokens, accounts }) => {
        const { accountId } = await accounts.get(validate(AccountId, name));
        const scopes = options.scope.length === 0 ? '*' : options.scope;
        const wanted = validate(IssueTokenBody, { name: options.name, scopes, expiresOn: options.expires });
        printJson(io, await tokens.issue(accountId, wanted, operator()));
      }),
    );
}
